// How many columns a text takes on a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace actives::text {

// Combining marks take none, wide characters two. Bad bytes and hazardous characters count one, since they are
// printed as U+FFFD.
std::size_t columns(std::string_view text);

// The longest beginning, in whole code points, that fits.
std::string_view cut(std::string_view text, std::size_t most_columns);

}  // namespace actives::text
