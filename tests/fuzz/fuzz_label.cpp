// Any bytes as a label: no letter is lost, no character torn; reading it again gives the same, and so does reading it
// without what was remembered of other labels.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "actives/label.hpp"
#include "label/invariants.hpp"
#include "label/text_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const actives::Catalogue catalogue = actives::Catalogue::builtin();
  static actives::LabelReader reader(catalogue);
  static actives::label::TextReader text_reader(catalogue.compiled());
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
  actives::Label whole;
  text_reader.read(text, whole);
  if (!actives::label_invariants::same(again, label) || !actives::label_invariants::same(whole, label)) std::abort();
  return 0;
}
