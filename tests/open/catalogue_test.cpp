// Opening catalogues: the built-in one, a user's own, several together.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "pack/packed.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

Catalogue open_paths(std::vector<std::string> paths) { return Catalogue::open(paths); }

std::string text(const Records& records) { return load::canonical(records); }

// What is thrown by opening these, with its place.
template <class E>
E thrown(const std::vector<std::string>& paths) {
  try {
    Catalogue::open(paths);
  } catch (const E& error) {
    return error;
  }
  FAIL("nothing was thrown");
  std::abort();
}

Records one_term(const std::string& id, const std::string& is) {
  Records records;
  records.terms = {record<Term>(id)};
  records.terms[0].is = is;
  records.sources = {source()};
  return records;
}

bool is_version_with_content(const Catalogue& catalogue) {
  const std::string plain = std::string(Catalogue::builtin().version()) + "+";
  const std::string_view version = catalogue.version();
  return version.size() == plain.size() + 12 && version.starts_with(plain) &&
         version.substr(plain.size()).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

TEST_CASE("the built-in catalogue holds what its files hold, in their order", "[open]") {
  const Catalogue catalogue = Catalogue::builtin();
  const Records& records = packed::own_records();
  std::size_t all = 0;
  model::each_list(
      [&](std::string_view, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        REQUIRE(catalogue.count(kind_of<R>) == list.size());
        for (std::size_t i = 0; i < list.size(); ++i)
          REQUIRE(json::to_json(catalogue.at<R>(i), json::Form::complete) ==
                  json::to_json(list[i], json::Form::complete));
        all += list.size();
      },
      records);
  CHECK(catalogue.count() == all);
}

TEST_CASE("the built-in catalogue has a semantic version", "[open]") {
  const std::string version(Catalogue::builtin().version());
  CHECK(std::count(version.begin(), version.end(), '.') == 2);
  CHECK(version.find_first_not_of("0123456789.") == std::string::npos);
}

TEST_CASE("a record is got by its id and kind, or not at all", "[open]") {
  const Catalogue catalogue = open(shelf({ingredient("rose"), ingredient("tulip")}));
  CHECK(catalogue.get<Ingredient>("tulip")->id == "tulip");
  CHECK(catalogue.find(Kind::ingredient, "tulip") == 1U);
  CHECK(catalogue.at<Ingredient>(1).id == "tulip");
  CHECK_FALSE(catalogue.get<Ingredient>("lily").has_value());
  CHECK_FALSE(catalogue.get<Term>("tulip").has_value());
  CHECK_FALSE(catalogue.get<Ingredient>("").has_value());
  CHECK_THROWS_AS(catalogue.at<Ingredient>(2), PackError);
  CHECK(catalogue.count(Kind::ingredient) == 2);
  CHECK(catalogue.count() == 2 + 2 + 5 + 1);
}

TEST_CASE("a catalogue outlives its files and the value it was copied from", "[open]") {
  std::optional<Catalogue> copy;
  {
    const Catalogue catalogue = open(shelf({ingredient("rose")}));
    copy = catalogue;
  }
  CHECK(copy->get<Ingredient>("rose")->id == "rose");
  CHECK(copy->version().size() > 12);
}

TEST_CASE("a user's catalogue stands instead of the built-in one, or beside it", "[open]") {
  const Folder folder;
  const std::string path = folder.file("own.json", text(one_term("my-serum", "Mine.")));
  const Catalogue alone = open_paths({path});
  CHECK(alone.count() == 2);
  const Catalogue both = open_paths({"builtin", path});
  CHECK(both.count() == Catalogue::builtin().count() + 2);
  CHECK(both.get<Term>("my-serum")->is == "Mine.");
  CHECK(lookup(both, "argireline").size() == 1);
}

TEST_CASE("a later catalogue replaces records of the same kind and id, in their place", "[open]") {
  const Folder folder;
  const auto first = Catalogue::builtin().at<Term>(0);
  const std::string one = folder.file("one.json", text(one_term(first.id, "First.")));
  const std::string two = folder.file("two.json", text(one_term(first.id, "Second.")));
  const Catalogue later = open_paths({"builtin", one, two});
  CHECK(later.count(Kind::term) == Catalogue::builtin().count(Kind::term));
  CHECK(later.at<Term>(0).id == first.id);
  CHECK(later.at<Term>(0).is == "Second.");
  CHECK(open_paths({"builtin", two, one}).at<Term>(0).is == "First.");
  CHECK(open_paths({one, "builtin"}).get<Term>(first.id)->is == first.is);
}

TEST_CASE("names of a replaced record are forgotten", "[open]") {
  const Folder folder;
  Records old = one_term("serum", "x");
  old.terms[0].aliases = {"elixir"};
  const std::string one = folder.file("one.json", text(old));
  const std::string two = folder.file("two.json", text(one_term("serum", "y")));
  CHECK(lookup(open_paths({one}), "elixir").size() == 1);
  CHECK(lookup(open_paths({one, two}), "elixir").empty());
}

TEST_CASE("a folder is one catalogue of all its files", "[open]") {
  const Folder folder;
  std::filesystem::create_directories(folder.path() + "/deep/er");
  Records without_source = one_term("one", "x");
  without_source.sources.clear();
  folder.file("a.json", text(without_source));
  folder.file("deep/er/b.json", text(one_term("two", "y")));
  folder.file("deep/notes.txt", "no JSON");
  const Catalogue catalogue = open_paths({folder.path()});
  CHECK(catalogue.count(Kind::term) == 2);
  CHECK(catalogue.count(Kind::source) == 1);
}

TEST_CASE("ingredients stand by id, however they are spread over files", "[open]") {
  const Folder folder;
  Records first = shelf({ingredient("tulip"), ingredient("rose")});
  Records second;
  second.ingredients = {ingredient("sage"), ingredient("iris")};
  folder.file("a.json", text(first));
  folder.file("b.json", text(second));
  CHECK(ids(ingredients_where(open_paths({folder.path()}), Filter{})) == Lines{"iris", "rose", "sage", "tulip"});
}

TEST_CASE("the version tells the content: the same for the same, another for another", "[open]") {
  const Catalogue catalogue = open(one_term("serum", "x"));
  CHECK(is_version_with_content(catalogue));
  CHECK(open(one_term("serum", "x")).version() == catalogue.version());
  CHECK(open(one_term("serum", "y")).version() != catalogue.version());
  const Folder folder;
  const Catalogue beside = open_paths({"builtin", folder.file("a.json", text(one_term("my-serum", "x")))});
  CHECK(is_version_with_content(beside));
  CHECK(beside.version() != catalogue.version());
}

TEST_CASE("the built-in catalogue opened by its name has its plain version", "[open]") {
  CHECK(open_paths({"builtin"}).version() == Catalogue::builtin().version());
  CHECK(open_paths({"builtin", "builtin"}).version() == Catalogue::builtin().version());
  CHECK(Catalogue::open({"builtin", "builtin"}).parts().size() == open_paths({"builtin", "builtin"}).parts().size());
}

TEST_CASE("a path that is not there is a FileError that names it", "[open]") {
  const auto error = thrown<FileError>({"/nonsuch/catalogue.json"});
  CHECK(error.where().file == "/nonsuch/catalogue.json");
  CHECK_THROWS_AS(open_paths({"builtin", "/nonsuch"}), FileError);
  CHECK_THROWS_AS(open_paths({""}), FileError);
}

TEST_CASE("a catalogue that is not valid is refused with every problem and its place", "[open]") {
  const Folder folder;
  const std::string path = folder.file("bad.json", "{\n  \"terms\": [\n    {\"id\": \"A B\"}\n  ]\n}\n");
  const auto error = thrown<CatalogueError>({path});
  REQUIRE(error.problems().size() > 1);
  for (const Problem& problem : error.problems()) {
    CHECK(problem.where.file == path);
    CHECK(problem.where.line == 3);
    CHECK_FALSE(problem.message.empty());
  }
  CHECK_THROWS_AS(open_paths({folder.file("no.json", "PDRN")}), CatalogueError);
}

TEST_CASE("a compiled catalogue that is cut off is a PackError", "[open]") {
  const Folder folder;
  const std::string whole = pack::compile(one_term("a", "b"), "1");
  for (const std::size_t length : {std::size_t{100}, whole.size() / 2, whole.size() - 1})
    CHECK_THROWS_AS(open_paths({folder.file("a.pack", whole.substr(0, length))}), PackError);
}

TEST_CASE("a reference is judged against all that is loaded", "[open]") {
  const Folder folder;
  Records own;
  own.ingredients = {ingredient("my-peptide", {target_of("wrinkles", {claim()})})};
  own.sources = {source()};
  const std::string path = folder.file("own.json", text(own));
  CHECK(open_paths({"builtin", path}).get<Ingredient>("my-peptide").has_value());
  CHECK_THROWS_AS(open_paths({path}), CatalogueError);
}

TEST_CASE("all records of a kind come in the catalogue's order", "[open]") {
  const auto catalogue = Catalogue::builtin();
  const std::vector<Rule> rules = catalogue.all<Rule>();
  REQUIRE(rules.size() == catalogue.count(Kind::rule));
  REQUIRE(rules.size() > 1);
  for (std::size_t i = 0; i < rules.size(); ++i) CHECK(rules[i].id == catalogue.id_of(Kind::rule, i));
}
