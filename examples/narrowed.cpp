// A list of ingredients, narrowed by what they are, how well they are supported, and the law.
#include <iostream>

#include <actives/query.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const actives::Filter filter{.types = {"exosome", "conditioned-medium"},
                               .at_least = actives::Grade::C,
                               .concerns = {"wrinkles", "hyperpigmentation"},
                               .all_concerns = true,
                               .market = "EU"};

  const actives::IngredientList list = actives::ingredients_where(catalogue, filter);
  for (const actives::IngredientHit& hit : list.hits) {
    std::cout << hit.ingredient.name;
    if (hit.ingredient.origin) std::cout << " (" << to_string(*hit.ingredient.origin) << ')';
    if (hit.best_grade) std::cout << ", at best " << to_string(*hit.best_grade);
    // No status is no permission: no rule was found.
    std::cout << ", EU: " << (hit.status ? to_string(*hit.status) : "unknown") << '\n';
  }
  std::cout << list.prohibited << " more are prohibited in the EU.\n";
}
