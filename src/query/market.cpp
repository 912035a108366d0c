#include "query/market.hpp"

#include <algorithm>

namespace actives {

namespace query {

std::vector<Rule> all_rules(const Catalogue& catalogue) {
  std::vector<Rule> rules;
  for (std::size_t i = 0; i < catalogue.count(Kind::rule); ++i) rules.push_back(catalogue.at<Rule>(i));
  return rules;
}

Market::Market(const Catalogue& catalogue, const std::optional<std::string>& market) : market_(market) {
  if (market) rules_ = all_rules(catalogue);
}

std::optional<Status> Market::status(const Ingredient& ingredient) const {
  if (!market_) return std::nullopt;
  return status_for(rules_, ingredient, *market_);
}

}  // namespace query

std::vector<std::string> markets(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const Rule& rule : query::all_rules(catalogue))
    if (std::find(names.begin(), names.end(), rule.where) == names.end()) names.push_back(rule.where);
  return names;
}

}  // namespace actives
