// The one form in which catalogue files are written.
#pragma once

#include <optional>
#include <string>

#include "actives/records.hpp"
#include "json/value.hpp"

namespace actives::load {

// The records as a fragment: keys in the order of model/describe.hpp, two blanks a level, a final newline, only the
// lists that hold something. Names that repeat the record's name, an INCI name or an earlier alias are left out.
std::string canonical(const Records& records, const std::optional<std::string>& schema = std::nullopt);

// One record as it stands there.
json::Value canonical_value(const AnyRecord& record);

}  // namespace actives::load
