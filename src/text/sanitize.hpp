// Keeps what could disturb a terminal or mislead a reader out of output.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actives::text {

// Control characters (tab and line ends too), direction controls, invisible
// separators and tags, surrogates, noncharacters, and values that are not
// Unicode. Not the joiners U+200C and U+200D, which scripts and emoji need.
bool is_hazardous(char32_t code);

// Valid UTF-8 with nothing hazardous in it.
bool is_clean(std::string_view text);

// Each bad byte or hazardous character becomes U+FFFD; each tab, line feed and
// carriage return becomes a blank. What comes out is clean.
std::string printable(std::string_view text);

// Printable, in single quotes, cut to `most_columns` with "..." behind where it
// is wider: for messages. Cut, too, where marks without a width make it longer
// than 16 bytes a column.
std::string quoted(std::string_view text, std::size_t most_columns = 60);

}  // namespace actives::text
