// Sizes and numbers as a pack stores them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "actives/error.hpp"

namespace actives::pack {

// Throws PackError when the value needs more than 32 bits.
inline std::uint32_t narrow(std::size_t value) {
  if (value > 0xFFFFFFFFU) throw PackError("the catalogue is too large to compile");
  return static_cast<std::uint32_t>(value);
}

}  // namespace actives::pack
