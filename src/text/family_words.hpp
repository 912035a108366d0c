// Which names may be those of a regenerative family, as far as single words tell: quickly asked of each name when a
// catalogue is compiled, so that a label asks no more of the others.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace actives::text {

// Every name that src/label/family.cpp takes for one of a family has one of these in its label_key().
inline constexpr std::array family_parts =
    std::to_array<std::string_view>({"peptid",  "펩타이",   "펩티드", "conditioned",    "배양액",
                                     "exosome", "엑소좀",   "엑소솜", "vesicle",        "소포",
                                     "dna",     "디엔에이", "pdrn",   "polynucleotide", "polydeoxyribonucleotide",
                                     "callus",  "calli",    "cell",   "캘러스",         "세포"});

inline bool may_be_of_family(std::string_view key) {
  return std::any_of(family_parts.begin(), family_parts.end(),
                     [&](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

}  // namespace actives::text
