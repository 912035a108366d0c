// A source in a line of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"

namespace actives::render {

// "abstract", "at second hand".
std::string_view read_words(Read read);

// "Squadrito F et al., 2017."; the title, cut, where nobody is named.
std::string who_and_when(const Source& source);

// One number or host to find it by: "doi:10.1000/1", "PMID 123", "example.org"; empty where there is none.
std::string found_by(const Source& source);

// Who, what, where and when, without the addresses.
std::string citation(const Source& source);

// Who and when, one number or host to find it by, and how much of it was read.
std::string short_reference(const Source& source);

// All that is known about it.
std::string whole_reference(const Source& source);

// "Its 3 sources were read: 2 in full and 1 as an abstract." There is at least one.
std::string how_read(const std::vector<Source>& sources);

// Where it can be read: its DOI, its address, or its page in PubMed.
std::string address_of(const Source& source);

}  // namespace actives::render
