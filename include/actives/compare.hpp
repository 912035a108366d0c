// Ingredients and types side by side: what of each can be held against the others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "actives/query.hpp"

namespace actives {

// What is recorded against one concern. Of a type: the best target among its ingredients for just this concern, as
// targets_for() orders them.
struct ComparedTarget {
  std::string concern;  // id
  std::string concern_name;
  RouteGrade grade;  // the headline
  bool cosmetic = true;
  std::vector<std::string> procedures;
  std::size_t ingredients = 1;  // of a type, how many target it; 0: only sellers speak, of the whole type
};

struct ComparedLaw {
  std::string market;
  std::optional<Status> status;    // as a cosmetic; nothing: no rule was found, which is no permission
  std::optional<Status> needling;  // put into needled skin
};

struct Compared {
  Kind kind = Kind::ingredient;  // or type
  How by = How::name;
  std::string matched_name;
  std::string id;
  std::string name;
  std::string type;  // id; of a type its own
  std::string type_name;
  std::optional<Origin> origin;
  std::optional<Scope> scope;
  std::vector<std::string> inci;
  std::optional<Grade> best_grade;      // over cosmetic routes; of a type the best of its ingredients
  std::size_t members = 0;              // of a type: how many ingredients it has
  std::vector<ComparedTarget> targets;  // on skin first, best grade first
  std::vector<ComparedLaw> law;         // of an ingredient; that of a type depends on the ingredient
  std::vector<TypeRule> type_rules;     // of a type: the strictest first
};

// `match` must be of kind ingredient or type. With a market the law is that of this one alone, and always there.
Compared compared(const Catalogue& catalogue, const Match& match, const std::optional<std::string>& market);

}  // namespace actives
