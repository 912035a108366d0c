#include "text/hash.hpp"

#define XXH_INLINE_ALL  // the header is the library: nothing to link
#include <xxhash.h>

namespace actives::text {

std::uint64_t hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace actives::text
