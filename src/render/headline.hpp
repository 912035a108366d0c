// What the targets of an ingredient come to: which is first, and what it says in a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "actives/query.hpp"

namespace actives::render {

// The name of a record that the page refers to, or its id.
std::string name_on(const Page& page, std::string_view id);

// The numbers of the ingredient's targets, best headline first.
std::vector<std::size_t> best_first(const Page& page);

// "C early human data, for Dark spots (20 people, funding not seen)"; with a procedure it is named, and the grade of the
// ingredient alone stands behind. `order` is that of best_first().
std::string bottom_line(const Page& page, const Ingredient& record, const std::vector<std::size_t>& order);

// Several grades of one ingredient that rest on one and the same study look like more than they are: a sentence for each
// such study.
std::vector<std::string> shared_study_notes(const Page& page, const Ingredient& record,
                                            const std::vector<std::size_t>& order);

}  // namespace actives::render
