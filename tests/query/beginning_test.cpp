// The names that begin as somebody began to type.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

Catalogue of_apples() {
  Ingredient apple = ingredient("apple-cells");
  apple.name = "Apple Cells";
  apple.inci = {"Malus Domestica Fruit Cell Culture Extract"};
  apple.aliases = {"malic extract", "\u00c9corce"};
  apple.trade_names = {TradeName{"MALUStem", std::nullopt}};
  Records records = shelf({apple});
  records.terms.push_back(record<Term>("malt"));
  return open(records);
}

}  // namespace

TEST_CASE("a name completes by id, name, INCI name, alias and trade name", "[beginning]") {
  const Catalogue catalogue = of_apples();
  CHECK(names_beginning(catalogue, "apple") == Lines{"apple cells", "apple-cells"});
  CHECK(names_beginning(catalogue, "malus d") == Lines{"malus domestica fruit cell culture extract"});
  CHECK(names_beginning(catalogue, "malus") == Lines{"malus domestica fruit cell culture extract", "malustem"});
  CHECK(names_beginning(catalogue, "malic") == Lines{"malic extract"});
}

TEST_CASE("names are given as written once a capital was typed", "[beginning]") {
  const Catalogue catalogue = of_apples();
  CHECK(names_beginning(catalogue, "Mal") ==
        Lines{"MALUStem", "Malus Domestica Fruit Cell Culture Extract", "malic extract", "malt"});
  CHECK(names_beginning(catalogue, "aPPLE-") == Lines{"apple-cells"});
}

TEST_CASE("only names of the kind that is asked for are given, each once", "[beginning]") {
  const Catalogue catalogue = of_apples();
  CHECK(names_beginning(catalogue, "mal", Kind::term) == Lines{"malt"});
  CHECK(names_beginning(catalogue, "", Kind::type) == Lines{"exosome", "peptide"});
}

TEST_CASE("nothing is given for a beginning that no name has, and letters beyond ASCII are left alone", "[beginning]") {
  const Catalogue catalogue = of_apples();
  CHECK(names_beginning(catalogue, "malus x").empty());
  CHECK(names_beginning(catalogue, "malus domestica fruit cell culture extracts").empty());
  CHECK(names_beginning(catalogue, "\u00e9").empty());
  CHECK(names_beginning(catalogue, "\u00c9") == Lines{"\u00c9corce"});
}

TEST_CASE("every name that is given leads to a record", "[beginning]") {
  const Catalogue catalogue = Catalogue::builtin();
  const std::vector<std::string> names = names_beginning(catalogue, "");
  REQUIRE(names.size() > catalogue.count());
  CHECK(std::all_of(names.begin(), names.end(), [&](const std::string& n) { return !lookup(catalogue, n).empty(); }));
}
