// Labels read with the built-in catalogue, as lines that a test can compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/label.hpp"
#include "actives/vocabulary.hpp"

namespace actives::reading {

using Lines = std::vector<std::string>;

inline const Catalogue& catalogue() {
  static const Catalogue builtin = Catalogue::builtin();
  return builtin;
}

// One reader for all tests: what it remembers of a label must not change the next.
inline Label read(std::string_view text) {
  static LabelReader reader(catalogue());
  Label label;
  reader.read(text, label);
  return label;
}

// The printed names: "Aqua".
inline Lines names(std::string_view text) {
  const Label label = read(text);
  Lines lines;
  for (const LabelIngredient& ingredient : label.ingredients) lines.push_back(printed_name(text, label, ingredient));
  return lines;
}

// What each name is: "known inci Aqua", "regenerative family peptide: Nonsuch Peptide-99", "unknown Nonsuch". Of a fuzzy
// or a family's name what it was taken for is said; where the catalogue has several records the first speaks.
inline Lines list(std::string_view text) {
  const Label label = read(text);
  Lines lines;
  for (const LabelIngredient& ingredient : label.ingredients) {
    std::string line(to_string(ingredient.kind));
    const auto matches = label.matches_of(ingredient);
    if (!matches.empty()) {
      const LabelMatch& match = matches.front();
      line += ' ';
      line += to_string(match.how);
      if (match.how == LabelHow::fuzzy || match.how == LabelHow::family) {
        line += ' ';
        line += catalogue().id_of(match.kind, match.record);
        line += ':';
      }
    }
    lines.push_back(line + " " + printed_name(text, label, ingredient));
  }
  return lines;
}

// The section of each name: "may-contain CI 77491".
inline Lines sections(std::string_view text) {
  const Label label = read(text);
  Lines lines;
  for (const LabelIngredient& ingredient : label.ingredients)
    lines.push_back(std::string(to_string(ingredient.section)) + " " + printed_name(text, label, ingredient));
  return lines;
}

// What else stands in the text: "header Ingredients: ".
inline Lines others(std::string_view text) {
  Lines lines;
  for (const LabelOther& other : read(text).other)
    lines.push_back(std::string(to_string(other.kind)) + " " + std::string(text.substr(other.offset, other.length)));
  return lines;
}

// The types of all matches of all names, one line a match: "peptide"; "-" for an everyday ingredient.
inline Lines types(std::string_view text) {
  const Label label = read(text);
  Lines lines;
  for (const LabelMatch& match : label.matches)
    lines.emplace_back(match.type ? catalogue().id_of(Kind::type, *match.type) : "-");
  return lines;
}

// What the name is in a list: "regenerative family exosome: Nonsuch Exosome".
inline std::string told(const std::string& name) {
  const Lines in_list = list("Ingredients: " + name + ", Water");
  return in_list.size() == 2 ? in_list.front() : std::to_string(in_list.size()) + " names";
}

}  // namespace actives::reading
