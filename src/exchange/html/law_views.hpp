// What the law says of an ingredient, and the rules of a market, as views.
#pragma once

#include <vector>

#include "exchange/html/references.hpp"
#include "render/law_words.hpp"

namespace actives::exchange::html {

// `status`: a word of the list, or "unknown".
void set_status(View& view, std::optional<Status> status);

// {text, citation, since, checked, second_hand, bound, cites}
View rule_view(const Rule& rule, const std::string& bound, References& references);

// `law` of {market, market_link, status, uses}: what the rules of each market come to, use by use, with all rules.
void set_law(View& view, const std::vector<Law>& law, const Here& here, References& references);

}  // namespace actives::exchange::html
