// What each character of an ingredient list is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace actives::text {

// What stands between two words: one bit a kind of character.
namespace gap {
inline constexpr std::uint32_t blank = 1U << 0;
inline constexpr std::uint32_t line = 1U << 1;      // the end of a line
inline constexpr std::uint32_t comma = 1U << 2;     // of any script
inline constexpr std::uint32_t strong = 1U << 3;    // parts names and stands in none: ; | bullets @
inline constexpr std::uint32_t stop = 1U << 4;      // full stop
inline constexpr std::uint32_t sentence = 1U << 5;  // ! ? and the full stop of Chinese and Japanese
inline constexpr std::uint32_t colon = 1U << 6;
inline constexpr std::uint32_t open = 1U << 7;   // ( {
inline constexpr std::uint32_t close = 1U << 8;  // ) }
inline constexpr std::uint32_t square_open = 1U << 9;
inline constexpr std::uint32_t square_close = 1U << 10;
inline constexpr std::uint32_t slash = 1U << 11;  // also the backslash
inline constexpr std::uint32_t dash = 1U << 12;
inline constexpr std::uint32_t mark = 1U << 13;  // * + and daggers, which lead to a note
inline constexpr std::uint32_t percent = 1U << 14;
inline constexpr std::uint32_t plus_minus = 1U << 15;  // +/- and its sign
inline constexpr std::uint32_t ampersand = 1U << 16;
inline constexpr std::uint32_t markup = 1U << 17;  // an HTML tag or entity
inline constexpr std::uint32_t other = 1U << 18;   // anything else, bad bytes among it
inline constexpr std::uint32_t quote = 1U << 19;
inline constexpr std::uint32_t start = 1U << 20;       // nothing was before it
inline constexpr std::uint32_t dash_parts = 1U << 21;  // a dash with blanks on both sides
inline constexpr std::uint32_t lines = 1U << 22;       // an empty line
}  // namespace gap

// What else a byte may be.
inline constexpr std::uint32_t letter_bit = 1U << 31;
inline constexpr std::uint32_t digit_bit = 1U << 30;
inline constexpr std::uint32_t capital_bit = 1U << 29;
inline constexpr std::uint32_t wide_bit = 1U << 28;  // the first byte of a character that is not ASCII

constexpr std::uint32_t class_of_ascii(char c) {
  if (c >= 'a' && c <= 'z') return letter_bit;
  if (c >= 'A' && c <= 'Z') return letter_bit | capital_bit;
  if (c >= '0' && c <= '9') return digit_bit;
  switch (c) {
    case ' ':
    case '\t':
    case '_': return gap::blank;
    case '\n':
    case '\r':
    case '\v':
    case '\f': return gap::line;
    case ',': return gap::comma;
    case ';':
    case '|':
    case '@': return gap::strong;
    case '.': return gap::stop;
    case '!':
    case '?': return gap::sentence;
    case ':': return gap::colon;
    case '(':
    case '{': return gap::open;
    case ')':
    case '}': return gap::close;
    case '[': return gap::square_open;
    case ']': return gap::square_close;
    case '/':
    case '\\': return gap::slash;
    case '-': return gap::dash;
    case '*':
    case '+':
    case '^':
    case '~':
    case '#': return gap::mark;
    case '%': return gap::percent;
    case '&': return gap::ampersand;
    case '\'':
    case '"':
    case '`': return gap::quote;
    default: return gap::other;
  }
}

inline constexpr std::array<std::uint32_t, 256> byte_classes = [] {
  std::array<std::uint32_t, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) classes[c] = c < 0x80 ? class_of_ascii(static_cast<char>(c)) : wide_bit;
  return classes;
}();

// Of a character that is not ASCII: a bit of gap; gap::other for letters and digits, too.
std::uint32_t class_of_sign(char32_t c);

// Where an HTML tag or entity that begins here ends; 0: none begins here.
std::size_t end_of_markup(std::string_view text, std::size_t at);

}  // namespace actives::text
