// The nearest name, where a printed one has slips.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;
using reading::told;

TEST_CASE("slips of the hand and of a scanner are forgiven", "[label]") {
  CHECK(told("Xantham Gum") == "known fuzzy xanthan-gum: Xantham Gum");
  CHECK(told("Lechithin") == "known fuzzy lecithin: Lechithin");
  CHECK(told("Ethylhexyglycerin") == "known fuzzy ethylhexylglycerin: Ethylhexyglycerin");
  CHECK(told("Centella Asiatlca Extract") == "known fuzzy centella-asiatica-extract: Centella Asiatlca Extract");
  CHECK(told("Helianthus Annus Seed Oil") == "known fuzzy helianthus-annuus-seed-oil: Helianthus Annus Seed Oil");
  CHECK(told("Sodium Hyaluronat") == "known fuzzy sodium-hyaluronate: Sodium Hyaluronat");
  CHECK(told("Palmitoyl Pentapepfide-4") == "regenerative fuzzy palmitoyl-pentapeptide-4: Palmitoyl Pentapepfide-4");
  CHECK(told("글라세린") == "known fuzzy glycerin: 글라세린");
}

TEST_CASE("how many slips there are is told", "[label]") {
  const Label label = reading::read("Ingredients: Xantham Gum, Sodium Hyalurunat, Water");
  REQUIRE(label.ingredients.size() == 3);
  CHECK(int{label.matches_of(label.ingredients[0]).front().distance} == 1);
  CHECK(int{label.matches_of(label.ingredients[1]).front().distance} == 2);
  CHECK(int{label.matches_of(label.ingredients[2]).front().distance} == 0);
}

TEST_CASE("a number is never a slip", "[label]") {
  CHECK(told("Palmitoyl Pentapeptide-5") == "regenerative family peptide: Palmitoyl Pentapeptide-5");
  CHECK(told("Copper Tripeptide-2") == "regenerative family peptide: Copper Tripeptide-2");
  CHECK(told("sh-Polypeptide-1111") == "regenerative family peptide: sh-Polypeptide-1111");
  CHECK(told("Polysorbate 21") == "unknown Polysorbate 21");
  CHECK(told("CI 77490") == "unknown CI 77490");
  CHECK(told("1,3-Hexanediol") == "unknown 1,3-Hexanediol");
}

TEST_CASE("names that differ by a number are told apart", "[label]") {
  CHECK(told("sh-Polypeptide-1") == "regenerative inci sh-Polypeptide-1");
  CHECK(told("sh-Polypeptide-11") == "regenerative inci sh-Polypeptide-11");
  const Label label = reading::read("sh-Polypeptide-1, sh-Polypeptide-11");
  REQUIRE(label.matches.size() == 2);
  CHECK(label.matches[0].record != label.matches[1].record);
}

TEST_CASE("a count is never a slip", "[label]") {
  CHECK(told("Copper Dipeptide-1") == "regenerative family peptide: Copper Dipeptide-1");
  CHECK(told("Dipeptlde-1") == "unknown Dipeptlde-1");
  CHECK(told("Disodium EDTB") == "known fuzzy disodium-edta: Disodium EDTB");
  CHECK(told("Trisodium EDTB") == "known fuzzy trisodium-edta: Trisodium EDTB");
  CHECK(told("Pentasodium EDTA") == "unknown Pentasodium EDTA");
  CHECK(told("Trimethylsiloxysillcate") == "known fuzzy trimethylsiloxysilicate: Trimethylsiloxysillcate");
  CHECK(told("Dimethylsiloxysilicate") == "unknown Dimethylsiloxysilicate");
}

TEST_CASE("a word that a record has is no slip", "[label]") {
  CHECK(told("Pearl Extract") == "known inci Pearl Extract");
  CHECK(told("Pear Extract") == "unknown Pear Extract");
  CHECK(told("Grape Seed Oil") == "known alias Grape Seed Oil");
  CHECK(told("Grape Peel Oil") == "unknown Grape Peel Oil");
}

TEST_CASE("a name that is near another is not taken for it", "[label]") {
  CHECK(told("Octinoxate") == "known alias Octinoxate");
  CHECK(told("Cinoxate") == "unknown Cinoxate");
}

TEST_CASE("a short name is not guessed", "[label]") {
  CHECK(told("Mlca") == "unknown Mlca");
  CHECK(told("Talk") == "unknown Talk");
}

TEST_CASE("what was read before does not change what a name is near to", "[label]") {
  LabelReader reader(reading::catalogue());
  Label label;
  for (const char* name : {"Ingredients: Sodium Hyalu Runat", "Ingredients: Sodium Hyalurunat"}) {
    reader.read(name, label);
    REQUIRE(label.ingredients.size() == 1);
    Label fresh;
    LabelReader(reading::catalogue()).read(name, fresh);
    CAPTURE(name);
    CHECK(label.ingredients[0].kind == fresh.ingredients[0].kind);
  }
  CHECK(label.ingredients[0].kind == LabelKind::known);
}
