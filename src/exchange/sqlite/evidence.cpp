#include "exchange/sqlite/evidence.hpp"

#include <array>

#include "actives/grade.hpp"
#include "actives/law.hpp"
#include "query/market.hpp"

namespace actives::exchange {

SqliteEvidence::SqliteEvidence(SqliteDatabase& database)
    : targets_(database.insert_into("targets")),
      studies_(database.insert_into("studies")),
      study_sources_(database.insert_into("study_sources")),
      grades_(database.insert_into("grades")),
      rules_(database.insert_into("rules")),
      rule_types_(database.insert_into("rule_types")),
      rule_origins_(database.insert_into("rule_origins")),
      rule_ingredients_(database.insert_into("rule_ingredients")),
      rule_inci_(database.insert_into("rule_inci")),
      ingredient_rules_(database.insert_into("ingredient_rules")),
      law_(database.insert_into("law")) {}

void SqliteEvidence::add(const Ingredient& ingredient, const std::vector<Rule>& rules) {
  std::int64_t position = 0;
  for (const Target& target : ingredient.targets)
    add_target(target, targets_(std::nullopt, ingredient.id, std::nullopt, ++position, target.concern, target.effect),
               true);
  add_law(ingredient, rules);
}

void SqliteEvidence::add(const IngredientType& type) {
  std::int64_t position = 0;
  for (const Target& target : type.targets)
    add_target(target, targets_(std::nullopt, std::nullopt, type.id, ++position, target.concern, target.effect), false);
}

void SqliteEvidence::add(const Rule& rule) {
  rules_(rule.id, rule.where, rule.topic, rule.use, rule.status, rule.text, rule.citation, rule.since, rule.checked,
         rule.confidence);
  for (const std::string& type : rule.applies_to.types) rule_types_(rule.id, type);
  for (const Origin origin : rule.applies_to.origins) rule_origins_(rule.id, origin);
  for (const std::string& ingredient : rule.applies_to.ingredients) rule_ingredients_(rule.id, ingredient);
  for (const std::string& name : rule.applies_to.inci) rule_inci_(rule.id, name);
}

void SqliteEvidence::add_target(const Target& target, std::int64_t number, bool graded) {
  std::int64_t position = 0;
  for (const Study& study : target.studies) add_study(study, number, ++position);
  if (graded) add_grades(target, number);
}

void SqliteEvidence::add_study(const Study& study, std::int64_t target, std::int64_t position) {
  const std::int64_t number =
      studies_(std::nullopt, target, position, study.source, study.via, study.design, study.route, study.procedure,
               study.n, study.comparison, study.outcome, study.independent, study.finding);
  std::int64_t place = 0;
  for (const std::string& source : study.also) study_sources_(number, ++place, source);
}

void SqliteEvidence::add_grades(const Target& target, std::int64_t number) {
  const TargetGrades graded = grade_target(target);
  for (std::size_t i = 0; i < graded.routes.size(); ++i) {
    const RouteGrade& one = graded.routes[i];
    grades_(number, i + 1, one.route, one.grade, one.people, one.people_unknown, one.studies, one.funding,
            one.controlled, one.vehicle, one.first_hand, i == graded.headline, !one.route || is_cosmetic(*one.route));
  }
}

void SqliteEvidence::add_law(const Ingredient& ingredient, const std::vector<Rule>& rules) {
  for (const std::string& market : query::markets_of(rules)) {
    const std::vector<LawLine> lines = law_for(rules, ingredient, market);
    for (const LawLine& line : lines) {
      if (line.binds.empty()) ingredient_rules_(ingredient.id, line.rule->id, "");
      for (const std::string& name : line.binds) ingredient_rules_(ingredient.id, line.rule->id, name);
    }
    for (std::size_t use = 0; use < Spelling<Use>::names.size(); ++use)
      if (const auto status = status_of(lines, ingredient, static_cast<Use>(use)))
        law_(ingredient.id, market, static_cast<Use>(use), *status);
  }
}

void add_grade_meanings(SqliteDatabase& database) {
  SqliteInsert insert = database.insert_into("grade_meanings");
  for (std::size_t i = 0; i < Spelling<Grade>::names.size(); ++i) {
    const auto grade = static_cast<Grade>(i);
    insert(grade, rank(grade), meaning(grade));
  }
}

}  // namespace actives::exchange
