#include <algorithm>
#include <tuple>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

constexpr std::size_t mechanisms_on_usual_page = 2;
constexpr std::size_t cautions_on_usual_page = 3;
constexpr std::size_t effects_on_usual_page = 3;
constexpr std::size_t everything = 1000;

std::string kind_words(const Ingredient& record, const Page& page) {
  std::string words = name_of(page, record.type);
  words += record.origin ? " · " + std::string(to_string(*record.origin)) + " origin" : " · origin not known";
  if (record.scope == Scope::related) words += " · related, not regenerative";
  return words;
}

// The targets, best headline first.
std::vector<std::size_t> best_first(const Page& page) {
  std::vector<std::size_t> order(page.grades.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::size_t i) {
    const RouteGrade& g = page.grades[i].best();
    return std::tuple(!page.grades[i].cosmetic(), rank(g.grade), !g.controlled, -g.people);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

std::string bottom_line(const Ingredient& record, const Page& page, const std::vector<std::size_t>& order) {
  if (order.empty()) return "Not studied: no target is recorded.";
  const TargetGrades& best = page.grades[order.front()];
  const std::string what = name_of(page, record.targets[order.front()].concern);
  const std::string words = grade_words(best.best().grade) + ", for " + what;
  if (best.cosmetic()) return words + " (" + people(best.best()) + ", " + funding(best.best()) + ")";
  return "nobody was studied using it as a cosmetic; " + route(best.best()) + ": " + words;
}

// Several grades of one ingredient that rest on one and the same study look like more than they are.
std::string shared_study_note(const Ingredient& record) {
  std::vector<std::string> lone;
  for (const Target& target : record.targets) {
    const Study* only = nullptr;
    bool several = false;
    for (const Study& s : target.studies) {
      if (!has_people(s.design)) continue;
      several = several || (only != nullptr && only->source != s.source);
      only = &s;
    }
    if (only != nullptr && !several) lone.push_back(only->source);
  }
  std::string note;
  while (!lone.empty()) {
    const std::string source = lone.back();
    const auto count = static_cast<std::size_t>(std::count(lone.begin(), lone.end(), source));
    std::erase(lone, source);
    if (count > 1)
      note += (note.empty() ? "" : "; ") + ("one study, " + std::to_string(count) + " outcomes: " + source);
  }
  return note;
}

void targets(Sheet& sheet, Citations& citations, const Ingredient& record, const Page& page, const PageOptions& options,
             const std::vector<std::size_t>& order) {
  sheet.heading("What it targets");
  std::vector<TargetHit> hits;
  for (std::size_t i : order) {
    TargetHit hit;
    hit.target = record.targets[i];
    hit.concern_name = name_of(page, record.targets[i].concern);
    hit.grade = page.grades[i].best();
    hit.cosmetic = page.grades[i].cosmetic();
    hits.push_back(std::move(hit));
  }
  target_table(sheet, hits, false);
  const bool full = options.depth == Depth::full;
  const std::size_t shown = full ? hits.size() : std::min(hits.size(), effects_on_usual_page);
  sheet.blank();
  for (std::size_t k = 0; k < shown; ++k) {
    const TargetHit& hit = hits[k];
    std::string marks;
    if (!full) marks = citations.mark(hit.target.studies.front());
    sheet.item(std::string(to_string(hit.grade.grade)), hit.concern_name + ": " + hit.target.effect + marks, 2,
               style_of(hit.grade.grade));
    if (full)
      for (const Study& s : hit.target.studies) study(sheet, citations, s);
  }
  if (shown < hits.size())
    sheet.paragraph(
        "and " + counted(hits.size() - shown, "effect", "effects") + " more; --full shows them with every study", 4,
        Style::faint);
  if (const std::string note = shared_study_note(record); !note.empty())
    sheet.paragraph("(" + note + ")", 4, Style::faint);
}

void worked_out(Sheet& sheet, const Ingredient& record, const Page& page, const std::vector<std::size_t>& order) {
  sheet.heading("How the grades come about");
  for (std::size_t i : order) {
    for (const RouteGrade& graded : page.grades[i].routes) {
      sheet.paragraph(
          name_of(page, record.targets[i].concern) + ", " + route(graded) + ": " + grade_words(graded.grade), 2,
          Style::strong);
      for (const RuleRow& row : work_out(record.targets[i], graded.route))
        sheet.item(std::string(to_string(row.grade)) + (row.fits ? " yes" : " no "), row.because, 4,
                   row.fits ? style_of(row.grade) : Style::faint);
    }
  }
}

void law_in_short(Sheet& sheet, const Page& page) {
  std::vector<std::string> known;
  for (const Law& law : page.law)
    if (law.cosmetic) known.push_back(law.market + " " + std::string(to_string(*law.cosmetic)));
  sheet.heading("Law, as a cosmetic");
  if (known.empty())
    sheet.paragraph("No rule was found; that is unknown, not permitted.");
  else
    sheet.paragraph(listed(known, everything) + "; elsewhere unknown. --market EU shows the rules.");
}

void law_in_full(Sheet& sheet, Citations& citations, const Page& page) {
  for (const Law& law : page.law) {
    sheet.heading("Law in " + law.market);
    sheet.item("as a cosmetic:", law.cosmetic ? std::string(to_string(*law.cosmetic)) : "unknown: no rule was found", 2,
               Style::plain, law.cosmetic ? style_of(*law.cosmetic) : Style::plain);
    if (law.needling)
      sheet.item("with needling:", std::string(to_string(*law.needling)), 2, Style::plain, style_of(*law.needling));
    for (const auto& [rule, binds] : law.rules) {
      std::string words =
          std::string(to_string(rule.use)) + ", " + std::string(to_string(rule.status)) + ": " + rule.text;
      if (!binds.empty()) words += " Binds the label name " + listed(binds, 6) + ".";
      if (rule.citation) words += " (" + *rule.citation + ")";
      if (rule.confidence == Confidence::secondary) words += " Read in a report, not in the law itself.";
      sheet.item("-", words + citations.mark(rule.sources), 2, style_of(rule.status));
    }
  }
}

void brief(Sheet& sheet, const Ingredient& record, const Page& page, const std::vector<std::size_t>& order) {
  sheet.paragraph(record.summary);
  sheet.labeled("Evidence", bottom_line(record, page, order), 12);
  std::vector<std::string> others;
  for (std::size_t k = 1; k < order.size(); ++k) {
    const TargetGrades& g = page.grades[order[k]];
    others.push_back(name_of(page, record.targets[order[k]].concern) + " " + std::string(to_string(g.best().grade)) +
                     (g.cosmetic() ? "" : " (" + route(g.best()) + ")"));
  }
  if (!others.empty()) sheet.labeled("Also", listed(others, 4), 12);
}

void names(Sheet& sheet, const Ingredient& record, bool full) {
  sheet.labeled("On labels", record.inci.empty() ? "no INCI name is known" : listed(record.inci, full ? everything : 4),
                14);
  if (full && !record.cas.empty()) sheet.labeled("CAS", listed(record.cas, everything), 14);
  if (full && !record.aliases.empty()) sheet.labeled("Also called", listed(record.aliases, everything), 14);
  std::vector<std::string> trade;
  for (const TradeName& t : record.trade_names) trade.push_back(t.maker ? t.name + " (" + *t.maker + ")" : t.name);
  if (!trade.empty()) sheet.labeled("Sold as", listed(trade, full ? everything : 3), 14);
  if (full && record.organism) sheet.labeled("Organism", *record.organism, 14);
}

}  // namespace

void ingredient_page(Sheet& sheet, const Ingredient& record, const Page& page, const PageOptions& options) {
  const bool full = options.depth == Depth::full;
  const std::vector<std::size_t> order = best_first(page);
  sheet.title(record.name, kind_words(record, page));
  if (options.depth == Depth::brief) return brief(sheet, record, page, order);

  names(sheet, record, full);
  sheet.blank();
  sheet.paragraph(record.summary, 2, Style::strong);
  sheet.labeled("Evidence", bottom_line(record, page, order), 14);

  Citations citations(page.references);
  sheet.heading("What it is");
  sheet.paragraph(record.is + (full ? citations.mark(record.sources) : std::string()));
  if (record.is_not) {
    sheet.heading("What it is not");
    sheet.paragraph(*record.is_not);
  }
  if (!record.mechanism.empty()) {
    sheet.heading("How it is thought to work");
    sourced_list(sheet, citations, record.mechanism, full ? everything : mechanisms_on_usual_page);
  }
  if (full && !record.constituents.empty()) {
    sheet.heading("What it holds");
    sheet.paragraph(listed(record.constituents, everything));
  }
  if (!order.empty()) targets(sheet, citations, record, page, options, order);
  if (options.why && !order.empty()) worked_out(sheet, record, page, order);
  if (!record.cautions.empty()) {
    sheet.heading("Cautions");
    sourced_list(sheet, citations, record.cautions, full ? everything : cautions_on_usual_page);
  }
  if (options.for_market || full)
    law_in_full(sheet, citations, page);
  else
    law_in_short(sheet, page);
  if (record.use) {
    sheet.heading("How it is used");
    sheet.paragraph(*record.use);
  }
  citations.list(sheet, options.depth);
}

}  // namespace actives::render
