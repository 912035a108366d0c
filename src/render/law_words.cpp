#include "render/law_words.hpp"

#include <algorithm>

#include "actives/law.hpp"
#include "render/words.hpp"

namespace actives::render {

namespace {

// Whether the first of two rules that bind the record as a whole is the one to show: the one that decides, and of two
// that weigh the same the one that says something about this kind of ingredient.
bool says_more(const Rule& rule, const Rule& other) {
  if (outweighs(rule, other)) return true;
  return !outweighs(other, rule) && !binds_every_cosmetic(rule) && binds_every_cosmetic(other);
}

std::string under(const TypeRule& rule) {
  std::string words(to_string(rule.status));
  if (rule.origins.empty()) return words;
  words += " if of ";
  for (std::size_t i = 0; i < rule.origins.size(); ++i)
    words += (i == 0 ? "" : i + 1 < rule.origins.size() ? ", " : " or ") + std::string(to_string(rule.origins[i]));
  return words + " origin";
}

// Beside what forbids or restricts, that a text is unclear or that no entry was found is left to the ingredients' pages.
bool is_weak(const TypeRule& rule) { return rule.status == Status::unclear || rule.status == Status::not_listed; }

}  // namespace

bool binds_every_cosmetic(const Rule& rule) {
  const AppliesTo& to = rule.applies_to;
  return to.types.empty() && to.origins.empty() && to.ingredients.empty() && to.inci.empty();
}

std::vector<const BindingRule*> rules_of(const Law& law, Use use) {
  std::vector<const BindingRule*> lines;
  for (const BindingRule& line : law.rules)
    if (line.first.use == use) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [](const BindingRule* a, const BindingRule* b) {
    if (a->second.empty() != b->second.empty()) return a->second.empty();
    return a->second.empty() && says_more(a->first, b->first);
  });
  return lines;
}

std::string settled(const std::optional<Status>& status, const std::vector<const BindingRule*>& lines) {
  std::vector<std::string> others;
  for (const BindingRule* line : lines) {
    const std::string other(to_string(line->first.status));
    if (line->second.empty() || line->first.status == status) continue;
    if (std::find(others.begin(), others.end(), other) == others.end()) others.push_back(other);
  }
  if (!status && others.empty()) return "unknown: no rule was found";
  std::string as_a_whole = status ? std::string(to_string(*status)) : "unknown";
  if (others.empty()) return as_a_whole;
  return as_a_whole + "; under some of its label names " + listed(others, everything);
}

std::string bound_names(const BindingRule& line, std::size_t most) {
  const auto& [rule, binds] = line;
  if (binds.empty()) return {};
  return first_letter_up(to_string(rule.status)) + " as " + listed(binds, most) + ": ";
}

std::vector<std::pair<std::string, std::vector<std::string>>> type_law_groups(const std::vector<TypeRule>& rules) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const TypeRule& rule : rules) {
    if (is_weak(rule) && !is_weak(rules.front())) continue;
    const std::string words = under(rule);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return known.first == words; });
    if (group == groups.end()) group = groups.insert(group, {words, {}});
    if (std::find(group->second.begin(), group->second.end(), rule.market) == group->second.end())
      group->second.push_back(rule.market);
  }
  return groups;
}

}  // namespace actives::render
