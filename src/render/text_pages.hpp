// The pieces that the pages share, and the page of each kind of record.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/text.hpp"

namespace actives::render {

// Gives each cited source its number, in the order in which a page cites them.
class Citations {
 public:
  explicit Citations(const std::vector<Source>& references);

  // " [1][3]" for the sources; empty for none.
  std::string mark(const std::vector<std::string>& ids);
  std::string mark(const Study& study);

  // The list of what was cited so far, one line a source; all lines of each in the full page.
  void list(Sheet& sheet, Depth depth) const;

 private:
  std::map<std::string, const Source*, std::less<>> by_id_;
  std::vector<const Source*> cited_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::size_t known_ = 0;
};

// The name of a record the page refers to, or its id.
std::string name_of(const Page& page, std::string_view id);

// "Names as a list: a, b and c", cut with the number left out where there are more than `most`.
std::string listed(const std::vector<std::string>& names, std::size_t most);

// "2 trials, 1 cell study": what the grade rests on, best design first.
std::string designs(const Target& target, const RouteGrade& grade);
// "56 people", "56+ people" where a study gives no number, "people not counted".
std::string people(const RouteGrade& grade);
std::string funding(const RouteGrade& grade);
// The same under a heading that says what it is about: "not seen".
std::string who_paid(const RouteGrade& grade);
// "topical", "injected (not as a cosmetic)", "laboratory".
std::string route(const RouteGrade& grade);
std::string first_letter_up(std::string_view words);

// "B supported".
std::string grade_words(Grade grade);

// The line every page ends with: how much of its sources was read.
void how_read(Sheet& sheet, const Page& page);

void sourced_list(Sheet& sheet, Citations& citations, const std::vector<SourcedText>& texts, std::size_t most);

void ingredient_page(Sheet& sheet, const Ingredient& record, const Page& page, const PageOptions& options);
void type_page(Sheet& sheet, const IngredientType& record, const Page& page, const PageOptions& options);
void concern_page(Sheet& sheet, const Concern& record, const Page& page, const PageOptions& options);
void claim_page(Sheet& sheet, const Claim& record, const Page& page, const PageOptions& options);
void term_page(Sheet& sheet, const Term& record, const Page& page, const PageOptions& options);
void rule_page(Sheet& sheet, const Rule& record, const Page& page, const PageOptions& options);
void level_page(Sheet& sheet, const Level& record, const Page& page, const PageOptions& options);
void source_page(Sheet& sheet, const Source& record, const Page& page, const PageOptions& options);
void inventory_page(Sheet& sheet, const InventoryItem& record, const Page& page, const PageOptions& options);

// One study, with its figures, for the full page.
void study(Sheet& sheet, Citations& citations, const Study& study);

// The rows of targets as a table, or one below the other where it is narrow.
void target_table(Sheet& sheet, const std::vector<TargetHit>& hits, bool name_ingredients);

}  // namespace actives::render
