#include "query/filter.hpp"

#include <algorithm>

namespace actives {

namespace query {

Sieve::Sieve(const Catalogue& catalogue, const Filter& filter) : filter_(filter) {
  for (const std::string& type : filter.types)
    if (const auto number = catalogue.find(Kind::type, type)) types_.insert(*number);
  for (const std::string& concern : filter.concerns) {
    std::unordered_set<std::size_t>& numbers = concerns_.emplace_back();
    for (const std::string& id : with_narrower(catalogue, concern))
      if (const auto number = catalogue.find(Kind::concern, id)) numbers.insert(*number);
  }
}

bool Sieve::passes(const pack::Card& card) const {
  if (!filter_.types.empty() && !types_.contains(card.type)) return false;
  if (filter_.scope && card.scope != static_cast<std::uint8_t>(*filter_.scope)) return false;
  return filter_.origins.empty() || std::any_of(filter_.origins.begin(), filter_.origins.end(), [&](Origin origin) {
           return card.origin == static_cast<std::uint8_t>(origin);
         });
}

bool Sieve::targets_what_is_asked(std::span<const pack::TargetRow> rows) const {
  if (concerns_.empty()) return true;
  const auto targeted = [&](const std::unordered_set<std::size_t>& asked) {
    return std::any_of(rows.begin(), rows.end(), [&](const pack::TargetRow& r) { return asked.contains(r.concern); });
  };
  return filter_.all_concerns ? std::all_of(concerns_.begin(), concerns_.end(), targeted)
                              : std::any_of(concerns_.begin(), concerns_.end(), targeted);
}

bool Sieve::concerns(const pack::TargetRow& row) const {
  return concerns_.empty() || std::any_of(concerns_.begin(), concerns_.end(),
                                          [&](const auto& asked) { return asked.contains(row.concern); });
}

bool Sieve::passes(const RouteGrade& grade, bool cosmetic) const {
  if (filter_.at_least) {
    if (!cosmetic && !filter_.route) return false;
    if (grade.grade != Grade::N && rank(grade.grade) > rank(*filter_.at_least)) return false;
  }
  if (!filter_.funding) return true;
  return *filter_.funding == FundingFilter::independent ? grade.funding == Funding::independent
                                                        : grade.funding != Funding::supplier;
}

bool Sieve::narrows_by_evidence() const {
  return filter_.at_least || filter_.funding || filter_.route || filter_.scope || !filter_.origins.empty();
}

std::vector<pack::TargetRow> rows_of(const pack::Pack& pack, const pack::Card& card) {
  std::vector<pack::TargetRow> rows;
  for (std::size_t i = 0; i < card.targets; ++i) rows.push_back(pack.target_row(card.first_target + i));
  return rows;
}

RouteGrade headline(const pack::TargetRow& row) {
  RouteGrade grade;
  if (row.route < Spelling<Route>::names.size()) grade.route = static_cast<Route>(row.route);
  grade.grade = static_cast<Grade>(row.grade);
  grade.people = row.people;
  grade.people_unknown = row.people_unknown;
  grade.studies = row.studies;
  grade.funding = static_cast<Funding>(row.funding);
  grade.controlled = row.controlled != 0;
  grade.vehicle = row.vehicle != 0;
  grade.first_hand = row.first_hand != 0;
  return grade;
}

std::array<int, 6> standing(const RouteGrade& grade, bool cosmetic) {
  return {cosmetic ? 0 : 1,      rank(grade.grade),        grade.controlled ? 0 : 1,
          grade.vehicle ? 0 : 1, grade.first_hand ? 0 : 1, -grade.people};
}

std::optional<Grade> best_grade(const pack::Card& card) {
  if (card.best_grade >= Spelling<Grade>::names.size()) return std::nullopt;
  return static_cast<Grade>(card.best_grade);
}

std::vector<std::size_t> narrower(const Catalogue& catalogue, std::size_t concern) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < catalogue.count(Kind::concern); ++i)
    if (catalogue.compiled().broader(i) == concern) numbers.push_back(i);
  return numbers;
}

}  // namespace query

std::vector<std::string> with_narrower(const Catalogue& catalogue, std::string_view concern) {
  std::vector<std::string> ids{std::string(concern)};
  const auto asked = catalogue.find(Kind::concern, concern);
  if (!asked) return ids;
  std::vector<std::vector<std::size_t>> narrower(catalogue.count(Kind::concern));
  for (std::size_t i = 0; i < narrower.size(); ++i)
    if (const auto broader = catalogue.compiled().broader(i)) narrower[*broader].push_back(i);
  // Concerns form a tree, so every one is met once and the list grows to its end.
  std::vector<std::size_t> numbers{*asked};
  for (std::size_t next = 0; next < numbers.size(); ++next)
    for (const std::size_t number : narrower[numbers[next]]) {
      numbers.push_back(number);
      ids.emplace_back(catalogue.id_of(Kind::concern, number));
    }
  return ids;
}

}  // namespace actives
