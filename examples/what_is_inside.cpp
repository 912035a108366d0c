// What a catalogue holds, and how well its ingredients are supported.
#include <cstddef>
#include <iostream>

#include <actives/info.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  std::cout << "version " << catalogue.version() << '\n';
  for (const actives::PartInfo& part : actives::catalogue_info(catalogue)) {
    std::cout << part.part.name << ": " << part.records << " records\n";
    for (std::size_t kind = 0; kind < part.counts.size(); ++kind)
      std::cout << "  " << to_string(static_cast<actives::Kind>(kind)) << ' ' << part.counts[kind] << '\n';
    for (const actives::TypeGrades& type : part.grades) {
      std::cout << type.name << ": " << type.ingredients << " ingredients, ";
      std::cout << type.graded[static_cast<std::size_t>(actives::Grade::A)] << " at best A, ";
      std::cout << type.graded[static_cast<std::size_t>(actives::Grade::B)] << " at best B\n";
    }
  }
}
