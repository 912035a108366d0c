#include "render/words.hpp"

#include <algorithm>
#include <array>

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

std::string sentence(const Ingredient& r) { return r.summary; }
std::string sentence(const IngredientType& r) { return r.summary; }
std::string sentence(const Concern& r) { return r.is; }
std::string sentence(const Term& r) { return r.is; }
std::string sentence(const Claim& r) {
  const std::string verdict(to_string(r.verdict));
  return r.answer ? verdict + ": " + *r.answer : verdict;
}
std::string sentence(const Rule& r) {
  return r.where + ", " + std::string(to_string(r.use)) + ", " + std::string(to_string(r.status));
}
std::string sentence(const Level& r) { return r.is; }
std::string sentence(const Source& r) {
  std::string line(to_string(r.kind));
  if (r.year) line += ", " + std::to_string(*r.year);
  if (r.container) line += ", " + *r.container;
  return line + ", read: " + std::string(to_string(r.read));
}
std::string sentence(const InventoryItem& r) { return r.is ? *r.is : listed(r.functions, 10); }

}  // namespace

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string list;
  const std::size_t shown = std::min(most, names.size());
  for (std::size_t i = 0; i < shown; ++i) list += (i == 0 ? "" : ", ") + names[i];
  if (shown < names.size()) list += " and " + std::to_string(names.size() - shown) + " more";
  return list;
}

std::string origin_words(std::optional<Origin> origin) {
  return origin ? std::string(to_string(*origin)) + " origin" : "origin not known";
}

std::string_view design_words(Design design) { return plural(design, 1); }

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

std::string people_number(const RouteGrade& grade) {
  if (grade.people == 0) return grade.people_unknown > 0 ? "?" : "";
  return std::to_string(grade.people) + (grade.people_unknown > 0 ? "+" : "");
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

std::string route(const Target& target, const RouteGrade& grade) {
  if (grade.route != Route::procedure) return route(grade);
  const std::vector<std::string> named = procedures(target, grade.route);
  if (named.empty()) return route(grade);
  if (named.size() <= 2) return listed(named, everything);
  return named.front() + ", " + std::to_string(named.size() - 1) + " others";
}

std::string route(const TargetHit& hit) { return route(hit.target, hit.grade); }

std::string joined_words(const std::vector<std::string>& parts) {
  std::string words;
  for (std::size_t i = 0; i < parts.size(); ++i)
    words += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return words;
}

std::string first_letter_up(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string grade_words(Grade grade) { return std::string(to_string(grade)) + " " + std::string(meaning(grade)); }

std::string_view sort_of_name(How by) {
  switch (by) {
    case How::inci: return "a label name (INCI)";
    case How::alias: return "another name";
    case How::trade_name: return "a trade name";
    case How::cas: return "a CAS number";
    case How::id:
    case How::name: return "";
  }
  return "";
}

std::string_view words_for(Use use) {
  switch (use) {
    case Use::cosmetic: return "As a cosmetic";
    case Use::needling: return "With needling";
    case Use::injected: return "Injected";
    case Use::treatment: return "As a treatment";
    case Use::advertising: return "In advertising";
    case Use::labeling: return "On the label";
  }
  return "";
}

std::string_view words_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::yes: return "True";
    case Verdict::partly_true: return "Partly true";
    case Verdict::misleading: return "Misleading";
    case Verdict::unproven: return "Unproven";
    case Verdict::no: return "False";
  }
  return "";
}

std::string one_line(const AnyRecord& any) {
  return std::visit([](const auto& record) { return sentence(record); }, any);
}

}  // namespace actives::render
