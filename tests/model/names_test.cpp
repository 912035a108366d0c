// Under which names a record is found, and which one is shown.
#include "model/names.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace actives;

namespace {

// "id apple", "name Apple", ... in the order of the visits.
template <class R>
std::vector<std::string> names(const R& record) {
  std::vector<std::string> all;
  model::each_name(record, [&](How how, std::string_view name) {
    all.push_back(std::string(to_string(how)) + " " + std::string(name));
  });
  return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an ingredient is found by all its names", "[names]") {
  Ingredient made;
  made.id = "ghk-cu";
  made.name = "Copper peptide";
  made.inci = {"Copper Tripeptide-1", "Tripeptide-1"};
  made.aliases = {"GHK-Cu"};
  made.trade_names = {{"Neova", "A maker"}, {"Prezatide", std::nullopt}};
  made.cas = {"89030-95-5"};
  made.organism = "Homo sapiens";
  made.summary = "Binds copper.";
  CHECK(names(made) == Names{"id ghk-cu", "name Copper peptide", "inci Copper Tripeptide-1", "inci Tripeptide-1",
                             "alias GHK-Cu", "trade-name Neova", "trade-name Prezatide", "cas 89030-95-5"});
  CHECK(model::shown_name(made) == "Copper peptide");
}

TEST_CASE("types, concerns and terms are found by id, name and aliases", "[names]") {
  const auto check = [](auto made) {
    made.id = "an-id";
    made.name = "A name";
    made.aliases = {"One", "Two"};
    CHECK(names(made) == Names{"id an-id", "name A name", "alias One", "alias Two"});
    CHECK(model::shown_name(made) == "A name");
  };
  check(IngredientType{});
  check(Concern{});
  check(Term{});
}

TEST_CASE("a claim is found by its sentence and shown as it", "[names]") {
  Claim made;
  made.id = "replaces-botox";
  made.claim = "Works like botox";
  made.aliases = {"botox in a jar"};
  made.why = "It does not.";
  CHECK(names(made) == Names{"id replaces-botox", "name Works like botox", "alias botox in a jar"});
  CHECK(model::shown_name(made) == "Works like botox");
}

TEST_CASE("a rule is found by its topic and shown as it", "[names]") {
  Rule made;
  made.id = "eu-human-cells";
  made.topic = "Human cells and tissues";
  made.text = "Prohibited.";
  CHECK(names(made) == Names{"id eu-human-cells", "name Human cells and tissues"});
  CHECK(model::shown_name(made) == "Human cells and tissues");
}

TEST_CASE("a level is found by id and name", "[names]") {
  Level made;
  made.id = "trial";
  made.name = "Controlled trial";
  CHECK(names(made) == Names{"id trial", "name Controlled trial"});
  CHECK(model::shown_name(made) == "Controlled trial");
}

TEST_CASE("a source is found by id, DOI and PMID but not by its title, which is what is shown", "[names]") {
  Source made;
  made.id = "blanes-mira-2002";
  made.title = "Acetyl Hexapeptide-8";
  CHECK(names(made) == Names{"id blanes-mira-2002"});
  made.pmid = "18498523";
  CHECK(names(made) == Names{"id blanes-mira-2002", "alias 18498523"});
  made.doi = "10.1046/j.1467-2494.2002.00153.x";
  CHECK(names(made) == Names{"id blanes-mira-2002", "alias 10.1046/j.1467-2494.2002.00153.x", "alias 18498523"});
  CHECK(model::shown_name(made) == "Acetyl Hexapeptide-8");
}

TEST_CASE("an everyday ingredient is found by its label name, other names and CAS number", "[names]") {
  InventoryItem made;
  made.id = "water";
  made.inci = "Aqua";
  made.names = {"Water", "Eau"};
  made.cas = {"7732-18-5"};
  made.ec = {"231-791-2"};
  CHECK(names(made) == Names{"id water", "inci Aqua", "alias Water", "alias Eau", "cas 7732-18-5"});
  CHECK(model::shown_name(made) == "Aqua");
}
