// Checks that need more than one record: ids, references, unused sources, circles among concerns.
#pragma once

#include <vector>

#include "load/fragment.hpp"

namespace actives::load {

// The same kind and id twice within one catalogue.
void check_ids(const Fragments& catalogue, const std::vector<File>& files, std::vector<Problem>& problems);

// A source that no record of its own catalogue cites.
void check_unused_sources(const Fragments& catalogue, const std::vector<File>& files, std::vector<Problem>& problems);

// A reference to a record that is in none of the catalogues.
void check_references(const Records& all, const std::vector<Reference>& references, const std::vector<File>& files,
                      std::vector<Problem>& problems);

// A concern that is, over other concerns, broader than itself.
void check_concern_circles(const Records& all, const std::vector<Definition>& definitions,
                           const std::vector<File>& files, std::vector<Problem>& problems);

}  // namespace actives::load
