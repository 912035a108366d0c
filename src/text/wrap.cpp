#include "text/wrap.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace actives::text {

namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The end of the line that starts the text: at the last blank that fits, else in the middle of the word.
std::size_t line_end(std::string_view text, std::size_t width, bool may_move_down) {
  const std::string_view fits = cut(text, width);
  if (fits.size() == text.size()) return text.size();
  if (text[fits.size()] == ' ') return fits.size();
  const auto blank = fits.rfind(' ');
  if (blank != std::string_view::npos && blank > 0) return blank;
  if (may_move_down) return 0;
  return std::max(fits.size(), decode(text).length);
}

}  // namespace

std::vector<std::string_view> wrap(std::string_view text, std::size_t width, std::size_t used) {
  text = trimmed(text);
  if (width == 0 || text.empty()) return {text};
  std::vector<std::string_view> lines;
  std::size_t room = width > used ? width - used : 1;
  while (!text.empty()) {
    const std::size_t end = line_end(text, room, lines.empty() && used > 0);
    lines.push_back(trimmed(text.substr(0, end)));
    text = trimmed(text.substr(end));
    room = width;
  }
  return lines;
}

}  // namespace actives::text
