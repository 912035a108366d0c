// Keeps what could disturb a terminal or mislead a reader out of output.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actives::text {

// Control characters, direction overrides, invisible separators and tags, noncharacters. Not the joiners U+200C and
// U+200D, which scripts and emoji need.
bool is_hazardous(char32_t code);

// Valid UTF-8 with nothing hazardous in it.
bool is_clean(std::string_view text);

// Each bad byte or hazardous character becomes U+FFFD; tab and line ends become a blank.
std::string printable(std::string_view text);

// Printable, in single quotes, cut with "..." where it is wider: for messages.
std::string quoted(std::string_view text, std::size_t most_columns = 60);

}  // namespace actives::text
