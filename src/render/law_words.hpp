// What the rules about an ingredient or a type come to, in words.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "actives/query.hpp"

namespace actives::render {

// A rule with the label names it binds; none: it binds the record as a whole.
using BindingRule = std::pair<Rule, std::vector<std::string>>;

bool binds_every_cosmetic(const Rule& rule);

// The rules of one use, those that bind the record as a whole first, the deciding one at their head. They live in `law`.
std::vector<const BindingRule*> rules_of(const Law& law, Use use);

// What a use comes to: for the record as a whole, and where some names on the label have a status of their own.
std::string settled(const std::optional<Status>& status, const std::vector<const BindingRule*>& lines);

// "Prohibited as Human Placental Protein: "; empty for a rule that binds the record as a whole.
std::string bound_names(const BindingRule& line, std::size_t most);

// What binds a whole type as a cosmetic, "prohibited if of human origin", and in which markets; the strictest first.
std::vector<std::pair<std::string, std::vector<std::string>>> type_law_groups(const std::vector<TypeRule>& rules);

}  // namespace actives::render
