// How many columns a text takes on a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace actives::text {

// What a reader takes for one character: a code point with the marks, joiners
// and selectors that belong to it.
struct Cluster {
  std::size_t length = 0;   // bytes
  std::size_t columns = 0;  // 0, 1 or 2
};

// The first character of a text that is not empty. Combining marks and joiners
// take no column, wide characters two; an emoji with a skin tone, a variation
// selector or others joined to it by U+200D takes two in all. Bad bytes and
// hazardous characters take one each, since they are printed as U+FFFD.
Cluster first_cluster(std::string_view text);

// The columns of all characters.
std::size_t columns(std::string_view text);

// The longest beginning that fits, in whole characters, with all marks of the
// last one.
std::string_view cut(std::string_view text, std::size_t most_columns);

}  // namespace actives::text
