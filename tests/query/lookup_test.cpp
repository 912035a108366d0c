// Which records a name leads to, and how.
#include <string>

#include "catch.hpp"
#include "pack/pack.hpp"
#include "query/made_catalogue.hpp"
#include "text/fold.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// "ingredient 0 by alias: GHK-Cu" for each record.
Lines found(const Catalogue& catalogue, const std::string& asked) {
  Lines all;
  for (const Match& match : lookup(catalogue, asked))
    all.push_back(std::string(to_string(match.kind)) + " " + std::to_string(match.number) + " by " +
                  std::string(to_string(match.by)) + ": " + match.name);
  return all;
}

Ingredient called(std::string id, std::string name, std::vector<std::string> inci = {},
                  std::vector<std::string> aliases = {}) {
  Ingredient made = ingredient(std::move(id));
  made.name = std::move(name);
  made.inci = std::move(inci);
  made.aliases = std::move(aliases);
  return made;
}

Term term(std::string id, std::vector<std::string> aliases = {}) {
  auto made = record<Term>(std::move(id));
  made.aliases = std::move(aliases);
  return made;
}

}  // namespace

TEST_CASE("a record that a name fits in several ways stands once, in the closest way, as it spells it", "[lookup]") {
  const Catalogue catalogue =
      open(shelf({called("rose-water", "Rose Water", {"ROSE WATER"}, {"rosewater"}), called("x", "y")}));
  CHECK(found(catalogue, "ROSEWATER") == Lines{"ingredient 0 by id: rose-water"});
  const Catalogue other = open(shelf({called("x", "Water", {"Rose Water"}, {"rose-water", "rosewater"})}));
  CHECK(found(other, "rose waters") == Lines{"ingredient 0 by inci: Rose Water"});
}

TEST_CASE("the record that bears the name stands before those that are called so as well", "[lookup]") {
  const Records records = shelf({called("a", "Salmon DNA", {"Sodium DNA"}), called("b", "Trout DNA", {"Sodium DNA"}),
                                 called("c", "Sodium DNA"), called("d", "DNA", {}, {"Sodium DNA"})});
  CHECK(found(open(records), "sodium dna") ==
        Lines{"ingredient 2 by name: Sodium DNA", "ingredient 0 by inci: Sodium DNA",
              "ingredient 1 by inci: Sodium DNA", "ingredient 3 by alias: Sodium DNA"});
}

TEST_CASE("matches stand by kind, then by how close they are, then by their place in the catalogue", "[lookup]") {
  Records records = shelf({called("b", "B", {}, {"redness"}), called("a", "A", {"Redness"})});
  records.terms = {term("redness"), term("other", {"Redness"})};
  CHECK(found(open(records), "redness") == Lines{"ingredient 0 by inci: Redness", "ingredient 1 by alias: redness",
                                                 "concern 4 by id: redness", "term 0 by id: redness",
                                                 "term 1 by alias: Redness"});
}

TEST_CASE("asked for one kind, the closest fit of that kind is given", "[lookup]") {
  Records records = shelf({called("rose", "Rose")});
  records.terms = {term("other", {"Redness"}), term("redness")};
  const Catalogue catalogue = open(records);
  const auto found_term = lookup(catalogue, "redness", Kind::term);
  REQUIRE(found_term.has_value());
  CHECK(found_term->number == 1);
  CHECK(found_term->by == How::id);
  CHECK(lookup(catalogue, "redness", Kind::concern)->kind == Kind::concern);
  CHECK_FALSE(lookup(catalogue, "redness", Kind::ingredient).has_value());
  CHECK_FALSE(lookup(catalogue, "nonsuch", Kind::term).has_value());
}

TEST_CASE("a source is found by DOI and PMID, an everyday ingredient by all its names", "[lookup]") {
  Records records = shelf();
  records.sources[0].doi = "10.1000/ABC.1";
  records.sources[0].pmid = "12345678";
  auto water = record<InventoryItem>("water");
  water.inci = "Aqua";
  water.names = {"Eau"};
  water.cas = {"7732-18-5"};
  records.inventory = {water};
  const Catalogue catalogue = open(records);
  CHECK(found(catalogue, "10.1000/abc.1") == Lines{"source 0 by alias: 10.1000/ABC.1"});
  CHECK(found(catalogue, "12345678") == Lines{"source 0 by alias: 12345678"});
  CHECK(found(catalogue, "A source") == Lines{"source 0 by id: a-source"});
  CHECK(found(catalogue, "aqua") == Lines{"inventory 0 by inci: Aqua"});
  CHECK(found(catalogue, "EAU") == Lines{"inventory 0 by alias: Eau"});
  CHECK(found(catalogue, "7732-18-5") == Lines{"inventory 0 by cas: 7732-18-5"});
}

