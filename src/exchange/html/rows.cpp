#include "exchange/html/rows.hpp"

#include <algorithm>
#include <array>

#include "exchange/html/parts.hpp"
#include "render/headline.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

void keep_best(std::optional<Grade>& best, Grade grade) {
  if (!best || rank(grade) < rank(*best)) best = grade;
}

void add_pair(std::string& list, std::string_view name, std::string_view value) {
  if (!list.empty()) list += ' ';
  list.append(name).append(":").append(value);
}

std::string law_of(const Page& page) {
  std::string list;
  for (const Law& law : page.law)
    if (const auto status = law.status(Use::cosmetic)) add_pair(list, law.market, to_string(*status));
  return list;
}

View option(std::string_view value, std::string_view text) {
  View view;
  return view.set("value", value).set("text", text);
}

View filter(std::string_view name, std::string_view label, Views options) {
  View view;
  return view.set("name", name).set("label", label).set("options", std::move(options));
}

Views type_options(const TypeNames& types) {
  Views options;
  for (const auto& [name, id] : types) options.push_back(option(id, name));
  return options;
}

Views origin_options(const std::vector<const IngredientRow*>& rows) {
  Views options;
  for (std::size_t i = 0; i < Spelling<Origin>::names.size(); ++i) {
    const auto origin = static_cast<Origin>(i);
    if (std::any_of(rows.begin(), rows.end(), [&](const IngredientRow* row) { return row->origin == origin; }))
      options.push_back(option(to_string(origin), to_string(origin)));
  }
  return options;
}

// M ranks with C.
std::string or_better(Grade grade) {
  if (grade == Grade::A) return render::grade_words(grade);
  return render::grade_words(grade) + (grade == Grade::C ? ", mixed, or better" : " or better");
}

Views grade_options() {
  Views options;
  for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::D, Grade::E})
    options.push_back(option(to_string(grade), or_better(grade)));
  return options;
}

Views route_options() {
  Views options;
  for (const Route route : {Route::topical, Route::procedure, Route::injected, Route::wound, Route::oral})
    options.push_back(option(to_string(route), to_string(route)));
  return options;
}

// What its best grade is, and of what.
std::string standing(const Page& page, const Ingredient& record, const std::vector<std::size_t>& order) {
  if (order.empty()) return "No target is recorded.";
  const TargetGrades& grades = page.grades[order.front()];
  const Target& target = record.targets[order.front()];
  const RouteGrade& best = grades.best();
  const std::string words = render::grade_words(best.grade) + ", for " + render::name_on(page, target.concern);
  if (!grades.cosmetic())
    return "No result on skin or with a procedure is recorded; " + render::route(best) + ": " + words + ".";
  switch (best.grade) {
    case Grade::D: return "Not studied in people: " + words + ".";
    case Grade::E: return "Not studied: " + words + ".";
    case Grade::N: return "Studied: " + words + ".";
    default: return "Best grade on skin or with a procedure: " + words + " (" + render::route(target, best) + ").";
  }
}

}  // namespace

std::string grades_of(const std::vector<TargetGrades>& targets) {
  std::optional<Grade> on_skin;
  std::array<std::optional<Grade>, Spelling<Route>::names.size()> by_route{};
  for (const TargetGrades& target : targets) {
    if (target.cosmetic()) keep_best(on_skin, target.best().grade);
    for (const RouteGrade& route : target.routes)
      if (route.route) keep_best(by_route[static_cast<std::size_t>(*route.route)], route.grade);
  }
  std::string list;
  if (on_skin) add_pair(list, "skin", to_string(*on_skin));
  for (std::size_t i = 0; i < by_route.size(); ++i)
    if (by_route[i]) add_pair(list, to_string(static_cast<Route>(i)), to_string(*by_route[i]));
  return list;
}

IngredientRow row_of(const Page& page) {
  const auto& record = std::get<Ingredient>(page.record);
  IngredientRow row{record.id,
                    record.name,
                    record.type,
                    render::name_on(page, record.type),
                    record.origin,
                    record.scope,
                    record.summary,
                    {},
                    {},
                    {},
                    grades_of(page.grades),
                    law_of(page)};
  const std::vector<std::size_t> order = render::best_first(page);
  row.standing = standing(page, record, order);
  if (!order.empty() && page.grades[order.front()].cosmetic()) row.best_grade = page.grades[order.front()].best().grade;
  for (const Target& target : record.targets) row.concerns.push_back(target.concern);
  return row;
}

void set_data(View& view, const IngredientRow* row, const std::string& type, const std::string& grades) {
  const bool has_origin = row != nullptr && row->origin;
  view.set("data_type", type);
  view.set("data_origin", has_origin ? to_string(*row->origin) : "");
  view.set("data_law", row == nullptr ? "" : row->law);
  view.set("data_grades", grades);
}

View ingredient_view(const IngredientRow& row, const Here& here) {
  View view;
  set_grade(view, row.best_grade);
  view.set("name", row.name).set("link", here.to(Kind::ingredient, row.id));
  view.set("type_name", row.type_name);
  view.set("origin", render::origin_words(row.origin));
  view.set("scope", row.scope == Scope::related ? "related, not regenerative" : "");
  view.set("summary", row.summary);
  view.set("standing", row.standing);
  set_data(view, &row, row.type, row.grades);
  return view;
}

View target_view(const TargetHit& hit, const Link& link) {
  View view;
  set_grade(view, hit.kind == Kind::type ? hit.best_inside : std::optional(hit.grade.grade));
  view.set("name", hit.name).set("link", link).set("effect", hit.target.effect);
  if (hit.kind == Kind::type) return view;
  const std::string people = render::people_number(hit.grade);
  view.set("route", render::route(hit)).set("evidence", render::designs(hit.target, hit.grade));
  view.set("people", people.empty() ? "-" : people).set("paid", render::who_paid(hit.grade));
  return view;
}

void set_other_routes(View& view, const TargetGrades& grades) {
  Views others;
  for (std::size_t i = 0; i < grades.routes.size(); ++i) {
    if (i == grades.headline) continue;
    View& other = others.emplace_back();
    set_grade(other, grades.routes[i].grade);
    other.set("other_route", render::route(grades.routes[i])).set("other_people", render::people(grades.routes[i]));
  }
  view.set("others", std::move(others));
}

TypeNames types_of(const std::vector<const IngredientRow*>& rows) {
  TypeNames types;
  for (const IngredientRow* row : rows) types.emplace(row->type_name, row->type);
  return types;
}

void set_filters(View& view, const std::vector<const IngredientRow*>& rows, const TypeNames& types,
                 const std::vector<std::string>& markets) {
  Views filters;
  if (!types.empty()) filters.push_back(filter("type", "Type", type_options(types)));
  filters.push_back(filter("origin", "Origin", origin_options(rows)));
  filters.push_back(filter("grade", "Grade", grade_options()));
  filters.push_back(filter("route", "Route", route_options()));
  Views in_markets;
  for (const std::string& market : markets) in_markets.push_back(option(market, "not prohibited in " + market));
  filters.push_back(filter("market", "Market", std::move(in_markets)));
  view.set("filters", std::move(filters));
}

}  // namespace actives::exchange::html
