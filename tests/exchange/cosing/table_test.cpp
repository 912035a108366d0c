#include "exchange/cosing/table.hpp"

#include "actives/error.hpp"
#include "catch.hpp"

using namespace actives;
using namespace actives::exchange;

namespace {

constexpr std::string_view official =
    "File creation date: 24/12/2025\n"
    "Cosing Ingredients,Last update: 08/12/2025\n"
    "\n"
    "COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Chem/IUPAC Name / Description,Restriction,Function,"
    "Update Date\n"
    "1,AQUA,,,7732-18-5,231-791-2,\"Water,\nof a well\",,SOLVENT,15/10/2010\n";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string refusal_of(std::string_view text) {
  try {
    read_cosing("a.csv", text);
  } catch (const CatalogueError& error) {
    return error.problems().front().text();
  }
  return "taken";
}

}  // namespace

TEST_CASE("the header of the official export is found behind its preamble", "[exchange]") {
  const CosingTable table = read_cosing("a.csv", official);
  CHECK(table.content == CosingContent::inventory);
  CHECK(table.header_line == 4);
  CHECK(table.created == "2025-12-24");
  CHECK(table.updated == "2025-12-08");
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].line == 5);
  CHECK(table.cell(table.rows[0], Column::name) == "AQUA");
  CHECK(table.cell(table.rows[0], Column::function) == "SOLVENT");
  CHECK(table.heading(Column::cas) == "CAS No");
  CHECK(table.heading(Column::status) == std::nullopt);
}

TEST_CASE("columns are found by their headings in every shape", "[exchange]") {
  for (const std::string_view text :
       {"cosing_ref_no,inci_name,cas_no,ec_no,function\n1,AQUA,7732-18-5,231-791-2,SOLVENT\n",
        "inci_name,cas_number,einecs_number,function\nAQUA,7732-18-5,231-791-2,SOLVENT\n",
        "\xEF\xBB\xBFinciName;functionName;ecNo;casNo\r\nAQUA;SOLVENT;231-791-2;7732-18-5\r\n",
        "\"INCI name\"\t\"CAS No\"\t\"EC No\"\t\"Function\"\nAQUA\t7732-18-5\t231-791-2\tSOLVENT"}) {
    const CosingTable table = read_cosing("a.csv", text);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.cell(table.rows[0], Column::name) == "AQUA");
    CHECK(table.cell(table.rows[0], Column::cas) == "7732-18-5");
    CHECK(table.cell(table.rows[0], Column::ec) == "231-791-2");
    CHECK(table.cell(table.rows[0], Column::function) == "SOLVENT");
  }
}

TEST_CASE("without a preamble the latest row is the last update", "[exchange]") {
  const CosingTable table = read_cosing(
      "a.csv", "INCI name,Function,Update Date\nA,X,15/12/2021\nB,X,31/01/2020\nC,X,99/99/9999\nD,X,soon\n");
  CHECK(table.updated == "2021-12-15");
  CHECK(table.created == std::nullopt);
}

TEST_CASE("an annex tells its number", "[exchange]") {
  const CosingTable table = read_cosing(
      "a.txt", "\"ANNEX II\",\"Last update: 08/12/2025\"\n\"Reference Number\",\"Chemical name / INN\"\n1,Lead\n");
  CHECK(table.content == CosingContent::annex);
  CHECK(table.annex == "II");
  CHECK(read_cosing("a.csv", "reference_number,inn\n1,Lead\n").annex.empty());
}

TEST_CASE("rows without a letter or digit are none", "[exchange]") {
  CHECK(read_cosing("a.csv", "INCI name,Function\n,,\nA,X\n-,\n").rows.size() == 1);
}

TEST_CASE("what is no table of CosIng is refused with the place and the remedy", "[exchange]") {
  const auto begins = [](const std::string& text, std::string_view part) { return text.starts_with(part); };
  CHECK(begins(refusal_of(""), "a.csv: is empty"));
  CHECK(holds(refusal_of("\x1f\x8b\x08"), "gunzip"));
  CHECK(holds(refusal_of("PK\x03\x04"), "save it as CSV"));
  CHECK(holds(refusal_of("\xff\xfe\x41"), "iconv -f UTF-16"));
  CHECK(begins(refusal_of(std::string_view("INCI name,Function\nA\0B,X\n", 24)), "a.csv:2: holds a NUL byte"));
  CHECK(begins(refusal_of("INCI name,Function\nA,X\nCR\xC8ME,X\n"), "a.csv:3: holds bytes that are no UTF-8"));
  CHECK(begins(refusal_of("name,price\nA,3\n"), "a.csv:1: has no header of CosIng"));
  CHECK(begins(refusal_of("{\"a\": \"b\"}"), "a.csv:1: has no header of CosIng"));
  CHECK(holds(refusal_of("\"preamble\nINCI name,Function\nA,X\n"), "quotes that are never closed"));
}

TEST_CASE("a day that is none is no day", "[exchange]") {
  CHECK(day_of(" 24/12/2025") == "2025-12-24");
  for (const std::string_view text : {"", "2025-12-24", "00/12/2025", "24/13/2025", "31/02/2025", "24/12/2925",
                                      "24/12/0001", "ab/cd/efgh", "1/1/2020"})
    CHECK(day_of(text) == std::nullopt);
}
