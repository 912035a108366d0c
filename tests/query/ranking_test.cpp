// The order of targets: cosmetic routes first, then the grade, then what decides between equal grades.
#include <algorithm>
#include <cctype>

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// The ids in the order in which their targets are ranked, however they stand in the catalogue.
Lines ranked(std::vector<Ingredient> ingredients, bool show_null = false) {
  Filter filter = about({"wrinkles"});
  filter.show_null = show_null;
  return ids(targets_for(open(shelf(std::move(ingredients))), filter));
}

Ingredient with(std::string id, std::vector<Study> studies) {
  return ingredient(std::move(id), {target_of("wrinkles", std::move(studies))});
}

// The better of two, whose names are such that the alphabet would put the worse one first.
std::string better(const std::vector<Study>& good, const std::vector<Study>& bad) {
  const Lines order = ranked({with("z-good", good), with("a-bad", bad)});
  const Lines other = ranked({with("a-good", good), with("z-bad", bad)});
  if (order == Lines{"z-good", "a-bad"} && other == Lines{"a-good", "z-bad"}) return "first";
  if (order == Lines{"a-bad", "z-good"} && other == Lines{"z-bad", "a-good"}) return "second";
  return "name";
}

}  // namespace

TEST_CASE("the best grade comes first: A, B, C with M, D, E, N", "[ranking]") {
  std::vector<Ingredient> all;
  const std::vector<Grade> order{Grade::N, Grade::E, Grade::D, Grade::C, Grade::B, Grade::A};
  for (const Grade grade : order)
    all.push_back(with("grade-" + std::string(1, static_cast<char>(std::tolower(to_string(grade)[0]))), graded(grade)));
  CHECK(ranked(all, true) == Lines{"grade-a", "grade-b", "grade-c", "grade-d", "grade-e", "grade-n"});
}

TEST_CASE("M ranks with C: below B, above D", "[ranking]") {
  CHECK(better(graded(Grade::B), graded(Grade::M)) == "first");
  CHECK(better(graded(Grade::M), graded(Grade::D)) == "first");
  // Both from a trial of 20 people without a stated comparison, so that only the name is left.
  CHECK(better({trial(Outcome::benefit, 10), trial(Outcome::none, 10)}, {trial(Outcome::mixed, 20)}) == "name");
}

TEST_CASE("cosmetic routes come before others, whatever the grade", "[ranking]") {
  CHECK(better(graded(Grade::E), graded(Grade::A, Route::injected)) == "first");
  CHECK(better(graded(Grade::C, Route::procedure), graded(Grade::A, Route::wound)) == "first");
  CHECK(better(graded(Grade::C), graded(Grade::A, Route::oral)) == "first");
  CHECK(better(graded(Grade::D), graded(Grade::A, std::nullopt)) == "first");
}

TEST_CASE("the second section has an order of its own by grade", "[ranking]") {
  CHECK(ranked({with("injected-c", graded(Grade::C, Route::injected)), with("oral-a", graded(Grade::A, Route::oral)),
                with("topical-c", graded(Grade::C)), with("topical-e", graded(Grade::E)),
                with("wound-b", graded(Grade::B, Route::wound))}) ==
        Lines{"topical-c", "topical-e", "oral-a", "wound-b", "injected-c"});
}

TEST_CASE("topical and procedure are one section", "[ranking]") {
  CHECK(better(graded(Grade::B, Route::procedure), graded(Grade::C, Route::topical)) == "first");
  CHECK(better(graded(Grade::B, Route::topical), graded(Grade::C, Route::procedure)) == "first");
  CHECK(better(graded(Grade::B, Route::topical), graded(Grade::B, Route::procedure)) == "name");
}

TEST_CASE("of equal grades controlled studies come first, though others have more people", "[ranking]") {
  CHECK(better({trial(Outcome::benefit, 5)}, {human(Outcome::benefit, 500)}) == "first");
  CHECK(better({second_hand(trial(Outcome::benefit, 5))}, {human(Outcome::benefit, 5)}) == "first");
}

TEST_CASE("of equal grades and controlled studies a vehicle comparison comes first", "[ranking]") {
  CHECK(better({against("vehicle, split-face", trial(Outcome::benefit, 20))},
               {against("untreated side", trial(Outcome::benefit, 500))}) == "first");
  CHECK(better({second_hand(against("placebo", trial(Outcome::benefit, 20)))}, {trial(Outcome::benefit, 20)}) ==
        "first");
  CHECK(better({against("vehicle", trial(Outcome::benefit, 20))}, {against("placebo", trial(Outcome::benefit, 20))}) ==
        "name");
}

TEST_CASE("then what is known first hand comes before what is not", "[ranking]") {
  CHECK(better({trial(Outcome::benefit, 20)}, {second_hand(trial(Outcome::benefit, 500))}) == "first");
  CHECK(better({human(Outcome::benefit, 5)}, {second_hand(human(Outcome::benefit, 500))}) == "first");
}

TEST_CASE("then more people come first", "[ranking]") {
  CHECK(better({trial(Outcome::benefit, 21)}, {trial(Outcome::benefit, 20)}) == "first");
  CHECK(better({human(Outcome::benefit, 1)}, {human(Outcome::benefit)}) == "first");
  CHECK(better({human(Outcome::benefit, 10)}, {human(Outcome::benefit, 10)}) == "name");
}

TEST_CASE("who paid does not change the order", "[ranking]") {
  CHECK(better({independent(trial(Outcome::benefit, 20))}, {supplier_run(trial(Outcome::benefit, 20))}) == "name");
}

TEST_CASE("then the name decides, and of one ingredient the concern's name", "[ranking]") {
  Records records =
      shelf({with("c", graded(Grade::B)), with("a", graded(Grade::B)),
             ingredient("b", {target_of("wrinkles", graded(Grade::B)), target_of("firmness", graded(Grade::B))})});
  records.ingredients[0].name = "0 comes first";
  CHECK(lines(targets_for(open(records), about({"aging"}))) ==
        Lines{"c wrinkles B topical", "a wrinkles B topical", "b firmness B topical", "b wrinkles B topical"});
}

TEST_CASE("the order does not depend on the order in the catalogue", "[ranking]") {
  std::vector<Ingredient> all;
  for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::M, Grade::D, Grade::E}) {
    all.push_back(with("one-" + std::to_string(all.size()), graded(grade)));
    all.push_back(with("two-" + std::to_string(all.size()), graded(grade, Route::injected)));
  }
  const Lines order = ranked(all);
  std::reverse(all.begin(), all.end());
  CHECK(ranked(all) == order);
  std::rotate(all.begin(), all.begin() + 5, all.end());
  CHECK(ranked(all) == order);
}

TEST_CASE("the best on skin are the first of all that are used on it; the rest of these are counted", "[ranking]") {
  const Catalogue catalogue = open(
      shelf({with("a", graded(Grade::C)), with("b", graded(Grade::B)), with("c", graded(Grade::A, Route::injected)),
             with("d", graded(Grade::A)), with("e", graded(Grade::N))}));
  Filter filter = about({"wrinkles"});
  const TargetList two = best_on_skin(catalogue, filter, 2);
  CHECK(ids(two) == Lines{"d", "b"});
  CHECK(two.more == 1);
  CHECK(two.without_benefit == 1);
  filter.show_null = true;
  const TargetList all = best_on_skin(catalogue, filter, 10);
  CHECK(ids(all) == Lines{"d", "b", "a", "e"});
  CHECK(all.more == 0);
}
