#include "text/width.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "text/sanitize.hpp"
#include "text/utf8.hpp"

namespace actives::text {

namespace {

std::size_t columns_of(const Decoded& character) {
  if (!character.valid || is_hazardous(character.code)) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(character.code));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    sum += columns_of(next);
    text.remove_prefix(next.length);
  }
  return sum;
}

std::string_view cut(std::string_view text, std::size_t most_columns) {
  std::size_t used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const Decoded next = decode(text.substr(end));
    used += columns_of(next);
    if (used > most_columns) break;
    end += next.length;
  }
  return text.substr(0, end);
}

}  // namespace actives::text
