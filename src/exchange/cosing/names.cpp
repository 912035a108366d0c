#include "exchange/cosing/names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/cosing/csv_reader.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace actives::exchange {

namespace {

using text::is_digit;

constexpr std::size_t longest_id = 100;
constexpr std::size_t hash_digits = 8;

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_small(c) || is_capital(c) || static_cast<unsigned char>(c) >= 0x80; }
char small(char c) { return is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
char capital(char c) { return is_small(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string hash_of(std::string_view name) {
  return fmt::format("{:016x}", text::hash(same_name_key(name))).substr(0, hash_digits);
}

std::string mapped(std::string_view text, char (*map)(char)) {
  std::string changed(text);
  std::transform(changed.begin(), changed.end(), changed.begin(), map);
  return changed;
}

// Calls `take(word, is_word)` for each run of letters and digits and each run of anything else.
template <class F>
void each_run(std::string_view name, F take) {
  const auto in_word = [](char c) { return is_letter(c) || is_digit(c); };
  for (std::size_t start = 0; start < name.size();) {
    std::size_t end = start + 1;
    while (end < name.size() && in_word(name[end]) == in_word(name[start])) ++end;
    take(name.substr(start, end - start), in_word(name[start]));
    start = end;
  }
}

// A word that nobody taught: "AESCULUS", "C12", "PVM".
std::string usual_case(std::string_view word) {
  constexpr std::size_t longest_abbreviation = 3;
  const bool has_digit = std::any_of(word.begin(), word.end(), is_digit);
  const bool has_vowel = word.find_first_of("AEIOUY") != std::string_view::npos;
  if (has_digit || (!has_vowel && word.size() <= longest_abbreviation)) return std::string(word);
  std::string written = mapped(word, small);
  written[0] = word[0];
  return written;
}

}  // namespace

std::string clean_cell(std::string_view cell) {
  std::string clean;
  bool owed = false;
  for (std::string_view rest = unguarded(cell); !rest.empty();) {
    const text::Decoded next = text::decode(rest);
    if (is_blank(next.code)) {
      owed = !clean.empty();
    } else {
      if (owed) clean += ' ';
      owed = false;
      clean += rest.substr(0, next.length);
    }
    rest.remove_prefix(next.length);
  }
  return clean;
}

std::string same_name_key(std::string_view clean) { return mapped(clean, small); }

std::string id_of_name(std::string_view name) {
  std::string id;
  const auto add = [&](char c) {
    if (is_small(c) || is_digit(c))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  };
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t length = text::decode(rest).length;
    // An accent is folded away; a sign of another script leaves nothing that an id can have.
    if (length == 1)
      add(small(rest.front()));
    else
      for (const char c : text::fold(rest.substr(0, length)))
        if (is_small(c) || is_digit(c)) add(c);
    rest.remove_prefix(length);
  }
  while (id.ends_with('-')) id.pop_back();
  if (id.empty()) return "name-" + hash_of(name);
  return id.size() > longest_id ? id_apart(id, name) : id;
}

std::string id_apart(std::string_view id, std::string_view name) {
  constexpr std::size_t room = longest_id - hash_digits - 1;
  if (id.size() > room) {
    const std::size_t end = id.rfind('-', room);
    id = id.substr(0, end == std::string_view::npos ? room : end);
  }
  return std::string(id) + "-" + hash_of(name);
}

NameCase::NameCase(const Catalogue& catalogue) {
  for (std::size_t i = 0; i < catalogue.count(Kind::inventory); ++i) learn(catalogue.name_of(Kind::inventory, i));
  for (std::size_t i = 0; i < catalogue.count(Kind::ingredient); ++i)
    for (const std::string& name : catalogue.at<Ingredient>(i).inci) learn(name);
}

void NameCase::learn(std::string_view name) {
  each_run(name, [&](std::string_view word, bool is_word) {
    if (is_word && std::any_of(word.begin(), word.end(), is_letter)) words_.emplace(mapped(word, capital), word);
  });
}

std::string NameCase::written(std::string_view name) const {
  if (std::any_of(name.begin(), name.end(), is_small)) return std::string(name);
  std::string written;
  each_run(name, [&](std::string_view word, bool is_word) {
    const auto known = is_word ? words_.find(std::string(word)) : words_.end();
    written += known != words_.end() ? known->second : is_word ? usual_case(word) : std::string(word);
  });
  return written;
}

}  // namespace actives::exchange
