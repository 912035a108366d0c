// Words that are no part of a name wherever they stand: amounts and references to notes; and which words stand in
// parentheses.
#pragma once

#include "label/sheet.hpp"

namespace actives::label {

void find_roles(Sheet& sheet);
void find_groups(Sheet& sheet);

}  // namespace actives::label
