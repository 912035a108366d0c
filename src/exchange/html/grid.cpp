// The evidence at a glance, as a table whose cells lead to what is behind them.
#include <algorithm>

#include "exchange/html/making.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

bool is_empty(const MatrixRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(),
                      [](const MatrixCell& cell) { return cell.grade.has_value(); });
}

bool is_empty(const Matrix& matrix, std::size_t column) {
  return std::none_of(matrix.rows.begin(), matrix.rows.end(),
                      [&](const MatrixRow& row) { return row.cells[column].grade.has_value(); });
}

// Where the cell's letter is about more than the cream: needles or a laser brought it in, or nobody used it as a cosmetic.
std::string_view more_than_cream(const MatrixCell& cell) {
  if (!cell.cosmetic) return ", not as a cosmetic";
  return cell.grade->route == Route::procedure ? ", with a procedure" : "";
}

// What the number in a cell counts; of what is not known or not there it says why.
std::string unit_of(const MatrixRow& row, const MatrixCell& cell) {
  if (row.kind == Kind::ingredient) return cell.grade->people == 0 ? " people: their number is not known" : " people";
  if (cell.ingredients == 0) return " ingredients: only sellers speak, of the whole type";
  return cell.ingredients == 1 ? " ingredient" : " ingredients";
}

// Where on the ingredient's page it is: at the concern, or where what it has there is about narrower ones, at the list.
std::string place_in_page(const Making& making, const std::string& ingredient, const std::string& concern) {
  const auto row = making.rows.find(ingredient);
  const bool has_it = row != making.rows.end() && std::find(row->second.concerns.begin(), row->second.concerns.end(),
                                                            concern) != row->second.concerns.end();
  return has_it ? "#for-" + concern : "#evidence";
}

View cell_view(const Making& making, const MatrixRow& row, const MatrixColumn& column, const MatrixCell& cell,
               const Here& here) {
  View view;
  set_grade(view, cell.grade ? std::optional(cell.grade->grade) : std::nullopt);
  const bool of_type = row.kind == Kind::type;
  view.set("skin", cell.cosmetic);
  if (!cell.grade) return view.set("link", "");
  view.set("before", row.name + ", " + column.name + ": ").set("unit", unit_of(row, cell));
  view.set("procedure", cell.cosmetic && cell.grade->route == Route::procedure).set("more", more_than_cream(cell));
  view.set("number", of_type ? std::to_string(cell.ingredients) : render::people_number(*cell.grade));
  const std::string list = "concerns/" + column.id + ".html?type=" + row.id + "#targets";
  return view.set(
      "link", of_type ? here.to(list)
                      : here.to(making.places.of(Kind::ingredient, row.id) + place_in_page(making, row.id, column.id)));
}

View heading(Kind kind, const std::string& id, const std::string& name, std::size_t depth, const Here& here) {
  View view;
  return view.set("text", name).set("depth", std::min<std::size_t>(depth, 3)).set("link", here.to(kind, id));
}

// A line for each concern, a column for each type.
void set_types(View& view, const Making& making, const Matrix& matrix, const Here& here) {
  Views columns;
  for (const MatrixRow& row : matrix.rows) columns.push_back(heading(Kind::type, row.id, row.name, 0, here));
  Views lines;
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    const MatrixColumn& column = matrix.columns[c];
    Views cells;
    for (const MatrixRow& row : matrix.rows) cells.push_back(cell_view(making, row, column, row.cells[c], here));
    View line = heading(Kind::concern, column.id, column.name, column.depth, here);
    lines.push_back(line.set("cells", std::move(cells)));
  }
  view.set("columns", std::move(columns)).set("lines", std::move(lines)).set("no_column", "").set("no_line", "");
}

// A line for each ingredient, a column for each concern; what nothing is recorded of has no place.
void set_ingredients(View& view, const Making& making, const Matrix& matrix, const Here& here) {
  std::vector<std::size_t> shown;
  std::vector<std::string> no_column;
  std::vector<std::string> no_line;
  Views columns;
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    if (is_empty(matrix, c)) {
      no_column.push_back(matrix.columns[c].name);
      continue;
    }
    shown.push_back(c);
    columns.push_back(heading(Kind::concern, matrix.columns[c].id, matrix.columns[c].name, 0, here));
  }
  Views lines;
  for (const MatrixRow& row : matrix.rows) {
    if (is_empty(row)) {
      no_line.push_back(row.name);
      continue;
    }
    Views cells;
    for (const std::size_t c : shown) cells.push_back(cell_view(making, row, matrix.columns[c], row.cells[c], here));
    View line = heading(Kind::ingredient, row.id, row.name, 0, here);
    lines.push_back(line.set("cells", std::move(cells)));
  }
  view.set("columns", std::move(columns)).set("lines", std::move(lines));
  view.set("no_column", render::listed(no_column, render::everything));
  view.set("no_line", render::listed(no_line, render::everything));
}

}  // namespace

View grid_view(const Making& making, const Matrix& matrix, const Here& here) {
  View view;
  const bool of_types = matrix.rows.empty() || matrix.rows.front().kind == Kind::type;
  if (of_types)
    set_types(view, making, matrix, here);
  else
    set_ingredients(view, making, matrix, here);
  view.set("line_kind", of_types ? "Concern" : "Ingredient");
  view.set("caption", of_types ? "Evidence by concern and type of ingredient" : "Evidence by ingredient and concern");
  view.set("of_types", of_types);
  return view.set("legend", grade_legend());
}

}  // namespace actives::exchange::html
