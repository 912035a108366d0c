// Which treatments a grade is about.
#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

namespace {

using Names = std::vector<std::string>;

Study during(std::string procedure, Study changed) {
  changed.procedure = std::move(procedure);
  return on(Route::procedure, std::move(changed));
}

Names named(std::vector<Study> studies, std::optional<Route> route = Route::procedure) {
  return procedures(target(std::move(studies)), route);
}

}  // namespace

TEST_CASE("procedures are named in the order of the studies", "[grade]") {
  CHECK(named({during("microneedling", trial(Outcome::benefit)), during("laser", human(Outcome::none))}) ==
        Names{"microneedling", "laser"});
}

TEST_CASE("a procedure of several studies is named once", "[grade]") {
  CHECK(named({during("laser", trial(Outcome::benefit)), during("peel", trial(Outcome::benefit)),
               during("laser", review(Outcome::none))}) == Names{"laser", "peel"});
}

TEST_CASE("a study that names no procedure adds none", "[grade]") {
  CHECK(named({on(Route::procedure, trial(Outcome::benefit)), during("laser", trial(Outcome::benefit))}) ==
        Names{"laser"});
  CHECK(named({on(Route::procedure, trial(Outcome::benefit))}).empty());
}

TEST_CASE("procedures of other routes, and of studies without people, are not named", "[grade]") {
  const std::vector<Study> studies{during("laser", trial(Outcome::benefit)),
                                   on(Route::topical, during("tape stripping", trial(Outcome::benefit))),
                                   during("burn", animal(Outcome::benefit))};
  CHECK(named(studies) == Names{"laser"});
  CHECK(named(studies, Route::topical) == Names{"tape stripping"});
  CHECK(named(studies, Route::oral).empty());
}
