// The checksums of a pack. They find damage; they do not keep out somebody who wants to forge a pack, which is why every
// record is verified as a FlatBuffer too.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/hash.hpp"

namespace actives::pack {

inline std::uint32_t checksum(std::string_view bytes) { return static_cast<std::uint32_t>(text::hash(bytes)); }

// The checksum of a plain struct without padding that is to stand in its own member `checksum`.
template <class T>
std::uint32_t own_checksum(T item) {
  item.checksum = 0;
  return checksum({reinterpret_cast<const char*>(&item), sizeof item});
}

}  // namespace actives::pack
