// Which ingredients and targets pass a filter, judged on the cards and rows of the pack before a record is read.
#pragma once

#include <array>
#include <unordered_set>
#include <vector>

#include "actives/query.hpp"
#include "pack/pack.hpp"

namespace actives::query {

// A filter with its names resolved to the numbers that the pack holds.
class Sieve {
 public:
  Sieve(const Catalogue& catalogue, const Filter& filter);

  // Type, origin and scope.
  bool passes(const pack::Card& card) const;

  // Whether each, or any, of the asked concerns is among these rows.
  bool targets_what_is_asked(std::span<const pack::TargetRow> rows) const;

  // Whether the row's concern is one that was asked for; true when none was.
  bool concerns(const pack::TargetRow& row) const;

  // Route, grade and funding of a target as it is shown; N passes any grade, and hides() tells what becomes of it.
  bool passes(const RouteGrade& grade, bool cosmetic) const;

  // Grade N is shown only when asked for.
  bool hides(const RouteGrade& grade) const { return grade.grade == Grade::N && !filter_.show_null; }

  const std::unordered_set<std::size_t>& types() const { return types_; }
  bool narrows_by_evidence() const;

 private:
  const Filter& filter_;
  std::unordered_set<std::size_t> types_;
  std::vector<std::unordered_set<std::size_t>> concerns_;  // one set an asked concern, with its narrower ones
};

// The target rows of one ingredient.
std::vector<pack::TargetRow> rows_of(const pack::Pack& pack, const pack::Card& card);

// The headline of a target, as grade_target() gives it.
RouteGrade headline(const pack::TargetRow& row);

// What decides between two targets before their names do: the smaller is the better. Those on skin come first.
std::array<int, 6> standing(const RouteGrade& grade, bool cosmetic);

// The card's best grade on a cosmetic route.
std::optional<Grade> best_grade(const pack::Card& card);

// The concerns right below this one, by number.
std::vector<std::size_t> narrower(const Catalogue& catalogue, std::size_t concern);

}  // namespace actives::query
