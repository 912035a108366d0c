// The pieces that the pages share, and the page of each kind of record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/draft.hpp"
#include "render/words.hpp"

namespace actives::render {

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
