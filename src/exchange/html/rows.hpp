// The rows of lists, and what they are narrowed by.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "actives/query.hpp"
#include "exchange/html/places.hpp"
#include "exchange/html/view.hpp"

namespace actives::exchange::html {

// What a list says of an ingredient, and what it is narrowed by.
struct IngredientRow {
  std::string id;
  std::string name;
  std::string type;  // id
  std::string type_name;
  std::optional<Origin> origin;
  Scope scope = Scope::core;
  std::string summary;
  std::optional<Grade> best_grade;    // on cosmetic routes
  std::string standing;               // what that is, and of what, in a sentence
  std::vector<std::string> concerns;  // of its targets, ids
  std::string grades;                 // see grades_of()
  std::string law;                    // "EU:restricted US:not-listed", as a cosmetic
};

IngredientRow row_of(const Page& page);

// By id.
using IngredientRows = std::map<std::string, IngredientRow, std::less<>>;

// What the script filters by: the best grade on cosmetic routes, which it calls skin, and on each route:
// "skin:B topical:B injected:C".
std::string grades_of(const std::vector<TargetGrades>& targets);

// For part-ingredient-rows.
View ingredient_view(const IngredientRow& row, const Here& here);

// For part-target-rows, without what set_data() and set_other_routes() set.
View target_view(const TargetHit& hit, const Link& link);
// What was found on other routes than that of the headline.
void set_other_routes(View& view, const TargetGrades& grades);
// What the script filters by. `row` is that of the ingredient; null for a type, and where nothing is filtered.
void set_data(View& view, const IngredientRow* row, const std::string& type, const std::string& grades);

// Names and ids of types, by name.
using TypeNames = std::set<std::pair<std::string, std::string>>;
TypeNames types_of(const std::vector<const IngredientRow*>& rows);

// The selects of part-filters: `filters` of {name, label, options}, each {value, text}. There are options for what the rows
// have; without `types` none is for types.
void set_filters(View& view, const std::vector<const IngredientRow*>& rows, const TypeNames& types,
                 const std::vector<std::string>& markets);

}  // namespace actives::exchange::html
