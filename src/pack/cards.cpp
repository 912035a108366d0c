#include "pack/cards.hpp"

#include "actives/grade.hpp"
#include "actives/law.hpp"
#include "pack/narrow.hpp"

namespace actives::pack {

namespace {

TargetRow row_for(const Target& target, std::uint32_t ingredient, std::uint32_t number, const Numbers& concerns) {
  const TargetGrades grades = grade_target(target);
  const RouteGrade& best = grades.best();
  TargetRow row;
  row.ingredient = ingredient;
  row.target = number;
  row.concern = concerns.at(target.concern);
  row.people = best.people;
  row.people_unknown = best.people_unknown;
  row.studies = best.studies;
  row.grade = static_cast<std::uint8_t>(best.grade);
  row.route = best.route ? static_cast<std::uint8_t>(*best.route) : unknown;
  row.cosmetic = grades.cosmetic() ? 1 : 0;
  row.funding = static_cast<std::uint8_t>(best.funding);
  row.controlled = best.controlled ? 1 : 0;
  row.vehicle = best.vehicle ? 1 : 0;
  row.first_hand = best.first_hand ? 1 : 0;
  for (const RouteGrade& route : grades.routes)
    if (route.route)
      row.routes_studied = static_cast<std::uint8_t>(row.routes_studied | (1U << static_cast<unsigned>(*route.route)));
  return row;
}

std::uint8_t best_cosmetic_grade(const std::vector<TargetRow>& rows, std::size_t first) {
  std::uint8_t best = unknown;
  for (std::size_t i = first; i < rows.size(); ++i) {
    if (rows[i].cosmetic == 0) continue;
    if (best == unknown || rank(static_cast<Grade>(rows[i].grade)) < rank(static_cast<Grade>(best)))
      best = rows[i].grade;
  }
  return best;
}

}  // namespace

void Cards::add_rules(const Ingredient& ingredient) {
  for (std::size_t i = 0; i < all_rules_.size(); ++i) {
    if (!speaks_about(all_rules_[i], ingredient)) continue;
    RuleRow row;
    row.rule = narrow(i);
    row.binds_class = binds_class(all_rules_[i]) ? 1 : 0;
    rules_.push_back(row);
  }
}

void Cards::add(const Ingredient& ingredient) {
  Card card;
  card.type = type_numbers_.at(ingredient.type);
  card.first_target = narrow(targets_.size());
  card.targets = narrow(ingredient.targets.size());
  card.origin = ingredient.origin ? static_cast<std::uint8_t>(*ingredient.origin) : unknown;
  card.scope = static_cast<std::uint8_t>(ingredient.scope);
  for (std::size_t t = 0; t < ingredient.targets.size(); ++t)
    targets_.push_back(row_for(ingredient.targets[t], narrow(cards_.size()), narrow(t), concern_numbers_));
  card.best_grade = best_cosmetic_grade(targets_, card.first_target);
  card.first_rule = narrow(rules_.size());
  add_rules(ingredient);
  card.rules = narrow(rules_.size()) - card.first_rule;
  cards_.push_back(card);
}

}  // namespace actives::pack
