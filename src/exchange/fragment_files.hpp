// Records as the files of a catalogue's folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"

namespace actives::exchange {

struct FragmentFile {
  std::string name;  // "cosing-rules.json"
  std::string text;
};

// Each list in a file of its own, in the canonical form: few files, as each start of the program asks the system for all of
// them. One of more than `most` bytes is written as several.
std::vector<FragmentFile> fragment_files(const Records& records, std::string_view prefix,
                                         std::size_t most = std::size_t{60} << 20);

}  // namespace actives::exchange
