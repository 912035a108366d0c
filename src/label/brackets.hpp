// Round brackets, braces and their full-width forms.
#pragma once

#include <cstddef>
#include <string_view>

namespace actives::label {

// How many bytes the bracket at this place has; 0: there is none.
inline std::size_t opens_at(std::string_view text, std::size_t at) {
  if (text[at] == '(' || text[at] == '{') return 1;
  return text.substr(at, 3) == "\uFF08" ? 3 : 0;
}
inline std::size_t closes_at(std::string_view text, std::size_t at) {
  if (text[at] == ')' || text[at] == '}') return 1;
  return text.substr(at, 3) == "\uFF09" ? 3 : 0;
}

}  // namespace actives::label
