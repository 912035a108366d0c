// Compiles records into a pack.
#pragma once

#include <string>
#include <string_view>

#include "actives/records.hpp"

namespace actives::pack {

// The bytes of a pack (layout.hpp). The records must have passed the loader: every reference resolves. The same
// records and version give the same bytes.
std::string compile(const Records& records, std::string_view version);

}  // namespace actives::pack
