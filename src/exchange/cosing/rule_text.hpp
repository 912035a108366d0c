// What a rule says that is made of an entry of an annex.
#pragma once

#include <string>
#include <string_view>

#include "exchange/cosing/table.hpp"

namespace actives::exchange {

struct RuleText {
  std::string topic;
  std::string text;
  bool is_cut = false;  // the entry says more than a rule's text may hold
};

// `remark` stands behind what the entry says.
RuleText rule_text(const CosingTable& table, const CsvRow& row, std::string_view number, std::string_view remark);

// Whether the words of an entry make an exception or a condition: "except for normal content in natural essences".
bool has_condition(std::string_view words);

}  // namespace actives::exchange
