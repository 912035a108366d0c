#include "exchange/html/files.hpp"

#include <vector>

extern "C" {
extern const char actives_html_frame[];
extern const char actives_html_frame_end[];
extern const char actives_html_start[];
extern const char actives_html_start_end[];
extern const char actives_html_ingredients[];
extern const char actives_html_ingredients_end[];
extern const char actives_html_ingredient[];
extern const char actives_html_ingredient_end[];
extern const char actives_html_type[];
extern const char actives_html_type_end[];
extern const char actives_html_concerns[];
extern const char actives_html_concerns_end[];
extern const char actives_html_concern[];
extern const char actives_html_concern_end[];
extern const char actives_html_terms[];
extern const char actives_html_terms_end[];
extern const char actives_html_term[];
extern const char actives_html_term_end[];
extern const char actives_html_claims[];
extern const char actives_html_claims_end[];
extern const char actives_html_claim[];
extern const char actives_html_claim_end[];
extern const char actives_html_law[];
extern const char actives_html_law_end[];
extern const char actives_html_market[];
extern const char actives_html_market_end[];
extern const char actives_html_sources[];
extern const char actives_html_sources_end[];
extern const char actives_html_everyday[];
extern const char actives_html_everyday_end[];
extern const char actives_html_everyday_letter[];
extern const char actives_html_everyday_letter_end[];
extern const char actives_html_grades[];
extern const char actives_html_grades_end[];
extern const char actives_html_label[];
extern const char actives_html_label_end[];
extern const char actives_html_badge[];
extern const char actives_html_badge_end[];
extern const char actives_html_cautions[];
extern const char actives_html_cautions_end[];
extern const char actives_html_claims_about[];
extern const char actives_html_claims_about_end[];
extern const char actives_html_cites[];
extern const char actives_html_cites_end[];
extern const char actives_html_filters[];
extern const char actives_html_filters_end[];
extern const char actives_html_grid[];
extern const char actives_html_grid_end[];
extern const char actives_html_ingredient_rows[];
extern const char actives_html_ingredient_rows_end[];
extern const char actives_html_links[];
extern const char actives_html_links_end[];
extern const char actives_html_references[];
extern const char actives_html_references_end[];
extern const char actives_html_target_rows[];
extern const char actives_html_target_rows_end[];
extern const char actives_html_texts[];
extern const char actives_html_texts_end[];
extern const char actives_html_style[];
extern const char actives_html_style_end[];
extern const char actives_html_script[];
extern const char actives_html_script_end[];
extern const char actives_html_icon[];
extern const char actives_html_icon_end[];
}

namespace actives::exchange::html {

namespace {

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

}  // namespace

std::span<const BuiltinFile> template_files() {
  static const std::vector<BuiltinFile> files{
      {"frame", between(actives_html_frame, actives_html_frame_end)},
      {"start", between(actives_html_start, actives_html_start_end)},
      {"ingredients", between(actives_html_ingredients, actives_html_ingredients_end)},
      {"ingredient", between(actives_html_ingredient, actives_html_ingredient_end)},
      {"type", between(actives_html_type, actives_html_type_end)},
      {"concerns", between(actives_html_concerns, actives_html_concerns_end)},
      {"concern", between(actives_html_concern, actives_html_concern_end)},
      {"terms", between(actives_html_terms, actives_html_terms_end)},
      {"term", between(actives_html_term, actives_html_term_end)},
      {"claims", between(actives_html_claims, actives_html_claims_end)},
      {"claim", between(actives_html_claim, actives_html_claim_end)},
      {"law", between(actives_html_law, actives_html_law_end)},
      {"market", between(actives_html_market, actives_html_market_end)},
      {"sources", between(actives_html_sources, actives_html_sources_end)},
      {"everyday", between(actives_html_everyday, actives_html_everyday_end)},
      {"everyday-letter", between(actives_html_everyday_letter, actives_html_everyday_letter_end)},
      {"grades", between(actives_html_grades, actives_html_grades_end)},
      {"label", between(actives_html_label, actives_html_label_end)},
      {"part-badge", between(actives_html_badge, actives_html_badge_end)},
      {"part-cautions", between(actives_html_cautions, actives_html_cautions_end)},
      {"part-claims", between(actives_html_claims_about, actives_html_claims_about_end)},
      {"part-cites", between(actives_html_cites, actives_html_cites_end)},
      {"part-filters", between(actives_html_filters, actives_html_filters_end)},
      {"part-grid", between(actives_html_grid, actives_html_grid_end)},
      {"part-ingredient-rows", between(actives_html_ingredient_rows, actives_html_ingredient_rows_end)},
      {"part-links", between(actives_html_links, actives_html_links_end)},
      {"part-references", between(actives_html_references, actives_html_references_end)},
      {"part-target-rows", between(actives_html_target_rows, actives_html_target_rows_end)},
      {"part-texts", between(actives_html_texts, actives_html_texts_end)},
  };
  return files;
}

std::span<const BuiltinFile> site_files() {
  static const std::vector<BuiltinFile> files{
      {"site.css", between(actives_html_style, actives_html_style_end)},
      {"site.js", between(actives_html_script, actives_html_script_end)},
      {"icon.svg", between(actives_html_icon, actives_html_icon_end)},
  };
  return files;
}

}  // namespace actives::exchange::html
