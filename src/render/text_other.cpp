// The pages of the smaller kinds of record, and the choice among all pages.
#include "render/text_pages.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

// Says under which name the record was found, where that is not plain to see.
void matched(Sheet& sheet, const Page& page, std::string_view asked) {
  const std::string how(sort_of_name(page.by));
  if (!how.empty()) sheet.paragraph(text::quoted(asked) + " is " + how + " of:", 0, Style::faint);
}

// A line of facts that is an address.
void linked(Draft& draft, std::string_view label, const std::string& address) {
  const Sheet::Linked link(draft.sheet, address);
  draft.fact(label, address);
}

}  // namespace

void term_page(Draft& draft, const Term& record) {
  draft.sheet.title(record.name, "term");
  draft.sheet.paragraph(record.is + (draft.brief() ? "" : draft.cite(record.sources)));
  if (draft.brief()) return;
  draft.sheet.blank();
  draft.fact("See also", listed(draft.names_of(record.related), everything));
  if (draft.full()) draft.fact("Also called", listed(record.aliases, everything));
  draft.sources();
}

void rule_page(Draft& draft, const Rule& record) {
  draft.sheet.title(record.where + ": " + record.topic, "rule");
  draft.sheet.item(std::string(to_string(record.status)) + ",", "for " + std::string(to_string(record.use)) + " use", 2,
                   style_of(record.status));
  draft.sheet.blank();
  draft.sheet.paragraph(record.text + (draft.brief() ? "" : draft.cite(record.sources)));
  if (draft.brief()) return;
  const AppliesTo& to = record.applies_to;
  std::vector<std::string> origins;
  for (Origin origin : to.origins) origins.emplace_back(to_string(origin));
  draft.sheet.blank();
  draft.fact("Types", to.types.empty() ? "any" : listed(draft.names_of(to.types), everything));
  draft.fact("Origins", origins.empty() ? "any" : listed(origins, everything));
  draft.fact("Ingredients", listed(draft.names_of(to.ingredients), everything));
  draft.fact("Label names", listed(to.inci, draft.full() ? everything : 6));
  draft.fact("Citation", record.citation.value_or("not recorded"));
  draft.fact("Since", record.since.value_or("not recorded"));
  draft.fact("Checked", record.checked.value_or("date not recorded"));
  draft.fact("Read", record.confidence == Confidence::confirmed ? "in the law itself" : "in a report about it");
  draft.sources();
}

void level_page(Draft& draft, const Level& record) {
  draft.sheet.title(record.name, "study design, rank " + std::to_string(record.rank) + " of 6");
  draft.sheet.paragraph(record.is + (draft.brief() ? "" : draft.cite(record.sources)));
  if (draft.brief()) return;
  draft.sheet.blank();
  draft.fact("Oxford 2011", record.oxford_2011);
  draft.sources();
}

void source_page(Draft& draft, const Source& record) {
  draft.sheet.title(record.title, std::string(to_string(record.kind)));
  if (draft.brief()) return;
  draft.fact("Authors", record.authors.value_or("not recorded"));
  draft.fact("Year", record.year ? std::to_string(*record.year) : "not recorded");
  draft.fact("In", record.container.value_or(""));
  linked(draft, "DOI", record.doi ? "https://doi.org/" + *record.doi : "");
  draft.fact("PMID", record.pmid.value_or(""));
  linked(draft, "Address", record.url.value_or(""));
  draft.fact("Read", record.read == Read::secondary ? "at second hand" : std::string(to_string(record.read)));
}

void inventory_page(Draft& draft, const InventoryItem& record) {
  draft.sheet.title(record.inci, record.type ? *record.type : "everyday ingredient");
  const std::string marks = draft.brief() ? "" : draft.cite(record.sources);
  draft.fact("Is", record.is ? *record.is + marks : "");
  draft.fact("Functions", (record.functions.empty() ? "not recorded" : listed(record.functions, everything)) + marks);
  if (draft.brief()) return;
  draft.fact("Also called", listed(record.names, everything));
  draft.fact("CAS", listed(record.cas, everything));
  draft.fact("EC", listed(record.ec, everything));
  draft.fact("Restriction", record.restriction.value_or(""));
  draft.sources();
}

PageWanted wanted_for(const PageOptions& options, const std::optional<std::string>& market) {
  PageWanted wanted{.market = market};
  if (options.depth != Depth::full) {
    wanted.law_sources = market.has_value();
    wanted.targeted_by = targets_on_usual_page;
  }
  return wanted;
}

std::string page_text(const Page& page, std::string_view asked, const PageOptions& options, Look look) {
  Sheet sheet(look);
  Draft draft(sheet, page, options);
  struct Draw {
    Draft& draft;
    void operator()(const Ingredient& r) const { ingredient_page(draft, r); }
    void operator()(const IngredientType& r) const { type_page(draft, r); }
    void operator()(const Concern& r) const { concern_page(draft, r); }
    void operator()(const Term& r) const { term_page(draft, r); }
    void operator()(const Claim& r) const { claim_page(draft, r); }
    void operator()(const Rule& r) const { rule_page(draft, r); }
    void operator()(const Level& r) const { level_page(draft, r); }
    void operator()(const Source& r) const { source_page(draft, r); }
    void operator()(const InventoryItem& r) const { inventory_page(draft, r); }
  };
  matched(sheet, page, asked);
  std::visit(Draw{draft}, page.record);
  if (!draft.brief()) draft.close();
  return sheet.take();
}

}  // namespace actives::render
