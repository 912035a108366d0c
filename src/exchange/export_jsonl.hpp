// A catalogue as lines of JSON.
#pragma once

#include "actives/catalogue.hpp"
#include "exchange/take.hpp"

namespace actives::exchange {

// One record a line, by kind: `kind`, then the record's fields as they stand in a catalogue. A source has a field `kind`
// of its own; it is called `source_kind` here.
void export_jsonl(const Catalogue& catalogue, const Take& take);

}  // namespace actives::exchange
