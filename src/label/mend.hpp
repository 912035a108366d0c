// Puts together names that stray separators have torn.
#pragma once

#include "label/names.hpp"
#include "label/sheet.hpp"

namespace actives::label {

// False where one of them has words that were passed over: nothing more can then be done with this sheet.
bool join_torn_names(Sheet& sheet, Names& names);

}  // namespace actives::label
