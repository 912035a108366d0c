// The JSON value by its name alone, for those who pass it on: reading or making one takes json/write.hpp, whose library
// is slow to compile.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace actives::json {

using Value = nlohmann::ordered_json;

}  // namespace actives::json
