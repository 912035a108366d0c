// The files of CosIng as sources that records cite.
#pragma once

#include "actives/records.hpp"
#include "exchange/cosing/table.hpp"

namespace actives::exchange {

// Two files of the same inventory or annex and of the same day are one source.
Source source_of(const CosingTable& table);

}  // namespace actives::exchange
