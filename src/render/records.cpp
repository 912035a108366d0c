#include "render/records.hpp"

#include "render/fields.hpp"

namespace actives::render {

namespace {

using json::Form;
using json::Value;

template <Word E>
Value word(E value) {
  return std::string(to_string(value));
}

template <Word E>
Value word(std::optional<E> value) {
  return value ? word(*value) : Value(nullptr);
}

Value why(const Target& target, std::optional<Route> route) {
  Value rows = Value::array();
  for (const RuleRow& row : work_out(target, route))
    rows.push_back({{"grade", word(row.grade)}, {"fits", row.fits}, {"because", row.because}});
  return rows;
}

Value route_grade(const RouteGrade& grade, const Target& target) {
  return {{"route", word(grade.route)},     {"grade", word(grade.grade)},
          {"people", grade.people},         {"people_unknown", grade.people_unknown},
          {"studies", grade.studies},       {"funding", word(grade.funding)},
          {"why", why(target, grade.route)}};
}

void add_grades(Value& target, const TargetGrades& grades, const Target& record) {
  const RouteGrade& best = grades.best();
  target["grade"] = word(best.grade);
  target["route"] = word(best.route);
  target["cosmetic"] = grades.cosmetic();
  target["people"] = best.people;
  target["people_unknown"] = best.people_unknown;
  target["funding"] = word(best.funding);
  Value& routes = target["grades"] = Value::array();
  for (const RouteGrade& route : grades.routes) routes.push_back(route_grade(route, record));
}

// Types carry what sellers say; their targets have no grade of their own.
void add_no_grades(Value& target, const std::optional<Grade>& best_inside) {
  for (const char* field : {"grade", "route", "cosmetic", "people", "people_unknown", "funding"})
    target[field] = nullptr;
  target["grades"] = Value::array();
  target["best_inside"] = word(best_inside);
}

Value law(const Law& law) {
  Value rules = Value::array();
  for (const auto& [rule, binds] : law.rules)
    rules.push_back({{"id", rule.id},
                     {"use", word(rule.use)},
                     {"status", word(rule.status)},
                     {"binds", binds},
                     {"text", rule.text},
                     {"citation", rule.citation ? Value(*rule.citation) : Value(nullptr)},
                     {"since", rule.since ? Value(*rule.since) : Value(nullptr)},
                     {"checked", rule.checked ? Value(*rule.checked) : Value(nullptr)},
                     {"confidence", word(rule.confidence)}});
  return {{"market", law.market}, {"status", word(law.cosmetic)}, {"needling", word(law.needling)}, {"rules", rules}};
}

Value members(const Page& page) {
  Value list = Value::array();
  for (const Member& member : page.members)
    list.push_back({{"id", member.id},
                    {"name", member.name},
                    {"best_grade", word(member.best_grade)},
                    {"best_for", member.best_for.empty() ? Value(nullptr) : Value(member.best_for)}});
  return list;
}

Value narrower(const Page& page) {
  Value list = Value::array();
  for (const Concern& concern : page.narrower) list.push_back({{"id", concern.id}, {"name", concern.name}});
  return list;
}

template <class T, class F>
Value each(const std::vector<T>& items, F write) {
  Value list = Value::array();
  for (const T& item : items) list.push_back(write(item));
  return list;
}

void extend_targets(Value& record, const Page& page) {
  if (const auto* ingredient = std::get_if<Ingredient>(&page.record)) {
    for (std::size_t i = 0; i < ingredient->targets.size(); ++i) {
      add_grades(record["targets"][i], page.grades[i], ingredient->targets[i]);
      record["targets"][i]["best_inside"] = nullptr;
    }
  } else if (const auto* type = std::get_if<IngredientType>(&page.record)) {
    for (std::size_t i = 0; i < type->targets.size(); ++i)
      add_no_grades(record["targets"][i], page.best_inside[i].second);
  }
}

}  // namespace

std::vector<std::string> matched_paths() {
  // A source has a `kind` of its own, which would hide the kind of record; it is called source_kind here.
  return {"kind", "matched", "matched.asked", "matched.by", "matched.name", "source_kind"};
}

std::vector<std::string> added_paths() {
  std::vector<std::string> paths;
  for (const char* field :
       {"grade", "route", "cosmetic", "people", "people_unknown", "funding", "grades", "grades.route", "grades.grade",
        "grades.people", "grades.people_unknown", "grades.studies", "grades.funding", "grades.why", "grades.why.grade",
        "grades.why.fits", "grades.why.because", "best_inside"})
    paths.push_back(std::string("targets.") + field);
  paths.emplace_back("references");
  for (const std::string& field : record_paths(Kind::source)) paths.push_back("references." + field);
  for (const char* path : {"law",
                           "law.market",
                           "law.status",
                           "law.needling",
                           "law.rules",
                           "law.rules.id",
                           "law.rules.use",
                           "law.rules.status",
                           "law.rules.binds",
                           "law.rules.text",
                           "law.rules.citation",
                           "law.rules.since",
                           "law.rules.checked",
                           "law.rules.confidence",
                           "ingredients",
                           "ingredients.id",
                           "ingredients.name",
                           "ingredients.best_grade",
                           "ingredients.best_for",
                           "narrower",
                           "narrower.id",
                           "narrower.name",
                           "targeted_by"})
    paths.emplace_back(path);
  for (const std::string& field : target_paths()) paths.push_back("targeted_by." + field);
  return paths;
}

std::vector<std::string> target_paths() {
  return {"kind",     "id",     "name",           "type",    "origin",  "concern", "grade",       "route",
          "cosmetic", "people", "people_unknown", "studies", "funding", "effect",  "best_inside", "status"};
}

std::vector<std::string> ingredient_row_paths() {
  return {"id", "name", "type", "origin", "scope", "inci", "best_grade", "concerns", "summary", "status"};
}

Value explain_record(const Page& page, std::string_view asked) {
  Value record = Value::object();
  record["kind"] = word(page.kind);
  record["matched"] = {{"asked", std::string(asked)}, {"by", word(page.by)}, {"name", page.matched_name}};
  const Value own = plain_record(page.record);
  for (const auto& [key, value] : own.items()) record[key == "kind" ? "source_kind" : key] = value;
  extend_targets(record, page);
  record["references"] = each(page.references, [](const Source& s) { return json::to_json(s, Form::complete); });
  if (page.kind == Kind::ingredient) record["law"] = each(page.law, law);
  if (page.kind == Kind::type) record["ingredients"] = members(page);
  if (page.kind == Kind::concern) {
    record["narrower"] = narrower(page);
    record["targeted_by"] = each(page.targeted_by, target_record);
  }
  return record;
}

Value target_record(const TargetHit& hit) {
  const bool graded = hit.kind == Kind::ingredient;
  const RouteGrade& g = hit.grade;
  return {{"kind", word(hit.kind)},
          {"id", hit.id},
          {"name", hit.name},
          {"type", hit.type},
          {"origin", word(hit.origin)},
          {"concern", hit.target.concern},
          {"grade", graded ? word(g.grade) : Value(nullptr)},
          {"route", graded ? word(g.route) : Value(nullptr)},
          {"cosmetic", graded ? Value(hit.cosmetic) : Value(nullptr)},
          {"people", graded ? Value(g.people) : Value(nullptr)},
          {"people_unknown", graded ? Value(g.people_unknown) : Value(nullptr)},
          {"studies", graded ? Value(g.studies) : Value(hit.target.studies.size())},
          {"funding", graded ? word(g.funding) : Value(nullptr)},
          {"effect", hit.target.effect},
          {"best_inside", word(hit.best_inside)},
          {"status", word(hit.status)}};
}

Value ingredient_record(const IngredientHit& hit) {
  Value concerns = Value::array();
  for (const Target& target : hit.ingredient.targets) concerns.push_back(target.concern);
  const Ingredient& i = hit.ingredient;
  return {{"id", i.id},
          {"name", i.name},
          {"type", i.type},
          {"origin", word(i.origin)},
          {"scope", word(i.scope)},
          {"inci", i.inci},
          {"best_grade", word(hit.best_grade)},
          {"concerns", std::move(concerns)},
          {"summary", i.summary},
          {"status", word(hit.status)}};
}

Value plain_record(const AnyRecord& record) {
  return std::visit([](const auto& r) { return json::to_json(r, Form::complete); }, record);
}

}  // namespace actives::render
