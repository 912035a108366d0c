#include "exchange/html/parts.hpp"

#include <algorithm>
#include <array>

#include "render/headline.hpp"
#include "render/reference.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace actives::exchange::html {

namespace {

View address_view(const std::string& address, const std::string& shown) {
  View view;
  return view.set("address", Link::outside(address)).set("shown", shown);
}

Views addresses_of(const Source& source) {
  Views views;
  if (source.doi) views.push_back(address_view("https://doi.org/" + *source.doi, "doi:" + *source.doi));
  if (source.pmid)
    views.push_back(address_view("https://pubmed.ncbi.nlm.nih.gov/" + *source.pmid + "/", "PMID " + *source.pmid));
  if (source.url && !source.doi) views.push_back(address_view(*source.url, *source.url));
  return views;
}

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

// Of Korean, Japanese and Chinese names, which are read and drawn otherwise than English; empty for others. Signs that
// Chinese and Japanese share are taken for Chinese.
std::string_view language_of(std::string_view text) {
  std::string_view language;
  for (; !text.empty(); text.remove_prefix(text::decode(text).length)) {
    const char32_t code = text::decode(text).code;
    if (code >= 0xAC00 && code <= 0xD7A3) return "ko";
    if (code >= 0x3041 && code <= 0x30FF) return "ja";
    if (code >= 0x4E00 && code <= 0x9FFF) language = "zh";
  }
  return language;
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

}  // namespace

void set_grade(View& view, std::optional<Grade> grade) {
  view.set("grade", grade ? to_string(*grade) : "").set("meaning", grade ? meaning(*grade) : "");
}

Views plain_texts(const std::vector<std::string>& texts) {
  Views views;
  for (const std::string& text : texts) views.emplace_back().set("text", text).set("lang", language_of(text));
  return views;
}

const Source* References::find(std::string_view id) const {
  const auto found = std::find_if(sources_.begin(), sources_.end(), [&](const Source& s) { return s.id == id; });
  return found == sources_.end() ? nullptr : &*found;
}

std::size_t References::number_of(const Source& source) {
  auto place = std::find(cited_.begin(), cited_.end(), &source);
  if (place == cited_.end()) place = cited_.insert(place, &source);
  return static_cast<std::size_t>(place - cited_.begin()) + 1;
}

Views References::cite(const std::vector<std::string>& ids) {
  Views views;
  for (const std::string& id : ids) {
    const Source* source = find(id);
    if (source == nullptr) continue;
    const std::size_t n = number_of(*source);
    views.emplace_back().set("n", n).set("ref", Link::inside("#ref_" + std::to_string(n)));
  }
  return views;
}

Views References::named(const std::vector<std::string>& ids) {
  Views views;
  for (const std::string& id : ids) {
    const Source* source = find(id);
    if (source == nullptr) continue;
    View& view = views.emplace_back();
    view.set("who", render::who_and_when(*source)).set("read", render::read_words(source->read));
    view.set("cites", cite({id}));
    Views addresses;
    if (const std::string shown = render::found_by(*source); !shown.empty())
      addresses.push_back(address_view(render::address_of(*source), shown));
    view.set("addresses", std::move(addresses));
  }
  return views;
}

Views References::texts(const std::vector<SourcedText>& texts) {
  Views views;
  for (const SourcedText& text : texts) views.emplace_back().set("text", text.text).set("cites", cite(text.sources));
  return views;
}

void References::put_into(View& view) {
  for (const Source& source : sources_) number_of(source);
  Views references;
  for (const Source* source : cited_) {
    View shown = source_view(*source);
    shown.set("ref_id", "ref_" + std::to_string(references.size() + 1));
    shown.set("entry", here_.to(Kind::source, source->id));
    references.push_back(std::move(shown));
  }
  view.set("how_read", sources_.empty() ? "" : render::how_read(sources_));
  view.set("references", std::move(references));
}

View source_view(const Source& source) {
  View view;
  return view.set("citation", render::citation(source))
      .set("addresses", addresses_of(source))
      .set("read", render::read_words(source.read))
      .set("source_kind", to_string(source.kind));
}

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

namespace {

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
  view.set("origin", row.origin ? std::string(to_string(*row.origin)) + " origin" : "origin not known");
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
