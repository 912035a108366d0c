// A source in a line of text.
#pragma once

#include <string>

#include "actives/records.hpp"

namespace actives::render {

// Who and when, one number or host to find it by, and how much of it was read.
std::string short_reference(const Source& source);

// All that is known about it.
std::string whole_reference(const Source& source);

// Where it can be read: its DOI, its address, or its page in PubMed.
std::string address_of(const Source& source);

}  // namespace actives::render
