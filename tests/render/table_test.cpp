// Tables on terminals that are wide enough, too narrow, and far too narrow.
#include "catch.hpp"
#include "render/layout.hpp"

using namespace actives::render;

namespace {

std::string table(std::size_t width, const std::vector<std::vector<Sheet::Cell>>& rows) {
  Sheet sheet({width, false});
  sheet.table(rows);
  return sheet.take();
}

const std::vector<std::vector<Sheet::Cell>> two_columns = {
    {{"Adipose stem cell exosomes"}, {"2 trials, 1 animal study"}}, {{"Copper Tripeptide-1"}, {"1 trial"}}};

}  // namespace

TEST_CASE("a table that fits has one line a row", "[table]") {
  CHECK(table(54, two_columns) ==
        "  Adipose stem cell exosomes  2 trials, 1 animal study\n"
        "  Copper Tripeptide-1         1 trial\n");
  CHECK(table(0, two_columns) == table(54, two_columns));
}

TEST_CASE("columns give way by turns and break between words", "[table]") {
  CHECK(table(40, two_columns) ==
        "  Adipose stem cell     2 trials, 1\n"
        "  exosomes              animal study\n"
        "  Copper Tripeptide-1   1 trial\n");
}

TEST_CASE("a column without room to spare keeps its width", "[table]") {
  CHECK(table(26, {{{"supplier-run"}, {"1 trial, 2 studies"}}}) ==
        "  supplier-run  1 trial, 2\n"
        "                studies\n");
}

TEST_CASE("a cell that is whole keeps its blanks, and breaks only where nothing else can", "[table]") {
  const std::vector<std::vector<Sheet::Cell>> marked = {{{"  1", Style::plain, true}, {"phenoxyethanol"}},
                                                        {{"> 2", Style::plain, true}, {"sodium dna"}}};
  CHECK(table(80, marked) ==
        "    1  phenoxyethanol\n"
        "  > 2  sodium dna\n");
  CHECK(table(14, marked) ==
        "    1  phenoxy\n"
        "       ethanol\n"
        "  > 2  sodium\n"
        "       dna\n");
  CHECK(table(6, {{{"> 2", Style::plain, true}, {"so"}}}) ==
        "  >  s\n"
        "  2  o\n");
}

TEST_CASE("words are broken only where no column can spare more", "[table]") {
  CHECK(table(14, {{{"abcdefgh"}, {"ijklmnop"}}}) ==
        "  abcde  ijklm\n"
        "  fgh    nop\n");
}

TEST_CASE("a table without a place to stand still ends", "[table]") {
  CHECK(table(1, {{{"ab"}, {"cd"}}}) == "  a  c\n  b  d\n");
  CHECK(table(80, {}).empty());
}
