// The catalogue that is linked into the program.
#pragma once

#include <string_view>

namespace actives::open {

// The bytes of its pack, aligned to 64.
std::string_view builtin_pack();

}  // namespace actives::open
