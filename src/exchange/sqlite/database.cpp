#include "exchange/sqlite/database.hpp"

#include <new>

#include <fmt/format.h>
#include <sqlite3.h>

#include "actives/error.hpp"

namespace actives::exchange {

namespace {

// What one allocation of the library can be at most: the file is one.
constexpr sqlite3_int64 largest_file = 0x7FFF0000;

[[noreturn]] void refuse(sqlite3* database) {
  const int code = sqlite3_extended_errcode(database);
  if (code == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM) throw std::bad_alloc();
  if (code == SQLITE_FULL)
    throw Error("the catalogue does not fit into one SQLite file: it is built in memory, and 2 GiB at most");
  throw Error(fmt::format("SQLite could not make the file: {}", sqlite3_errmsg(database)));
}

}  // namespace

void SqliteInsert::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

SqliteInsert::SqliteInsert(sqlite3* database, const std::string& statement) : database_(database) {
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v3(database, statement.c_str(), static_cast<int>(statement.size() + 1),
                                      SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
  statement_.reset(prepared);
  if (code != SQLITE_OK) refuse(database);
}

// The text is read by step(), while the row's values still live. A pointer must not be null: that would be no text.
void SqliteInsert::bind(int column, std::string_view text) {
  const char* const start = text.empty() ? "" : text.data();
  if (sqlite3_bind_text64(statement_.get(), column, start, text.size(), SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK)
    refuse(database_);
}

void SqliteInsert::bind(int column, std::int64_t number) {
  if (sqlite3_bind_int64(statement_.get(), column, number) != SQLITE_OK) refuse(database_);
}

void SqliteInsert::bind(int column, std::nullopt_t) {
  if (sqlite3_bind_null(statement_.get(), column) != SQLITE_OK) refuse(database_);
}

std::int64_t SqliteInsert::step() {
  if (sqlite3_step(statement_.get()) != SQLITE_DONE) refuse(database_);
  sqlite3_reset(statement_.get());
  return sqlite3_last_insert_rowid(database_);
}

void SqliteDatabase::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

SqliteDatabase::SqliteDatabase() {
  sqlite3* opened = nullptr;
  // A file in memory, not a database of pages: its bytes are there without being copied.
  const int code = sqlite3_open_v2("actives", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "memdb");
  database_.reset(opened);
  if (code != SQLITE_OK) refuse(opened);
  sqlite3_int64 limit = largest_file;
  sqlite3_file_control(opened, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit);
  // Nothing is ever taken back, so no journal is needed. Fixed where a build of the library may differ.
  run("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF;"
      "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF;");
}

void SqliteDatabase::run(const std::string& statements) {
  if (sqlite3_exec(database_.get(), statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    refuse(database_.get());
}

SqliteInsert SqliteDatabase::insert_into(std::string_view table) {
  sqlite3_stmt* prepared = nullptr;
  const std::string columns = fmt::format("SELECT * FROM {}", table);
  if (sqlite3_prepare_v2(database_.get(), columns.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
    refuse(database_.get());
  const int count = sqlite3_column_count(prepared);
  sqlite3_finalize(prepared);
  std::string values = "?";
  for (int i = 1; i < count; ++i) values += ", ?";
  return {database_.get(), fmt::format("INSERT INTO {} VALUES ({})", table, values)};
}

std::string_view SqliteDatabase::bytes() {
  sqlite3_int64 size = 0;
  const unsigned char* const start = sqlite3_serialize(database_.get(), "main", &size, SQLITE_SERIALIZE_NOCOPY);
  if (start == nullptr) throw Error("SQLite could not make the file: it has no bytes");
  return {reinterpret_cast<const char*>(start), static_cast<std::size_t>(size)};
}

}  // namespace actives::exchange
