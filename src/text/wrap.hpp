// Breaks a text into lines.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace actives::text {

// Lines of at most `width` columns, broken at blanks; a longer word is broken between code points. Width 0 does not
// break. `used` columns of the first line are taken already. An empty text gives one empty line.
std::vector<std::string_view> wrap(std::string_view text, std::size_t width, std::size_t used = 0);

}  // namespace actives::text
