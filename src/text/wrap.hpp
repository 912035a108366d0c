// Breaks a text into lines.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace actives::text {

// Lines of at most `width` columns, broken at blanks and between wide
// characters (Chinese, Japanese, Korean); blanks at a break are dropped. Width
// 0 does not break.
//
// A word wider than its line is broken between characters: after the last '/',
// '-' or '.' if that fills at least half of the line, else where the line is
// full. A line holds at least one character, even where that is too wide.
//
// `first_indent_used` columns of the first line are taken already; a first word
// that does not fit in what is left of it is broken like any other. No line is
// empty, but for a text without words, which gives one empty line.
std::vector<std::string_view> wrap(std::string_view text, std::size_t width, std::size_t first_indent_used = 0);

}  // namespace actives::text
