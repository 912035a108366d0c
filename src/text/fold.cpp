#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <utf8proc.h>

#include "text/ascii.hpp"
#include "text/fold_classes.hpp"
#include "text/fold_key.hpp"
#include "text/utf8.hpp"

namespace actives::text {

namespace {

using Codes = std::vector<utf8proc_int32_t>;

// These would decompose into letters, or into a blank and an accent.
bool is_dropped_whole(char32_t c) { return is_registration_sign(c) || c == 0xB4; }

// One code point at a time, since utf8proc_decompose() refuses a text with one
// bad byte and sorts marks in quadratic time. What is dropped anyway goes here,
// so that it does not keep letters from composing; ASCII quotes stay, to be
// treated as in a name of ASCII.
Codes decomposed(std::string_view name) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
  Codes codes;
  codes.reserve(name.size());
  std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition, of U+FDFA, has 18
  while (!name.empty()) {
    const Decoded next = decode(name);
    name.remove_prefix(next.length);
    if (is_dropped_whole(next.code)) continue;
    int boundclass = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(next.code), parts.data(),
                                                           std::ssize(parts), options, &boundclass);
    if (count < 0 || count > std::ssize(parts)) {
      codes.push_back(static_cast<utf8proc_int32_t>(replacement));
      continue;
    }
    std::copy_if(parts.begin(), parts.begin() + count, std::back_inserter(codes), [](utf8proc_int32_t c) {
      return c < 0x80 || name_class(static_cast<char32_t>(c)) != NameClass::dropped;
    });
  }
  return codes;
}

// Brings each run of marks into its canonical order.
void sort_marks(Codes& codes) {
  const auto order = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
  const auto is_mark = [&](utf8proc_int32_t c) { return order(c) != 0; };
  for (auto run = codes.begin(); run != codes.end();) {
    run = std::find_if(run, codes.end(), is_mark);
    const auto end = std::find_if_not(run, codes.end(), is_mark);
    std::stable_sort(run, end, [&](auto a, auto b) { return order(a) < order(b); });
    run = end;
  }
}

void compose(Codes& codes) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  const utf8proc_ssize_t length = utf8proc_normalize_utf32(codes.data(), std::ssize(codes), options);
  if (length >= 0) codes.resize(static_cast<std::size_t>(length));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!is_blank(text[i]) && (i == 0 || is_blank(text[i - 1]))) ++words;
  return words;
}

}  // namespace

std::string detail::fold_any(std::string_view name) {
  Codes codes = decomposed(name);
  sort_marks(codes);
  compose(codes);
  const std::u32string points(codes.begin(), codes.end());
  return key_of(std::u32string_view(points));
}

std::string fold(std::string_view name) {
  if (!is_ascii(name)) return detail::fold_any(name);
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return key_of(std::string_view(lower));
}

std::optional<std::string> without_parentheses(std::string_view name) {
  name = trimmed(name);
  std::string kept;
  std::size_t copied = 0;  // up to here `name` was kept or dropped
  std::size_t open = 0;    // of the outermost parenthesis that is open
  std::size_t depth = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '(' && depth++ == 0) open = i;
    if (name[i] != ')' || depth == 0 || --depth > 0) continue;
    const bool inside = open > 0 && i + 1 < name.size();
    if (!inside || !is_blank(name[open - 1]) || !is_blank(name[i + 1])) continue;
    kept += name.substr(copied, open - copied);
    copied = i + 2;  // with the blank behind
  }
  if (depth > 0 || copied == 0) return std::nullopt;
  kept += name.substr(copied);
  if (count_words(kept) < 2) return std::nullopt;
  return kept;
}

}  // namespace actives::text
