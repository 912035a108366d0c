// Which of a target's grades is its headline, and whether it speaks of a cosmetic.
#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// Studies that give one route exactly this grade.
std::vector<Study> graded(Grade grade, std::optional<Route> route) {
  switch (grade) {
    case Grade::A: return {on(route, review(Outcome::benefit, 60))};
    case Grade::B: return {on(route, trial(Outcome::benefit, 20))};
    case Grade::C: return {on(route, human(Outcome::benefit, 5))};
    case Grade::M: return {on(route, trial(Outcome::benefit, 20)), on(route, trial(Outcome::none, 20))};
    default: return {on(route, trial(Outcome::none, 20))};
  }
}

std::vector<Study> both(std::vector<Study> studies, const std::vector<Study>& more) {
  studies.insert(studies.end(), more.begin(), more.end());
  return studies;
}

constexpr Grade best_to_worst[] = {Grade::A, Grade::B, Grade::C, Grade::N};

}  // namespace

TEST_CASE("the better grade of topical and procedure is the headline", "[grade]") {
  for (const Grade topical : best_to_worst)
    for (const Grade procedure : best_to_worst) {
      if (topical == procedure) continue;
      const bool topical_wins = rank(topical) < rank(procedure);
      const std::string expected = topical_wins ? "topical " + std::string(to_string(topical))
                                                : "procedure " + std::string(to_string(procedure));
      CHECK(headline(both(graded(procedure, Route::procedure), graded(topical, Route::topical))) == expected);
    }
}

TEST_CASE("topical is the headline where it ties with procedure", "[grade]") {
  for (const Grade grade : best_to_worst)
    CHECK(headline(both(graded(grade, Route::procedure), graded(grade, Route::topical))) ==
          "topical " + std::string(to_string(grade)));
}

TEST_CASE("C and M tie, so that topical is the headline", "[grade]") {
  CHECK(headline(both(graded(Grade::C, Route::procedure), graded(Grade::M, Route::topical))) == "topical M");
  CHECK(headline(both(graded(Grade::M, Route::procedure), graded(Grade::C, Route::topical))) == "topical C");
}

TEST_CASE("M stands behind B and before N", "[grade]") {
  CHECK(headline(both(graded(Grade::B, Route::procedure), graded(Grade::M, Route::topical))) == "procedure B");
  CHECK(headline(both(graded(Grade::M, Route::procedure), graded(Grade::N, Route::topical))) == "procedure M");
}

TEST_CASE("a cosmetic route comes before a better one that is not cosmetic", "[grade]") {
  for (const Route other : {Route::injected, Route::wound, Route::oral, Route::in_vitro}) {
    CAPTURE(to_string(other));
    CHECK(headline(both(graded(Grade::A, other), graded(Grade::N, Route::topical))) == "topical N");
    CHECK(headline(both(graded(Grade::A, other), graded(Grade::N, Route::procedure))) == "procedure N");
  }
  CHECK(headline(both(graded(Grade::A, std::nullopt), graded(Grade::N, Route::topical))) == "topical N");
}

TEST_CASE("without a cosmetic route the best other one is the headline", "[grade]") {
  CHECK(headline(both(graded(Grade::C, Route::injected), graded(Grade::B, Route::oral))) == "oral B");
  CHECK(headline(both(graded(Grade::N, Route::injected), graded(Grade::C, Route::wound))) == "wound C");
}

TEST_CASE("injected comes before wound and wound before oral where they tie", "[grade]") {
  for (const Grade grade : best_to_worst) {
    const std::string letter(to_string(grade));
    const auto oral = graded(grade, Route::oral);
    const auto wound = graded(grade, Route::wound);
    const auto injected = graded(grade, Route::injected);
    CHECK(headline(both(oral, both(wound, injected))) == "injected " + letter);
    CHECK(headline(both(oral, wound)) == "wound " + letter);
    CHECK(headline(both(oral, injected)) == "injected " + letter);
  }
  CHECK(headline(both(graded(Grade::C, Route::wound), graded(Grade::M, Route::injected))) == "injected M");
}

TEST_CASE("a known route comes before an unknown one where they tie", "[grade]") {
  CHECK(headline(both(graded(Grade::B, std::nullopt), graded(Grade::B, Route::oral))) == "oral B");
}

TEST_CASE("the headline is cosmetic on topical and procedure and nowhere else in people", "[grade]") {
  CHECK(grades(graded(Grade::C, Route::topical)).cosmetic());
  CHECK(grades(graded(Grade::N, Route::procedure)).cosmetic());
  for (const Route other : {Route::injected, Route::wound, Route::oral, Route::in_vitro}) {
    CAPTURE(to_string(other));
    CHECK_FALSE(grades(graded(Grade::A, other)).cosmetic());
  }
}

TEST_CASE("people on an unknown route are not held for a cosmetic", "[grade]") {
  CHECK_FALSE(grades({on(std::nullopt, human(Outcome::benefit, 5))}).cosmetic());
  CHECK_FALSE(grades({on(std::nullopt, human(Outcome::benefit))}).cosmetic());
}

TEST_CASE("best() is the route that the headline points at", "[grade]") {
  const TargetGrades all = grades(both(graded(Grade::C, Route::topical), graded(Grade::B, Route::procedure)));
  REQUIRE(all.routes.size() == 2);
  CHECK(all.headline == 1);
  CHECK(&all.best() == &all.routes[1]);
}
