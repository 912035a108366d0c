// Python's sqlite3 module reads what is exported in tests/cli/test_export.py.
#include "exchange/sqlite/database.hpp"

#include <sqlite3.h>

#include "actives/error.hpp"
#include "catch.hpp"

using namespace actives;
using exchange::SqliteDatabase;
using exchange::SqliteInsert;

namespace {

// The first column of the rows of a query to a database file, joined by "|"; null is "null".
std::string ask(std::string_view file, const char* query) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
  std::string bytes(file);
  auto* const start = reinterpret_cast<unsigned char*>(bytes.data());
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  REQUIRE(sqlite3_deserialize(database, "main", start, size, size, SQLITE_DESERIALIZE_READONLY) == SQLITE_OK);
  std::string answer;
  const auto add = [](void* into, int, char** values, char**) {
    *static_cast<std::string*>(into) += (values[0] == nullptr ? "null" : values[0]) + std::string("|");
    return 0;
  };
  CHECK(sqlite3_exec(database, query, add, &answer, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  return answer;
}

}  // namespace

TEST_CASE("rows are in the file that the database becomes", "[exchange]") {
  SqliteDatabase database;
  database.run("CREATE TABLE t (a TEXT, b INTEGER, c TEXT)");
  SqliteInsert insert = database.insert_into("t");
  CHECK(insert(std::string("one"), 7, Grade::A) == 1);
  CHECK(insert(std::string_view(), std::optional<int>(), std::optional<Route>(Route::in_vitro)) == 2);
  CHECK(insert(std::nullopt, true, "") == 3);
  const std::string_view file = database.bytes();
  CHECK(file.substr(0, 15) == "SQLite format 3");
  CHECK(ask(file, "SELECT a FROM t") == "one||null|");
  CHECK(ask(file, "SELECT b FROM t") == "7|null|1|");
  CHECK(ask(file, "SELECT c FROM t") == "A|in-vitro||");
  CHECK(ask(file, "PRAGMA integrity_check") == "ok|");
}

TEST_CASE("a text keeps every byte", "[exchange]") {
  SqliteDatabase database;
  database.run("CREATE TABLE t (a TEXT)");
  database.insert_into("t")(std::string("엑소좀 'quoted' \"x\" ; -- é"));
  CHECK(ask(database.bytes(), "SELECT a FROM t") == "엑소좀 'quoted' \"x\" ; -- é|");
}

TEST_CASE("what SQLite refuses is an error that says so", "[exchange]") {
  SqliteDatabase database;
  database.run("CREATE TABLE t (a TEXT PRIMARY KEY)");
  SqliteInsert insert = database.insert_into("t");
  insert("same");
  CHECK_THROWS_WITH(insert("same"), "SQLite could not make the file: UNIQUE constraint failed: t.a");
  CHECK_THROWS_AS(database.run("no statement"), Error);
  CHECK_THROWS_AS(database.insert_into("missing"), Error);
}
