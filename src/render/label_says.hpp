// What the front of a pack says, held against its list, as a JSON value.
#pragma once

#include <optional>

#include "actives/says.hpp"
#include "json/value.hpp"

namespace actives::render {

// null where nobody asked.
json::Value says_value(const std::optional<Says>& says);

}  // namespace actives::render
