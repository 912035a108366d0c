#include <algorithm>

#include "exchange/html/law_views.hpp"
#include "exchange/html/making.hpp"
#include "render/headline.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

View study_view(const Study& study, const Making& making, const Here& here, References& references) {
  View view;
  view.set("design", render::first_letter_up(render::design_words(study.design)));
  const std::string_view level = to_string(study.design);
  const bool is_explained = making.catalogue.find(Kind::level, level).has_value();
  view.set("design_link", is_explained ? std::optional(here.to(Kind::level, level)) : std::nullopt);
  const bool told = study.route && *study.route != Route::in_vitro;
  view.set("route", told ? to_string(*study.route) : "");
  view.set("procedure", study.procedure);
  std::string people;
  if (study.n)
    people = std::to_string(*study.n) + (has_people(study.design) ? " people" : " studied");
  else if (has_people(study.design))
    people = "people not counted";
  view.set("people", people);
  view.set("comparison", study.comparison);
  view.set("outcome", to_string(study.outcome)).set("outcomes", here.to("grades.html#the_outcomes"));
  view.set("paid", !study.independent ? "" : *study.independent ? "independent" : "supplier-run");
  view.set("second_hand", study.via.has_value());
  view.set("finding", study.finding);
  view.set("read_in", references.named(sources_of(study)));
  return view;
}

Views rule_rows(const Target& target, const RouteGrade& graded) {
  Views rows;
  for (const RuleRow& row : work_out(target, graded.route)) {
    View& view = rows.emplace_back();
    set_grade(view, row.grade);
    view.set("fits", row.fits ? "yes" : "no").set("because", row.because);
  }
  return rows;
}

View target_section(const Target& target, const TargetGrades& grades, const Page& page, const Making& making,
                    const Here& here, References& references) {
  View view;
  set_grade(view, grades.best().grade);
  view.set("concern", render::name_on(page, target.concern)).set("link", here.to(Kind::concern, target.concern));
  view.set("anchor", "for-" + target.concern).set("effect", target.effect);
  Views studies;
  for (const Study& study : target.studies) studies.push_back(study_view(study, making, here, references));
  view.set("studies", std::move(studies));
  Views routes;
  for (const RouteGrade& graded : grades.routes) {
    View& route = routes.emplace_back();
    set_grade(route, graded.grade);
    route.set("route", render::route(graded)).set("people", render::people(graded));
    route.set("rows", rule_rows(target, graded));
  }
  view.set("routes", std::move(routes));
  return view;
}

void set_targets(View& view, const Page& page, const Ingredient& record, const Making& making, const Here& here,
                 References& references) {
  const std::vector<std::size_t> order = render::best_first(page);
  const bool cosmetic = !order.empty() && page.grades[order.front()].cosmetic();
  set_grade(view, cosmetic ? std::optional(page.grades[order.front()].best().grade) : std::nullopt);
  // The letter stands before it.
  const std::string line = render::bottom_line(page, record, order);
  view.set("bottom_line", render::first_letter_up(cosmetic ? line.substr(line.find(' ') + 1) : line));
  Views rows;
  Views sections;
  for (const std::size_t i : order) {
    TargetHit hit;
    hit.target = record.targets[i];
    hit.grade = page.grades[i].best();
    hit.name = render::name_on(page, hit.target.concern);
    View& row = rows.emplace_back(target_view(hit, Link::inside("#for-" + hit.target.concern)));
    row.set("narrower", "");
    set_other_routes(row, page.grades[i]);
    set_data(row, nullptr, "", "");
    sections.push_back(target_section(record.targets[i], page.grades[i], page, making, here, references));
  }
  view.set("of_ingredients", false).set("rows", std::move(rows));
  view.set("shared", plain_texts(render::shared_study_notes(page, record, order)));
  view.set("targets", std::move(sections));
}

Views trade_names(const Ingredient& record) {
  Views views;
  for (const TradeName& trade : record.trade_names)
    views.emplace_back().set("lang", "").set("text", trade.maker ? trade.name + " (" + *trade.maker + ")" : trade.name);
  return views;
}

}  // namespace

Body ingredient_body(const Making& making, const Here& here, const Page& page) {
  const auto& record = std::get<Ingredient>(page.record);
  References references(page.references, here);
  View view;
  view.set("title", record.name).set("summary", record.summary);
  view.set("type_name", render::name_on(page, record.type)).set("type_link", here.to(Kind::type, record.type));
  view.set("origin", render::origin_words(record.origin));
  view.set("related", record.scope == Scope::related);
  view.set("start", here.to("index.html"));
  view.set("is", record.is).set("cites", references.cite(record.sources)).set("is_not", record.is_not);
  view.set("organism", record.organism).set("constituents", plain_texts(record.constituents));
  view.set("texts", references.texts(record.mechanism));
  set_targets(view, page, record, making, here, references);
  view.set("cautions", references.texts(record.cautions));
  set_law(view, page.law, here, references);
  view.set("use", record.use);
  view.set("inci", plain_texts(record.inci)).set("aliases", plain_texts(record.aliases));
  view.set("cas", plain_texts(record.cas)).set("trade_names", trade_names(record));
  view.set("claims", claims_about(making, here, record.id));
  references.put_into(view);
  return {record.name, record.summary, "ingredients.html", making.templates.fill("ingredient", view)};
}

}  // namespace actives::exchange::html
