#include <algorithm>
#include <array>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

constexpr std::size_t sources_on_usual_page = 8;

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

std::string reference_line(const Source& source) {
  std::string line;
  if (source.authors) line += *source.authors + (source.authors->ends_with('.') ? " " : ". ");
  line += source.title;
  if (source.container) line += ". " + *source.container;
  if (source.year) line += ". " + std::to_string(*source.year);
  line += ".";
  if (source.doi)
    line += " doi:" + *source.doi;
  else if (source.pmid)
    line += " PMID " + *source.pmid;
  else if (source.url)
    line += " " + *source.url;
  return line + " (" + std::string(source.read == Read::secondary ? "at second hand" : to_string(source.read)) + ")";
}

}  // namespace

Citations::Citations(const std::vector<Source>& references) : known_(references.size()) {
  for (const Source& source : references) by_id_.emplace(source.id, &source);
}

std::string Citations::mark(const std::vector<std::string>& ids) {
  std::string marks;
  for (const std::string& id : ids) {
    const auto source = by_id_.find(id);
    if (source == by_id_.end()) continue;
    const auto [number, is_new] = numbers_.emplace(id, cited_.size() + 1);
    if (is_new) cited_.push_back(source->second);
    marks += "[" + std::to_string(number->second) + "]";
  }
  return marks.empty() ? marks : " " + marks;
}

std::string Citations::mark(const Study& study) {
  std::vector<std::string> ids{study.source};
  ids.insert(ids.end(), study.also.begin(), study.also.end());
  return mark(ids);
}

void Citations::list(Sheet& sheet, Depth depth) const {
  if (cited_.empty()) return;
  sheet.heading("Sources");
  const std::size_t shown = depth == Depth::full ? cited_.size() : std::min(cited_.size(), sources_on_usual_page);
  for (std::size_t i = 0; i < shown; ++i) sheet.item("[" + std::to_string(i + 1) + "]", reference_line(*cited_[i]));
  if (shown < known_)
    sheet.paragraph("and " + std::to_string(known_ - shown) + " more; --full lists them all", 2, Style::faint);
}

std::string name_of(const Page& page, std::string_view id) {
  for (const auto& [known, name] : page.names)
    if (known == id) return name;
  return std::string(id);
}

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

std::string first_letter_up(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string grade_words(Grade grade) { return std::string(to_string(grade)) + " " + std::string(meaning(grade)); }

void how_read(Sheet& sheet, const Page& page) {
  if (page.references.empty()) return;
  std::array<std::size_t, Spelling<Read>::names.size()> counts{};
  for (const Source& source : page.references) ++counts[static_cast<std::size_t>(source.read)];
  static constexpr std::array<std::string_view, 4> words{"in full", "as an abstract", "as an excerpt",
                                                         "at second hand"};
  std::string how;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) how += (how.empty() ? "" : ", ") + std::to_string(counts[i]) + " " + std::string(words[i]);
  sheet.blank();
  sheet.paragraph("Its " + counted(page.references.size(), "source was", "sources were") + " read: " + how + ".", 0,
                  Style::faint);
}

void sourced_list(Sheet& sheet, Citations& citations, const std::vector<SourcedText>& texts, std::size_t most) {
  const std::size_t shown = std::min(texts.size(), most);
  for (std::size_t i = 0; i < shown; ++i) sheet.item("-", texts[i].text + citations.mark(texts[i].sources));
  if (shown < texts.size())
    sheet.paragraph("and " + std::to_string(texts.size() - shown) + " more; --full shows them", 4, Style::faint);
}

void study(Sheet& sheet, Citations& citations, const Study& study) {
  std::string head(to_string(study.design));
  if (study.route && *study.route != Route::in_vitro) head += ", " + std::string(to_string(*study.route));
  if (study.procedure) head += " (" + *study.procedure + ")";
  if (has_people(study.design)) head += ", " + (study.n ? std::to_string(*study.n) + " people" : "people not counted");
  if (study.comparison) head += ", compared with: " + *study.comparison;
  head += "; outcome: " + std::string(to_string(study.outcome));
  if (study.independent) head += *study.independent ? "; independent" : "; supplier-run";
  if (study.via) head += "; known at second hand";
  sheet.item("-", first_letter_up(head) + ". " + study.finding + citations.mark(study), 6);
}

}  // namespace actives::render
