/// \file
/// Which rules of law speak about an ingredient, and what they come to in one market.
///
/// A rule applies when its types, origins and ingredients all fit (an empty list fits any). A rule with `inci` binds
/// those label names only: it is shown for them, and settles a record only when every label name of the record is
/// bound, and then as the mildest of what they are bound to: whichever of them is on the label, at least that holds.
/// Among several rules the one that names the ingredient or its label names wins over one that names types or origins;
/// then the strictest wins.
///
/// page_for() and targets_for() answer from this for a whole catalogue; the functions here are for rules at hand.
///
/// \include law_of.cpp
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// One rule that speaks about an ingredient.
struct LawLine {
  const Rule* rule = nullptr;      ///< among the rules that were given; lives as long as these
  std::vector<std::string> binds;  ///< the label names it binds; empty: the ingredient as a whole
};

/// Whether the rule speaks about the ingredient or about one of its label names. Its market and use do not matter.
bool speaks_about(const Rule& rule, const Ingredient& ingredient);

/// Every rule of the market that speaks about the ingredient, whatever its use, in the order of the rules. `market` is
/// spelled as Rule::where is: "EU".
std::vector<LawLine> law_for(std::span<const Rule> rules, const Ingredient& ingredient, std::string_view market);

/// What law_for() gave comes to for one use; nothing when no rule was found, which is "unknown", never "permitted".
std::optional<Status> status_of(std::span<const LawLine> lines, const Ingredient& ingredient, Use use);

/// The same for the rules of one market.
std::optional<Status> status_for(std::span<const Rule> rules, const Ingredient& ingredient, std::string_view market,
                                 Use use = Use::cosmetic);

/// Whether the rule is about whole types or origins in cosmetics. One that binds every cosmetic alike is not.
bool binds_class(const Rule& rule);

/// Of two rules of one use that bind the record as a whole, whether the first decides: the one that names the
/// ingredient, then the stricter one.
bool outweighs(const Rule& rule, const Rule& other);

/// 0 for the strictest: prohibited, not-approved, restricted, unclear, not-listed, permitted.
int strictness(Status status);

}  // namespace actives
#pragma GCC visibility pop
