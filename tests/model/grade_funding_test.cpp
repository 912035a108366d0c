// What stands beside a grade: who paid, whether there was a comparison, whether somebody read the study itself.
#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

namespace {

std::string funding(std::vector<Study> studies) { return std::string(to_string(best(std::move(studies)).funding)); }

}  // namespace

TEST_CASE("funding is independent where one supporting study is stated to be", "[grade]") {
  CHECK(funding({independent(trial(Outcome::benefit, 20)), supplier_run(trial(Outcome::benefit, 20)),
                 human(Outcome::mixed)}) == "independent");
}

TEST_CASE("funding is the supplier only where every supporting study is supplier-run", "[grade]") {
  CHECK(funding({supplier_run(trial(Outcome::benefit, 20))}) == "supplier");
  CHECK(funding({supplier_run(trial(Outcome::benefit, 20)), supplier_run(human(Outcome::mixed))}) == "supplier");
  CHECK(funding({supplier_run(trial(Outcome::benefit, 20)), human(Outcome::mixed)}) == "unknown");
}

TEST_CASE("funding that was not seen is unknown", "[grade]") {
  CHECK(funding({trial(Outcome::benefit, 20)}) == "unknown");
}

TEST_CASE("funding is that of the studies that support the grade, not of those that speak against it", "[grade]") {
  CHECK(funding({supplier_run(trial(Outcome::benefit, 20)), independent(trial(Outcome::none, 20))}) == "supplier");
  CHECK(funding({supplier_run(trial(Outcome::benefit, 20)), independent(human(Outcome::harm, 20))}) == "supplier");
}

TEST_CASE("funding of grade N is that of the studies that saw nothing", "[grade]") {
  CHECK(funding({independent(trial(Outcome::none, 20))}) == "independent");
  CHECK(funding({supplier_run(trial(Outcome::none, 20))}) == "supplier");
}

TEST_CASE("funding of one route does not rub off on another", "[grade]") {
  const TargetGrades all =
      grades({supplier_run(trial(Outcome::benefit, 20)), on(Route::oral, independent(trial(Outcome::benefit, 20)))});
  REQUIRE(all.routes.size() == 2);
  CHECK(all.routes[0].funding == Funding::supplier);
  CHECK(all.routes[1].funding == Funding::independent);
}

TEST_CASE("funding of a laboratory grade leaves claims aside", "[grade]") {
  CHECK(funding({independent(cell(Outcome::benefit)), supplier_run(claim())}) == "independent");
  CHECK(funding({supplier_run(animal(Outcome::benefit)), claim()}) == "supplier");
  CHECK(funding({supplier_run(claim())}) == "supplier");
  CHECK(funding({claim()}) == "unknown");
}

TEST_CASE("a claim's independence is no part of a grade in people", "[grade]") {
  CHECK(funding({supplier_run(human(Outcome::benefit, 9)), independent(claim()),
                 independent(cell(Outcome::benefit))}) == "supplier");
}

TEST_CASE("a grade is controlled where a trial or a review supports it", "[grade]") {
  CHECK(best({trial(Outcome::mixed)}).controlled);
  CHECK(best({review(Outcome::benefit)}).controlled);
  CHECK(best({human(Outcome::benefit), trial(Outcome::not_isolated)}).controlled);
  CHECK_FALSE(best({human(Outcome::benefit)}).controlled);
}

TEST_CASE("a trial that saw nothing does not make an early hope controlled", "[grade]") {
  CHECK_FALSE(best({human(Outcome::benefit), trial(Outcome::none)}).controlled);
}

TEST_CASE("a grade is vehicle-compared where a supporting controlled study had vehicle or placebo", "[grade]") {
  for (const char* words : {"vehicle", "no vehicle in the first part, vehicle in the second", "Vehicle cream",
                            "the same cream as vehicle", "placebo", "Placebo, split face"}) {
    CAPTURE(words);
    CHECK(best({against(words, trial(Outcome::benefit, 20))}).vehicle);
  }
}

TEST_CASE("other comparisons, and none, are not vehicle-compared", "[grade]") {
  CHECK_FALSE(best({trial(Outcome::benefit, 20)}).vehicle);
  for (const char* words : {"untreated side", "another serum; no vehicle group", "the serum without placebo"}) {
    INFO(words);
    CHECK_FALSE(best({against(words, trial(Outcome::benefit, 20))}).vehicle);
  }
}

TEST_CASE("a vehicle counts only in a controlled study that supports the grade", "[grade]") {
  CHECK_FALSE(best({against("vehicle", human(Outcome::benefit, 20))}).vehicle);
  CHECK_FALSE(best({trial(Outcome::benefit, 20), against("vehicle", trial(Outcome::none, 20))}).vehicle);
  CHECK_FALSE(best({human(Outcome::benefit), against("vehicle", cell(Outcome::benefit))}).vehicle);
}

TEST_CASE("a grade is first hand where every supporting study was read itself", "[grade]") {
  CHECK(best({trial(Outcome::benefit, 20)}).first_hand);
  CHECK(best({trial(Outcome::benefit, 20), human(Outcome::mixed, 20)}).first_hand);
  CHECK(best({cell(Outcome::benefit)}).first_hand);
}

TEST_CASE("a grade is second hand where every supporting study is known at second hand", "[grade]") {
  CHECK_FALSE(best({second_hand(trial(Outcome::benefit, 20))}).first_hand);
  CHECK_FALSE(best({second_hand(trial(Outcome::benefit, 20)), second_hand(human(Outcome::mixed, 20))}).first_hand);
  CHECK_FALSE(best({second_hand(cell(Outcome::benefit)), claim()}).first_hand);
}

TEST_CASE("one supporting study that was read itself is enough for first hand", "[grade]") {
  CHECK(best({trial(Outcome::benefit, 20), second_hand(trial(Outcome::benefit, 20))}).first_hand);
  CHECK(best({second_hand(cell(Outcome::benefit)), animal(Outcome::mixed)}).first_hand);
}

TEST_CASE("a study that speaks against the grade does not make it first hand", "[grade]") {
  CHECK_FALSE(best({second_hand(trial(Outcome::benefit, 20)), trial(Outcome::none, 20)}).first_hand);
}

TEST_CASE("a second-hand study that speaks against the grade does not make it second hand", "[grade]") {
  CHECK(best({trial(Outcome::benefit, 20), second_hand(trial(Outcome::none, 20))}).first_hand);
}
