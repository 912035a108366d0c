/// \file
/// Errors thrown by the library. All derive from actives::Error, so one handler is enough.
///
/// \include errors.cpp
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#pragma GCC visibility push(default)
namespace actives {

/// A place in a text file. Line and column count from 1, the column in bytes; 0 means there is none.
struct Position {
  std::string file;        ///< its path as it was given, or found in a folder that was given
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1, in bytes

  /// Whether both are the same place.
  friend bool operator==(const Position&, const Position&) = default;
};

/// Every failure this library reports. `what()` is a full sentence without the position.
class Error : public std::runtime_error {
 public:
  /// `message` is the sentence that `what()` gives.
  explicit Error(const std::string& message, Position where = {})
      : std::runtime_error(message), where_(std::move(where)) {}

  /// Where the trouble is; an empty file name when it has no place.
  const Position& where() const noexcept { return where_; }

 private:
  Position where_;
};

/// A file or folder that cannot be opened, read or written.
class FileError : public Error {
 public:
  using Error::Error;
};

/// A compiled catalogue that is cut off, altered, or written by another version.
class PackError : public Error {
 public:
  using Error::Error;
};

/// One thing that is wrong with a catalogue.
struct Problem {
  Position where;       ///< the value that is wrong
  std::string record;   ///< "ingredient salmon-pdrn", or empty where no record is known
  std::string message;  ///< what is wrong, and what is allowed

  /// "file:line:column: record: message", without the parts that are not known.
  std::string text() const;
};

/// A catalogue that breaks its rules. Holds every problem found, in file and line order.
class CatalogueError : public Error {
 public:
  /// `what()` is the first message, with how many more there are; where() is the first place.
  explicit CatalogueError(std::vector<Problem> problems);

  /// All that were found; at least one where the library throws.
  const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  std::vector<Problem> problems_;
};

}  // namespace actives
#pragma GCC visibility pop
