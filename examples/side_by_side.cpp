// Two ingredients side by side: what each is recorded for, and what the law says.
#include <cstddef>
#include <iostream>

#include <actives/compare.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  for (const char* name : {"EGF", "bFGF"}) {
    const auto match = actives::lookup(catalogue, name, actives::Kind::ingredient);
    if (!match) continue;
    const actives::Compared column = actives::compared(catalogue, *match, "EU");
    std::cout << column.name << " (" << column.type_name << ")\n";
    for (std::size_t i = 0; i < column.targets.size() && i < 3; ++i) {
      const actives::ComparedTarget& target = column.targets[i];
      std::cout << "  " << to_string(target.grade.grade) << "  " << target.concern_name << '\n';
    }
    for (const actives::ComparedLaw& law : column.law)
      std::cout << "  " << law.market << ": " << (law.status ? to_string(*law.status) : "no rule was found") << '\n';
  }
}
