// Cuts a label into the runs of words between its separators, and finds which of them are headers, notes and prose.
#pragma once

#include <cstdint>

#include "label/names.hpp"
#include "label/sheet.hpp"

namespace actives::label {

// Whether an asterisk between two words leads to a note: "Linalool*Natural". Its note ends with the name.
bool stands_between(const Sheet& sheet, std::size_t i);

// What stands before word i.
Cut cut_before(const Sheet& sheet, std::size_t i);

// Fills sheet.segments; what the catalogue knows and what is a header has its verdict.
void cut_into_segments(Sheet& sheet, Names& names);

// Gives their verdict to the segments that are sentences, claims or notes.
void find_prose(Sheet& sheet);

// Whether words of sentences outweigh the names around them: `words` and `prose` count in what is not known.
constexpr bool is_mostly_prose(std::size_t prose, std::size_t words, std::size_t known) {
  return prose >= 2 && prose > known && prose * 12 >= words;
}

// How many of these words are those of sentences.
std::uint16_t count_prose_words(const Sheet& sheet, std::size_t first, std::size_t last);

}  // namespace actives::label
