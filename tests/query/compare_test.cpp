#include "actives/compare.hpp"

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

Compared one(const Catalogue& catalogue, const std::string& name,
             const std::optional<std::string>& market = std::nullopt) {
  const std::vector<Match> matches = lookup(catalogue, name);
  REQUIRE(matches.size() == 1);
  return compared(catalogue, matches.front(), market);
}

// "wrinkles B topical 2": with the number of ingredients.
Lines targets(const Compared& record) {
  Lines all;
  for (const ComparedTarget& target : record.targets)
    all.push_back(target.concern + " " + std::string(to_string(target.grade.grade)) + " " +
                  route_name(target.grade.route) + " " + std::to_string(target.ingredients));
  return all;
}

}  // namespace

TEST_CASE("targets of a compared ingredient stand on skin first, best grade first", "[compare]") {
  const Catalogue catalogue = open(
      shelf({ingredient("rose", {target_of("firmness", graded(Grade::A, Route::injected)),
                                 target_of("redness", graded(Grade::D)), target_of("wrinkles", graded(Grade::C))})}));
  const Compared rose = one(catalogue, "rose");
  CHECK(targets(rose) ==
        Lines{"wrinkles C topical 1", "redness D " + route_name(std::nullopt) + " 1", "firmness A injected 1"});
  CHECK(rose.best_grade == Grade::C);
  CHECK(rose.type_name == "peptide");
  CHECK(rose.members == 0);
}

TEST_CASE("a compared type has for each concern the best of its ingredients, narrower ones apart", "[compare]") {
  Records records = shelf({ingredient("rose", {target_of("wrinkles", graded(Grade::C))}),
                           ingredient("tulip", {target_of("wrinkles", graded(Grade::B)),
                                                target_of("crows-feet", graded(Grade::A, Route::oral))}),
                           ingredient("lily", {target_of("redness", graded(Grade::A))}, "exosome")});
  records.types[0].targets = {target_of("firmness", {claim()}), target_of("wrinkles", {claim()})};
  const Compared peptide = one(open(records), "peptide");
  CHECK(targets(peptide) ==
        Lines{"wrinkles B topical 2", "firmness E " + route_name(std::nullopt) + " 0", "crows-feet A oral 1"});
  CHECK(peptide.best_grade == Grade::B);
  CHECK(peptide.members == 2);
  CHECK_FALSE(peptide.origin);
  CHECK(peptide.law.empty());
}

TEST_CASE("what only sellers say of a type is not its best grade", "[compare]") {
  Records records = shelf();
  records.types[0].targets = {target_of("firmness", {claim()})};
  CHECK_FALSE(one(open(records), "peptide").best_grade);
}

TEST_CASE("the law of a compared ingredient is that of every market with a rule, or of the one asked for",
          "[compare]") {
  Records records = shelf({ingredient("rose"), ingredient("lily", {}, "exosome")});
  records.rules = {rule("no-rose", Status::prohibited, {{}, {}, {"rose"}, {}}),
                   rule("needles", Status::restricted, {{"peptide"}, {}, {}, {}}, "KR", Use::needling)};
  const Catalogue catalogue = open(records);
  const Compared rose = one(catalogue, "rose");
  REQUIRE(rose.law.size() == 2);
  CHECK(rose.law[0].market == "EU");
  CHECK(rose.law[0].status == Status::prohibited);
  CHECK_FALSE(rose.law[0].needling);
  CHECK_FALSE(rose.law[1].status);
  CHECK(rose.law[1].needling == Status::restricted);
  const Compared lily = one(catalogue, "lily", "KR");
  REQUIRE(lily.law.size() == 1);
  CHECK(lily.law[0].market == "KR");
  CHECK_FALSE(lily.law[0].status);
}
