#include "text/width.hpp"

#include <utf8proc.h>

#include "text/ascii.hpp"
#include "text/sanitize.hpp"
#include "text/utf8.hpp"

namespace actives::text {

namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

bool is_pictograph(char32_t code) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_skin_tone(char32_t code) { return code >= 0x1F3FB && code <= 0x1F3FF; }

// Two of them make a flag.
bool is_regional_indicator(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

// Digits, # and * turn into keycaps.
bool is_keycap_base(char32_t code) { return (code >= U'0' && code <= U'9') || code == U'#' || code == U'*'; }

// Vowels and finals of Korean syllables are drawn into the syllable's first
// letter.
bool is_inner_jamo(char32_t code) { return (code >= 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7FF); }

bool is_shown_as_replacement(const Decoded& c) { return !c.valid || is_hazardous(c.code); }

std::size_t own_columns(const Decoded& c) {
  if (is_shown_as_replacement(c)) return 1;
  if (is_inner_jamo(c.code)) return 0;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.code));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

}  // namespace

Cluster first_cluster(std::string_view text) {
  const char first = text.front();
  if (first >= 0x20 && first < 0x7F && (text.size() == 1 || is_ascii(text[1]))) return {1, 1};
  const Decoded base = decode(text);
  Cluster cluster{base.length, own_columns(base)};
  if (is_shown_as_replacement(base)) return cluster;
  const bool emoji = is_pictograph(base.code);
  bool joined = false;
  while (cluster.length < text.size()) {
    const std::string_view rest = text.substr(cluster.length);
    if (is_ascii(rest.front())) break;
    const Decoded next = decode(rest);
    const bool flag =
        cluster.length == base.length && is_regional_indicator(base.code) && is_regional_indicator(next.code);
    const bool part_of_emoji = flag || (emoji && (is_skin_tone(next.code) || (joined && is_pictograph(next.code))));
    if (!part_of_emoji && own_columns(next) > 0) break;
    const bool selected = next.code == emoji_selector && (emoji || is_keycap_base(base.code));
    if (part_of_emoji || selected) cluster.columns = 2;
    joined = next.code == joiner;
    cluster.length += next.length;
  }
  return cluster;
}

std::size_t columns(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t sum = 0;
  while (!text.empty()) {
    const Cluster next = first_cluster(text);
    sum += next.columns;
    text.remove_prefix(next.length);
  }
  return sum;
}

std::string_view cut(std::string_view text, std::size_t most_columns) {
  // One byte more than fits: it tells that no mark belongs to the last
  // character.
  const bool all_fits = text.size() <= most_columns;
  if (is_ascii(all_fits ? text : text.substr(0, most_columns + 1))) return text.substr(0, most_columns);
  std::size_t used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const Cluster next = first_cluster(text.substr(end));
    used += next.columns;
    if (used > most_columns) break;
    end += next.length;
  }
  return text.substr(0, end);
}

}  // namespace actives::text
