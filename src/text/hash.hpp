// The hash of bytes: XXH3, 64-bit, fast, not cryptographic. The same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace actives::text {

std::uint64_t hash(std::string_view bytes);

}  // namespace actives::text
