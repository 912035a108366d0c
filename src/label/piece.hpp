// What stands between two commas of a label, and what it is when nothing around it has to do with it.
#pragma once

#include <cstdint>
#include <string>

#include "actives/label.hpp"
#include "label/names.hpp"

namespace actives::label {

struct Piece {
  std::string text;
  bool leans = false;  // on what stands around it: the rest is not known
  bool has_words = false;
  bool open = false;        // no name that the catalogue has: it may be a part of one that commas have torn
  std::uint16_t prose = 0;  // of one that is open: words of sentences
  std::uint32_t words = 0;
  std::uint32_t begin = 0;  // of its first word
  std::uint32_t end = 0;    // of its last word
  std::uint32_t after = 0;  // what stands behind that, bits of text::gap
  Letters letters;
  Letters outside;  // without what is in parentheses
  Label label;      // places count from the beginning of the piece
};

}  // namespace actives::label
