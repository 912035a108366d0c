// Any bytes as a label: no letter is lost, no character torn, and reading it again gives the same.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "actives/label.hpp"
#include "label/invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const actives::Catalogue catalogue = actives::Catalogue::builtin();
  static actives::LabelReader reader(catalogue);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  actives::Label label;
  reader.read(text, label);
  const std::string broken = actives::label_invariants::first_broken(text, label);
  if (!broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  actives::Label again;
  reader.read(text, again);
  if (again.ingredients.size() != label.ingredients.size() || again.other.size() != label.other.size() ||
      again.matches.size() != label.matches.size() || again.counts != label.counts)
    std::abort();
  return 0;
}
