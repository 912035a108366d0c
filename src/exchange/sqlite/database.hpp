// An SQLite database in memory, that becomes the bytes of a file.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "actives/vocabulary.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace actives::exchange {

// A statement that adds a row, again and again.
class SqliteInsert {
 public:
  SqliteInsert(sqlite3* database, const std::string& statement);

  // Adds one row: texts, numbers, words of closed lists, and optionals of them; nothing is null. Gives the number of the
  // row. Throws Error.
  template <class... Value>
  std::int64_t operator()(const Value&... value) {
    int column = 0;
    (bind(++column, value), ...);
    return step();
  }

 private:
  void bind(int column, std::string_view text);
  void bind(int column, const std::string& text) { bind(column, std::string_view(text)); }
  void bind(int column, const char* text) { bind(column, std::string_view(text)); }
  void bind(int column, std::int64_t number);
  void bind(int column, int number) { bind(column, std::int64_t{number}); }
  void bind(int column, std::size_t number) { bind(column, static_cast<std::int64_t>(number)); }
  void bind(int column, bool yes) { bind(column, std::int64_t{yes ? 1 : 0}); }
  void bind(int column, std::nullopt_t nothing);
  template <Word E>
  void bind(int column, E word) {
    bind(column, to_string(word));
  }
  template <class T>
  void bind(int column, const std::optional<T>& value) {
    if (value)
      bind(column, *value);
    else
      bind(column, std::nullopt);
  }
  std::int64_t step();

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// All of it is in memory, once: as much as the file will have, and at most 2 GiB. Throws Error when that is not enough.
class SqliteDatabase {
 public:
  SqliteDatabase();

  // Runs statements that give no rows.
  void run(const std::string& statements);

  // Adds rows to a table, with a value for each of its columns.
  SqliteInsert insert_into(std::string_view table);

  // The file. Lives until the next change.
  std::string_view bytes();

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace actives::exchange
