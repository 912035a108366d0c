// What holds for every target: thousands made up at random against a second implementation of the rule.
#include <algorithm>
#include <map>
#include <string>

#include "actives/grade.hpp"
#include "catch.hpp"
#include "model/grade_reference.hpp"
#include "model/made_random.hpp"

using namespace actives;
using namespace actives::made;

namespace {

constexpr int many = 20'000;

std::string line(const RouteGrade& grade) {
  return route_name(grade.route) + " " + std::string(to_string(grade.grade)) + " " + std::to_string(grade.people) +
         "+" + std::to_string(grade.people_unknown) + " people " + std::to_string(grade.studies) + " studies " +
         std::string(to_string(grade.funding)) + (grade.controlled ? " controlled" : "") +
         (grade.vehicle ? " vehicle" : "");
}

std::vector<std::string> lines(const TargetGrades& grades) {
  std::vector<std::string> all;
  for (const RouteGrade& route : grades.routes) all.push_back(line(route));
  return all;
}

template <class Check>
void for_random_targets(std::uint64_t seed, Check check) {
  Dice dice(seed);
  for (int i = 0; i < many; ++i) {
    const Target made = random_target(dice);
    INFO("target " << i << ":" << words(made));
    check(made, dice);
  }
}

}  // namespace

TEST_CASE("random targets are graded as the slow reference grades them", "[grade]") {
  for_random_targets(1, [](const Target& made, Dice&) {
    const TargetGrades grades = grade_target(made);
    const reference::Grades expected = reference::grade(made);
    CHECK(lines(grades) == expected.routes);
    CHECK(line(grades.best()) == expected.headline);
    CHECK(grades.cosmetic() == expected.cosmetic);
  });
}

TEST_CASE("random targets meet every grade often", "[grade]") {
  std::map<Grade, int> met;
  for_random_targets(1, [&](const Target& made, Dice&) {
    for (const RouteGrade& route : grade_target(made).routes) ++met[route.grade];
  });
  for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::M, Grade::D, Grade::E, Grade::N}) {
    CAPTURE(to_string(grade), met[grade]);
    CHECK(met[grade] > 300);
  }
}

TEST_CASE("the rows worked out for a random target end with its grade, and only the last one fits", "[grade]") {
  for_random_targets(2, [](const Target& made, Dice&) {
    for (const RouteGrade& route : grade_target(made).routes) {
      const std::vector<RuleRow> rows = work_out(made, route.route);
      REQUIRE_FALSE(rows.empty());
      CHECK(rows.back().grade == route.grade);
      CHECK(rows.back().fits);
      CHECK(std::count_if(rows.begin(), rows.end(), [](const RuleRow& row) { return row.fits; }) == 1);
    }
  });
}

TEST_CASE("the order of the studies does not matter", "[grade]") {
  for_random_targets(3, [](const Target& made, Dice& dice) {
    Target turned = made;
    std::rotate(turned.studies.begin(),
                turned.studies.begin() + static_cast<std::ptrdiff_t>(dice.roll(turned.studies.size())),
                turned.studies.end());
    std::reverse(turned.studies.begin(), turned.studies.end());
    CHECK(lines(grade_target(turned)) == lines(grade_target(made)));
  });
}

TEST_CASE("learning that a study is independent never lowers a grade", "[grade]") {
  for_random_targets(4, [](const Target& made, Dice&) {
    Target learned = made;
    for (Study& s : learned.studies)
      if (!s.independent) s.independent = true;
    const TargetGrades before = grade_target(made);
    const TargetGrades after = grade_target(learned);
    for (std::size_t i = 0; i < before.routes.size(); ++i)
      CHECK(rank(after.routes[i].grade) <= rank(before.routes[i].grade));
  });
}

TEST_CASE("claims never change a grade in people", "[grade]") {
  for_random_targets(5, [](const Target& made, Dice& dice) {
    Target claimed = made;
    claimed.studies.push_back(claim(static_cast<Outcome>(dice.roll(5))));
    const TargetGrades before = grade_target(made);
    const TargetGrades after = grade_target(claimed);
    REQUIRE(after.routes.size() == before.routes.size());
    for (std::size_t i = 0; i < before.routes.size(); ++i) CHECK(after.routes[i].grade == before.routes[i].grade);
  });
}

TEST_CASE("reading at second hand never changes a grade", "[grade]") {
  for_random_targets(6, [](const Target& made, Dice&) {
    Target retold = made;
    for (Study& s : retold.studies) s.via = Via::secondary;
    CHECK(lines(grade_target(retold)) == lines(grade_target(made)));
    CHECK_FALSE(grade_target(retold).best().first_hand);
  });
}
