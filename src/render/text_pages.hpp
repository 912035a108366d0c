// The pieces that the pages share, and the page of each kind of record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/draft.hpp"

namespace actives::render {

// As a number of items: all of them.
inline constexpr std::size_t everything = 1000;

// "Names as a list: a, b and c", cut with the number left out where there are more than `most`.
std::string listed(const std::vector<std::string>& names, std::size_t most);

// "2 trials, 1 cell study": what the grade rests on, best design first.
std::string designs(const Target& target, const RouteGrade& grade);
// "56 people", "56+ people" where a study gives no number, "people not counted".
std::string people(const RouteGrade& grade);
std::string funding(const RouteGrade& grade);
// The same under a heading that says what it is about: "not seen".
std::string who_paid(const RouteGrade& grade);
// "topical", "injected", "lab", "claim".
std::string route(const RouteGrade& grade);
// The same with the treatments named where it is a procedure: "fractional CO2 laser", "microneedling, 3 others".
std::string route(const TargetHit& hit);
// "a label name (INCI)"; empty for a record's own name.
std::string_view sort_of_name(How by);
std::string first_letter_up(std::string_view words);

// "B supported".
std::string grade_words(Grade grade);

// What a list says of a record in a sentence.
std::string one_line(const AnyRecord& any);

void ingredient_page(Draft& draft, const Ingredient& record);
void type_page(Draft& draft, const IngredientType& record);
void concern_page(Draft& draft, const Concern& record);
void claim_page(Draft& draft, const Claim& record);
void term_page(Draft& draft, const Term& record);
void rule_page(Draft& draft, const Rule& record);
void level_page(Draft& draft, const Level& record);
void source_page(Draft& draft, const Source& record);
void inventory_page(Draft& draft, const InventoryItem& record);

// One study, with its figures, for the full page.
void study(Draft& draft, const Study& study);

// What the law says of the page's ingredient: in short, or for the market asked about, or in every market in full.
void law(Draft& draft);
// What binds the page's type, by status and origin.
void type_law(Draft& draft);

// The rows of targets as a table, or one below the other where it is narrow; with the status in the market asked about.
void target_table(Sheet& sheet, const std::vector<TargetHit>& hits, bool name_ingredients,
                  const std::optional<std::string>& market = std::nullopt);

}  // namespace actives::render
