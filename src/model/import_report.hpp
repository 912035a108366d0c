// What became of each row of files that were imported.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/vocabulary.hpp"

namespace actives {

// read: a file as a whole. merged: a row or a built-in record that became one with another. doubtful: a row that was taken
// without something in it, or that wants a look. refused: a row that gave no record.
enum class ImportKind : std::uint8_t { read, merged, doubtful, refused };

template <>
struct Spelling<ImportKind> {
  static constexpr std::array<std::string_view, 4> names{"read", "merged", "doubtful", "refused"};
};

// Of one file: rows = records + merged + refused.
struct ImportCounts {
  std::size_t rows = 0;
  std::size_t records = 0;  // rows that gave a record of their own
  std::size_t merged = 0;   // rows that became one with the record of an earlier row
  std::size_t refused = 0;
  std::size_t builtin = 0;  // of the records: how many took over what the built-in one of the same name has
  std::map<std::string, std::size_t> types;  // of the records: how many have this type
};

struct ImportEntry {
  std::string file;
  std::size_t line = 0;
  std::optional<std::string> column;  // the heading as the file has it
  ImportKind kind = ImportKind::read;
  std::string name;                    // as the file has it; of a whole file what it holds
  std::string reason;                  // a few words, the same for all of a sort
  std::string what;                    // a sentence
  std::optional<ImportCounts> counts;  // kind read
};

using ImportReport = std::vector<ImportEntry>;

}  // namespace actives
