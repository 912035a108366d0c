#include "render/text_pages.hpp"

namespace actives::render {

namespace {

std::string_view said(Verdict verdict) {
  switch (verdict) {
    case Verdict::yes: return "True";
    case Verdict::partly_true: return "Partly true";
    case Verdict::misleading: return "Misleading";
    case Verdict::unproven: return "Unproven";
    case Verdict::no: return "False";
  }
  return "";
}

Style style_of(Verdict verdict) {
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

void claim_page(Sheet& sheet, const Claim& record, const Page& page, const PageOptions& options) {
  Citations citations(page.references);
  sheet.title("\"" + record.claim + "\"", "marketing claim");
  sheet.item(std::string(said(record.verdict)) + ".", record.answer.value_or(""), 2, style_of(record.verdict),
             Style::strong);
  if (options.depth == Depth::brief) return;
  sheet.blank();
  sheet.paragraph(record.why + citations.mark(record.sources));
  std::vector<std::string> about;
  for (const std::string& id : record.about) about.push_back(name_of(page, id));
  if (!about.empty()) {
    sheet.blank();
    sheet.labeled("Said of", listed(about, 20), 14);
  }
  if (options.depth == Depth::full && !record.aliases.empty())
    sheet.labeled("Also said as", listed(record.aliases, 1000), 16);
  citations.list(sheet, options.depth);
}

}  // namespace actives::render
