// The evidence at a glance: types of ingredients by concerns.
#include <iostream>
#include <string>

#include <actives/query.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  // Each concern with its narrower ones.
  const actives::Matrix matrix = actives::matrix_of(catalogue, {.concerns = {"texture", "uneven-tone"}});
  for (const actives::MatrixColumn& column : matrix.columns)
    std::cout << std::string(2 * column.depth, ' ') << column.name << '\n';
  for (const actives::MatrixRow& row : matrix.rows) {
    for (const actives::MatrixCell& cell : row.cells)
      // A dot: nothing is recorded, which says nothing. A star: people were studied on other routes only.
      std::cout << (cell.grade ? to_string(cell.grade->grade) : ".") << (cell.cosmetic ? "  " : "* ");
    std::cout << row.name << '\n';
  }
}
