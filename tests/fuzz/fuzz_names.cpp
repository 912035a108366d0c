// Any bytes as a name: looked up, suggested for, and made printable.
#include <cstdint>
#include <cstdlib>

#include "actives/query.hpp"
#include "text/sanitize.hpp"
#include "text/wrap.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const actives::Catalogue catalogue = actives::Catalogue::builtin();
  const std::string_view name(reinterpret_cast<const char*>(data), size);
  for (const actives::Match& match : actives::lookup(catalogue, name)) actives::page_for(catalogue, match);
  if (actives::suggest(catalogue, name).size() > 3) std::abort();
  const std::string clean = actives::text::printable(name);
  if (!actives::text::is_clean(clean)) std::abort();
  actives::text::wrap(clean, 40);
  return 0;
}
