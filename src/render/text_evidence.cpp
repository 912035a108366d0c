#include <algorithm>
#include <array>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

std::string_view plural(Design design, std::size_t count) {
  const bool one = count == 1;
  switch (design) {
    case Design::review: return one ? "review" : "reviews";
    case Design::trial: return one ? "trial" : "trials";
    case Design::human: return one ? "uncontrolled study" : "uncontrolled studies";
    case Design::animal: return one ? "animal study" : "animal studies";
    case Design::cell: return one ? "cell study" : "cell studies";
    case Design::claim: return one ? "claim" : "claims";
  }
  return "";
}

}  // namespace

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string list;
  const std::size_t shown = std::min(most, names.size());
  for (std::size_t i = 0; i < shown; ++i) list += (i == 0 ? "" : ", ") + names[i];
  if (shown < names.size()) list += " and " + std::to_string(names.size() - shown) + " more";
  return list;
}

std::string designs(const Target& target, const RouteGrade& grade) {
  std::array<std::size_t, Spelling<Design>::names.size()> counts{};
  for (const Study& study : target.studies)
    if (!has_people(study.design) || study.route == grade.route) ++counts[static_cast<std::size_t>(study.design)];
  // Where people were studied, what cells and sellers say is left to the full page.
  const bool in_people = grade.people > 0 || grade.people_unknown > 0;
  std::string words;
  for (std::size_t i = counts.size(); i-- > 0;) {
    const auto design = static_cast<Design>(i);
    if (counts[i] == 0 || (in_people && !has_people(design))) continue;
    words += (words.empty() ? "" : ", ") + std::to_string(counts[i]) + " " + std::string(plural(design, counts[i]));
  }
  return words;
}

std::string people(const RouteGrade& grade) {
  if (grade.people == 0) return grade.people_unknown > 0 ? "people not counted" : "no people";
  return std::to_string(grade.people) + (grade.people_unknown > 0 ? "+" : "") +
         (grade.people == 1 ? " person" : " people");
}

std::string funding(const RouteGrade& grade) {
  if (grade.grade == Grade::E) return "sellers say";
  switch (grade.funding) {
    case Funding::independent: return "independent";
    case Funding::supplier: return "supplier-run";
    case Funding::unknown: return "funding not seen";
  }
  return "";
}

std::string who_paid(const RouteGrade& grade) {
  const bool unknown = grade.grade != Grade::E && grade.funding == Funding::unknown;
  return unknown ? "not seen" : funding(grade);
}

std::string route(const RouteGrade& grade) {
  if (grade.route) return std::string(to_string(*grade.route));
  if (grade.people > 0 || grade.people_unknown > 0) return "route not known";
  return grade.grade == Grade::E ? "claim" : "lab";
}

std::string route(const TargetHit& hit) {
  if (hit.grade.route != Route::procedure) return route(hit.grade);
  const std::vector<std::string> named = procedures(hit.target, hit.grade.route);
  if (named.empty()) return route(hit.grade);
  if (named.size() <= 2) return listed(named, everything);
  return named.front() + ", " + std::to_string(named.size() - 1) + " others";
}

std::string first_letter_up(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string grade_words(Grade grade) { return std::string(to_string(grade)) + " " + std::string(meaning(grade)); }

void study(Draft& draft, const Study& study) {
  std::string head(to_string(study.design));
  if (study.route && *study.route != Route::in_vitro) head += ", " + std::string(to_string(*study.route));
  if (study.procedure) head += " (" + *study.procedure + ")";
  if (has_people(study.design)) head += ", " + (study.n ? std::to_string(*study.n) + " people" : "people not counted");
  if (study.comparison) head += ", compared with: " + *study.comparison;
  head += "; outcome: " + std::string(to_string(study.outcome));
  if (study.independent) head += *study.independent ? "; independent" : "; supplier-run";
  if (study.via) head += "; known at second hand";
  draft.sheet.item("-", first_letter_up(head) + ". " + study.finding + draft.cite(study), 6);
}

}  // namespace actives::render
