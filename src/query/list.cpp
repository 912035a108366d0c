#include <algorithm>

#include "actives/query.hpp"
#include "query/filter.hpp"
#include "query/market.hpp"

namespace actives {

namespace {

bool asks_about_targets(const Filter& filter) {
  return !filter.concerns.empty() || filter.at_least || filter.route || filter.funding;
}

// Whether one of the ingredient's targets passes what is asked about concern, route, grade and funding.
bool has_fitting_target(const Ingredient& ingredient, const std::vector<pack::TargetRow>& rows,
                        const query::Sieve& sieve, const Filter& filter) {
  for (std::size_t t = 0; t < ingredient.targets.size() && t < rows.size(); ++t) {
    if (!sieve.concerns(rows[t])) continue;
    const TargetGrades grades = grade_target(ingredient.targets[t]);
    if (!filter.route) {
      if (sieve.passes(grades.best(), grades.cosmetic())) return true;
      continue;
    }
    for (const RouteGrade& route : grades.routes)
      if (route.route == filter.route && sieve.passes(route, is_cosmetic(*filter.route))) return true;
  }
  return false;
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
    auto ingredient = catalogue.at<Ingredient>(i);
    if (asks_about_targets(filter) && !has_fitting_target(ingredient, rows, sieve, filter)) continue;
    const auto status = market.status(ingredient);
    if (status == Status::prohibited)
      ++list.prohibited;
    else
      list.hits.push_back({std::move(ingredient), query::best_grade(card), status});
  }
  return list;
}

}  // namespace actives
