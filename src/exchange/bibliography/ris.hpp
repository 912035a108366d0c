// A source as RIS, the form that EndNote, Zotero, Mendeley and the databases exchange.
#pragma once

#include <string>

#include "actives/records.hpp"

namespace actives::exchange {

// One reference. Its lines end in CR LF, as the format asks, and so does the empty line behind it.
std::string ris_entry(const Source& source);

}  // namespace actives::exchange
