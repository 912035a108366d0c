// What a catalogue was put together from, and what it holds.
#include "actives/info.hpp"

#include <numeric>
#include <string>
#include <vector>

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

std::vector<PartInfo> info_of(const std::vector<std::string>& paths) { return catalogue_info(Catalogue::open(paths)); }

std::size_t count(const PartInfo& part, Kind kind) { return part.counts[static_cast<std::size_t>(kind)]; }

// "peptide 3: A 1, C 1, ungraded 1"
std::string words(const TypeGrades& grades) {
  std::string said = grades.type + " " + std::to_string(grades.ingredients) + ":";
  for (std::size_t grade = 0; grade < grades.graded.size(); ++grade)
    if (grades.graded[grade] > 0)
      said += " " + std::string(to_string(static_cast<Grade>(grade))) + std::to_string(grades.graded[grade]);
  if (grades.ungraded > 0) said += " ungraded" + std::to_string(grades.ungraded);
  return said;
}

Lines grades(const PartInfo& part) {
  Lines all;
  for (const TypeGrades& each : part.grades) all.push_back(words(each));
  return all;
}

Ingredient graded_one(const std::string& id, Grade grade, const std::string& type = "peptide",
                      std::optional<Route> route = Route::topical) {
  return ingredient(id, {target_of("wrinkles", made::graded(grade, route))}, type);
}

}  // namespace

TEST_CASE("the built-in catalogue is one part with all of its records", "[query]") {
  const Catalogue catalogue = Catalogue::builtin();
  const std::vector<PartInfo> parts = catalogue_info(catalogue);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].part.name == "builtin");
  CHECK(parts[0].records == catalogue.count());
  for (std::size_t kind = 0; kind < parts[0].counts.size(); ++kind)
    CHECK(parts[0].counts[kind] == catalogue.count(static_cast<Kind>(kind)));
  std::size_t ingredients = 0;
  for (const TypeGrades& type : parts[0].grades) {
    CHECK(catalogue.get<IngredientType>(type.type)->name == type.name);
    CHECK(std::accumulate(type.graded.begin(), type.graded.end(), type.ungraded) == type.ingredients);
    ingredients += type.ingredients;
  }
  CHECK(ingredients == catalogue.count(Kind::ingredient));
}

TEST_CASE("ingredients are counted by type and by the best of their cosmetic grades", "[query]") {
  Ingredient best = graded_one("best", Grade::C);
  best.targets.push_back(target_of("redness", made::graded(Grade::A)));
  const Folder folder;
  const auto parts = info_of({folder.file(
      "own.json",
      load::canonical(shelf({best, graded_one("b", Grade::B), graded_one("b2", Grade::B), graded_one("d", Grade::D),
                             graded_one("injected", Grade::B, "peptide", Route::injected), ingredient("bare"),
                             graded_one("x", Grade::N, "exosome")})))});
  REQUIRE(parts.size() == 1);
  CHECK(grades(parts[0]) == Lines{"peptide 6: A1 B2 D1 ungraded2", "exosome 1: N1"});
  CHECK(parts[0].grades[0].name == "peptide");
}

TEST_CASE("each part has the records that count from it", "[query]") {
  const Folder folder;
  Records later;
  later.ingredients = {graded_one("rose", Grade::A), graded_one("tulip", Grade::C, "exosome")};
  later.sources = {source()};
  const auto parts = info_of(
      {folder.file("one.json", load::canonical(shelf({graded_one("rose", Grade::C), graded_one("iris", Grade::B)}))),
       folder.file("two.json", load::canonical(later))});
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].part.replaced == 0);
  CHECK(parts[1].part.replaced == 2);
  CHECK(parts[1].part.files == 1);
  CHECK(count(parts[0], Kind::ingredient) == 1);
  CHECK(count(parts[1], Kind::ingredient) == 2);
  CHECK(count(parts[0], Kind::source) == 0);
  CHECK(count(parts[1], Kind::source) == 1);
  CHECK(count(parts[0], Kind::type) == 2);
  CHECK(parts[0].records == 1 + 2 + 5);
  CHECK(parts[1].records == 3);
  CHECK(grades(parts[0]) == Lines{"peptide 1: B1"});
  CHECK(grades(parts[1]) == Lines{"peptide 1: A1", "exosome 1: C1"});
}

TEST_CASE("a part of which nothing is left is still named", "[query]") {
  const Folder folder;
  const std::string text = load::canonical(shelf({graded_one("rose", Grade::A)}));
  const auto parts = info_of({folder.file("one.json", text), folder.file("two.json", text)});
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].records == 0);
  CHECK(parts[0].grades.empty());
  CHECK(parts[1].records == 1 + 2 + 5 + 1);
}

TEST_CASE("a compiled catalogue tells the same as what it was made of", "[query]") {
  const Folder folder;
  const std::vector<std::string> paths{
      "builtin", folder.file("own.json", load::canonical(shelf({graded_one("my-own", Grade::C)})))};
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(paths, pack, false);
  const auto right = info_of(paths);
  const auto read = info_of({pack});
  REQUIRE(read.size() == right.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i].part.name == right[i].part.name);
    CHECK(read[i].counts == right[i].counts);
    CHECK(grades(read[i]) == grades(right[i]));
  }
}

TEST_CASE("records of more than 255 catalogues are all counted", "[query]") {
  const Folder folder;
  std::vector<std::string> paths;
  for (int i = 0; i < 300; ++i) {
    Records one;
    one.terms = {record<Term>("t" + std::to_string(i))};
    one.terms[0].sources.clear();
    paths.push_back(folder.file(one.terms[0].id + ".json", load::canonical(one)));
  }
  std::size_t all = 0;
  for (const PartInfo& part : info_of(paths)) all += part.records;
  CHECK(all == 300);
}
