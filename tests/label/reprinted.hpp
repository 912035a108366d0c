// The names that were read of a label, printed as a list again.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "actives/label.hpp"
#include "pack/label_index.hpp"
#include "pack/pack.hpp"
#include "text/label_words.hpp"

namespace actives::reprinted {

inline bool is_same_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

// Calls look(spelling) for each name of the catalogue that has the letters of this one.
inline bool any_spelling(const Catalogue& catalogue, const std::string& printed, auto look) {
  const pack::Pack& pack = catalogue.compiled();
  const auto [first, last] = pack.label_names_with(pack::label_hash(text::sum_of(text::label_key(printed))));
  for (std::size_t i = first; i < last; ++i)
    if (look(pack.text_of(pack.label_name(i)))) return true;
  return false;
}

// Whether the catalogue has all of the name as printed: not only one side of a slash, or what is outside a parenthesis.
inline bool is_known_in_full(const Catalogue& catalogue, const std::string& printed) {
  return any_spelling(catalogue, printed, [](std::string_view) { return true; });
}

// Whether it has it in these very signs: not only its letters, between which anything may stand.
inline bool is_known_as_written(const Catalogue& catalogue, const std::string& printed) {
  return any_spelling(catalogue, printed,
                      [&](std::string_view spelling) { return is_same_but_for_case(spelling, printed); });
}

// Whether nothing was left out of the name when it was printed, as a percentage in its middle.
inline bool is_whole(const Label& label, const LabelIngredient& ingredient) {
  return std::none_of(label.other.begin(), label.other.end(), [&](const LabelOther& other) {
    return other.offset >= ingredient.offset && other.offset < ingredient.offset + ingredient.length;
  });
}

// The printed names that are known, of which keep(ingredient, printed) is true. Those that are known only by a part of them
// are to be left out: "Nonsuch/Glycerin" is one name in a list, and may be parted where another name stands beside it. So are
// near names and families, which nobody has.
inline std::vector<std::string> known_names(std::string_view text, const Label& label, auto keep) {
  std::vector<std::string> known;
  for (const LabelIngredient& ingredient : label.ingredients) {
    std::string printed = printed_name(text, label, ingredient);
    if (ingredient.kind != LabelKind::unknown && keep(ingredient, printed)) known.push_back(std::move(printed));
  }
  return known;
}

inline std::string as_list(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace actives::reprinted
