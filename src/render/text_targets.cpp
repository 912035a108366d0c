#include <algorithm>
#include <map>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

std::string evidence(const TargetHit& hit) {
  if (hit.kind == Kind::type) return counted(hit.target.studies.size(), "claim", "claims");
  return designs(hit.target, hit.grade);
}

std::string people_cell(const TargetHit& hit) {
  const std::string number = hit.kind == Kind::type ? "" : people_number(hit.grade);
  return number.empty() ? "-" : number;
}

std::string grade_cell(const TargetHit& hit) {
  return hit.kind == Kind::type ? "-" : std::string(to_string(hit.grade.grade));
}

Style grade_style(const TargetHit& hit) { return hit.kind == Kind::type ? Style::plain : style_of(hit.grade.grade); }

std::string who(const TargetHit& hit, bool name_ingredients) { return name_ingredients ? hit.name : hit.concern_name; }

Sheet::Cell status_cell(const TargetHit& hit) {
  if (!hit.status) return {"unknown", Style::plain};
  return {std::string(to_string(*hit.status)), style_of(*hit.status)};
}

void stacked(Sheet& sheet, const TargetHit& hit, bool name_ingredients, const std::optional<std::string>& market) {
  sheet.item(grade_cell(hit), who(hit, name_ingredients), 2, grade_style(hit), Style::strong);
  std::string words = hit.kind == Kind::type ? "sellers say" : route(hit) + ", " + evidence(hit);
  if (hit.kind == Kind::ingredient && hit.grade.route) words += ", " + people(hit.grade);
  if (hit.kind == Kind::ingredient) words += ", " + funding(hit.grade);
  if (market) words += "; in " + *market + ": " + status_cell(hit).words;
  sheet.paragraph(words, 4);
}

std::vector<Sheet::Cell> table_row(const TargetHit& hit, bool name_ingredients) {
  const bool type = hit.kind == Kind::type;
  return {{grade_cell(hit), grade_style(hit)},     {who(hit, name_ingredients), Style::strong},
          {type ? "-" : route(hit), Style::plain}, {evidence(hit), Style::plain},
          {people_cell(hit), Style::plain},        {type ? "sellers say" : who_paid(hit.grade), Style::plain}};
}

std::vector<Sheet::Cell> header_row(bool name_ingredients) {
  std::vector<Sheet::Cell> row;
  for (const char* words : {"", name_ingredients ? "Ingredient" : "Concern", "Route", "Evidence", "People", "Who paid"})
    row.push_back({words, Style::faint});
  return row;
}

// Tells targets of different concerns apart where the list spans several.
bool several_concerns(const std::vector<TargetHit>& hits) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const TargetHit& h) { return h.target.concern != hits.front().target.concern; });
}

void section(Sheet& sheet, std::string_view heading, std::string_view note, std::vector<TargetHit> hits, bool several,
             const std::optional<std::string>& market) {
  if (hits.empty()) return;
  sheet.heading(heading);
  if (!note.empty()) sheet.paragraph(note, 2, Style::faint);
  for (TargetHit& hit : hits) {
    if (several) hit.name += " (" + hit.concern_name + ")";
  }
  target_table(sheet, hits, true, market);
}

// What the market's law says of putting them into needled skin: one status for all, or who has which.
void with_needling(Sheet& sheet, const std::vector<TargetHit>& hits, const std::optional<std::string>& market) {
  std::map<Status, std::vector<std::string>> named;
  for (const TargetHit& hit : hits) {
    if (!hit.needling) continue;
    std::vector<std::string>& names = named[*hit.needling];
    if (std::find(names.begin(), names.end(), hit.name) == names.end()) names.push_back(hit.name);
  }
  if (named.empty()) return;
  std::string words;
  for (const auto& [status, names] : named) {
    words += (words.empty() ? "" : "; ") + std::string(to_string(status));
    if (named.size() > 1) words += ": " + listed(names, 6);
  }
  sheet.blank();
  sheet.paragraph("With needling in " + *market + ": " + words + ". 'actives explain NAME --market " + *market +
                  "' says why.");
}

std::vector<TargetHit> those(const TargetList& list, auto keep) {
  std::vector<TargetHit> hits;
  std::copy_if(list.hits.begin(), list.hits.end(), std::back_inserter(hits), keep);
  return hits;
}

void sellers_say(Sheet& sheet, const std::vector<TargetHit>& hits) {
  if (hits.empty()) return;
  sheet.heading("What sellers say of whole types");
  for (const TargetHit& hit : hits) {
    const std::string best = hit.best_inside ? "best grade among its ingredients here: " + grade_words(*hit.best_inside)
                                             : "none of its ingredients is recorded here";
    sheet.item("-", hit.name + ": " + hit.target.effect + " (" + best + ")");
  }
}

}  // namespace

void target_table(Sheet& sheet, const std::vector<TargetHit>& hits, bool name_ingredients,
                  const std::optional<std::string>& market) {
  if (sheet.narrow()) {
    for (const TargetHit& hit : hits) stacked(sheet, hit, name_ingredients, market);
    return;
  }
  std::vector<std::vector<Sheet::Cell>> rows{header_row(name_ingredients)};
  for (const TargetHit& hit : hits) rows.push_back(table_row(hit, name_ingredients));
  if (market) {
    rows.front().insert(rows.front().begin() + 2, {"In " + *market, Style::faint});
    for (std::size_t i = 0; i < hits.size(); ++i) rows[i + 1].insert(rows[i + 1].begin() + 2, status_cell(hits[i]));
  }
  sheet.table(std::move(rows));
}

std::string targets_text(const std::vector<Concern>& concerns, const TargetList& list,
                         const std::optional<std::string>& market, Look look) {
  Sheet sheet(look);
  for (const Concern& concern : concerns) {
    sheet.title(concern.name, "");
    sheet.paragraph(concern.is);
    if (concern.note) sheet.item("Note:", *concern.note);
  }
  const bool several = !list.hits.empty() && several_concerns(list.hits);
  const auto on_skin = those(list, [](const TargetHit& h) { return h.kind == Kind::ingredient && h.cosmetic; });
  const auto elsewhere = those(list, [](const TargetHit& h) { return h.kind == Kind::ingredient && !h.cosmetic; });
  section(sheet, "Used on skin, best first", "", on_skin, several, market);
  with_needling(sheet, on_skin, market);
  section(sheet, "Not as a cosmetic", "People were studied on another route only; this says nothing about a cream.",
          elsewhere, several, market);
  sellers_say(sheet, those(list, [](const TargetHit& h) { return h.kind == Kind::type; }));
  sheet.blank();
  sheet.paragraph(
      "Grades: A well supported, B supported, C early human data, M mixed, D laboratory only, E claimed only, "
      "N no benefit shown. 'actives explain NAME' says why.",
      0, Style::faint);
  return sheet.take();
}

}  // namespace actives::render
