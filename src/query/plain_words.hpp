// Everyday words, and words that say nothing.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace actives::query {

struct PlainWord {
  std::string_view stem;
  std::array<std::string_view, 4> words;  // as many as are not empty
};

// Sorted by the stem.
std::span<const PlainWord> plain_words();

// The catalogue's words for an everyday one, as stems and words of text/words.hpp: "ban" is "prohibit". Empty for others.
std::span<const std::string_view> same_as(std::string_view stem);

// "the", "of", "what".
bool says_nothing(std::string_view folded);

}  // namespace actives::query
