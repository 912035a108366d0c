// Names that no record has, by their form.
#include "catch.hpp"
#include "label/reading.hpp"
#include "query/made_catalogue.hpp"
#include "text/family_words.hpp"
#include "text/label_words.hpp"

using namespace actives;
using reading::Lines;
using reading::told;

namespace {

void check_family(const std::string& family, const Lines& names) {
  for (const std::string& name : names) CHECK(told(name) == "regenerative family " + family + ": " + name);
}

}  // namespace

TEST_CASE("conditioned media are told by their form", "[label]") {
  check_family("conditioned-medium", {"Nonsuch Conditioned Medium", "Nonsuch Callus Conditioned Media",
                                      "Nonsuch Conditioned Culture Media", "논서치줄기세포배양액"});
}

TEST_CASE("exosomes and vesicles are told by their form", "[label]") {
  check_family("exosome", {"Nonsuch Exosome", "Nonsuch Exosomes", "Nonsuch Extracellular Vesicles",
                           "Nonsuch Nanovesicles", "논서치엑소좀", "논서치 세포외소포"});
}

TEST_CASE("a Korean Sophora is no vesicle", "[label]") {
  CHECK(told("논서치소포라뿌리") == "unknown 논서치소포라뿌리");
}

TEST_CASE("DNA is told by its form, RNA is not", "[label]") {
  check_family("pdrn", {"Nonsuch DNA", "Nonsuch Polydeoxyribonucleotide", "Nonsuch Polynucleotide", "논서치디엔에이"});
  CHECK(told("Nonsuch RNA") == "unknown Nonsuch RNA");
}

TEST_CASE("extracts of plant cells are told by their form", "[label]") {
  check_family("plant-cell-extract",
               {"Nonsuch Callus Extract", "Nonsuch Callus Lysate", "Nonsuch Cell Culture Extract",
                "Nonsuch Stem Cell Extract", "Nonsuch Meristem Cell Extract", "Nonsuch Cell Extract",
                "Nonsuch Cell Lysate", "Nonsuch Calli Extract", "논서치캘러스추출물", "논서치 식물줄기세포 추출물"});
}

TEST_CASE("cells of people, animals and microbes are no plant's", "[label]") {
  for (const std::string name :
       {"Nonsuch Human Cell Extract", "Fibroblast Cell Nonsuch Lysate", "Nonsuch Yeast Cell Extract",
        "Nonsuch Lactobacillus Cell Lysate", "Nonsuch Placental Cell Extract", "Nonsuch Adipose Stem Cell Extract",
        "Defined Cell Culture Media", "Defined Cell Culture Medium"})
    CHECK(told(name) == "unknown " + name);
}

TEST_CASE("peptides are told by their form", "[label]") {
  check_family("peptide",
               {"Nonsuch Peptide-99", "Nonsuch Oligopeptide-777", "Acetyl Blorbopeptide", "sh-Polypeptide-9998",
                "Palmitoyl Tripeptide-999", "논서치 펩타이드-9", "논서치펩티드", "논서치 펩타이트-9"});
}

TEST_CASE("the first family in the order of the form decides", "[label]") {
  check_family("conditioned-medium", {"Nonsuch Callus Exosome Conditioned Media"});
  check_family("exosome", {"Nonsuch Callus Exosomes", "Nonsuch Peptide Exosome"});
  check_family("plant-cell-extract", {"Nonsuch Peptide Callus Extract"});
}

TEST_CASE("a recombinant name inside a longer one tells its type", "[label]") {
  check_family("growth-factor", {"Nonsuch Hexapeptide-40 sh-Oligopeptide-1", "Nonsuch sh-Polypeptide-1"});
  check_family("cytokine", {"Nonsuch Hexapeptide-40 sh-Polypeptide-17"});
  check_family("growth-factor", {"Nonsuch sh-Polypeptide-17 sh-Oligopeptide-1"});
}

TEST_CASE("the type belongs to the printed name, whatever the record's is", "[label]") {
  CHECK(reading::types("Ingredients: sh-Oligopeptide-1") == Lines{"growth-factor"});
  CHECK(reading::types("Ingredients: sh-Polypeptide-17") == Lines{"cytokine"});
  CHECK(reading::types("Ingredients: Glycerin") == Lines{"-"});
  CHECK(reading::types("Ingredients: Nonsuch Exosome") == Lines{"exosome"});
}

TEST_CASE("an inventory item that says no type is of the family that its name tells", "[label]") {
  Records records = made::shelf({});
  for (const char* name : {"Nonsuch Pentapeptide-5", "Cellulose"}) {
    InventoryItem item = made::record<InventoryItem>(name[0] == 'N' ? "nonsuch" : "cellulose");
    item.inci = name;
    records.inventory.push_back(item);
  }
  const Catalogue catalogue = made::open(records);
  LabelReader reader(catalogue);
  Label label;
  reader.read("Nonsuch Pentapeptide-5, Cellulose", label);
  REQUIRE(label.ingredients.size() == 2);
  CHECK(label.ingredients[0].kind == LabelKind::regenerative);
  CHECK(label.matches_of(label.ingredients[0])[0].kind == Kind::inventory);
  CHECK(label.matches_of(label.ingredients[0])[0].type.has_value());
  CHECK(label.ingredients[1].kind == LabelKind::known);
}

TEST_CASE("the words that a name is first asked for are in every name of a family", "[label]") {
  const Catalogue& builtin = reading::catalogue();
  for (std::size_t i = 0; i < builtin.count(Kind::ingredient); ++i)
    for (const std::string& name : builtin.at<Ingredient>(i).inci) {
      const Lines types = reading::types("Ingredients: Nonsuch " + name);
      if (types.size() == 1 && types[0] != "-") CHECK(text::may_be_of_family(text::label_key(name)));
    }
}
