#include "render/text_pages.hpp"

namespace actives::render {

namespace {

constexpr std::size_t members_on_usual_page = 12;
constexpr std::size_t texts_on_usual_page = 2;

std::string best_for(const Member& member) {
  if (!member.best_for.empty()) return member.best_for;
  return member.best_grade ? "" : "no study on skin, no claim";
}

void members(Draft& draft) {
  Sheet& sheet = draft.sheet;
  const Page& page = draft.page;
  const std::size_t most = draft.shown(page.members.size(), members_on_usual_page, "ingredient", "ingredients");
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
    sheet.table(std::move(rows));
  }
}

void sellers_say(Draft& draft, const IngredientType& record) {
  if (record.targets.empty()) return;
  draft.sheet.heading("What sellers say it does, and the best grade among its ingredients");
  for (std::size_t i = 0; i < record.targets.size(); ++i) {
    const Target& target = record.targets[i];
    const auto& best = draft.page.best_inside[i].second;
    draft.sheet.item(best ? std::string(to_string(*best)) : "-",
                     draft.name_of(target.concern) + ": " + target.effect + draft.cite(target.studies.front()), 2,
                     best ? style_of(*best) : Style::plain);
  }
}

}  // namespace

void type_page(Draft& draft, const IngredientType& record) {
  draft.sheet.title(record.name, counted(draft.page.members.size(), "ingredient", "ingredients") + " of this type");
  draft.sheet.paragraph(record.summary, 2, Style::strong);
  if (draft.brief()) return;
  draft.sheet.blank();
  draft.part("It is", record.is + (draft.full() ? draft.cite(record.sources) : ""));
  draft.part("It is not", record.is_not.value_or(""));
  if (draft.full()) draft.fact("Also called", listed(record.aliases, everything));
  draft.part("Mechanism", record.mechanism, texts_on_usual_page, "mechanism", "mechanisms");
  if (draft.full()) draft.part("How it is made", record.production.value_or(""));
  if (draft.full()) draft.part("Open questions", record.open_questions);
  draft.part("Cautions", record.cautions, texts_on_usual_page, "caution", "cautions");
  type_law(draft);
  sellers_say(draft, record);
  draft.sources();
  members(draft);
}

}  // namespace actives::render
