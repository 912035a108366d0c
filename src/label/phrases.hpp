// Words around a list: what heads it and its sections, and what no name of an ingredient is made of.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "label/sheet.hpp"

namespace actives::label {

// A header that some words begin with.
struct Phrase {
  std::size_t words = 0;  // how many
  bool begins_section = false;
  LabelSection section = LabelSection::main;
  bool needs_colon = false;   // alone it may begin a name: Active Charcoal
  bool is_selection = false;  // what follows is praised here and listed later
};

// The longest header that begins with word i and ends before `last`.
std::optional<Phrase> phrase_at(const Sheet& sheet, std::size_t i, std::size_t last);

// Whether the word, a key, stands in sentences and hardly ever in names.
bool is_prose_word(std::string_view word);

// A claim that stands among ingredients: vegan, gluten free, not tested on animals.
bool is_claim(const Sheet& sheet, std::size_t first, std::size_t last);

}  // namespace actives::label
