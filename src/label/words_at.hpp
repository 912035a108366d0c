// Finds phrases in the words of a sheet.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "label/sheet.hpp"

namespace actives::label {

// Whether the words from i on are these, and how many they are.
inline std::size_t fits(const Sheet& sheet, std::size_t i, std::size_t last, std::string_view words) {
  std::size_t count = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (i + count >= last || sheet.letters(i + count) != words.substr(0, end)) return 0;
    // "Ingredients: Inci" is two headers.
    constexpr std::uint32_t parts = text::gap::colon | text::gap::comma | text::gap::strong;
    if (count > 0 && (sheet.word(i + count).before & parts) != 0) return 0;
    ++count;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return count;
}

// The first of sorted words that begins with each letter, and the number of words.
template <class Words, class F>
constexpr std::array<std::size_t, 27> by_first_letter(const Words& words, F word_of) {
  std::array<std::size_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter)
    for (const auto& word : words)
      if (word_of(word).front() < static_cast<char>('a' + letter)) ++first[letter];
  return first;
}

}  // namespace actives::label
