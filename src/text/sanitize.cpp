#include "text/sanitize.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace actives::text {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 12> hazards{{
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0x061C, 0x061C},
    {0x200B, 0x200B},
    {0x200E, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0xFDD0, 0xFDEF},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xD800, 0xDFFF},
    {0xE0000, 0xE007F},
}};

bool plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

bool is_hazardous(char32_t code) {
  if ((code & 0xFFFE) == 0xFFFE) return true;
  return std::any_of(hazards.begin(), hazards.end(), [&](Range r) { return code >= r.first && code <= r.last; });
}

bool is_clean(std::string_view text) {
  if (plain_ascii(text)) return true;
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (!next.valid || is_hazardous(next.code)) return false;
    text.remove_prefix(next.length);
  }
  return true;
}

std::string printable(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string clean;
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.valid && (next.code == '\t' || next.code == '\n' || next.code == '\r'))
      clean += ' ';
    else
      append_utf8(clean, next.valid && !is_hazardous(next.code) ? next.code : replacement);
    text.remove_prefix(next.length);
  }
  return clean;
}

std::string quoted(std::string_view text, std::size_t most_columns) {
  // Four bytes a column are enough for what is shown; the rest need not be looked at.
  const std::string clean = printable(text.substr(0, (most_columns + 1) * 4));
  if (columns(clean) <= most_columns && text.size() <= (most_columns + 1) * 4) return "'" + clean + "'";
  return "'" + std::string(cut(clean, most_columns)) + "...'";
}

}  // namespace actives::text
