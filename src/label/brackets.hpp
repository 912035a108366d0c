// Which brackets around the words of a name belong to it.
#pragma once

#include <cstddef>
#include <string_view>

#include "label/sheet.hpp"

namespace actives::label {

// How many bytes the round bracket or brace at this place has, also a full-width one; 0: there is none.
inline std::size_t opens_at(std::string_view text, std::size_t at) {
  if (text[at] == '(' || text[at] == '{') return 1;
  return text[at] == '\xEF' && text.substr(at, 3) == "\xEF\xBC\x88" ? 3 : 0;
}
inline std::size_t closes_at(std::string_view text, std::size_t at) {
  if (text[at] == ')' || text[at] == '}') return 1;
  return text[at] == '\xEF' && text.substr(at, 3) == "\xEF\xBC\x89" ? 3 : 0;
}

// How many of them are open behind the text when so many were before it; one that closes none counts for nothing.
std::size_t brackets_left_open(std::string_view text, std::size_t open);
// Whether one closes that none has opened before.
bool closes_unopened(std::string_view text);

// Bytes of the text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Of a name of these words: with the parenthesis that begins at its first word or ends at its last one, where it opens
// and closes inside. "CI 77491)" is the end of "(May contain: CI 77491)", not of a name.
Span span_of_name(const Sheet& sheet, std::size_t first, std::size_t last);

// What parts two words of a name, without the brackets that end before it and begin behind it, and without blanks.
Span without_brackets(const Sheet& sheet, Span span);

}  // namespace actives::label
