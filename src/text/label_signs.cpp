#include "text/label_signs.hpp"

#include <utf8proc.h>

#include "text/fold_classes.hpp"

namespace actives::text {

std::uint32_t class_of_sign(char32_t c) {
  switch (c) {
    case 0xB1: return gap::plus_minus;
    case 0x2212: return gap::dash;
    case 0xFF05: return gap::percent;
    case 0xB0:    // degree sign
    case 0x2020:  // daggers
    case 0x2021:
    case 0xB9:  // raised digits lead to notes
    case 0xB2:
    case 0xB3:
    case 0x2217:  // asterisk operator
    case 0x204E: return gap::mark;
    case 0x2022:  // bullets
    case 0x25CF:
    case 0x25AA:
    case 0x25A0:
    case 0x25CB:
    case 0x2023:
    case 0x2219:
    case 0x00B7:
    case 0x30FB:
    case 0xFF65:
    case 0x22C5:
    case 0xFF1B:
    case 0xFF5C:
    case 0x2502: return gap::strong;
    case 0xFF0C:
    case 0x3001:
    case 0xFE50:
    case 0x060C: return gap::comma;
    case 0x3002:
    case 0xFF01:
    case 0xFF1F: return gap::sentence;
    case 0xFF1A: return gap::colon;
    case 0xFF08: return gap::open;
    case 0xFF09: return gap::close;
    case 0x3010: return gap::square_open;
    case 0x3011: return gap::square_close;
    case 0xFF0F:
    case 0x2044:
    case 0x2215: return gap::slash;
    case 0x85:
    case 0x2028:
    case 0x2029: return gap::line;
    default: break;
  }
  if (is_quote(c)) return gap::quote;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS: return gap::blank;
    case UTF8PROC_CATEGORY_PD: return gap::dash;
    default: return gap::other;
  }
}

std::size_t end_of_markup(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 120;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text[at] == '<') {
    if (at + 1 >= text.size() || !(is_letter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!')) return 0;
    for (std::size_t i = at + 1; i < text.size() && i - at < longest && text[i] != '<'; ++i)
      if (text[i] == '>') return i + 1;
    return 0;
  }
  // An entity: &amp; &#39; &nbsp;
  for (std::size_t i = at + 1; i < text.size() && i - at < 10; ++i) {
    if (text[i] == ';') return i > at + 2 ? i + 1 : 0;
    if (!is_letter(text[i]) && !is_digit(text[i]) && text[i] != '#') return 0;
  }
  return 0;
}

}  // namespace actives::text
