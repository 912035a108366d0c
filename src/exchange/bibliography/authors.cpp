#include "exchange/bibliography/authors.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actives::exchange {

namespace {

constexpr std::size_t most_initials = 5;

// Russian initials that Latin letters need two of.
constexpr std::array<std::string_view, 8> digraphs{"Ch", "Kh", "Sh", "Ts", "Ya", "Ye", "Yu", "Zh"};

constexpr std::array<std::string_view, 5> suffixes{"Jr", "Sr", "II", "III", "IV"};

// What ends the name of a company or of its branch in a country, and could be initials too.
constexpr std::array<std::string_view, 18> company_ends{"AB", "AG", "AS",  "BV", "CO",  "EU", "INC", "KG", "LLC",
                                                        "NV", "OY", "PLC", "SA", "SAS", "SE", "UK",  "US", "USA"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; (end = text.find(separator)) != std::string_view::npos;) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + separator.size());
  }
  parts.push_back(text);
  return parts;
}

// "CRS" as "C. R. S.", "J-H" as "J.-H."; nothing where the word holds anything else. Digraphs alone could be a given
// name written out: "Li Yu".
std::optional<std::string> initials(std::string_view word) {
  std::string spaced;
  std::size_t count = 0;
  bool single = false;
  bool hyphen = false;
  while (!word.empty()) {
    const text::Decoded letter = text::decode(word);
    if (letter.code == U'-' && count > 0 && !hyphen) {
      hyphen = true;
      word.remove_prefix(1);
      continue;
    }
    if (!letter.valid || !text::is_upper(letter.code)) return std::nullopt;
    const bool two = holds(digraphs, word.substr(0, 2));
    const std::size_t length = two ? 2 : letter.length;
    if (count > 0) spaced += hyphen ? "-" : " ";
    spaced.append(word.substr(0, length)) += '.';
    single = single || !two;
    hyphen = false;
    ++count;
    word.remove_prefix(length);
  }
  if (!single || hyphen || count > most_initials) return std::nullopt;
  return spaced;
}

// Letters, apostrophes and hyphens, with small letters among them: "Dal'Forno-Dini", "de".
bool is_family_word(std::string_view word) {
  bool small = false;
  for (bool first = true; !word.empty(); first = false) {
    const text::Decoded c = text::decode(word);
    if (!c.valid) return false;
    const bool letter = text::is_upper(c.code) || text::is_lower(c.code);
    const bool joint = c.code == U'\'' || c.code == U'\u2019' || c.code == U'-';
    if (!letter && (first || !joint)) return false;
    small = small || text::is_lower(c.code);
    word.remove_prefix(c.length);
  }
  return small;
}

// "Velazco de Maldonado GJ", "Lewis JA II".
std::optional<Author> person(std::string_view name, bool paper) {
  std::vector<std::string_view> words = split(name, " ");
  Author author;
  if (words.size() > 2 && holds(suffixes, words.back())) {
    author.suffix = words.back();
    words.pop_back();
  }
  if (words.size() < 2 || (!paper && holds(company_ends, words.back()))) return std::nullopt;
  const auto given = initials(words.back());
  words.pop_back();
  if (!given || !std::all_of(words.begin(), words.end(), is_family_word)) return std::nullopt;
  author.given = *given;
  author.family = name.substr(0, static_cast<std::size_t>(words.back().end() - name.begin()));
  return author;
}

// Takes "et al." off the end.
bool take_others(std::string_view& list) {
  constexpr std::string_view others = " et al.";
  if (!list.ends_with(others)) return false;
  list.remove_suffix(others.size());
  if (list.ends_with(',')) list.remove_suffix(1);
  return true;
}

}  // namespace

bool is_paper(SourceKind kind) { return kind <= SourceKind::cell_study; }

Authors authors_of(const Source& source) {
  Authors authors;
  if (!source.authors) return authors;
  std::string_view list = *source.authors;
  authors.others = take_others(list);
  for (std::string_view name : split(list, ", ")) {
    auto author = person(name, is_paper(source.kind));
    if (!author) {
      authors.names = {Author{std::string(list), "", ""}};
      return authors;
    }
    authors.names.push_back(std::move(*author));
  }
  return authors;
}

}  // namespace actives::exchange
