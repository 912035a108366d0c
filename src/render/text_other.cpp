// The pages of the smaller kinds of record, and the choice among all pages.
#include "render/text_pages.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

constexpr std::size_t everything = 1000;

std::vector<std::string> names_of(const Page& page, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string& id : ids) names.push_back(name_of(page, id));
  return names;
}

// Says under which name the record was found, where that is not plain to see.
void matched(Sheet& sheet, const Page& page, std::string_view asked) {
  std::string_view how;
  switch (page.by) {
    case How::inci: how = "a label name (INCI)"; break;
    case How::alias: how = "another name"; break;
    case How::trade_name: how = "a trade name"; break;
    case How::cas: how = "a CAS number"; break;
    case How::id:
    case How::name: return;
  }
  sheet.paragraph(text::quoted(asked) + " is " + std::string(how) + " of:", 0, Style::faint);
}

}  // namespace

void term_page(Sheet& sheet, const Term& record, const Page& page, const PageOptions& options) {
  Citations citations(page.references);
  sheet.title(record.name, "term");
  sheet.paragraph(record.is + (options.depth == Depth::brief ? "" : citations.mark(record.sources)));
  if (options.depth == Depth::brief) return;
  sheet.blank();
  if (!record.related.empty()) sheet.labeled("See also", listed(names_of(page, record.related), everything), 14);
  if (options.depth == Depth::full && !record.aliases.empty())
    sheet.labeled("Also called", listed(record.aliases, everything), 14);
  citations.list(sheet, options.depth);
}

void rule_page(Sheet& sheet, const Rule& record, const Page& page, const PageOptions& options) {
  Citations citations(page.references);
  sheet.title(record.where + ": " + record.topic, "rule");
  sheet.item(std::string(to_string(record.status)) + ",", "for " + std::string(to_string(record.use)) + " use", 2,
             style_of(record.status));
  sheet.blank();
  sheet.paragraph(record.text + (options.depth == Depth::brief ? "" : citations.mark(record.sources)));
  if (options.depth == Depth::brief) return;
  const AppliesTo& to = record.applies_to;
  std::vector<std::string> origins;
  for (Origin origin : to.origins) origins.emplace_back(to_string(origin));
  sheet.blank();
  sheet.labeled("Types", to.types.empty() ? "any" : listed(names_of(page, to.types), everything), 14);
  sheet.labeled("Origins", origins.empty() ? "any" : listed(origins, everything), 14);
  if (!to.ingredients.empty()) sheet.labeled("Ingredients", listed(names_of(page, to.ingredients), everything), 14);
  if (!to.inci.empty())
    sheet.labeled("Label names", listed(to.inci, options.depth == Depth::full ? everything : 6), 14);
  sheet.labeled("Citation", record.citation.value_or("not recorded"), 14);
  sheet.labeled("Since", record.since.value_or("not recorded"), 14);
  sheet.labeled("Checked", record.checked.value_or("date not recorded"), 14);
  sheet.labeled("Read", record.confidence == Confidence::confirmed ? "in the law itself" : "in a report about it", 14);
  citations.list(sheet, options.depth);
}

void level_page(Sheet& sheet, const Level& record, const Page& page, const PageOptions& options) {
  Citations citations(page.references);
  sheet.title(record.name, "study design, rank " + std::to_string(record.rank) + " of 6");
  sheet.paragraph(record.is + (options.depth == Depth::brief ? "" : citations.mark(record.sources)));
  if (options.depth == Depth::brief) return;
  sheet.blank();
  sheet.labeled("Oxford 2011", record.oxford_2011, 14);
  citations.list(sheet, options.depth);
}

void source_page(Sheet& sheet, const Source& record, const Page&, const PageOptions& options) {
  sheet.title(record.title, std::string(to_string(record.kind)));
  if (options.depth == Depth::brief) return;
  sheet.labeled("Authors", record.authors.value_or("not recorded"), 14);
  sheet.labeled("Year", record.year ? std::to_string(*record.year) : "not recorded", 14);
  if (record.container) sheet.labeled("In", *record.container, 14);
  if (record.doi) sheet.labeled("DOI", "https://doi.org/" + *record.doi, 14);
  if (record.pmid) sheet.labeled("PMID", *record.pmid, 14);
  if (record.url) sheet.labeled("Address", *record.url, 14);
  sheet.labeled("Read", record.read == Read::secondary ? "at second hand" : std::string(to_string(record.read)), 14);
}

void inventory_page(Sheet& sheet, const InventoryItem& record, const Page& page, const PageOptions& options) {
  Citations citations(page.references);
  sheet.title(record.inci, "everyday ingredient");
  sheet.labeled("Functions", record.functions.empty() ? "not recorded" : listed(record.functions, everything), 14);
  if (options.depth == Depth::brief) return;
  if (!record.names.empty()) sheet.labeled("Also called", listed(record.names, everything), 14);
  if (!record.cas.empty()) sheet.labeled("CAS", listed(record.cas, everything), 14);
  if (!record.ec.empty()) sheet.labeled("EC", listed(record.ec, everything), 14);
  if (record.restriction) sheet.labeled("Restriction", *record.restriction, 14);
  citations.mark(record.sources);
  citations.list(sheet, options.depth);
}

std::string page_text(const Page& page, std::string_view asked, const PageOptions& options, Look look) {
  Sheet sheet(look);
  struct Draw {
    Sheet& sheet;
    const Page& page;
    const PageOptions& options;
    void operator()(const Ingredient& r) const { ingredient_page(sheet, r, page, options); }
    void operator()(const IngredientType& r) const { type_page(sheet, r, page, options); }
    void operator()(const Concern& r) const { concern_page(sheet, r, page, options); }
    void operator()(const Term& r) const { term_page(sheet, r, page, options); }
    void operator()(const Claim& r) const { claim_page(sheet, r, page, options); }
    void operator()(const Rule& r) const { rule_page(sheet, r, page, options); }
    void operator()(const Level& r) const { level_page(sheet, r, page, options); }
    void operator()(const Source& r) const { source_page(sheet, r, page, options); }
    void operator()(const InventoryItem& r) const { inventory_page(sheet, r, page, options); }
  };
  matched(sheet, page, asked);
  std::visit(Draw{sheet, page, options}, page.record);
  if (options.depth != Depth::brief) how_read(sheet, page);
  return sheet.take();
}

}  // namespace actives::render
