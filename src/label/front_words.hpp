// The words of advertising, and what they are worth.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actives::label {

struct FrontWord {
  std::string folded;  // as text::fold() gives
  std::size_t begin = 0;
  std::size_t end = 0;
  bool after_stop = false;   // a sentence, a line of a list or a paragraph ended before it
  bool after_comma = false;  // not one between digits
};

std::vector<FrontWord> front_words(std::string_view text);

// Words first to last of the text as they are written, blanks collapsed, with nothing in it that disturbs a terminal.
std::string as_written(std::string_view text, const std::vector<FrontWord>& words, std::size_t first, std::size_t last);

// "serum", "jar": the form of a product, which says nothing of what is in it.
bool is_product_form(std::string_view folded);

// "no", "without": what follows is not said.
bool is_negation(std::string_view folded);

// Digits alone.
bool is_number(std::string_view folded);

}  // namespace actives::label
