// A source as CSL-JSON, which Zotero, pandoc and every citation processor of the Citation Style Language read.
#pragma once

#include "actives/records.hpp"
#include "json/value.hpp"

namespace actives::exchange {

// One item. What is not known is left out, as the format asks; it knows no null.
json::Value csl_item(const Source& source);

}  // namespace actives::exchange
