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

constexpr std::array<Range, 13> hazards{{
    {0x00, 0x1F},            // C0, with tab and line ends
    {0x7F, 0x9F},            // DEL and C1
    {0x061C, 0x061C},        // Arabic letter mark
    {0x200B, 0x200B},        // zero-width space
    {0x200E, 0x200F},        // direction marks
    {0x2028, 0x202E},        // line and paragraph separators, direction embeddings and
                             // overrides
    {0x2060, 0x206F},        // word joiner, invisible operators, direction isolates,
                             // deprecated controls
    {0xD800, 0xDFFF},        // surrogates
    {0xFDD0, 0xFDEF},        // noncharacters
    {0xFEFF, 0xFEFF},        // byte order mark
    {0xFFF9, 0xFFFB},        // interlinear annotation
    {0xE0000, 0xE007F},      // tags
    {0x110000, 0xFFFFFFFF},  // beyond Unicode
}};

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

// Without a way out of the loop, so that the compiler takes many bytes at a time.
bool plain_ascii(std::string_view text) {
  unsigned char others = 0;
  // Whether char has a sign depends on the processor.
  for (const char c : text) others |= static_cast<unsigned char>(static_cast<unsigned char>(c - 0x20) > 0x7E - 0x20);
  return others == 0;
}

}  // namespace

bool is_hazardous(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return false;
  if ((code & 0xFFFE) == 0xFFFE) return true;  // the two noncharacters at the end of each plane
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
  // A message stays short even when thousands of marks that take no column are
  // piled up: what is behind this many bytes is not looked at.
  constexpr std::size_t bytes_a_column = 16;
  std::size_t looked_at = text.size();
  if (looked_at / bytes_a_column > most_columns) {
    looked_at = (most_columns + 1) * bytes_a_column;
    for (int back = 0; back < 3 && looked_at < text.size() && is_continuation(text[looked_at]); ++back) --looked_at;
  }
  const std::string clean = printable(text.substr(0, looked_at));
  const std::string_view shown = cut(clean, most_columns);
  const bool whole = looked_at == text.size() && shown.size() == clean.size();
  return "'" + std::string(shown) + (whole ? "'" : "...'");
}

}  // namespace actives::text
