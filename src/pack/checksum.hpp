// The hash of the pack: 64-bit, fast, not cryptographic. It finds damage and spreads names over buckets; it does not
// keep out somebody who wants to forge a pack, which is why every record is verified as a FlatBuffer too.
#pragma once

#include <cstdint>
#include <string_view>

namespace actives::pack {

std::uint64_t hash(std::string_view bytes);

// The lower half of the hash.
std::uint32_t checksum(std::string_view bytes);

}  // namespace actives::pack
