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

// Whether the catalogue has all of the name as printed: not only one side of a slash, or what is outside a parenthesis.
inline bool is_known_in_full(const Catalogue& catalogue, const std::string& printed) {
  const std::string key = text::label_key(printed);
  const auto [first, last] = catalogue.compiled().label_names_with(pack::label_hash(text::sum_of(key)));
  return first < last;
}

// Whether nothing was left out of the name when it was printed, as a percentage in its middle.
inline bool is_whole(const Label& label, const LabelIngredient& ingredient) {
  return std::none_of(label.other.begin(), label.other.end(), [&](const LabelOther& other) {
    return other.offset >= ingredient.offset && other.offset < ingredient.offset + ingredient.length;
  });
}

// Names that are known only by a part of them are left out: "Nonsuch/Glycerin" is one name in a list, and may be parted
// where another name stands beside it. So are near names and families, which nobody has, and names with something inside.
inline std::vector<std::string> known_names(const Catalogue& catalogue, std::string_view text, const Label& label) {
  std::vector<std::string> known;
  for (const LabelIngredient& ingredient : label.ingredients) {
    std::string printed = printed_name(text, label, ingredient);
    if (ingredient.kind != LabelKind::unknown && is_whole(label, ingredient) && is_known_in_full(catalogue, printed))
      known.push_back(std::move(printed));
  }
  return known;
}

inline std::string as_list(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace actives::reprinted
