#include "render/records.hpp"

#include "render/fields.hpp"
#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

using json::Form;
using json::Object;
using json::Value;

Value why(const Target& target, std::optional<Route> route) {
  return each(work_out(target, route), [](const RuleRow& row) {
    return Object(3).add("grade", word(row.grade)).add("fits", row.fits).add("because", row.because).take();
  });
}

Value route_grade(const RouteGrade& grade, const Target& target) {
  return Object(8)
      .add("route", word(grade.route))
      .add("procedures", procedures(target, grade.route))
      .add("grade", word(grade.grade))
      .add("people", grade.people)
      .add("people_unknown", grade.people_unknown)
      .add("studies", grade.studies)
      .add("funding", word(grade.funding))
      .add("why", why(target, grade.route))
      .take();
}

void add_grades(Value& target, const TargetGrades& grades, const Target& record) {
  const RouteGrade& best = grades.best();
  target["grade"] = word(best.grade);
  target["route"] = word(best.route);
  target["procedures"] = procedures(record, best.route);
  target["cosmetic"] = grades.cosmetic();
  target["people"] = best.people;
  target["people_unknown"] = best.people_unknown;
  target["funding"] = word(best.funding);
  target["grades"] = each(grades.routes, [&](const RouteGrade& route) { return route_grade(route, record); });
}

// Types carry what sellers say; their targets have no grade of their own.
void add_no_grades(Value& target, const std::optional<Grade>& best_inside) {
  for (const char* field : {"grade", "route", "procedures", "cosmetic", "people", "people_unknown", "funding"})
    target[field] = nullptr;
  target["grades"] = Value::array();
  target["best_inside"] = word(best_inside);
}

Value rule_line(const std::pair<Rule, std::vector<std::string>>& line) {
  const auto& [rule, binds] = line;
  return Object(10)
      .add("id", rule.id)
      .add("use", word(rule.use))
      .add("status", word(rule.status))
      .add("binds", binds)
      .add("text", rule.text)
      .add("citation", text_or_null(rule.citation))
      .add("since", text_or_null(rule.since))
      .add("checked", text_or_null(rule.checked))
      .add("confidence", word(rule.confidence))
      .add("sources", rule.sources)
      .take();
}

Value law(const Law& law) {
  return Object(4)
      .add("market", law.market)
      .add("status", word(law.status(Use::cosmetic)))
      .add("needling", word(law.status(Use::needling)))
      .add("rules", each(law.rules, rule_line))
      .take();
}

Value member(const Member& member) {
  return Object(4)
      .add("id", member.id)
      .add("name", member.name)
      .add("best_grade", word(member.best_grade))
      .add("best_for", member.best_for.empty() ? Value(nullptr) : Value(member.best_for))
      .take();
}

Value type_rule(const TypeRule& rule) {
  return Object(4)
      .add("id", rule.id)
      .add("market", rule.market)
      .add("status", word(rule.status))
      .add("origins", each(rule.origins, [](Origin origin) { return word(origin); }))
      .take();
}

Value narrower(const Concern& concern) { return Object(2).add("id", concern.id).add("name", concern.name).take(); }

Value targeting(const TargetHit& hit) { return std::move(target_record(hit).value()); }

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
  for (const char* field : {"grade",
                            "route",
                            "procedures",
                            "cosmetic",
                            "people",
                            "people_unknown",
                            "funding",
                            "grades",
                            "grades.route",
                            "grades.procedures",
                            "grades.grade",
                            "grades.people",
                            "grades.people_unknown",
                            "grades.studies",
                            "grades.funding",
                            "grades.why",
                            "grades.why.grade",
                            "grades.why.fits",
                            "grades.why.because",
                            "best_inside"})
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
                           "law.rules.sources",
                           "rules",
                           "rules.id",
                           "rules.market",
                           "rules.status",
                           "rules.origins",
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
  return {"kind",    "id",      "name",       "type",        "origin", "concern",
          "grade",   "route",   "procedures", "cosmetic",    "people", "people_unknown",
          "studies", "funding", "effect",     "best_inside", "status", "needling"};
}

std::vector<std::string> ingredient_row_paths() {
  return {"id", "name", "type", "origin", "scope", "inci", "best_grade", "concerns", "summary", "status"};
}

Record explain_record(const Page& page, std::string_view asked) {
  Value own = std::move(plain_record(page.record).value());
  extend_targets(own, page);
  Object record(own.size() + 6);
  record.add("kind", word(page.kind));
  record.add(
      "matched",
      Object(3).add("asked", text::printable(asked)).add("by", word(page.by)).add("name", page.matched_name).take());
  for (auto& [key, value] : own.items()) record.add(key == "kind" ? "source_kind" : key, std::move(value));
  record.add("references", each(page.references, [](const Source& s) { return json::to_json(s, Form::complete); }));
  if (page.kind == Kind::ingredient) record.add("law", each(page.law, law));
  if (page.kind == Kind::type)
    record.add("rules", each(page.type_rules, type_rule)).add("ingredients", each(page.members, member));
  if (page.kind == Kind::concern)
    record.add("narrower", each(page.narrower, narrower)).add("targeted_by", each(page.targeted_by, targeting));
  return record.take();
}

Record target_record(const TargetHit& hit) {
  const bool graded = hit.kind == Kind::ingredient;
  const RouteGrade& g = hit.grade;
  const auto if_graded = [&](Value value) { return graded ? std::move(value) : Value(nullptr); };
  return Object(18)
      .add("kind", word(hit.kind))
      .add("id", hit.id)
      .add("name", hit.name)
      .add("type", hit.type)
      .add("origin", word(hit.origin))
      .add("concern", hit.target.concern)
      .add("grade", if_graded(word(g.grade)))
      .add("route", if_graded(word(g.route)))
      .add("procedures", if_graded(procedures(hit.target, g.route)))
      .add("cosmetic", if_graded(hit.cosmetic))
      .add("people", if_graded(g.people))
      .add("people_unknown", if_graded(g.people_unknown))
      .add("studies", graded ? Value(g.studies) : Value(hit.target.studies.size()))
      .add("funding", if_graded(word(g.funding)))
      .add("effect", hit.target.effect)
      .add("best_inside", word(hit.best_inside))
      .add("status", word(hit.status))
      .add("needling", word(hit.needling))
      .take();
}

Record ingredient_record(const IngredientHit& hit) {
  const ListedIngredient& i = hit.ingredient;
  return Object(10)
      .add("id", i.id)
      .add("name", i.name)
      .add("type", i.type)
      .add("origin", word(i.origin))
      .add("scope", word(i.scope))
      .add("inci", i.inci)
      .add("best_grade", word(hit.best_grade))
      .add("concerns", i.concerns)
      .add("summary", i.summary)
      .add("status", word(hit.status))
      .take();
}

std::vector<std::string> search_paths() { return {"kind", "id", "name", "score", "field", "excerpt", "words"}; }

Record search_record(const SearchHit& hit) {
  return Object(7)
      .add("kind", word(hit.kind))
      .add("id", hit.id)
      .add("name", hit.name)
      .add("score", hit.score)
      .add("field", hit.field)
      .add("excerpt", hit.excerpt)
      .add("words", each(hit.marks, [&](const auto& mark) { return hit.excerpt.substr(mark.first, mark.second); }))
      .take();
}

Record plain_record(const AnyRecord& record) {
  return std::visit([](const auto& r) { return json::to_json(r, Form::complete); }, record);
}

}  // namespace actives::render
