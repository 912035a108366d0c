#include "actives/law.hpp"

#include <algorithm>
#include <map>

namespace actives {

namespace {

bool contains(const auto& list, const auto& value) { return std::find(list.begin(), list.end(), value) != list.end(); }

bool fits(const auto& list, const auto& value) { return list.empty() || contains(list, value); }

bool fits(const std::vector<Origin>& list, std::optional<Origin> origin) {
  return list.empty() || (origin && contains(list, *origin));
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Label names are compared without regard to case; the spelling in the law and on the record may differ in it.
bool same_label_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::vector<std::string> bound_names(const Rule& rule, const Ingredient& ingredient) {
  std::vector<std::string> bound;
  for (const std::string& name : ingredient.inci)
    if (std::any_of(rule.applies_to.inci.begin(), rule.applies_to.inci.end(),
                    [&](const std::string& inci) { return same_label_name(inci, name); }))
      bound.push_back(name);
  return bound;
}

// A rule that names the ingredient or its label names is more specific than one that names a class.
struct Weight {
  bool specific = false;
  Status status = Status::unclear;

  static Weight of(const Rule& rule) { return {!rule.applies_to.ingredients.empty(), rule.status}; }

  bool outweighs(const Weight& other) const {
    if (specific != other.specific) return specific;
    return strictness(status) < strictness(other.status);
  }
};

void keep_heavier(std::optional<Weight>& kept, const Weight& candidate) {
  if (!kept || candidate.outweighs(*kept)) kept = candidate;
}

// The mildest of what the names are bound to, if every name is bound: whichever of them a label prints, at least this
// holds.
std::optional<Weight> settled_by_names(const Ingredient& ingredient, const std::map<std::string, Status>& by_name) {
  const bool every_name = std::all_of(ingredient.inci.begin(), ingredient.inci.end(),
                                      [&](const auto& name) { return by_name.contains(name); });
  if (ingredient.inci.empty() || !every_name) return std::nullopt;
  const auto mildest = std::max_element(by_name.begin(), by_name.end(), [](const auto& a, const auto& b) {
    return strictness(a.second) < strictness(b.second);
  });
  return Weight{true, mildest->second};
}

}  // namespace

int strictness(Status status) {
  switch (status) {
    case Status::prohibited: return 0;
    case Status::not_approved: return 1;
    case Status::restricted: return 2;
    case Status::unclear: return 3;
    case Status::not_listed: return 4;
    case Status::permitted: return 5;
  }
  return 6;
}

bool speaks_about(const Rule& rule, const Ingredient& ingredient) {
  const AppliesTo& to = rule.applies_to;
  return fits(to.types, ingredient.type) && fits(to.origins, ingredient.origin) &&
         fits(to.ingredients, ingredient.id) && (to.inci.empty() || !bound_names(rule, ingredient).empty());
}

std::vector<LawLine> law_for(std::span<const Rule> rules, const Ingredient& ingredient, std::string_view market) {
  std::vector<LawLine> lines;
  for (const Rule& rule : rules) {
    if (rule.where != market || !speaks_about(rule, ingredient)) continue;
    lines.push_back({&rule, bound_names(rule, ingredient)});
  }
  return lines;
}

std::optional<Status> status_of(std::span<const LawLine> lines, const Ingredient& ingredient, Use use) {
  std::optional<Weight> kept;
  std::map<std::string, Status> by_name;
  for (const LawLine& line : lines) {
    if (line.rule->use != use) continue;
    const Status status = line.rule->status;
    if (line.binds.empty()) keep_heavier(kept, Weight::of(*line.rule));
    for (const std::string& name : line.binds) {
      const auto [entry, is_new] = by_name.emplace(name, status);
      if (!is_new && strictness(status) < strictness(entry->second)) entry->second = status;
    }
  }
  if (const auto settled = settled_by_names(ingredient, by_name)) keep_heavier(kept, *settled);
  if (!kept) return std::nullopt;
  return kept->status;
}

std::optional<Status> status_for(std::span<const Rule> rules, const Ingredient& ingredient, std::string_view market,
                                 Use use) {
  return status_of(law_for(rules, ingredient, market), ingredient, use);
}

bool binds_class(const Rule& rule) {
  const AppliesTo& to = rule.applies_to;
  return rule.use == Use::cosmetic && to.ingredients.empty() && to.inci.empty() &&
         (!to.types.empty() || !to.origins.empty());
}

bool outweighs(const Rule& rule, const Rule& other) { return Weight::of(rule).outweighs(Weight::of(other)); }

}  // namespace actives
