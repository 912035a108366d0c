// What the pages of the site are made from, and what each of them is before it gets its frame.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/html/parts.hpp"
#include "exchange/html/places.hpp"
#include "exchange/html/references.hpp"
#include "exchange/html/rows.hpp"
#include "exchange/html/template.hpp"

namespace actives::exchange::html {

struct Making {
  const Catalogue& catalogue;
  const Templates& templates;
  const Places& places;
  std::vector<std::string> markets;
  std::map<std::string, std::vector<Rule>> rules;  // by market
  IngredientRows rows;                             // grows while the pages of ingredients are made, which come first
  std::map<std::string, std::vector<std::string>, std::less<>> claims_about;  // ids of claims, by that of a record
  std::map<std::string, std::vector<std::pair<Kind, std::string>>, std::less<>>
      citing;  // records, by the id of a source
};

// A page without its frame.
struct Body {
  std::string title;
  std::string description;
  std::string_view section;  // the place in the menu that it belongs to: "ingredients.html"
  Markup main;
};

Body ingredient_body(const Making& making, const Here& here, const Page& page);
Body type_body(const Making& making, const Here& here, const Page& page);
Body concern_body(const Making& making, const Here& here, const Page& page);
Body term_body(const Making& making, const Here& here, const Page& page);
Body claim_body(const Making& making, const Here& here, const Page& page);
// The rules of one market.
Body market_body(const Making& making, const Here& here, const std::string& market);
Body everyday_letter_body(const Making& making, const Here& here, const std::string& letter,
                          const std::vector<std::size_t>& numbers);

Body start_body(const Making& making, const Here& here);
Body ingredients_body(const Making& making, const Here& here);
Body concerns_body(const Making& making, const Here& here);
Body terms_body(const Making& making, const Here& here);
Body claims_body(const Making& making, const Here& here);
Body law_body(const Making& making, const Here& here);
Body sources_body(const Making& making, const Here& here);
Body everyday_body(const Making& making, const Here& here, const std::vector<std::string>& letters);
Body grades_body(const Making& making, const Here& here);
Body label_body(const Making& making, const Here& here);

// A matrix as a table, `grid` for part-grid: concerns stand below each other where the rows are types, else side by side.
View grid_view(const Making& making, const Matrix& matrix, const Here& here);

// {grade, meaning, words} of every grade, best first.
Views grade_legend();

// The claims about a record, {text, verdict, link}.
Views claims_about(const Making& making, const Here& here, std::string_view id);

}  // namespace actives::exchange::html
