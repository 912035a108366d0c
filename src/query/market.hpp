// The rules of one market, read once for a whole list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "actives/query.hpp"

namespace actives::query {

// Those that speak about one ingredient.
std::vector<Rule> rules_about(const Catalogue& catalogue, std::size_t ingredient);

// In the order of the rules.
std::vector<std::string> markets_of(const std::vector<Rule>& rules);

class Market {
 public:
  // Without a market every status is unknown.
  Market(const Catalogue& catalogue, const std::optional<std::string>& market);

  std::optional<Status> status(const Ingredient& ingredient, Use use = Use::cosmetic) const;

 private:
  std::optional<std::string> market_;
  std::vector<Rule> rules_;
};

}  // namespace actives::query
