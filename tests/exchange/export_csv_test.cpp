// Python's csv module reads what is written here in tests/cli/test_export.py.
#include "exchange/export_csv.hpp"

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using exchange::Cells;
using exchange::export_csv;

namespace {

Catalogue with_term(const std::string& name, std::vector<std::string> aliases = {}) {
  Records records;
  auto term = made::record<Term>("a-term");
  term.name = name;
  term.aliases = std::move(aliases);
  records.terms = {term};
  records.sources = {made::source()};
  return made::open(records);
}

constexpr std::string_view header = "id,name,aliases,is,related,sources\n";

std::string row_of(const std::string& name, Cells cells) {
  const std::string table = export_csv(with_term(name), Kind::term, cells);
  REQUIRE(table.substr(0, header.size()) == header);
  return table.substr(header.size());
}

}  // namespace

TEST_CASE("a table has a header, and lists as compact JSON in quotes", "[exchange]") {
  CHECK(export_csv(with_term("Plain", {"a \"b\"", "c"}), Kind::term, Cells::exact) ==
        "id,name,aliases,is,related,sources\n"
        "a-term,Plain,\"[\"\"a \\\"\"b\\\"\"\"\",\"\"c\"\"]\",x,[],\"[\"\"a-source\"\"]\"\n");
}

TEST_CASE("a table without a record has its header, with fields that records may leave out", "[exchange]") {
  CHECK(export_csv(with_term("Plain"), Kind::inventory, Cells::exact) ==
        "id,inci,type,is,names,cas,ec,functions,restriction,sources\n");
}

TEST_CASE("what is unknown is an empty cell", "[exchange]") {
  CHECK(export_csv(with_term("Plain"), Kind::source, Cells::exact) ==
        "id,kind,title,authors,year,container,doi,pmid,url,read\n"
        "a-source,press,A source,,,,,,https://example.org/,excerpt\n");
}

TEST_CASE("a cell is exact unless a spreadsheet is to be kept from reading a formula", "[exchange]") {
  for (const std::string name : {"=1+1", "+49", "-ion", "@home", "'quoted'"}) {
    CHECK(row_of(name, Cells::exact) == "a-term," + name + ",[],x,[],\"[\"\"a-source\"\"]\"\n");
    CHECK(row_of(name, Cells::spreadsheet_safe) == "a-term,'" + name + ",[],x,[],\"[\"\"a-source\"\"]\"\n");
  }
  CHECK(row_of("a=b", Cells::spreadsheet_safe) == row_of("a=b", Cells::exact));
}

TEST_CASE("a formula with a comma is made safe within its quotes", "[exchange]") {
  CHECK(row_of("=a,b", Cells::spreadsheet_safe) == "a-term,\"'=a,b\",[],x,[],\"[\"\"a-source\"\"]\"\n");
}

TEST_CASE("tables are named after the lists of a catalogue", "[exchange]") {
  CHECK(exchange::csv_name(Kind::ingredient) == "ingredients.csv");
  CHECK(exchange::csv_name(Kind::inventory) == "inventory.csv");
  CHECK(exchange::is_csv_name("levels.csv"));
  CHECK_FALSE(exchange::is_csv_name("notes.csv"));
  CHECK_FALSE(exchange::is_csv_name("levels.json"));
}
