// What holds for every label, whatever its text says. Used by the tests and by the fuzz target.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "actives/label.hpp"
#include "text/label_words.hpp"
#include "text/utf8.hpp"

namespace actives::label_invariants {

// Whether two labels say the same. How the reader remembers a spelling does not count.
inline bool same(const Label& a, const Label& b) {
  const auto ingredient = [](const LabelIngredient& i) {
    return std::tuple(i.offset, i.length, i.section, i.kind, i.first_match, i.matches);
  };
  const auto match = [](const LabelMatch& m) { return std::tuple(m.kind, m.record, m.type, m.how, m.distance); };
  const auto other = [](const LabelOther& o) { return std::tuple(o.offset, o.length, o.kind); };
  const auto equal = [](const auto& one, const auto& two, const auto& key) {
    return std::equal(one.begin(), one.end(), two.begin(), two.end(),
                      [&](const auto& x, const auto& y) { return key(x) == key(y); });
  };
  return equal(a.ingredients, b.ingredients, ingredient) && equal(a.matches, b.matches, match) &&
         equal(a.other, b.other, other) && a.counts == b.counts && a.has_text == b.has_text;
}

// Whether a position lies inside a valid character.
inline std::vector<bool> inside_characters(std::string_view text) {
  std::vector<bool> inside(text.size() + 1, false);
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text.substr(at));
    for (std::size_t i = at + 1; i < at + next.length; ++i) inside[i] = true;
    at += next.length;
  }
  return inside;
}

// The first that is broken, or nothing.
inline std::string first_broken(std::string_view text, const Label& label) {
  const std::vector<bool> inside = inside_characters(text);
  std::vector<bool> covered(text.size(), false);
  const auto bad_span = [&](std::size_t offset, std::size_t length) {
    if (length == 0 || offset > text.size() || length > text.size() - offset) return true;
    std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(offset), length, true);
    return static_cast<bool>(inside[offset]) || static_cast<bool>(inside[offset + length]);
  };
  const auto at = [](std::size_t offset) { return " at byte " + std::to_string(offset); };
  std::size_t end = 0;
  for (const LabelIngredient& ingredient : label.ingredients) {
    if (ingredient.offset < end) return "an ingredient overlaps the one before it" + at(ingredient.offset);
    if (bad_span(ingredient.offset, ingredient.length)) return "a bad ingredient" + at(ingredient.offset);
    end = ingredient.offset + ingredient.length;
    const std::string printed = printed_name(text, label, ingredient);
    if (printed.empty()) return "nothing printed" + at(ingredient.offset);
    if (text::is_valid_utf8(text.substr(ingredient.offset, ingredient.length)) && !text::is_valid_utf8(printed))
      return "what is printed is no UTF-8" + at(ingredient.offset);
    if (ingredient.first_match + ingredient.matches > label.matches.size()) return "no such matches";
    if ((ingredient.kind == LabelKind::unknown) != (ingredient.matches == 0)) return "known by nothing" + at(end);
  }
  std::size_t last = 0;
  auto ingredient = label.ingredients.begin();
  for (const LabelOther& other : label.other) {
    if (other.offset < last) return "not in the order of the text" + at(other.offset);
    last = other.offset;
    if (bad_span(other.offset, other.length)) return "something bad" + at(other.offset);
    while (ingredient != label.ingredients.end() && ingredient->offset + ingredient->length <= other.offset)
      ++ingredient;
    if (ingredient == label.ingredients.end()) continue;
    const bool apart = other.offset + other.length <= ingredient->offset;
    const bool within =
        other.offset >= ingredient->offset && other.offset + other.length <= ingredient->offset + ingredient->length;
    if (!apart && !within) return "something lies across an ingredient" + at(other.offset);
  }
  text::LabelWords words;
  text::read_label_words(text, words);
  for (const text::LabelWord& word : words.words)
    for (std::size_t i = word.begin; i < word.end; ++i)
      if (!covered[i]) return "a letter is lost" + at(i);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool counts = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (counts && !covered[i]) return "a letter of no word is lost" + at(i);
  }
  if (label.has_text != !words.words.empty()) return "has_text is wrong";
  std::array<std::size_t, Spelling<LabelKind>::names.size()> counts{};
  for (const LabelIngredient& each : label.ingredients) ++counts[static_cast<std::size_t>(each.kind)];
  return counts == label.counts ? "" : "the counts are wrong";
}

}  // namespace actives::label_invariants
