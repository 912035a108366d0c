// The rule worked out row by row, the order of the grades and their names.
#include <algorithm>
#include <string>

#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// "n m a B": the rows in order, the one that fits in capitals.
std::string tried(const std::vector<RuleRow>& rows) {
  std::string words;
  for (const RuleRow& row : rows) {
    std::string letter(to_string(row.grade));
    if (!row.fits) letter[0] = static_cast<char>(letter[0] - 'A' + 'a');
    words += (words.empty() ? "" : " ") + letter;
  }
  return words;
}

std::string tried(std::vector<Study> studies, std::optional<Route> route = Route::topical) {
  return tried(work_out(target(std::move(studies)), route));
}

bool says(const RuleRow& row, std::string_view words) { return row.because.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the rows in people are tried in the order N M A B C and end where one fits", "[grade]") {
  CHECK(tried({trial(Outcome::none, 5)}) == "N");
  CHECK(tried({trial(Outcome::none, 5), trial(Outcome::benefit, 5)}) == "n M");
  CHECK(tried({review(Outcome::benefit, 60)}) == "n m A");
  CHECK(tried({trial(Outcome::benefit, 20)}) == "n m a B");
  CHECK(tried({human(Outcome::benefit, 20)}) == "n m a b C");
}

TEST_CASE("the rows without people are tried in the order D E N and end where one fits", "[grade]") {
  CHECK(tried({cell(Outcome::benefit)}, std::nullopt) == "D");
  CHECK(tried({claim()}, std::nullopt) == "d E");
  CHECK(tried({cell(Outcome::none)}, std::nullopt) == "d e N");
  CHECK(tried({cell(Outcome::none), claim()}, std::nullopt) == "d e N");
}

TEST_CASE("every row says why", "[grade]") {
  for (const auto& rows : {work_out(target({human(Outcome::benefit, 20)}), Route::topical),
                           work_out(target({cell(Outcome::none)}), std::nullopt)})
    for (const RuleRow& row : rows) CHECK_FALSE(row.because.empty());
}

TEST_CASE("row A names the reviews, the trials, the independent ones and the people", "[grade]") {
  const auto rows = work_out(target({independent(trial(Outcome::benefit, 31)), trial(Outcome::benefit, 12),
                                     trial(Outcome::mixed, 99), supplier_run(review(Outcome::benefit, 40))}),
                             Route::topical);
  REQUIRE(rows.size() == 4);
  CHECK(rows[2].grade == Grade::A);
  CHECK(says(rows[2], "0 reviews with benefit not supplier-run"));
  CHECK(says(rows[2], "2 trials with benefit, 1 independent"));
  CHECK(says(rows[2], "43 people"));
}

TEST_CASE("row A counts no independent review among the independent trials", "[grade]") {
  const auto rows = work_out(target({independent(review(Outcome::benefit, 59)), independent(trial(Outcome::benefit, 9)),
                                     trial(Outcome::benefit, 9)}),
                             Route::topical);
  REQUIRE(rows.size() == 4);
  CHECK(says(rows[2], "1 review with benefit not supplier-run, 2 trials with benefit, 1 independent; 59 people"));
}

TEST_CASE("row B names the people in controlled studies with benefit", "[grade]") {
  const auto rows = work_out(target({trial(Outcome::benefit, 21), human(Outcome::benefit, 70)}), Route::topical);
  REQUIRE(rows.size() == 4);
  CHECK(says(rows[3], "1 controlled study with benefit, 21 people"));
}

TEST_CASE("row N names how many of how many studies in people are promising", "[grade]") {
  const auto rows =
      work_out(target({trial(Outcome::none, 21), human(Outcome::harm, 70), cell(Outcome::benefit)}), Route::topical);
  REQUIRE(rows.size() == 1);
  CHECK(says(rows[0], "0 studies of 2 in people"));
}

TEST_CASE("row M names both sides", "[grade]") {
  const auto rows = work_out(target({trial(Outcome::benefit, 21), trial(Outcome::harm, 7), human(Outcome::benefit, 7)}),
                             Route::topical);
  REQUIRE(rows.size() == 2);
  CHECK(says(rows[1], "1 with benefit or mixed, 1 with none or harm"));
  CHECK(says(rows[1], "uncontrolled with benefit: 1"));
}

TEST_CASE("only the studies of the route are worked out", "[grade]") {
  const std::vector<Study> studies{trial(Outcome::benefit, 20), on(Route::oral, trial(Outcome::none, 20))};
  CHECK(tried(studies, Route::topical) == "n m a B");
  CHECK(tried(studies, Route::oral) == "N");
}

TEST_CASE("people on an unknown route are worked out as people", "[grade]") {
  CHECK(tried({on(std::nullopt, trial(Outcome::benefit, 20)), cell(Outcome::benefit)}, std::nullopt) == "n m a B");
}

TEST_CASE("grades rank A then B then C with M then D then E then N", "[grade]") {
  CHECK(rank(Grade::A) < rank(Grade::B));
  CHECK(rank(Grade::B) < rank(Grade::C));
  CHECK(rank(Grade::C) == rank(Grade::M));
  CHECK(rank(Grade::M) < rank(Grade::D));
  CHECK(rank(Grade::D) < rank(Grade::E));
  CHECK(rank(Grade::E) < rank(Grade::N));
}

TEST_CASE("each grade has its words", "[grade]") {
  CHECK(meaning(Grade::A) == "well supported");
  CHECK(meaning(Grade::B) == "supported");
  CHECK(meaning(Grade::C) == "early human data");
  CHECK(meaning(Grade::M) == "mixed");
  CHECK(meaning(Grade::D) == "laboratory only");
  CHECK(meaning(Grade::E) == "claimed only");
  CHECK(meaning(Grade::N) == "no benefit shown");
}
