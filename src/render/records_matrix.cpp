#include "render/fields.hpp"
#include "render/records.hpp"
#include "render/values.hpp"

namespace actives::render {

std::vector<std::string> cell_paths() {
  return {"kind",  "row",      "row_name",    "type", "concern", "concern_name",  "grade",
          "route", "cosmetic", "ingredients", "best", "people",  "people_unknown"};
}

Record cell_record(const MatrixRow& row, const MatrixColumn& column, const MatrixCell& cell) {
  const auto if_graded = [&](auto value) { return cell.grade ? json::Value(value) : json::Value(nullptr); };
  const RouteGrade grade = cell.grade.value_or(RouteGrade{});
  return json::Object(13)
      .add("kind", word(row.kind))
      .add("row", row.id)
      .add("row_name", row.name)
      .add("type", row.type)
      .add("concern", column.id)
      .add("concern_name", column.name)
      .add("grade", if_graded(word(grade.grade)))
      .add("route", word(grade.route))
      .add("cosmetic", if_graded(cell.cosmetic))
      .add("ingredients", cell.ingredients)
      .add("best", cell.best.empty() ? json::Value(nullptr) : json::Value(cell.best))
      .add("people", if_graded(grade.people))
      .add("people_unknown", if_graded(grade.people_unknown))
      .take();
}

}  // namespace actives::render
