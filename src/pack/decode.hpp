// FlatBuffers (pack/records.fbs) back to records.
#pragma once

#include <string_view>

#include "actives/records.hpp"

namespace actives::pack {

// Reads one record. `bytes` must be aligned to 8. Throws PackError when they are not a record of this kind.
template <class R>
R decode(std::string_view bytes);

}  // namespace actives::pack
