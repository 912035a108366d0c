// Numbers and words inside the cells of CosIng, where several stand in one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actives::exchange {

// What was found in a cell, and what else stands there and is no remark in brackets.
struct NumbersIn {
  std::vector<std::string> good;      // each once
  std::vector<std::string> doubtful;  // as printed
};

// "64-17-5 / 68956-68-3 (generic)". Doubtful are those whose check digit fails and what is no number of this sort.
NumbersIn cas_numbers_in(std::string_view cell);
NumbersIn ec_numbers_in(std::string_view cell);

// An entry of an annex, as in "III/15a".
struct AnnexEntry {
  std::string annex;   // "III"
  std::string number;  // "15a"

  friend bool operator==(const AnnexEntry&, const AnnexEntry&) = default;
};

// Every one in a text: "III/15a, 15d", "Annex III/212", "II/419 and 416", "N-Vinyl Pyrrolidone: II/1113 and CMR2 III/66".
std::vector<AnnexEntry> annex_entries_in(std::string_view text);

// The functions of a cell, in small letters but for pH and UV, parted by commas or by bars.
std::vector<std::string> functions_in(std::string_view cell);

}  // namespace actives::exchange
