#include <algorithm>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

constexpr std::size_t everything = 1000;
constexpr std::size_t hits_on_usual_page = 10;

void targeted_by(Sheet& sheet, const Concern& record, const Page& page, bool full) {
  std::vector<TargetHit> hits;
  std::size_t more = 0;
  for (const TargetHit& hit : page.targeted_by) {
    if (hit.kind != Kind::ingredient || !hit.cosmetic) continue;
    if (!full && hits.size() == hits_on_usual_page) {
      ++more;
      continue;
    }
    hits.push_back(hit);
    if (hit.target.concern != record.id) hits.back().name += " (" + hit.concern_name + ")";
  }
  if (hits.empty()) return;
  sheet.heading("What targets it on skin, best first");
  target_table(sheet, hits, true);
  if (more > 0) {
    const std::string for_operand = record.id.find(' ') == std::string::npos ? record.id : "'" + record.id + "'";
    sheet.paragraph("and " + std::to_string(more) + " more: actives for " + for_operand, 4, Style::faint);
  }
}

}  // namespace

void concern_page(Sheet& sheet, const Concern& record, const Page& page, const PageOptions& options) {
  const bool full = options.depth == Depth::full;
  sheet.title(record.name, record.broader ? "concern, part of " + name_of(page, *record.broader) : "concern");
  sheet.paragraph(record.is, 2);
  if (options.depth == Depth::brief) return;
  Citations citations(page.references);
  if (!record.drivers.empty()) {
    sheet.heading("What drives it");
    for (const std::string& driver : record.drivers) sheet.item("-", driver);
  }
  if (record.note) {
    sheet.heading("Mind");
    sheet.paragraph(*record.note + citations.mark(record.sources));
  } else if (!record.sources.empty()) {
    citations.mark(record.sources);
  }
  std::vector<std::string> narrower;
  for (const Concern& concern : page.narrower) narrower.push_back(concern.name);
  std::vector<std::string> related;
  for (const std::string& id : record.related) related.push_back(name_of(page, id));
  if (!narrower.empty() || !related.empty()) sheet.blank();
  if (!narrower.empty()) sheet.labeled("Holds", listed(narrower, everything), 14);
  if (!related.empty()) sheet.labeled("See also", listed(related, everything), 14);
  if (full && !record.aliases.empty()) sheet.labeled("Also called", listed(record.aliases, everything), 14);
  targeted_by(sheet, record, page, full);
  citations.list(sheet, options.depth);
}

}  // namespace actives::render
