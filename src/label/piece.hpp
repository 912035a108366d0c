// What stands between two commas of a label, and what it is when nothing around it has to do with it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "actives/label.hpp"
#include "label/names.hpp"

namespace actives::label {

// What joining it to others asks.
struct PieceEnds {
  Letters letters;
  Letters outside;  // without what is in parentheses
};

// What is the same of a piece that was just read and of one that is remembered.
struct PieceFacts {
  std::uint32_t after = 0;  // what stands behind its last word, bits of text::gap
  std::uint16_t words = 0;
  std::uint16_t begin = 0;  // of its first word, bytes from its beginning
  std::uint16_t end = 0;    // of its last word
  std::uint8_t prose = 0;   // of one that is open: words of sentences
  bool leans = true;        // on what stands around it: the rest is not known
  bool has_words = false;
  bool open = false;  // no name that the catalogue has: it may be a part of one that commas have torn
};

// A million labels ask for these in no order: all that is asked of most fits into one line of the processor's cache, and what
// it points to lies behind it.
struct alignas(64) Piece {
  PieceFacts facts;
  std::uint16_t size = 0;
  std::uint16_t ingredients_count = 0;
  std::uint16_t matches_count = 0;
  std::uint16_t others_count = 0;
  const char* bytes = nullptr;
  // Places count from the beginning of the piece.
  const LabelIngredient* first_ingredient = nullptr;
  const LabelMatch* first_match = nullptr;
  const LabelOther* first_other = nullptr;
  const PieceEnds* ends = nullptr;

  std::string_view text() const { return {bytes, size}; }
  std::span<const LabelIngredient> ingredients() const { return {first_ingredient, ingredients_count}; }
  std::span<const LabelMatch> matches() const { return {first_match, matches_count}; }
  std::span<const LabelOther> others() const { return {first_other, others_count}; }
};
static_assert(sizeof(Piece) == 64);

// A piece that was just read.
struct PieceReading {
  PieceFacts facts;
  PieceEnds ends;
  Label label;
};

}  // namespace actives::label
