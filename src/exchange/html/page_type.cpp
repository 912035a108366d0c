#include "exchange/html/making.hpp"
#include "render/headline.hpp"
#include "render/law_words.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

Views law_groups(const std::vector<TypeRule>& rules, const Here& here) {
  Views groups;
  for (const auto& [words, markets] : render::type_law_groups(rules)) {
    Views links;
    for (const std::string& market : markets)
      links.emplace_back().set("text", market).set("link", here.to(place_of_market(market)));
    groups.emplace_back().set("words", render::first_letter_up(words)).set("links", std::move(links));
  }
  return groups;
}

Views sellers_say(const IngredientType& record, const Page& page, const Here& here, References& references) {
  Views said;
  for (std::size_t i = 0; i < record.targets.size(); ++i) {
    const Target& target = record.targets[i];
    View& view = said.emplace_back();
    set_grade(view, page.best_inside[i].second);
    view.set("concern", render::name_on(page, target.concern)).set("link", here.to(Kind::concern, target.concern));
    view.set("effect", target.effect);
    Views studies;
    for (const Study& study : target.studies)
      studies.emplace_back().set("finding", study.finding).set("cites", references.cite(sources_of(study)));
    view.set("findings", std::move(studies));
  }
  return said;
}

}  // namespace

Body type_body(const Making& making, const Here& here, const Page& page) {
  const auto& record = std::get<IngredientType>(page.record);
  References references(page.references, here);
  View view;
  view.set("title", record.name).set("summary", record.summary).set("start", here.to("index.html"));
  view.set("is", record.is).set("cites", references.cite(record.sources)).set("is_not", record.is_not);
  view.set("aliases", plain_texts(record.aliases)).set("production", record.production);
  view.set("texts", references.texts(record.mechanism)).set("open_questions", plain_texts(record.open_questions));
  view.set("cautions", references.texts(record.cautions));
  view.set("law", law_groups(page.type_rules, here)).set("said", sellers_say(record, page, here, references));
  std::vector<const IngredientRow*> members;
  Views rows;
  for (const Member& member : page.members) {
    const auto row = making.rows.find(member.id);
    if (row == making.rows.end()) continue;  // of a forged catalogue
    members.push_back(&row->second);
    rows.push_back(ingredient_view(row->second, here));
  }
  view.set("count", rows.size()).set("one", rows.size() == 1).set("rows", std::move(rows));
  set_filters(view, members, {}, making.markets);
  Filter of_type;
  of_type.types = {record.id};
  view.set("grids", Views{grid_view(making, matrix_of(making.catalogue, of_type), here)});
  view.set("claims", claims_about(making, here, record.id));
  references.put_into(view);
  return {record.name, record.summary, "ingredients.html", making.templates.fill("type", view)};
}

}  // namespace actives::exchange::html
