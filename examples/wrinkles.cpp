// What targets wrinkles, best evidence first.
#include <iostream>

#include <actives/query.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const auto list = actives::targets_for(catalogue, {.at_least = actives::Grade::B, .concerns = {"wrinkles"}});
  for (const actives::TargetHit& hit : list.hits) {
    std::cout << to_string(hit.grade.grade) << "  " << hit.name;
    if (hit.grade.route) std::cout << ", " << to_string(*hit.grade.route);
    std::cout << ", " << hit.grade.people << " people\n";
  }
  if (list.without_benefit > 0) std::cout << list.without_benefit << " more were studied and showed no benefit.\n";
}
