#include "render/headline.hpp"
#include "render/text_pages.hpp"

namespace actives::render {

namespace {

constexpr std::size_t mechanisms_on_usual_page = 1;
constexpr std::size_t cautions_on_usual_page = 2;
constexpr std::size_t effects_on_usual_page = 2;

std::string kind_words(const Draft& draft, const Ingredient& record) {
  std::string words = draft.name_of(record.type);
  words += " · " + origin_words(record.origin);
  if (record.scope == Scope::related) words += " · related, not regenerative";
  return words;
}

void targets(Draft& draft, const Ingredient& record, const std::vector<std::size_t>& order) {
  if (order.empty()) return;
  Sheet& sheet = draft.sheet;
  sheet.heading("What it targets");
  std::vector<TargetHit> hits;
  for (std::size_t i : order) {
    TargetHit hit;
    hit.target = record.targets[i];
    hit.concern_name = draft.name_of(record.targets[i].concern);
    hit.grade = draft.page.grades[i].best();
    hit.cosmetic = draft.page.grades[i].cosmetic();
    hits.push_back(std::move(hit));
  }
  target_table(sheet, hits, false);
  for (const std::string& note : shared_study_notes(draft.page, record, order)) sheet.paragraph(note, 5, Style::faint);
  sheet.blank();
  const std::size_t shown = draft.shown(hits.size(), effects_on_usual_page, "effect", "effects");
  for (std::size_t k = 0; k < shown; ++k) {
    const TargetHit& hit = hits[k];
    const std::string marks = draft.full() ? "" : draft.cite(hit.target.studies.front());
    sheet.item(std::string(to_string(hit.grade.grade)), hit.concern_name + ": " + hit.target.effect + marks, 2,
               style_of(hit.grade.grade));
    if (draft.full())
      for (const Study& s : hit.target.studies) study(draft, s);
  }
  draft.leave("every study");
}

void worked_out(Draft& draft, const Ingredient& record, const std::vector<std::size_t>& order) {
  Sheet& sheet = draft.sheet;
  sheet.heading("How the grades come about");
  for (std::size_t i : order) {
    for (const RouteGrade& graded : draft.page.grades[i].routes) {
      sheet.paragraph(
          draft.name_of(record.targets[i].concern) + ", " + route(graded) + ": " + grade_words(graded.grade), 2,
          Style::strong);
      for (const RuleRow& row : work_out(record.targets[i], graded.route))
        sheet.item(std::string(to_string(row.grade)) + (row.fits ? " yes" : " no "), row.because, 4,
                   row.fits ? style_of(row.grade) : Style::faint);
    }
  }
}

void brief(Draft& draft, const Ingredient& record, const std::vector<std::size_t>& order) {
  draft.sheet.paragraph(record.summary);
  draft.sheet.labeled("Evidence", bottom_line(draft.page, record, order), 12);
  std::vector<std::string> others;
  for (std::size_t k = 1; k < order.size(); ++k) {
    const TargetGrades& g = draft.page.grades[order[k]];
    others.push_back(draft.name_of(record.targets[order[k]].concern) + " " + std::string(to_string(g.best().grade)) +
                     (g.cosmetic() ? "" : " (" + route(g.best()) + ")"));
  }
  if (!others.empty()) draft.sheet.labeled("Also", listed(others, 4), 12);
}

void names(Draft& draft, const Ingredient& record) {
  const bool full = draft.full();
  draft.fact("On labels", record.inci.empty() ? "no INCI name is known" : listed(record.inci, full ? everything : 4));
  std::vector<std::string> trade;
  for (const TradeName& t : record.trade_names) trade.push_back(t.maker ? t.name + " (" + *t.maker + ")" : t.name);
  draft.fact("Sold as", listed(trade, full ? everything : 3));
  if (!full) return;
  draft.fact("Also called", listed(record.aliases, everything));
  draft.fact("CAS", listed(record.cas, everything));
  draft.fact("Organism", record.organism.value_or(""));
}

}  // namespace

void ingredient_page(Draft& draft, const Ingredient& record) {
  const std::vector<std::size_t> order = best_first(draft.page);
  draft.sheet.title(record.name, kind_words(draft, record));
  if (draft.brief()) return brief(draft, record, order);

  draft.sheet.paragraph(record.summary, 2, Style::strong);
  draft.sheet.blank();
  draft.fact("Evidence", bottom_line(draft.page, record, order));
  names(draft, record);
  draft.part("It is", record.is + (draft.full() ? draft.cite(record.sources) : ""));
  draft.part("It is not", record.is_not.value_or(""));
  draft.part("Mechanism", record.mechanism, mechanisms_on_usual_page, "mechanism", "mechanisms");
  if (draft.full()) draft.part("What it holds", listed(record.constituents, everything));
  targets(draft, record, order);
  if (draft.options.why && !order.empty()) worked_out(draft, record, order);
  draft.sheet.blank();
  draft.part("Cautions", record.cautions, cautions_on_usual_page, "caution", "cautions");
  law(draft);
  draft.part("Use", record.use.value_or(""));
  draft.sources();
}

}  // namespace actives::render
