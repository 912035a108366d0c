// What the lists of a catalogue file are called, and what people call many records of a kind.
#pragma once

#include <array>
#include <string_view>

#include "actives/vocabulary.hpp"

namespace actives::model {

// In the order of the enumeration; those that each_list() of describe.hpp names.
inline constexpr std::array<std::string_view, Spelling<Kind>::names.size()> list_names{
    "ingredients", "types", "concerns", "terms", "claims", "rules", "levels", "sources", "inventory"};

}  // namespace actives::model
