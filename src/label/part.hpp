// Parts names that no separator parts.
#pragma once

#include "label/names.hpp"
#include "label/sheet.hpp"

namespace actives::label {

void part_run_together_names(Sheet& sheet, Names& names);

}  // namespace actives::label
