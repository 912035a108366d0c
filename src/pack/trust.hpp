// Whether the bytes of a pack are looked through before they are read.
#pragma once

#include <cstdint>

namespace actives::pack {

// Those linked into the program are as good as its code, so they are not checked.
enum class Trust : std::uint8_t { linked, none };

}  // namespace actives::pack
