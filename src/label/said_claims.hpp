// The marketing claims that a text makes.
#pragma once

#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/says.hpp"
#include "label/front_words.hpp"
#include "label/meanings.hpp"

namespace actives::label {

// The claims whose claim, or another name of it, stands in the text word for word; or all of whose words that say something
// stand close together in it, in any order. A name of an ingredient counts as any other name of its type (salmon DNA for
// PDRN), other forms of a word as the word (boosting for boosts), and a verb of the many for setting skin going as any
// other (renews for stimulates).
//
// Each once, in the order of the text; at most three, those with the most words.
std::vector<SaidClaim> claims_in(const Catalogue& catalogue, std::string_view text, const std::vector<FrontWord>& words,
                                 const std::vector<Named>& names, Meanings& meanings);

}  // namespace actives::label
