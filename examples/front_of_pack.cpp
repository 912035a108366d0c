// What the front of a pack says, held against the list on its back.
#include <cstddef>
#include <iostream>

#include <actives/says.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const actives::Label label = actives::read_label(catalogue, "Aqua, Glycerin, Sodium DNA, Xanthan Gum");

  const actives::Says says = actives::hold_against(catalogue, label, "Exosome PDRN serum, clinically proven");
  for (const actives::SaidThing& thing : says.things) {
    std::cout << "'" << thing.words << "' is " << thing.name << ": ";
    if (thing.positions.empty()) std::cout << "not in the list";
    for (const std::size_t position : thing.positions) std::cout << "number " << position << " in the list";
    std::cout << '\n';
  }
  for (const actives::SaidClaim& claim : says.claims) {
    std::cout << "'" << claim.words << "': " << to_string(claim.verdict) << '\n';
    if (claim.answer) std::cout << "  " << *claim.answer << '\n';
  }
}
