/// \file
/// Ingredients and types side by side: what of each can be held against the others.
///
/// \include side_by_side.cpp
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "actives/query.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// What is recorded against one concern. Of a type: the best target among its ingredients for just this concern, as
/// targets_for() orders them.
struct ComparedTarget {
  std::string concern;                  ///< id
  std::string concern_name;             ///< as its page shows it
  RouteGrade grade;                     ///< the headline
  bool cosmetic = true;                 ///< as TargetGrades::cosmetic()
  std::vector<std::string> procedures;  ///< the treatments that a grade on route procedure is about
  std::size_t ingredients = 1;          ///< of a type, how many target it; 0: only sellers speak, of the whole type
};

/// What the law of one market comes to for an ingredient.
struct ComparedLaw {
  std::string market;              ///< "EU"
  std::optional<Status> status;    ///< as a cosmetic; nothing: no rule was found, which is no permission
  std::optional<Status> needling;  ///< put into needled skin
};

/// One column of a comparison: an ingredient or a type.
struct Compared {
  Kind kind = Kind::ingredient;         ///< or type
  How by = How::name;                   ///< how the asked name met it
  std::string matched_name;             ///< the asked name as the record spells it
  std::string id;                       ///< of the ingredient or type
  std::string name;                     ///< as its page shows it
  std::string type;                     ///< id; of a type its own
  std::string type_name;                ///< as the type's page shows it
  std::optional<Origin> origin;         ///< of an ingredient; nothing: unknown
  std::optional<Scope> scope;           ///< of an ingredient
  std::vector<std::string> inci;        ///< label names of an ingredient
  std::optional<Grade> best_grade;      ///< over cosmetic routes; of a type the best of its ingredients
  std::size_t members = 0;              ///< of a type: how many ingredients it has
  std::vector<ComparedTarget> targets;  ///< on skin first, best grade first
  std::vector<ComparedLaw> law;         ///< of an ingredient; that of a type depends on the ingredient
  std::vector<TypeRule> type_rules;     ///< of a type: the strictest first
};

/// One column, for what lookup() found: `match` must be of kind ingredient or type. With a market the law is that of
/// this one alone, and always there.
Compared compared(const Catalogue& catalogue, const Match& match,
                  const std::optional<std::string>& market = std::nullopt);

}  // namespace actives
#pragma GCC visibility pop
