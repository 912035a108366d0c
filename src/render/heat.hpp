// The colors of a heatmap: from deep blue for A to brown for N, with gray for M, where studies disagree. Readers who
// cannot tell red from green tell these apart; so do those who see brightness alone, but for the letter in the cell.
#pragma once

#include <cstdint>
#include <string>

#include "actives/vocabulary.hpp"

namespace actives::render {

// Numbers of the 256 colors of terminals. Both are set, so that a cell reads the same on a dark and on a light one.
struct Heat {
  std::uint8_t paper = 0;
  std::uint8_t ink = 0;
};

Heat heat_of(Grade grade);

// "#005f87": the color of a terminal's number from 16 up, the same in a picture.
std::string hex(std::uint8_t number);

}  // namespace actives::render
