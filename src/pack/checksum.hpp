// The hash of the pack: 64-bit, fast, not cryptographic. It finds damage and spreads names over buckets; it does not
// keep out somebody who wants to forge a pack, which is why every record is verified as a FlatBuffer too.
#pragma once

#include <cstdint>
#include <string_view>

namespace actives::pack {

std::uint64_t hash(std::string_view bytes);

// The lower half of the hash.
std::uint32_t checksum(std::string_view bytes);

// The checksum of a plain struct without padding that is to stand in its own member `checksum`.
template <class T>
std::uint32_t own_checksum(T item) {
  item.checksum = 0;
  return checksum({reinterpret_cast<const char*>(&item), sizeof item});
}

}  // namespace actives::pack
