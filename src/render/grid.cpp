#include "render/grid.hpp"

#include <algorithm>
#include <array>

#include "render/text_pages.hpp"

namespace actives::render {

namespace {

GridCell of_type(const MatrixCell& cell) {
  if (!cell.grade) return {};
  return {cell.grade->grade, cell.cosmetic, std::to_string(cell.ingredients)};
}

GridCell of_ingredient(const MatrixCell& cell) {
  if (!cell.grade) return {};
  return {cell.grade->grade, cell.cosmetic, people_number(*cell.grade)};
}

bool is_empty(const MatrixRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(), [](const MatrixCell& c) { return c.grade.has_value(); });
}

bool is_empty(const Matrix& matrix, std::size_t column) {
  return std::none_of(matrix.rows.begin(), matrix.rows.end(),
                      [&](const MatrixRow& row) { return row.cells[column].grade.has_value(); });
}

void fill_with_types(const Matrix& matrix, Grid& grid) {
  for (const MatrixRow& row : matrix.rows) grid.columns.push_back(row.name);
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    GridLine line{matrix.columns[c].name, matrix.columns[c].depth, {}};
    for (const MatrixRow& row : matrix.rows) line.cells.push_back(of_type(row.cells[c]));
    grid.lines.push_back(std::move(line));
  }
}

void fill_with_ingredients(const Matrix& matrix, Grid& grid) {
  std::vector<std::size_t> shown;
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    const std::string& name = matrix.columns[c].name;
    if (is_empty(matrix, c)) {
      grid.left_out_columns.push_back(name);
    } else {
      shown.push_back(c);
      grid.columns.push_back(name);
    }
  }
  for (const MatrixRow& row : matrix.rows) {
    if (is_empty(row)) {
      grid.left_out_lines.push_back(row.name);
      continue;
    }
    GridLine line{row.name, 0, {}};
    for (std::size_t c : shown) line.cells.push_back(of_ingredient(row.cells[c]));
    grid.lines.push_back(std::move(line));
  }
}

bool any_cell(const Grid& grid, auto is_so) {
  return std::any_of(grid.lines.begin(), grid.lines.end(),
                     [&](const GridLine& line) { return std::any_of(line.cells.begin(), line.cells.end(), is_so); });
}

}  // namespace

Grid grid_of(const Matrix& matrix, const MatrixHead& head) {
  Grid grid;
  grid.of_ingredients = !head.types.empty();
  grid.title = grid.of_ingredients ? "Evidence: " + listed(head.types, everything)
                                   : "Evidence by concern and type of ingredient";
  grid.narrowed = head.narrowed;
  if (grid.of_ingredients)
    fill_with_ingredients(matrix, grid);
  else
    fill_with_types(matrix, grid);
  return grid;
}

std::vector<std::string> how_to_read(const Grid& grid, bool with_numbers) {
  std::vector<std::string> words;
  if (!grid.of_ingredients)
    words.emplace_back("A letter is the best grade on skin, the number tells among how many ingredients.");
  else if (with_numbers)
    words.emplace_back("A letter is the grade on skin, the number tells how many people were studied.");
  else
    words.emplace_back("A letter is the grade on skin.");
  const bool of_people = grid.of_ingredients && with_numbers;
  if (of_people && any_cell(grid, [](const GridCell& c) { return c.number == "?"; }))
    words.emplace_back("?: their number is not known.");
  if (of_people && any_cell(grid, [](const GridCell& c) { return c.number.ends_with('+'); }))
    words.emplace_back("+: and more, in studies without a number.");
  if (any_cell(grid, [](const GridCell& c) { return !c.cosmetic; }))
    words.emplace_back("In parentheses: people were studied on other routes only, not as a cosmetic.");
  if (!grid.of_ingredients && any_cell(grid, [](const GridCell& c) { return c.number == "0"; }))
    words.emplace_back("0: only sellers speak, of the whole type.");
  if (any_cell(grid, [](const GridCell& c) { return !c.grade; }))
    words.emplace_back("A dot: nothing is recorded, which says nothing.");
  return words;
}

std::vector<std::pair<Grade, std::string>> grade_legend() {
  std::vector<std::pair<Grade, std::string>> legend;
  for (std::size_t i = 0; i < Spelling<Grade>::names.size(); ++i) {
    const auto grade = static_cast<Grade>(i);
    legend.emplace_back(grade, std::string(meaning(grade)));
  }
  return legend;
}

}  // namespace actives::render
