// What a pack says of its ingredients beside the records: cards, target rows and rule rows (layout.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actives/records.hpp"
#include "pack/layout.hpp"

namespace actives::pack {

// The number of each id of a kind.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

template <class R>
Numbers numbers_of(const std::vector<R>& records) {
  Numbers numbers;
  for (const R& record : records) numbers.emplace(record.id, static_cast<std::uint32_t>(numbers.size()));
  return numbers;
}

class Cards {
 public:
  // All of these kinds there are; they outlive this.
  Cards(const Numbers& types, const Numbers& concerns, const std::vector<Rule>& rules)
      : type_numbers_(types), concern_numbers_(concerns), all_rules_(rules) {}

  // The next ingredient. It must have passed the loader: every id that it refers to is there.
  void add(const Ingredient& ingredient);

  const std::vector<Card>& cards() const { return cards_; }
  const std::vector<TargetRow>& targets() const { return targets_; }
  const std::vector<RuleRow>& rules() const { return rules_; }

 private:
  void add_rules(const Ingredient& ingredient);

  const Numbers& type_numbers_;
  const Numbers& concern_numbers_;
  const std::vector<Rule>& all_rules_;
  std::vector<Card> cards_;
  std::vector<TargetRow> targets_;
  std::vector<RuleRow> rules_;
};

}  // namespace actives::pack
