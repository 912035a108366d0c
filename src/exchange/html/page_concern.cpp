#include <algorithm>

#include "exchange/html/making.hpp"
#include "render/headline.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

struct Hits {
  Views on_skin;
  Views elsewhere;
  Views of_types;
};

Hits hits_of(const Page& page, const std::string& concern, const Making& making, const Here& here,
             std::vector<const IngredientRow*>& rows) {
  Hits hits;
  for (const TargetHit& hit : page.targeted_by) {
    const auto row = making.rows.find(hit.id);
    const IngredientRow* known = row == making.rows.end() || hit.kind == Kind::type ? nullptr : &row->second;
    if (known != nullptr) rows.push_back(known);
    View view = target_view(hit, known, here.to(hit.kind, hit.id));
    view.set("narrower", hit.target.concern == concern ? "" : hit.concern_name);
    (hit.kind == Kind::type ? hits.of_types : hit.cosmetic ? hits.on_skin : hits.elsewhere).push_back(std::move(view));
  }
  return hits;
}

Views sections_of(Hits hits) {
  Views sections;
  if (!hits.on_skin.empty())
    sections.emplace_back()
        .set("heading", "Used on skin, best first")
        .set("note", "")
        .set("rows", std::move(hits.on_skin));
  if (!hits.elsewhere.empty())
    sections.emplace_back()
        .set("heading", "Not as a cosmetic")
        .set("note", "People were studied on another route only; this says nothing about a cream.")
        .set("rows", std::move(hits.elsewhere));
  return sections;
}

}  // namespace

Body concern_body(const Making& making, const Here& here, const Page& page) {
  const auto& record = std::get<Concern>(page.record);
  References references(page.references, here);
  View view;
  view.set("title", record.name).set("start", here.to("index.html"));
  view.set("all_concerns", here.to("concerns.html"));
  view.set("is", record.is).set("cites", references.cite(record.sources));
  view.set("broader", record.broader ? here.links(std::vector{*record.broader}) : Views());
  std::vector<std::string> narrower;
  for (const Concern& concern : page.narrower) narrower.push_back(concern.id);
  view.set("narrower_ones", here.links(narrower)).set("see_also", here.links(record.related));
  view.set("drivers", plain_texts(record.drivers)).set("note_text", record.note);
  view.set("aliases", plain_texts(record.aliases));
  std::vector<const IngredientRow*> rows;
  Hits hits = hits_of(page, record.id, making, here, rows);
  view.set("any", !page.targeted_by.empty()).set("said", std::move(hits.of_types));
  view.set("of_ingredients", true).set("sections", sections_of(std::move(hits)));
  TypeNames types = types_of(rows);
  for (const TargetHit& hit : page.targeted_by)
    if (hit.kind == Kind::type) types.emplace(hit.name, hit.id);
  set_filters(view, rows, types, making.markets);
  view.set("claims", claims_about(making, here, record.id));
  references.put_into(view);
  return {record.name, record.is, "concerns.html", making.templates.fill("concern", view)};
}

}  // namespace actives::exchange::html
