// Which of the records that were read make up a catalogue, and in which order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "actives/vocabulary.hpp"

namespace actives::model {

struct Chosen {
  std::uint32_t number = 0;    // of the record within its kind, in the order of reading
  std::uint8_t catalogue = 0;  // number of the catalogue that it is from; 255: that one or a later
};

// By the number of the kind.
using Order = std::array<std::vector<Chosen>, Spelling<Kind>::names.size()>;

// One of the catalogues that were read.
struct Origin {
  std::string name;  // its path, or "builtin"
  std::size_t files = 0;
  std::size_t replaced = 0;  // records of earlier catalogues that it replaced
};

}  // namespace actives::model
