// The records themselves: the claims of the catalogue, and a record whose kind is known only when the program runs.
#include <cstddef>
#include <iostream>
#include <variant>

#include <actives/catalogue.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  for (const actives::Claim& claim : catalogue.all<actives::Claim>())
    if (claim.verdict == actives::Verdict::no) std::cout << "does not hold: " << claim.claim << '\n';

  // One record of each kind: the first.
  for (std::size_t i = 0; i < actives::Spelling<actives::Kind>::names.size(); ++i) {
    const auto kind = static_cast<actives::Kind>(i);
    if (catalogue.count(kind) == 0) continue;
    const actives::AnyRecord record = catalogue.record_at(kind, 0);
    const std::size_t sources = std::visit(
        [](const auto& r) {
          if constexpr (requires { r.sources; })
            return r.sources.size();
          else
            return std::size_t{0};
        },
        record);
    std::cout << to_string(kind) << ' ' << catalogue.id_of(kind, 0) << ": " << sources << " sources\n";
  }
}
