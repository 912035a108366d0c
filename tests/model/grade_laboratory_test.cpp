// The grade of a target that nobody studied in people: D, E or N, with route null.
#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

TEST_CASE("grade D where an animal or cell study has benefit, mixed or not-isolated", "[grade]") {
  for (const Design design : {Design::animal, Design::cell})
    for (const Outcome outcome : {Outcome::benefit, Outcome::mixed, Outcome::not_isolated}) {
      CAPTURE(to_string(design), to_string(outcome));
      CHECK(headline({study(design, outcome)}) == "null D");
    }
}

TEST_CASE("one laboratory study with benefit outweighs others without", "[grade]") {
  CHECK(headline({animal(Outcome::harm), cell(Outcome::none), cell(Outcome::benefit)}) == "null D");
}

TEST_CASE("claims beside a laboratory study with benefit leave D", "[grade]") {
  CHECK(headline({claim(), claim(), animal(Outcome::benefit, 12)}) == "null D");
}

TEST_CASE("grade E where there are only claims, whatever they say", "[grade]") {
  CHECK(headline({claim()}) == "null E");
  CHECK(headline({claim(), claim()}) == "null E");
  for (const Outcome outcome :
       {Outcome::benefit, Outcome::mixed, Outcome::not_isolated, Outcome::none, Outcome::harm}) {
    CAPTURE(to_string(outcome));
    CHECK(headline({claim(outcome)}) == "null E");
  }
}

TEST_CASE("grade N where the laboratory was without benefit", "[grade]") {
  CHECK(headline({cell(Outcome::none)}) == "null N");
  CHECK(headline({animal(Outcome::harm)}) == "null N");
}

TEST_CASE("claims do not lift a laboratory without benefit to E", "[grade]") {
  CHECK(headline({cell(Outcome::none), claim(), claim()}) == "null N");
}

TEST_CASE("the route of an animal study or a claim opens no route", "[grade]") {
  CHECK(routes({animal(Outcome::benefit), on(Route::procedure, claim()),
                on(Route::injected, animal(Outcome::benefit))}) == "null D");
}

TEST_CASE("a laboratory grade counts all its studies and no people", "[grade]") {
  const RouteGrade lab = best({animal(Outcome::benefit, 40), cell(Outcome::none), claim()});
  CHECK_FALSE(lab.route.has_value());
  CHECK(lab.studies == 3);
  CHECK(lab.people == 0);
  CHECK(lab.people_unknown == 0);
  CHECK_FALSE(lab.controlled);
  CHECK_FALSE(lab.vehicle);
}

TEST_CASE("a target without people counts as cosmetic", "[grade]") {
  CHECK(grades({claim()}).cosmetic());
  CHECK(grades({cell(Outcome::benefit)}).cosmetic());
  CHECK(grades({cell(Outcome::none)}).cosmetic());
}

TEST_CASE("people on any route replace the laboratory grade", "[grade]") {
  CHECK(routes({cell(Outcome::benefit), on(Route::oral, human(Outcome::none, 8))}) == "oral N");
}
