#include "exchange/cosing/csv_reader.hpp"

#include "actives/error.hpp"
#include "catch.hpp"

using namespace actives;
using namespace actives::exchange;

namespace {

// "LINE[cell][cell]" for each row.
std::string rows_of(std::string_view text, char delimiter = ',') {
  std::string rows;
  read_csv("a.csv", text, delimiter, [&](const CsvRow& row) {
    rows += std::to_string(row.line);
    for (const std::string& cell : row.cells) rows += "[" + cell + "]";
    rows += " ";
    return true;
  });
  return rows;
}

// "LINE:COLUMN message".
std::string refusal_of(std::string_view text) {
  try {
    rows_of(text);
  } catch (const CatalogueError& error) {
    return std::to_string(error.where().line) + ":" + std::to_string(error.where().column) + " " + error.what();
  }
  return "taken";
}

}  // namespace

TEST_CASE("a row begins in the line of its first cell, whatever line ends its cells hold", "[exchange]") {
  CHECK(rows_of("a,b\n\"c\nd\",e\nf,g\n") == "1[a][b] 2[c\nd][e] 4[f][g] ");
  CHECK(rows_of("a\r\n\"b\r\nc\"\r\nd") == "1[a] 2[b\r\nc] 4[d] ");
  CHECK(rows_of("a\rb\rc") == "1[a] 2[b] 3[c] ");
}

TEST_CASE("empty lines are no rows, but count", "[exchange]") {
  CHECK(rows_of("\n\na\n  \n\nb\n") == "3[a] 6[b] ");
  CHECK(rows_of("").empty());
}

TEST_CASE("quotes, separators and empty cells", "[exchange]") {
  CHECK(rows_of("\"a,\"\"b\"\"\",,\"\"\n") == "1[a,\"b\"][][] ");
  CHECK(rows_of("a;b,c;\"d;e\"\n", ';') == "1[a][b,c][d;e] ");
  CHECK(rows_of("a\t b \t\n", '\t') == "1[a][b][] ");
}

TEST_CASE("a quote that is never closed is told with the line of its row", "[exchange]") {
  CHECK(refusal_of("a,b\nc,\"d\ne,f\n") == "2:0 a cell of the row that begins here is in quotes that are never closed");
}

TEST_CASE("a quote in the middle of a cell is told with its place", "[exchange]") {
  CHECK_THAT(refusal_of("a\nb\"c\"\n"), Catch::Matchers::StartsWith("2:2 a quote stands in the middle"));
  CHECK_THAT(refusal_of("\"b\"c\n"), Catch::Matchers::StartsWith("1:4 a quote stands in the middle"));
}

TEST_CASE("reading stops when no more rows are wanted", "[exchange]") {
  int rows = 0;
  read_csv("a.csv", "a\nb\nc\"d", ',', [&](const CsvRow&) { return ++rows < 2; });
  CHECK(rows == 2);
}

TEST_CASE("what a row's reader throws comes through", "[exchange]") {
  const auto thrower = [](const CsvRow&) -> bool { throw Error("no"); };
  CHECK_THROWS_AS(read_csv("a.csv", "a\n", ',', thrower), Error);
  CHECK_THROWS_AS(read_csv("a.csv", "a", ',', thrower), Error);
}

TEST_CASE("the guard against formulas is taken off, any other apostrophe stays", "[exchange]") {
  CHECK(unguarded("'=1+1") == "=1+1");
  CHECK(unguarded("'-") == "-");
  CHECK(unguarded("''a") == "'a");
  CHECK(unguarded("'\tb") == "\tb");
  CHECK(unguarded("'a") == "'a");
  CHECK(unguarded("-") == "-");
  CHECK(unguarded("'") == "'");
}
