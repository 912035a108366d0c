// What each character of a label is: part of a word, or one of the kinds of sign that stand between words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/label_words.hpp"

namespace actives::text {

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

// Of characters that are no letters or digits: a bit of gap.
std::uint32_t class_of_sign(char32_t c);

// Where an HTML tag or entity that begins here ends; 0: none begins here.
std::size_t end_of_markup(std::string_view text, std::size_t at);

}  // namespace actives::text