TEST_CASE("parentheses are dropped in the name that was typed, in the record's, or in both", "[lookup]") {
  const Catalogue with = open(shelf({called("a", "A", {"Vitis Vinifera (Grape) Fruit Extract"})}));
  const Catalogue without = open(shelf({called("a", "A", {"Vitis Vinifera Fruit Extract"})}));
  const Lines as_printed{"ingredient 0 by inci: Vitis Vinifera (Grape) Fruit Extract"};
  CHECK(found(with, "Vitis Vinifera (Grape) Fruit Extract") == as_printed);
  CHECK(found(with, "vitis vinifera fruit extract") == as_printed);
  CHECK(found(with, "Vitis Vinifera (Wine Grape) Fruit Extract") == as_printed);
  CHECK(found(without, "Vitis Vinifera (Grape) Fruit Extract") ==
        Lines{"ingredient 0 by inci: Vitis Vinifera Fruit Extract"});
  CHECK(found(with, "Vitis Vinifera (Grape)").empty());
  CHECK(found(with, "Grape").empty());
}

TEST_CASE("parentheses stay where the exact name exists", "[lookup]") {
  const Catalogue catalogue = open(shelf({called("grape", "Grape", {"Vitis Vinifera (Grape) Extract"}),
                                          called("plain", "Plain", {"Vitis Vinifera Extract"}),
                                          called("wine", "Wine", {"Vitis Vinifera (Wine) Extract"})}));
  CHECK(found(catalogue, "Vitis Vinifera (Grape) Extract") ==
        Lines{"ingredient 0 by inci: Vitis Vinifera (Grape) Extract"});
  CHECK(found(catalogue, "Vitis Vinifera Extract") == Lines{"ingredient 1 by inci: Vitis Vinifera Extract"});
  CHECK(found(catalogue, "Vitis Vinifera (Red) Extract") == Lines{"ingredient 1 by inci: Vitis Vinifera Extract"});
}

TEST_CASE("where only names with parentheses fit, each of them does", "[lookup]") {
  const Catalogue catalogue = open(shelf({called("grape", "Grape", {"Vitis Vinifera (Grape) Extract"}),
                                          called("wine", "Wine", {"Vitis Vinifera (Wine) Extract"})}));
  CHECK(found(catalogue, "Vitis Vinifera Extract") == Lines{"ingredient 0 by inci: Vitis Vinifera (Grape) Extract",
                                                            "ingredient 1 by inci: Vitis Vinifera (Wine) Extract"});
}

TEST_CASE("fewer than two words left, or no blank around: parentheses stay", "[lookup]") {
  const Catalogue catalogue = open(shelf({called("a", "A", {"r-(Decapeptide)"}), called("b", "B", {"Rose"}),
                                          called("c", "C", {"Rose Water(Rosa)Extract"})}));
  CHECK(found(catalogue, "r-(decapeptide)").size() == 1);
  for (const char* other : {"r-", "r", "r- (peptide)", "Rose (Rosa)", "(Rosa) Rose", "Rose Water Extract"}) {
    CAPTURE(other);
    CHECK(found(catalogue, other).empty());
  }
  CHECK(found(catalogue, "Rose") == Lines{"ingredient 1 by inci: Rose"});
}

TEST_CASE("two names with one hash are told apart", "[lookup]") {
  // Found by a search for names of letters with the same pack::hash_of_fold; when that changes, search again.
  const std::string one = "gikljfoekeegdcdl";
  const std::string two = "oopkbajficenlhdf";
  REQUIRE(text::fold(one) == one);
  REQUIRE(text::fold(two) == two);
  REQUIRE(pack::hash_of_fold(one) == pack::hash_of_fold(two));
  const Catalogue alone = open(shelf({called(one, "Rose algae extract"), called("b", "B")}));
  CHECK(found(alone, one).size() == 1);
  CHECK(found(alone, two).empty());
  CHECK_FALSE(alone.find(Kind::ingredient, two).has_value());
  const Catalogue loose = open(shelf({called("b", "B", {"Gikljfoe (red) keegdcdl"})}));
  CHECK(found(loose, one).size() == 1);
  CHECK(found(loose, two).empty());
  const Catalogue both = open(shelf({called(one, "A"), called("b", "B"), called(two, "C")}));
  REQUIRE(found(both, one).size() == 1);
  REQUIRE(found(both, two).size() == 1);
  CHECK(both.get<Ingredient>(one)->name == "A");
  CHECK(both.get<Ingredient>(two)->name == "C");
  CHECK(found(both, one) != found(both, two));
}

TEST_CASE("among thousands of names each leads to its record and to no other", "[lookup]") {
  Records records = shelf();
  for (std::size_t i = 0; i < 3000; ++i)
    records.terms.push_back(term("t" + std::to_string(i), {"Alias number " + std::to_string(i)}));
  const Catalogue catalogue = open(records);
  for (std::size_t i = 0; i < 3000; ++i) {
    const auto matches = lookup(catalogue, "alias NUMBER-" + std::to_string(i));
    REQUIRE(matches.size() == 1);
    REQUIRE(catalogue.at<Term>(matches[0].number).id == "t" + std::to_string(i));
    REQUIRE(lookup(catalogue, "alias number " + std::to_string(i + 3000)).empty());
  }
}
