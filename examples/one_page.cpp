// All about one record: grades, law and sources of an ingredient.
#include <cstddef>
#include <iostream>
#include <variant>

#include <actives/query.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const auto match = actives::lookup(catalogue, "Argireline", actives::Kind::ingredient);
  if (!match) return 1;
  const actives::Page page = actives::page_for(catalogue, *match, {.market = "EU"});

  const auto& ingredient = std::get<actives::Ingredient>(page.record);
  std::cout << ingredient.name << "\n  " << ingredient.summary << '\n';
  for (std::size_t i = 0; i < ingredient.targets.size(); ++i) {
    const actives::RouteGrade& grade = page.grades[i].best();
    std::cout << "  " << to_string(grade.grade) << "  " << ingredient.targets[i].concern << ", "
              << ingredient.targets[i].studies.size() << " studies\n";
  }
  for (const actives::Law& law : page.law)
    if (const auto status = law.status(actives::Use::cosmetic))
      std::cout << "  " << law.market << ": " << to_string(*status) << '\n';
  std::cout << "  " << page.references.size() << " sources, the first: " << page.references.front().title << '\n';
}
