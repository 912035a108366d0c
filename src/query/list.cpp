#include <algorithm>
#include <cstdint>

#include "actives/query.hpp"
#include "query/filter.hpp"
#include "query/market.hpp"

namespace actives {

namespace {

bool asks_about_targets(const Filter& filter) {
  return !filter.concerns.empty() || filter.at_least || filter.route || filter.funding;
}

enum class Fit : std::uint8_t { none, without_benefit, fits };

// How one target passes what is asked about route, grade and funding.
Fit fit(const Target& target, const query::Sieve& sieve, const Filter& filter) {
  const TargetGrades grades = grade_target(target);
  const auto judge = [&](const RouteGrade& grade, bool cosmetic) {
    if (!sieve.passes(grade, cosmetic)) return Fit::none;
    return sieve.hides(grade) ? Fit::without_benefit : Fit::fits;
  };
  if (!filter.route) return judge(grades.best(), grades.cosmetic());
  for (const RouteGrade& route : grades.routes)
    if (route.route == filter.route) return judge(route, is_cosmetic(*filter.route));
  return Fit::none;
}

// The best fit of the ingredient's targets that are about the asked concerns.
Fit best_fit(const Ingredient& ingredient, const std::vector<pack::TargetRow>& rows, const query::Sieve& sieve,
             const Filter& filter) {
  Fit best = Fit::none;
  for (std::size_t t = 0; t < ingredient.targets.size() && t < rows.size(); ++t)
    if (sieve.concerns(rows[t])) best = std::max(best, fit(ingredient.targets[t], sieve, filter));
  return best;
}

}  // namespace

IngredientList ingredients_where(const Catalogue& catalogue, const Filter& filter) {
  const pack::Pack& pack = catalogue.compiled();
  const query::Sieve sieve(catalogue, filter);
  const query::Market market(catalogue, filter.market);
  IngredientList list;
  for (std::size_t i = 0; i < catalogue.count(Kind::ingredient); ++i) {
    const pack::Card card = pack.card(i);
    if (!sieve.passes(card)) continue;
    const std::vector<pack::TargetRow> rows = query::rows_of(pack, card);
    if (!sieve.targets_what_is_asked(rows)) continue;
    Fit how = Fit::fits;
    std::optional<Status> status;
    if (filter.market || asks_about_targets(filter)) {
      const auto ingredient = catalogue.at<Ingredient>(i);
      if (asks_about_targets(filter)) how = best_fit(ingredient, rows, sieve, filter);
      if (how == Fit::none) continue;
      status = market.status(ingredient);
    }
    if (how == Fit::without_benefit)
      list.without_benefit += status == Status::prohibited ? 0U : 1U;
    else if (status == Status::prohibited)
      ++list.prohibited;
    else
      list.hits.push_back({pack.read_listed(i), query::best_grade(card), status});
  }
  return list;
}

}  // namespace actives
