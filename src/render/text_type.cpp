#include "render/text_pages.hpp"

namespace actives::render {

namespace {

constexpr std::size_t everything = 1000;
constexpr std::size_t members_on_usual_page = 12;

std::string best_for(const Member& member) {
  if (!member.best_for.empty()) return member.best_for;
  return member.best_grade ? "" : "no study on skin, no claim";
}

void members(Sheet& sheet, const Page& page, std::size_t most) {
  sheet.heading("Its ingredients, by best grade on skin");
  std::vector<std::vector<Sheet::Cell>> rows;
  for (const Member& member : page.members) {
    if (rows.size() == most) break;
    const std::string grade = member.best_grade ? std::string(to_string(*member.best_grade)) : "-";
    const Style style = member.best_grade ? style_of(*member.best_grade) : Style::plain;
    rows.push_back({{grade, style}, {member.name, Style::strong}, {best_for(member), Style::plain}});
  }
  if (sheet.narrow()) {
    for (const std::vector<Sheet::Cell>& row : rows) {
      sheet.item(row[0].words, row[1].words, 2, row[0].style, row[1].style);
      sheet.paragraph(row[2].words, 4);
    }
  } else {
    sheet.table(rows);
  }
  if (page.members.size() > rows.size())
    sheet.paragraph("and " + std::to_string(page.members.size() - rows.size()) + " more; --full lists them", 4,
                    Style::faint);
}

void sellers_say(Sheet& sheet, Citations& citations, const IngredientType& record, const Page& page) {
  if (record.targets.empty()) return;
  sheet.heading("What sellers say it does, and the best grade among its ingredients");
  for (std::size_t i = 0; i < record.targets.size(); ++i) {
    const Target& target = record.targets[i];
    const auto& best = page.best_inside[i].second;
    sheet.item(best ? std::string(to_string(*best)) : "-",
               name_of(page, target.concern) + ": " + target.effect + citations.mark(target.studies.front()), 2,
               best ? style_of(*best) : Style::plain);
  }
}

}  // namespace

void type_page(Sheet& sheet, const IngredientType& record, const Page& page, const PageOptions& options) {
  const bool full = options.depth == Depth::full;
  sheet.title(record.name, counted(page.members.size(), "ingredient", "ingredients") + " of this type");
  sheet.paragraph(record.summary, 2, Style::strong);
  if (options.depth == Depth::brief) return;
  Citations citations(page.references);
  sheet.heading("What it is");
  sheet.paragraph(record.is + (full ? citations.mark(record.sources) : std::string()));
  if (record.is_not) {
    sheet.heading("What it is not");
    sheet.paragraph(*record.is_not);
  }
  if (full && !record.aliases.empty()) sheet.labeled("Also called", listed(record.aliases, everything), 14);
  if (!record.mechanism.empty()) {
    sheet.heading("How it is thought to work");
    sourced_list(sheet, citations, record.mechanism, full ? everything : 2);
  }
  if (full && record.production) {
    sheet.heading("How it is made");
    sheet.paragraph(*record.production);
  }
  if (full && !record.open_questions.empty()) {
    sheet.heading("Open questions");
    for (const std::string& question : record.open_questions) sheet.item("-", question);
  }
  sellers_say(sheet, citations, record, page);
  if (!record.cautions.empty()) {
    sheet.heading("Cautions");
    sourced_list(sheet, citations, record.cautions, full ? everything : 2);
  }
  citations.list(sheet, options.depth);
  members(sheet, page, full ? everything : members_on_usual_page);
}

}  // namespace actives::render
