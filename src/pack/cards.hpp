// What a pack says of its ingredients beside the records: cards, target rows and rule rows (layout.hpp).
#pragma once

#include <vector>

#include "actives/records.hpp"
#include "pack/layout.hpp"

namespace actives::pack {

class Cards {
 public:
  // The records must have passed the loader: every id that is referred to is there.
  explicit Cards(const Records& records);

  const std::vector<Card>& cards() const { return cards_; }
  const std::vector<TargetRow>& targets() const { return targets_; }
  const std::vector<RuleRow>& rules() const { return rules_; }

 private:
  std::vector<Card> cards_;
  std::vector<TargetRow> targets_;
  std::vector<RuleRow> rules_;
};

}  // namespace actives::pack
