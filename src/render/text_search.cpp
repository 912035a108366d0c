#include "render/text_pages.hpp"

namespace actives::render {

std::string search_text(const SearchAnswer& answer, Look look) {
  Sheet sheet(look);
  for (const SearchHit& hit : answer.hits) {
    sheet.title(hit.name, std::string(to_string(hit.kind)) + " " + hit.id);
    // Where the name says it all, what the record is about says more than the name again.
    if (hit.excerpt == hit.name || hit.field == "id" || hit.marks.empty())
      sheet.paragraph(one_line(hit.record), 4);
    else
      sheet.marked(hit.excerpt, hit.marks, 4);
  }
  return sheet.take();
}

}  // namespace actives::render
