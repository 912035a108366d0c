#include "text/wrap.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace actives::text {

namespace {

// A blank that carries a combining mark is a character of its own.
bool starts_with_blank(std::string_view text) { return text.starts_with(' ') && first_cluster(text).length == 1; }

std::string_view without_leading_blanks(std::string_view text) {
  while (starts_with_blank(text)) text.remove_prefix(1);
  return text;
}

std::string_view without_outer_blanks(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return without_leading_blanks(text);
}

// Closing brackets, full stops and commas do not start a line, opening brackets
// do not end one.
bool may_break_between(char32_t before, char32_t after) {
  const auto left = utf8proc_category(static_cast<utf8proc_int32_t>(before));
  const auto right = utf8proc_category(static_cast<utf8proc_int32_t>(after));
  return left != UTF8PROC_CATEGORY_PS && right != UTF8PROC_CATEGORY_PE && right != UTF8PROC_CATEGORY_PO;
}

// Places at which a line may end, in bytes from its start; 0: none seen yet.
struct Breaks {
  std::size_t between_words = 0;
  std::size_t inside_word = 0;
  std::size_t columns_inside_word = 0;  // of the line that would end there

  // `full` is where the line has no room for more.
  std::size_t best(std::size_t full, std::size_t room) const {
    if (between_words > 0) return between_words;
    return columns_inside_word * 2 >= room && inside_word > 0 ? inside_word : full;
  }
};

// Where the first line of a text ends. The text does not start with a blank and
// is not empty.
std::size_t line_end(std::string_view text, std::size_t room) {
  Breaks breaks;
  std::size_t used = 0;
  std::size_t at = 0;
  char32_t wide_before = 0;  // the character before, where it is wide
  bool blank_before = false;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    const Cluster next = first_cluster(rest);
    const char32_t code = decode(rest).code;
    const bool blank = code == U' ' && next.length == 1;
    const bool wide = next.columns == 2;
    if (blank && !blank_before) breaks.between_words = at;
    if (wide && wide_before != 0 && may_break_between(wide_before, code)) breaks.between_words = at;
    if (used + next.columns > room) return at == 0 ? next.length : breaks.best(at, room);
    used += next.columns;
    at += next.length;
    if (code == U'/' || code == U'-' || code == U'.') breaks.inside_word = at, breaks.columns_inside_word = used;
    wide_before = wide ? code : 0;
    blank_before = blank;
  }
  return at;
}

}  // namespace

std::vector<std::string_view> wrap(std::string_view text, std::size_t width, std::size_t first_indent_used) {
  text = without_outer_blanks(text);
  if (width == 0 || text.empty()) return {text};
  std::vector<std::string_view> lines;
  std::size_t room = width > first_indent_used ? width - first_indent_used : 1;
  while (!text.empty()) {
    const std::size_t end = line_end(text, room);
    lines.push_back(text.substr(0, end));
    text = without_leading_blanks(text.substr(end));
    room = width;
  }
  return lines;
}

}  // namespace actives::text
