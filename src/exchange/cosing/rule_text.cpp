#include "exchange/cosing/rule_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "exchange/cosing/names.hpp"
#include "text/width.hpp"

namespace actives::exchange {

namespace {

constexpr std::size_t longest_topic = 150;   // columns
constexpr std::size_t longest_entry = 3600;  // bytes; a rule's text has 4000 characters at most

// Without the stray commas at the ends, and without a full stop.
std::string words_of(std::string_view cell) {
  std::string words = clean_cell(cell);
  const std::size_t start = words.find_first_not_of(" ,;");
  if (start == std::string::npos || words == "-") return {};
  return words.substr(start, words.find_last_not_of(" ,;.") - start + 1);
}

}  // namespace

RuleText rule_text(const CosingTable& table, const CsvRow& row, std::string_view number, std::string_view remark) {
  constexpr std::array parts = std::to_array<std::pair<Column, std::string_view>>({
      {Column::product, "Products: "},
      {Column::maximum, "At most: "},
      {Column::other, "Other conditions: "},
      {Column::wording, "Use and warnings: "},
  });
  RuleText made;
  std::string says = words_of(table.cell(row, Column::chemical));
  if (says.empty()) says = fmt::format("Annex {}, entry {}", table.annex, number);
  made.topic = text::cut(says, longest_topic);
  if (made.topic.size() < says.size()) made.topic += "...";
  says += '.';
  for (const auto& [column, label] : parts)
    if (const std::string words = words_of(table.cell(row, column)); !words.empty())
      says += " " + std::string(label) + words + ".";
  made.is_cut = says.size() > longest_entry;
  if (made.is_cut)
    says = std::string(text::cut(std::string_view(says).substr(0, longest_entry), longest_entry - 8)) + "...";
  made.text = fmt::format(
      "Entry {} of Annex {} ({}), as CosIng has it: {}{} CosIng is for information and has no legal value.", number,
      table.annex, table.annex == "II" ? "prohibited substances" : "substances allowed under conditions only", says,
      remark);
  return made;
}

bool has_condition(std::string_view words) {
  constexpr std::array<std::string_view, 11> signs{"except",   "when used",  "where used", " if ",
                                                   "unless",   "other than", "apart from", "exceed",
                                                   " contain", "content",    "> "};
  const std::string low = same_name_key(clean_cell(words));
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return low.find(sign) != std::string::npos; });
}

}  // namespace actives::exchange
