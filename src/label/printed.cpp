#include <algorithm>

#include "actives/label.hpp"
#include "text/ascii.hpp"
#include "text/fold_classes.hpp"
#include "text/utf8.hpp"

namespace actives {

namespace {

using text::is_blank;

// Behind a hyphen, a line end and what blanks surround it; `at` when there is none.
std::size_t behind_broken_word(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t i = at + 1;
  bool line = false;
  while (i < end && is_blank(text[i])) line = text[i++] == '\n' || line;
  const bool small = i < end && text[i] >= 'a' && text[i] <= 'z';
  return line && small && i - at > 1 ? i : at;
}

// Whether a parenthesis closes that held nothing but a percentage.
bool closes_nothing(std::string_view name, char32_t sign) {
  constexpr char32_t wide = 0xFF09;
  return (sign == U')' && name.ends_with('(')) || (sign == wide && name.ends_with("\xEF\xBC\x88"));
}

// Whether a dash tied the name to a percentage that is gone: "Sodium 2%- Hyaluronate".
bool is_left_over(std::string_view text, std::size_t at, std::size_t end) {
  return text[at] == '-' && at + 1 < end && is_blank(text[at + 1]);
}

void drop_bracket(std::string& name) {
  name.erase(name.size() - (name.ends_with('(') ? 1 : 3));
  while (name.ends_with(' ')) name.pop_back();
}

}  // namespace

std::string printed_name(std::string_view text, const Label& label, const LabelIngredient& ingredient) {
  const std::size_t end = ingredient.offset + ingredient.length;
  auto other = std::lower_bound(label.other.begin(), label.other.end(), ingredient.offset,
                                [](const LabelOther& o, std::size_t offset) { return o.offset < offset; });
  std::string name;
  bool blank = false;
  std::size_t behind_other = end;
  for (std::size_t at = ingredient.offset; at < end;) {
    // Two may overlap, and one may begin inside a word that was broken.
    if (other != label.other.end() && other->offset <= at) {
      at = std::max(at, other->offset + other->length);
      ++other;
      blank = true;
      behind_other = at;
      continue;
    }
    if (is_blank(text[at]) || (at == behind_other && is_left_over(text, at, end))) {
      blank = true;
      ++at;
      continue;
    }
    if (text[at] == '-' && !blank) {
      if (const std::size_t behind = behind_broken_word(text, at, end); behind != at) {
        at = behind;
        continue;
      }
    }
    const text::Decoded next = text::decode(text.substr(at));
    const bool unseen = next.length > 1 && text::is_invisible(next.code);
    if (next.code == 0xA0 || next.code == 0x3000) {
      blank = true;
    } else if (closes_nothing(name, next.code)) {
      drop_bracket(name);
      blank = true;
    } else if (!unseen) {
      if (blank && !name.empty()) name += ' ';
      blank = false;
      name += text.substr(at, next.length);
    }
    at += next.length;
  }
  return name;
}

}  // namespace actives
