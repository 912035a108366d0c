// How many people and studies a grade rests on, and on how many routes.
#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

TEST_CASE("the people of trials and human studies are added", "[grade]") {
  CHECK(best({trial(Outcome::benefit, 30), human(Outcome::benefit, 12), trial(Outcome::benefit, 5)}).people == 47);
}

TEST_CASE("the people of the largest review stand for all reviews", "[grade]") {
  CHECK(best({review(Outcome::benefit, 100), review(Outcome::benefit, 140), review(Outcome::benefit, 90)}).people ==
        140);
}

TEST_CASE("the larger of the largest review and the sum of the others is taken", "[grade]") {
  CHECK(best({review(Outcome::benefit, 100), trial(Outcome::benefit, 60), human(Outcome::benefit, 39)}).people == 100);
  CHECK(best({review(Outcome::benefit, 100), trial(Outcome::benefit, 60), human(Outcome::benefit, 40)}).people == 100);
  CHECK(best({review(Outcome::benefit, 100), trial(Outcome::benefit, 60), human(Outcome::benefit, 41)}).people == 101);
}

TEST_CASE("the people of a route include those of studies without benefit", "[grade]") {
  CHECK(best({trial(Outcome::none, 30), trial(Outcome::harm, 7), human(Outcome::not_isolated, 5)}).people == 42);
}

TEST_CASE("animals are not people", "[grade]") {
  CHECK(best({human(Outcome::benefit, 10), animal(Outcome::benefit, 400)}).people == 10);
}

TEST_CASE("a study without a number adds nobody and is counted as such", "[grade]") {
  const RouteGrade grade =
      best({trial(Outcome::benefit), trial(Outcome::benefit, 24), human(Outcome::none), review(Outcome::benefit)});
  CHECK(grade.people == 24);
  CHECK(grade.people_unknown == 3);
  CHECK(best({review(Outcome::benefit)}).people == 0);
}

TEST_CASE("people are unknown only for studies in people on the route", "[grade]") {
  const RouteGrade grade = best({human(Outcome::benefit, 9), animal(Outcome::benefit), cell(Outcome::benefit), claim(),
                                 on(Route::oral, human(Outcome::benefit))});
  CHECK(grade.people_unknown == 0);
}

TEST_CASE("a route counts its studies in people and the animals cells and claims of the target", "[grade]") {
  const TargetGrades all =
      grades({human(Outcome::benefit, 9), trial(Outcome::none, 4), on(Route::oral, human(Outcome::benefit, 7)),
              animal(Outcome::benefit), cell(Outcome::none), claim(), claim()});
  REQUIRE(all.routes.size() == 2);
  CHECK(all.routes[0].studies == 6);
  CHECK(all.routes[1].studies == 5);
}

TEST_CASE("each route is graded on its own people", "[grade]") {
  const TargetGrades all = grades({on(Route::oral, trial(Outcome::benefit, 500)), trial(Outcome::benefit, 19),
                                   on(Route::procedure, trial(Outcome::benefit, 1))});
  REQUIRE(all.routes.size() == 3);
  CHECK(all.routes[0].people == 19);
  CHECK(all.routes[1].people == 1);
  CHECK(all.routes[2].people == 500);
}

TEST_CASE("routes stand in the order of the enumeration, whatever the order of the studies", "[grade]") {
  CHECK(routes({on(Route::oral, human(Outcome::benefit)), on(Route::wound, trial(Outcome::none)),
                on(Route::injected, human(Outcome::mixed)), on(Route::procedure, trial(Outcome::benefit, 25)),
                on(Route::topical, human(Outcome::none))}) == "topical N, procedure B, injected C, wound N, oral C");
}

TEST_CASE("people on an unknown route are graded apart and last", "[grade]") {
  CHECK(routes({on(std::nullopt, trial(Outcome::benefit, 30)), human(Outcome::none, 3)}) == "topical N, null B");
}

TEST_CASE("a review and a trial on different routes do not lend each other people", "[grade]") {
  CHECK(routes({trial(Outcome::benefit, 10), on(Route::procedure, trial(Outcome::benefit, 10))}) ==
        "topical C, procedure C");
}

TEST_CASE("of more people than a number holds there are as many as it holds", "[grade]") {
  const TargetGrades all = grades(std::vector<Study>(300, trial(Outcome::benefit, 10'000'000)));
  REQUIRE(all.routes.size() == 1);
  CHECK(all.routes[0].people == std::numeric_limits<int>::max());
  CHECK(all.routes[0].grade == Grade::B);  // nobody says that a trial was independent
}
