#include "pack/cards.hpp"

#include <string_view>
#include <unordered_map>

#include "actives/grade.hpp"
#include "actives/law.hpp"
#include "pack/checksum.hpp"
#include "pack/narrow.hpp"

namespace actives::pack {

namespace {

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

template <class R>
Numbers number(const std::vector<R>& records) {
  Numbers numbers;
  for (const R& record : records) numbers.emplace(record.id, narrow(numbers.size()));
  return numbers;
}

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
  row.checksum = own_checksum(row);
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

std::vector<RuleRow> rows_of_rules(const std::vector<Rule>& rules, const Ingredient& ingredient) {
  std::vector<RuleRow> rows;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!speaks_about(rules[i], ingredient)) continue;
    RuleRow row;
    row.rule = narrow(i);
    row.binds_class = binds_class(rules[i]) ? 1 : 0;
    row.checksum = own_checksum(row);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

Cards::Cards(const Records& records) {
  const Numbers types = number(records.types);
  const Numbers concerns = number(records.concerns);
  for (const Ingredient& ingredient : records.ingredients) {
    Card card;
    card.type = types.at(ingredient.type);
    card.first_target = narrow(targets_.size());
    card.targets = narrow(ingredient.targets.size());
    card.origin = ingredient.origin ? static_cast<std::uint8_t>(*ingredient.origin) : unknown;
    card.scope = static_cast<std::uint8_t>(ingredient.scope);
    for (std::size_t t = 0; t < ingredient.targets.size(); ++t)
      targets_.push_back(row_for(ingredient.targets[t], narrow(cards_.size()), narrow(t), concerns));
    card.best_grade = best_cosmetic_grade(targets_, card.first_target);
    const std::vector<RuleRow> rules = rows_of_rules(records.rules, ingredient);
    card.first_rule = narrow(rules_.size());
    card.rules = narrow(rules.size());
    rules_.insert(rules_.end(), rules.begin(), rules.end());
    card.checksum = own_checksum(card);
    cards_.push_back(card);
  }
}

}  // namespace actives::pack
