// Cuts a label into the runs of words between its separators, and finds which of them are headers, notes and prose.
#pragma once

#include "label/names.hpp"
#include "label/sheet.hpp"

namespace actives::label {

// What stands between two words, as far as it parts them.
enum class Cut : std::uint8_t {
  none,
  line,  // the end of a line, which may stand inside a name
  colon,
  stop,   // the end of a sentence
  hard,   // a comma or another separator
  block,  // an empty line
  note,   // a mark that leads to a note, before the word it belongs to
};

Cut cut_before(const Sheet& sheet, std::size_t i);

// Fills sheet.segments; what the catalogue knows and what is a header has its verdict.
void cut_into_segments(Sheet& sheet, Names& names);

// Gives their verdict to the segments that are sentences, claims or notes.
void find_prose(Sheet& sheet);

// How many of the segment's words are those of sentences.
std::size_t count_prose_words(const Sheet& sheet, const Segment& segment);

}  // namespace actives::label
