#include <map>

#include "model/names.hpp"
#include "render/reference.hpp"
#include "render/text_pages.hpp"

namespace actives::render {

std::string ingredients_text(const Catalogue& catalogue, const IngredientList& list,
                             const std::optional<std::string>& market, Look look) {
  std::map<std::string, std::vector<const IngredientHit*>> by_type;
  for (const IngredientHit& hit : list.hits) by_type[hit.ingredient.type].push_back(&hit);
  Sheet sheet(look);
  for (const auto& [type, hits] : by_type) {
    const auto record = catalogue.get<IngredientType>(type);
    sheet.heading(record ? record->name : type);
    for (const IngredientHit* hit : hits) {
      std::string words = hit->ingredient.name;
      if (hit->ingredient.origin) words += ", " + std::string(to_string(*hit->ingredient.origin));
      if (market) words += ", " + *market + ": " + std::string(hit->status ? to_string(*hit->status) : "unknown");
      sheet.item(hit->best_grade ? std::string(to_string(*hit->best_grade)) : "-", words, 2,
                 hit->best_grade ? style_of(*hit->best_grade) : Style::plain);
    }
  }
  sheet.blank();
  sheet.paragraph(counted(list.hits.size(), "ingredient", "ingredients") +
                      ", with the best grade of each on skin (-: no result is recorded there).",
                  0, Style::faint);
  return sheet.take();
}

std::string source_text(std::size_t number, const Source& source, Look look) {
  Sheet sheet(look);
  const Sheet::Linked linked(sheet, address_of(source));
  sheet.item("[" + std::to_string(number) + "]", whole_reference(source), 0, Style::strong);
  return sheet.take();
}

std::string records_text(const std::vector<AnyRecord>& records, Look look) {
  Sheet sheet(look);
  for (const AnyRecord& any : records) {
    std::visit([&](const auto& record) { sheet.title(model::shown_name(record), record.id); }, any);
    sheet.paragraph(one_line(any), 4);
  }
  return sheet.take();
}

}  // namespace actives::render
