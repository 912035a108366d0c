// The options that narrow a list, as a filter.
#pragma once

#include <optional>
#include <string>

#include "actives/query.hpp"
#include "cli/session.hpp"

namespace actives::cli {

// Reads --type, --origin, --scope, --grade, --route, --funding, --show-null, --concern, --all and --market.
// Throws UsageError for a type, concern or market that the catalogue does not know.
Filter read_filter(Session& session);

// --market in capitals, checked against the markets that rules speak of.
std::optional<std::string> read_market(Session& session);

// What to say about an operand or value that is no record of this kind.
std::vector<std::string> advice_for(const Catalogue& catalogue, const std::string& asked, Kind kind);

// Notes what a filter left out, so that a short list is not taken for all there is.
// `what` is what was counted as without benefit.
void note_left_out(Session& session, std::size_t prohibited, std::size_t without_benefit, std::string_view what,
                   const Filter& filter);

}  // namespace actives::cli
