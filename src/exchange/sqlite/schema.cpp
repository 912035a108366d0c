#include "exchange/sqlite/schema.hpp"

#include <array>

#include <fmt/format.h>

namespace actives::exchange {

namespace {

struct Index {
  std::string_view table;
  std::string_view on;
};

// What keys do not find: names whatever their case, and references the other way round.
constexpr std::array indexes{
    Index{"names", "name COLLATE NOCASE"},
    Index{"citations", "source"},
    Index{"statements", "kind, id"},
    Index{"statement_sources", "source"},
    Index{"related", "related_kind, related_id"},
    Index{"concerns", "broader"},
    Index{"ingredients", "type"},
    Index{"inventory", "type"},
    Index{"inventory_functions", "function"},
    Index{"targets", "ingredient"},
    Index{"targets", "type"},
    Index{"targets", "concern"},
    Index{"studies", "target"},
    Index{"studies", "source"},
    Index{"study_sources", "source"},
    Index{"grades", "grade"},
    Index{"rule_types", "type"},
    Index{"rule_ingredients", "ingredient"},
    Index{"rule_inci", "inci COLLATE NOCASE"},
    Index{"ingredient_rules", "rule"},
    Index{"law", "market, use, status"},
};

constexpr std::array search_columns{
    SqliteColumn{"name", "", "as in records; a word here counts most"},
    SqliteColumn{"names", "", "as in records; a word here counts more than one in text"},
    SqliteColumn{"text", "", "as in records"},
};

std::string create(const SqliteTable& table) {
  std::string made = fmt::format("CREATE TABLE {} (", table.name);
  std::string_view before = "\n  ";
  for (const SqliteColumn& column : table.columns) {
    made += fmt::format("{}{} {}", before, column.name, column.declared);
    before = ",\n  ";
  }
  if (!table.constraints.empty()) made += fmt::format(",\n  {}", table.constraints);
  return made + fmt::format("\n) {};", table.options);
}

std::string create(const SqliteView& view) {
  std::string made = fmt::format("CREATE VIEW {} AS\n{}SELECT", view.name, view.with);
  std::string_view before = "\n  ";
  for (const SqliteColumn& column : view.columns) {
    made += fmt::format("{}{} AS {}", before, column.declared, column.name);
    before = ",\n  ";
  }
  return made + fmt::format("\nFROM {};", view.from);
}

std::string create(const Index& index) {
  std::string name = fmt::format("{}_by_", index.table);
  for (const char c : index.on.substr(0, index.on.find(" COLLATE")))
    if (c != ' ') name += c == ',' ? '_' : c;
  return fmt::format("CREATE INDEX {} ON {} ({});", name, index.table, index.on);
}

// The texts stand in `records` alone. A large part of the words is gathered before it is written, so that a usual
// catalogue leaves one segment and no empty pages behind.
constexpr const char* search =
    "CREATE VIRTUAL TABLE search USING fts5 (name, names, text, content = 'records', content_rowid = 'record', "
    "tokenize = 'porter unicode61 remove_diacritics 2');"
    "INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);"
    "INSERT INTO search (search) VALUES ('rebuild');"
    "INSERT INTO search (search) VALUES ('optimize');"
    "INSERT INTO search (search, rank) VALUES ('hashsize', 1048576);"
    "INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0)');";

void describe(SqliteInsert& insert, std::string_view name, std::string_view says,
              std::span<const SqliteColumn> columns) {
  insert(name, "", says);
  for (const SqliteColumn& column : columns) insert(name, column.name, column.says);
}

void write_readme(SqliteDatabase& database) {
  database.run(
      "CREATE TABLE README (\n  table_name TEXT NOT NULL,\n  column_name TEXT NOT NULL,\n"
      "  what_it_is TEXT NOT NULL,\n  PRIMARY KEY (table_name, column_name)\n);");
  SqliteInsert insert = database.insert_into("README");
  constexpr std::array own{
      SqliteColumn{"table_name", "", "a table or a view"},
      SqliteColumn{"column_name", "", "one of its columns; empty: all of it"},
      SqliteColumn{"what_it_is", "", "in a few words"},
  };
  describe(insert, "README", "what is where", own);
  for (const SqliteView& view : sqlite_views())
    describe(insert, view.name, fmt::format("a view: {}", view.says), view.columns);
  describe(insert, "search",
           "full-text search over records: SELECT r.kind, r.id, r.name FROM search JOIN records r ON r.record = "
           "search.rowid WHERE search MATCH 'salmon' ORDER BY rank",
           search_columns);
  for (const auto tables : {sqlite_evidence_tables(), sqlite_record_tables()})
    for (const SqliteTable& table : tables) describe(insert, table.name, table.says, table.columns);
}

}  // namespace

void create_sqlite_tables(SqliteDatabase& database) {
  database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", sqlite_application_id,
                           sqlite_schema_version));
  for (const auto tables : {sqlite_record_tables(), sqlite_evidence_tables()})
    for (const SqliteTable& table : tables) database.run(create(table));
}

void finish_sqlite_database(SqliteDatabase& database) {
  for (const Index& index : indexes) database.run(create(index));
  database.run(search);
  for (const SqliteView& view : sqlite_views()) database.run(create(view));
  write_readme(database);
}

}  // namespace actives::exchange
