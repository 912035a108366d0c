#include <algorithm>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

void targeted_by(Draft& draft, const Concern& record) {
  std::vector<TargetHit> hits;
  for (const TargetHit& hit : draft.page.targeted_by) {
    if (hit.kind != Kind::ingredient || !hit.cosmetic) continue;
    hits.push_back(hit);
    if (hit.target.concern != record.id) hits.back().name += " (" + hit.concern_name + ")";
  }
  if (hits.empty()) return;
  draft.sheet.heading("What targets it on skin, best first");
  target_table(draft.sheet, hits, true);
  if (const std::size_t more = draft.page.targeted_by_more; more > 0)
    draft.sheet.paragraph("and " + std::to_string(more) + " more: actives for " + record.id + " --show-null", 4,
                          Style::faint);
}

}  // namespace

void concern_page(Draft& draft, const Concern& record) {
  draft.sheet.title(record.name, record.broader ? "concern, part of " + draft.name_of(*record.broader) : "concern");
  const std::string marks = draft.brief() ? "" : draft.cite(record.sources);
  draft.sheet.paragraph(record.is + marks, 2, draft.brief() ? Style::plain : Style::strong);
  if (draft.brief()) return;
  draft.sheet.blank();
  draft.part("Drivers", record.drivers);
  draft.part("Note", record.note.value_or(""));
  std::vector<std::string> narrower;
  for (const Concern& concern : draft.page.narrower) narrower.push_back(concern.name);
  if (draft.full()) draft.sheet.blank();
  draft.fact("Holds", listed(narrower, everything));
  draft.fact("See also", listed(draft.names_of(record.related), everything));
  if (draft.full()) draft.fact("Also called", listed(record.aliases, everything));
  targeted_by(draft, record);
  draft.sources();
}

}  // namespace actives::render
