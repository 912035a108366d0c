// A matrix as it is drawn, in text and as a picture: types stand side by side with a line for each concern,
// ingredients, which are many, below each other with a column for each concern.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/query.hpp"
#include "actives/render.hpp"

namespace actives::render {

struct GridCell {
  std::optional<Grade> grade;  // nothing: nothing is recorded
  bool cosmetic = true;        // false: people were studied on other routes only
  std::string number;          // of ingredients, or of people where the line is an ingredient
};

struct GridLine {
  std::string label;
  std::size_t depth = 0;  // of a concern within those above it
  std::vector<GridCell> cells;
};

struct Grid {
  std::string title;
  std::string narrowed;
  bool of_ingredients = false;
  std::vector<std::string> columns;
  std::vector<GridLine> lines;
  // Of a grid of ingredients, which would be mostly empty: what nothing is recorded of has no place in it.
  std::vector<std::string> left_out_lines;
  std::vector<std::string> left_out_columns;
};

Grid grid_of(const Matrix& matrix, const MatrixHead& head);

// What the number in a cell counts and what its marks mean: one sentence each.
std::vector<std::string> how_to_read(const Grid& grid, bool with_numbers);

// All grades with their meaning, best first: "well supported".
std::vector<std::pair<Grade, std::string>> grade_legend();

}  // namespace actives::render
