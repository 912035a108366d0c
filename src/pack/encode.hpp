// Records to FlatBuffers (pack/records.fbs).
#pragma once

#include <string>

#include "actives/records.hpp"

namespace actives::pack {

// The finished bytes of one record.
template <class R>
std::string encode(const R& record);

}  // namespace actives::pack
