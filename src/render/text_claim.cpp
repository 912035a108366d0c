#include "render/text_pages.hpp"

namespace actives::render {

namespace {

Style style_of_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::yes: return Style::good;
    case Verdict::partly_true: return Style::fair;
    case Verdict::misleading:
    case Verdict::unproven: return Style::poor;
    case Verdict::no: return Style::bad;
  }
  return Style::plain;
}

}  // namespace

void claim_page(Draft& draft, const Claim& record) {
  draft.sheet.title("\"" + record.claim + "\"", "marketing claim");
  draft.sheet.item(std::string(words_for(record.verdict)) + ".", record.answer.value_or(""), 2,
                   style_of_verdict(record.verdict), Style::strong);
  if (draft.brief()) return;
  draft.sheet.blank();
  draft.sheet.paragraph(record.why + draft.cite(record.sources));
  draft.sheet.blank();
  draft.fact("Said of", listed(draft.names_of(record.about), 20));
  if (draft.full()) draft.fact("Also said as", listed(record.aliases, everything));
  draft.sources();
}

}  // namespace actives::render
