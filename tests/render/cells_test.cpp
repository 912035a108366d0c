// How csv, tsv and markdown join cells to lines, each read back here.
#include "render/cells.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/write.hpp"

using namespace actives;
using json::Value;

namespace {

using Cells = std::vector<std::string>;

std::string csv(const Cells& cells) { return render::csv_cells().line(cells); }
std::string tsv(const Cells& cells) { return render::tsv_cells().line(cells); }
std::string markdown(const Cells& cells) { return render::markdown_cells().line(cells); }

const Cells awkward{"",
                    "plain",
                    "a,b",
                    "say \"hi\"",
                    "\"",
                    "two\nlines",
                    "cr\rhere",
                    "dos\r\nline",
                    "tab\there",
                    "back\\slash",
                    "\\t is no tab",
                    "\\n",
                    "trailing\\",
                    "\\\\",
                    "a|b",
                    " blanks ",
                    "Crème",
                    "{\"a\":[1,2]}",
                    ","};

// Reads one RFC 4180 record that ends in LF.
Cells read_csv(const std::string& line) {
  Cells cells{""};
  bool quoted = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && line[i + 1] == '"')
      cells.back() += line[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  CHECK_FALSE(quoted);
  return cells;
}

Cells read_tsv(const std::string& line) {
  Cells cells{""};
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] == '\t') {
      cells.emplace_back();
    } else if (line[i] != '\\') {
      cells.back() += line[i];
    } else {
      const char escaped = line[++i];
      cells.back() += escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : '\\';
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("csv leaves a cell without special characters as it is", "[render]") {
  CHECK(csv({"apple", "Crème brûlée", "a\tb", "a;b", " x "}) == "apple,Crème brûlée,a\tb,a;b, x \n");
}

TEST_CASE("csv quotes commas, quotes, line feeds and carriage returns", "[render]") {
  CHECK(csv({"a,b", "c"}) == "\"a,b\",c\n");
  CHECK(csv({"say \"hi\""}) == "\"say \"\"hi\"\"\"\n");
  CHECK(csv({"a\nb"}) == "\"a\nb\"\n");
  CHECK(csv({"a\rb"}) == "\"a\rb\"\n");
  CHECK(csv({"\""}) == "\"\"\"\"\n");
}

TEST_CASE("csv writes empty cells as nothing between commas", "[render]") {
  CHECK(csv({"", "", ""}) == ",,\n");
  CHECK(csv({"a", ""}) == "a,\n");
}

TEST_CASE("csv writes a single empty cell as quotes, so that the record is not an empty line", "[render]") {
  CHECK(csv({""}) == "\"\"\n");
}

TEST_CASE("csv is read back as it was", "[render]") {
  CHECK(read_csv(csv(awkward)) == awkward);
  for (const std::string& cell : awkward) CHECK(read_csv(csv({cell})) == Cells{cell});
}

TEST_CASE("tsv escapes tab, line feed, carriage return and backslash", "[render]") {
  CHECK(tsv({"a\tb", "c\nd", "e\rf", "g\\h", "i,\"j\""}) == "a\\tb\tc\\nd\te\\rf\tg\\\\h\ti,\"j\"\n");
}

TEST_CASE("tsv keeps every record on one line with one tab less than cells", "[render]") {
  const std::string line = tsv(awkward);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  CHECK(line.find('\r') == std::string::npos);
  CHECK(static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) == awkward.size() - 1);
}

TEST_CASE("tsv is read back as it was", "[render]") {
  CHECK(read_tsv(tsv(awkward)) == awkward);
  for (const std::string& cell : awkward) CHECK(read_tsv(tsv({cell})) == Cells{cell});
}

TEST_CASE("every text of three awkward characters survives csv and tsv", "[render]") {
  const std::string alphabet = "a\\tnr\t\n\r\",";
  for (const char a : alphabet)
    for (const char b : alphabet)
      for (const char c : alphabet) {
        const Cells cells{std::string{a, b}, std::string{c}, std::string{a, b, c}};
        CHECK(read_csv(csv(cells)) == cells);
        CHECK(read_tsv(tsv(cells)) == cells);
      }
}

TEST_CASE("markdown escapes pipes, backslashes and tags and breaks lines with a tag of its own", "[render]") {
  CHECK(markdown({"a|b", "c\\d", "e\nf", "g\r\nh", "<b>"}) == "| a\\|b | c\\\\d | e<br>f | g<br>h | &lt;b> |\n");
  CHECK(markdown({"&lt;", "A & B"}) == "| &amp;lt; | A &amp; B |\n");
  CHECK(markdown({"\\|"}) == "| \\\\\\| |\n");
}

TEST_CASE("markdown keeps every record on one line", "[render]") {
  const std::string line = markdown(awkward);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  CHECK(line.find('\r') == std::string::npos);
}

TEST_CASE("only markdown has a line below the header", "[render]") {
  CHECK(render::csv_cells().rule == nullptr);
  CHECK(render::tsv_cells().rule == nullptr);
  REQUIRE(render::markdown_cells().rule != nullptr);
  CHECK(render::markdown_cells().rule(1) == "| --- |\n");
  CHECK(render::markdown_cells().rule(3) == "| --- | --- | --- |\n");
}

TEST_CASE("a scalar is a cell as it is", "[render]") {
  CHECK(render::plain_cell("text") == "text");
  CHECK(render::plain_cell("\"quoted\"") == "\"quoted\"");
  CHECK(render::plain_cell(42) == "42");
  CHECK(render::plain_cell(0) == "0");
  CHECK(render::plain_cell(true) == "true");
  CHECK(render::plain_cell(false) == "false");
}

TEST_CASE("null is an empty cell", "[render]") { CHECK(render::plain_cell(nullptr).empty()); }

TEST_CASE("lists and objects are cells of compact JSON", "[render]") {
  Value object = Value::object();
  object["b"] = Value::array({1, nullptr});
  object["a"] = "x";
  CHECK(render::plain_cell(object) == "{\"b\":[1,null],\"a\":\"x\"}");
  CHECK(render::plain_cell(Value::array()) == "[]");
  CHECK(render::plain_cell(Value::array({"a", "b"})) == "[\"a\",\"b\"]");
}

TEST_CASE("a text that is not UTF-8 inside a list does not throw", "[render]") {
  CHECK(render::plain_cell(Value::array({"\xff"})) == "[\"\xEF\xBF\xBD\"]");
}
