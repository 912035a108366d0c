#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// "aging B 2": grade and number of ingredients; the grade in parentheses where it is of other routes only.
std::string words(const MatrixColumn& column, const MatrixCell& cell) {
  if (!cell.grade) return column.id + " -";
  const std::string grade(to_string(cell.grade->grade));
  return column.id + " " + (cell.cosmetic ? grade : "(" + grade + ")") + " " + std::to_string(cell.ingredients);
}

Lines cells(const Matrix& matrix, const std::string& row) {
  Lines all;
  for (const MatrixRow& found : matrix.rows)
    if (found.id == row)
      for (std::size_t i = 0; i < matrix.columns.size(); ++i) all.push_back(words(matrix.columns[i], found.cells[i]));
  return all;
}

Lines rows(const Matrix& matrix) {
  Lines all;
  for (const MatrixRow& row : matrix.rows) all.push_back(row.id);
  return all;
}

Filter of_type(std::string type) {
  Filter filter;
  filter.types = {std::move(type)};
  return filter;
}

}  // namespace

TEST_CASE("a cell has the best grade on skin and the number of ingredients, narrower concerns with it", "[matrix]") {
  const Catalogue catalogue = open(
      shelf({ingredient("rose", {target_of("crows-feet", graded(Grade::C))}),
             ingredient("tulip", {target_of("wrinkles", graded(Grade::B)), target_of("firmness", graded(Grade::D))})}));
  const Matrix matrix = matrix_of(catalogue, {});
  CHECK(rows(matrix) == Lines{"peptide", "exosome"});
  CHECK(cells(matrix, "peptide") == Lines{"aging B 2", "wrinkles B 2", "crows-feet C 1", "firmness D 1", "redness -"});
  CHECK(cells(matrix, "exosome") == Lines{"aging -", "wrinkles -", "crows-feet -", "firmness -", "redness -"});
}

TEST_CASE("what was studied on other routes only is marked and stands behind any grade on skin", "[matrix]") {
  const auto injected = graded(Grade::A, Route::injected);
  const Catalogue catalogue =
      open(shelf({ingredient("rose", {target_of("wrinkles", injected), target_of("redness", injected)}),
                  ingredient("tulip", {target_of("wrinkles", graded(Grade::E))})}));
  const Matrix matrix = matrix_of(catalogue, {});
  CHECK(cells(matrix, "peptide") == Lines{"aging E 2", "wrinkles E 2", "crows-feet -", "firmness -", "redness (A) 1"});
  CHECK(matrix.rows[0].cells[1].best == "tulip");
  CHECK(matrix.rows[0].cells[4].grade->people == 60);
}

TEST_CASE("where only sellers speak of the whole type a cell is E with no ingredient", "[matrix]") {
  Records records = shelf({ingredient("rose", {target_of("firmness", graded(Grade::N))})});
  records.types[0].targets = {target_of("crows-feet", {claim()}), target_of("firmness", {claim()})};
  const Catalogue catalogue = open(records);
  CHECK(cells(matrix_of(catalogue, {}), "peptide") ==
        Lines{"aging N 1", "wrinkles E 0", "crows-feet E 0", "firmness N 1", "redness -"});
  CHECK(matrix_of(catalogue, {}).rows[0].cells[1].best.empty());
  Filter core;
  core.scope = Scope::core;
  CHECK(cells(matrix_of(catalogue, core), "peptide") ==
        Lines{"aging N 1", "wrinkles -", "crows-feet -", "firmness N 1", "redness -"});
}

TEST_CASE("an ingredient with several targets within a concern counts once", "[matrix]") {
  const Catalogue catalogue =
      open(shelf({ingredient("rose", {target_of("wrinkles", graded(Grade::C)), target_of("redness", graded(Grade::C)),
                                      target_of("firmness", graded(Grade::B))})}));
  CHECK(cells(matrix_of(catalogue, {}), "peptide").front() == "aging B 1");
}

TEST_CASE("the rows of a type are its ingredients, best grade first and then by name", "[matrix]") {
  const Catalogue catalogue =
      open(shelf({ingredient("aster", {target_of("redness", graded(Grade::D))}), ingredient("iris"),
                  ingredient("lily", {}, "exosome"), ingredient("rose", {target_of("redness", graded(Grade::M))}),
                  ingredient("tulip", {target_of("wrinkles", graded(Grade::C))}),
                  ingredient("violet", {target_of("redness", graded(Grade::A, Route::oral))})}));
  const Matrix matrix = matrix_of(catalogue, of_type("peptide"));
  CHECK(rows(matrix) == Lines{"rose", "tulip", "aster", "iris", "violet"});
  CHECK(cells(matrix, "rose").back() == "redness M 1");
  CHECK(matrix.rows[0].kind == Kind::ingredient);
  CHECK(matrix.rows[0].type == "peptide");
}

TEST_CASE("concerns that are asked for are columns with their narrower ones, each once", "[matrix]") {
  const Catalogue catalogue = open(shelf({ingredient("rose", {target_of("crows-feet", graded(Grade::C))}),
                                          ingredient("tulip", {target_of("redness", graded(Grade::C))})}));
  Filter filter = about({"crows-feet", "redness", "wrinkles"});
  CHECK(cells(matrix_of(catalogue, filter), "peptide") == Lines{"redness C 1", "wrinkles C 1", "crows-feet C 1"});
  const Matrix matrix = matrix_of(catalogue, filter);
  CHECK(matrix.columns[1].depth == 0);
  CHECK(matrix.columns[2].depth == 1);
  filter = of_type("peptide");
  filter.concerns = {"redness"};
  CHECK(rows(matrix_of(catalogue, filter)) == Lines{"tulip"});
}

TEST_CASE("what a market prohibits is left out of the matrix and counted", "[matrix]") {
  Records records = shelf({ingredient("rose", {target_of("redness", graded(Grade::B))}),
                           ingredient("tulip", {target_of("redness", graded(Grade::C))}),
                           ingredient("lily", {target_of("wrinkles", graded(Grade::C))}, "exosome")});
  records.rules = {rule("no-rose", Status::prohibited, {{}, {}, {"rose"}, {}}),
                   rule("no-exosome", Status::prohibited, {{"exosome"}, {}, {}, {}})};
  const Catalogue catalogue = open(records);
  Filter filter = about({"redness"});
  filter.market = "EU";
  const Matrix matrix = matrix_of(catalogue, filter);
  CHECK(rows(matrix) == Lines{"peptide"});
  CHECK(cells(matrix, "peptide") == Lines{"redness C 1"});
  CHECK(matrix.prohibited == 1);  // lily does not target redness
}
