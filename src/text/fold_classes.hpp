// What each character of a name is to fold().
#pragma once

#include <array>
#include <cstdint>

#include <utf8proc.h>

namespace actives::text {

enum class NameClass : std::uint8_t {
  letter,
  digit,    // and other numbers
  joint,    // white space, dashes, the underscore: nothing, or one blank between
            // two digits
  dropped,  // quotation marks, marks of registration, accents, what takes no
            // room
  other,    // punctuation, symbols, U+FFFD: part of the name, and the end of a
            // word
};

constexpr bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Accents of Latin, Greek and Cyrillic letters. Marks of other scripts change
// the letter: the voiced sounds of Japanese, the vowels of Hindi.
constexpr bool is_accent(char32_t c) { return is_between(c, 0x300, 0x36F); }

constexpr bool is_quote(char32_t c) {
  return c == U'\'' || c == U'"' || c == U'`' || c == 0xAB || c == 0xB4 || c == 0xBB ||
         is_between(c, 0x2B9,
                    0x2BD) ||              // modifier primes, apostrophes, turned commas
         is_between(c, 0x2018, 0x201F) ||  // typographic
         is_between(c, 0x2032, 0x2037) ||  // primes
         c == 0x2039 ||
         c == 0x203A || is_between(c, 0x300C, 0x300F) || is_between(c, 0x301D, 0x301F);
}

// Soft hyphen, zero-width characters, direction controls, variation selectors.
constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || is_between(c, 0x180B, 0x180E) || is_between(c, 0x200B, 0x200F) ||
         is_between(c, 0x202A, 0x202E) || is_between(c, 0x2060, 0x206F) || is_between(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}

// Registered, service mark, trade mark.
constexpr bool is_registration_sign(char32_t c) { return c == 0xAE || c == 0x2120 || c == 0x2122; }

constexpr NameClass ascii_class(char32_t c) {
  if (is_between(c, U'a', U'z') || is_between(c, U'A', U'Z')) return NameClass::letter;
  if (is_between(c, U'0', U'9')) return NameClass::digit;
  if (c == U' ' || c == U'-' || c == U'_' || is_between(c, 0x09, 0x0D)) return NameClass::joint;
  return is_quote(c) ? NameClass::dropped : NameClass::other;
}

inline constexpr std::array<NameClass, 0x80> ascii_classes = [] {
  std::array<NameClass, 0x80> classes{};
  for (char32_t c = 0; c < classes.size(); ++c) classes[c] = ascii_class(c);
  return classes;
}();

inline NameClass name_class(char32_t c) {
  if (c < 0x80) return ascii_classes[c];
  if (is_quote(c) || is_accent(c) || is_invisible(c) || is_registration_sign(c)) return NameClass::dropped;
  if (c == 0x85 || c == 0x2212) return NameClass::joint;  // next line, minus: of other categories
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_PD: return NameClass::joint;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return NameClass::digit;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return NameClass::letter;
    default: return NameClass::other;
  }
}

}  // namespace actives::text
