#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "text/utf8.hpp"

namespace actives::text {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || c >= 0x80; }

bool is_joint(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == U'-' || c == U'_' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x202F || c == 0x3000 || c == 0xFE63 || c == 0xFF0D;
}

bool is_quote(char32_t c) {
  return c == U'\'' || c == U'"' || c == U'`' || c == 0xB4 || c == 0x2BC || (c >= 0x2018 && c <= 0x201F) ||
         (c >= 0x2032 && c <= 0x2036);
}

bool is_nothing(char32_t c) {
  return is_quote(c) || c == 0xAD || c == 0xAE || c == 0x2120 || c == 0x2122 || (c >= 0x200B && c <= 0x200D) ||
         c == 0x2060 || c == 0xFEFF || (c >= 0x300 && c <= 0x36F);
}

// Takes folded code points and builds the key word by word.
class Key {
 public:
  void add(char32_t c) {
    if (is_nothing(c)) return;
    if (is_joint(c)) {
      end_word();
      pending_joint_ = true;
      return;
    }
    if (pending_joint_ && is_digit(c) && !key_.empty() && is_digit(last_)) key_ += ' ';
    pending_joint_ = false;
    if (!is_letter(c)) end_word();
    append_utf8(key_, c);
    if (is_letter(c))
      ++letters_;
    else if (c != 0)
      in_mixed_word_ = is_digit(c);
    last_ = c;
  }

  std::string take() {
    while (!key_.empty() && (key_.back() == '.' || key_.back() == ',' || key_.back() == ':')) {
      key_.pop_back();
      last_ = key_.empty() ? 0 : static_cast<unsigned char>(key_.back());
    }
    end_word();
    return std::move(key_);
  }

 private:
  void end_word() {
    const bool word = letters_ >= 4 && !in_mixed_word_ && key_.ends_with('s');
    if (word && !key_.ends_with("ss") && !key_.ends_with("us") && !key_.ends_with("is")) key_.pop_back();
    letters_ = 0;
    in_mixed_word_ = false;
  }

  std::string key_;
  char32_t last_ = 0;
  std::size_t letters_ = 0;
  bool in_mixed_word_ = false;
  bool pending_joint_ = false;
};

void add_folded(Key& key, char32_t c) {
  constexpr std::array<std::pair<char32_t, std::string_view>, 3> greek{
      {{0x3B1, "alpha"}, {0x3B2, "beta"}, {0x3B3, "gamma"}}};
  for (const auto& [letter, word] : greek)
    if (c == letter) {
      for (char w : word) key.add(static_cast<char32_t>(w));
      return;
    }
  key.add(c);
}

// Marks of registration written in letters.
std::string without_marks(std::string_view name) {
  std::string kept;
  for (std::size_t i = 0; i < name.size();) {
    const auto is = [&](std::string_view mark) {
      return std::equal(mark.begin(), mark.end(), name.begin() + static_cast<std::ptrdiff_t>(i),
                        name.begin() + static_cast<std::ptrdiff_t>(std::min(i + mark.size(), name.size())),
                        [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b); });
    };
    if (is("(r)"))
      i += 3;
    else if (is("(tm)"))
      i += 4;
    else
      kept += name[i++];
  }
  return kept;
}

std::u32string recomposed(std::u32string_view codes) {
  std::u32string kept;
  for (char32_t c : codes)
    if (c < 0x300 || c > 0x36F) kept += c;
  static_assert(sizeof(char32_t) == sizeof(utf8proc_int32_t));
  std::vector<utf8proc_int32_t> buffer(kept.begin(), kept.end());
  const utf8proc_ssize_t length =
      utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()), UTF8PROC_COMPOSE);
  if (length < 0) return kept;
  return {buffer.begin(), buffer.begin() + length};
}

std::u32string decomposed(std::string_view name) {
  std::u32string codes;
  std::array<utf8proc_int32_t, 32> parts{};
  while (!name.empty()) {
    const Decoded next = decode(name);
    name.remove_prefix(next.length);
    int last_boundclass = 0;
    const auto count =
        next.valid
            ? utf8proc_decompose_char(
                  static_cast<utf8proc_int32_t>(next.code), parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                  static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD),
                  &last_boundclass)
            : -1;
    // The trade mark sign would decompose to letters; dashes and quotes are judged before they change.
    if (count < 0 || count > static_cast<utf8proc_ssize_t>(parts.size()) || is_nothing(next.code) ||
        is_joint(next.code))
      codes += next.code;
    else
      for (utf8proc_ssize_t i = 0; i < count; ++i) codes += static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
  }
  return codes;
}

// Behind the parenthesis that closes the one at `open`; npos when none does.
std::size_t behind_closing(std::string_view name, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < name.size(); ++i) {
    if (name[i] == '(') ++depth;
    if (name[i] == ')' && --depth == 0) return i + 1;
  }
  return std::string_view::npos;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) ++words;
  return words;
}

}  // namespace

std::string fold(std::string_view name) {
  const std::string unmarked = name.find('(') == std::string_view::npos ? std::string(name) : without_marks(name);
  Key key;
  const bool ascii =
      std::all_of(unmarked.begin(), unmarked.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii)
    for (char c : unmarked) key.add(static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  else
    for (char32_t c : recomposed(decomposed(unmarked))) add_folded(key, c);
  return key.take();
}

std::optional<std::string> without_parentheses(std::string_view name) {
  std::string kept;
  bool dropped = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '(' && i > 0 && name[i - 1] == ' ') {
      const std::size_t behind = behind_closing(name, i);
      if (behind == std::string_view::npos) return std::nullopt;  // unbalanced: what belongs together cannot be told
      if (behind < name.size() && name[behind] == ' ') {
        dropped = true;
        i = behind;
        continue;
      }
    }
    kept += name[i];
  }
  if (!dropped || count_words(kept) < 2) return std::nullopt;
  return kept;
}

}  // namespace actives::text
