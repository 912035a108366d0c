#include "render/fields.hpp"
#include "render/records.hpp"
#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

json::Value target(const ComparedTarget& target) {
  return json::Object(10)
      .add("concern", target.concern)
      .add("grade", word(target.grade.grade))
      .add("route", word(target.grade.route))
      .add("procedures", target.procedures)
      .add("cosmetic", target.cosmetic)
      .add("people", target.grade.people)
      .add("people_unknown", target.grade.people_unknown)
      .add("studies", target.grade.studies)
      .add("funding", word(target.grade.funding))
      .add("ingredients", target.ingredients)
      .take();
}

json::Value law(const ComparedLaw& law) {
  return json::Object(3)
      .add("market", law.market)
      .add("status", word(law.status))
      .add("needling", word(law.needling))
      .take();
}

}  // namespace

std::vector<std::string> compared_paths() {
  std::vector<std::string> paths{"kind", "matched", "matched.asked", "matched.by", "matched.name"};
  for (const char* field : {"id", "name", "type", "origin", "scope", "inci", "best_grade", "targets"})
    paths.emplace_back(field);
  for (const char* field : {"concern", "grade", "route", "procedures", "cosmetic", "people", "people_unknown",
                            "studies", "funding", "ingredients"})
    paths.push_back(std::string("targets.") + field);
  for (const char* path : {"law", "law.market", "law.status", "law.needling"}) paths.emplace_back(path);
  return paths;
}

Record compared_record(const Compared& compared, std::string_view asked) {
  return json::Object(11)
      .add("kind", word(compared.kind))
      .add("matched", json::Object(3)
                          .add("asked", text::printable(asked))
                          .add("by", word(compared.by))
                          .add("name", compared.matched_name)
                          .take())
      .add("id", compared.id)
      .add("name", compared.name)
      .add("type", compared.type)
      .add("origin", word(compared.origin))
      .add("scope", word(compared.scope))
      .add("inci", compared.inci)
      .add("best_grade", word(compared.best_grade))
      .add("targets", each(compared.targets, target))
      .add("law", each(compared.law, law))
      .take();
}

}  // namespace actives::render
