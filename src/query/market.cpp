#include "query/market.hpp"

#include <algorithm>

#include "pack/pack.hpp"

namespace actives {

namespace query {

std::vector<Rule> rules_about(const Catalogue& catalogue, std::size_t ingredient) {
  const pack::Pack& pack = catalogue.compiled();
  const pack::Card card = pack.card(ingredient);
  std::vector<Rule> rules;
  rules.reserve(card.rules);
  for (std::size_t i = 0; i < card.rules; ++i)
    rules.push_back(catalogue.at<Rule>(pack.rule_row(card.first_rule + i).rule));
  return rules;
}

std::vector<std::string> markets_of(const std::vector<Rule>& rules) {
  std::vector<std::string> names;
  for (const Rule& rule : rules)
    if (std::find(names.begin(), names.end(), rule.where) == names.end()) names.push_back(rule.where);
  return names;
}

Market::Market(const Catalogue& catalogue, const std::optional<std::string>& market) : market_(market) {
  if (market) rules_ = catalogue.all<Rule>();
}

std::optional<Status> Market::status(const Ingredient& ingredient, Use use) const {
  if (!market_) return std::nullopt;
  return status_for(rules_, ingredient, *market_, use);
}

}  // namespace query

std::vector<std::string> markets(const Catalogue& catalogue) { return query::markets_of(catalogue.all<Rule>()); }

}  // namespace actives
