// The tables of an exported database, as data: they are made from it, and the database tells what they are.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exchange/sqlite/database.hpp"

namespace actives::exchange {

struct SqliteColumn {
  std::string_view name;
  std::string_view declared;  // type and constraints
  std::string_view says;      // what it is
};

struct SqliteTable {
  std::string_view name;
  std::string_view says;
  std::span<const SqliteColumn> columns;
  std::string_view constraints;  // of the whole table
  std::string_view options;      // "WITHOUT ROWID"
};

struct SqliteView {
  std::string_view name;
  std::string_view says;
  std::span<const SqliteColumn> columns;  // `declared` is the expression
  std::string_view from;                  // what stands behind the columns
  std::string_view with;                  // what stands before SELECT
};

// Changes when a table or a column is renamed, removed or changes its meaning: PRAGMA user_version.
inline constexpr int sqlite_schema_version = 1;
// "actv": PRAGMA application_id.
inline constexpr int sqlite_application_id = 0x61637476;

std::span<const SqliteTable> sqlite_record_tables();
std::span<const SqliteTable> sqlite_evidence_tables();
std::span<const SqliteView> sqlite_views();

// Makes the tables; then, behind their rows, the indexes, the full-text search and the views, and the README.
void create_sqlite_tables(SqliteDatabase& database);
void finish_sqlite_database(SqliteDatabase& database);

}  // namespace actives::exchange
