// The formats in which records are written, and what writes them for machines.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/record.hpp"

namespace actives::render {

// Every command knows the first six; svg belongs to `matrix`, the last three to `cite`.
enum class Format : std::uint8_t { text, json, jsonl, csv, tsv, markdown, svg, bibtex, ris, csl_json };

inline constexpr std::array<std::string_view, 10> format_names{"text",     "json", "jsonl",  "csv", "tsv",
                                                               "markdown", "svg",  "bibtex", "ris", "csl-json"};

std::optional<Format> parse_format(std::string_view name);

// Changes when a field is renamed, removed or changes its meaning, which is not done within a major version.
inline constexpr int schema_version = 1;

// What is known of an answer before its first record.
struct Head {
  std::string catalogue_version;
  std::vector<std::string> columns;  // of a table, and what was picked: dotted paths in this order; else not read
  bool picked = false;               // the columns were chosen with --fields: write them and nothing else
};

// Writes records one by one, so that each is out before the next is known. UTF-8, lines end in LF; the same for every
// terminal and locale.
//   json      one document: schema_version, catalogue_version, records
//   jsonl     one object a line
//   csv       RFC 4180 quoting; a header always; null is an empty cell; lists and objects as compact JSON
//   tsv       as csv, with tab, line feed, carriage return and backslash written \t \n \r and two backslashes
//   markdown  a table; pipes and line ends in cells are escaped
class RecordStream {
 public:
  // `format` is a record format.
  RecordStream(Head head, Format format) : head_(std::move(head)), format_(format) {}

  // What stands before the first record; add() and end() do not write it.
  std::string begin() const;
  std::string add(Record record);
  // Whether a record's own text is its line, once the fields that were picked are chosen: none of them lies inside another.
  bool writes_lines_of_whole_fields() const;
  // A record that is not the first, for whoever writes several at once and hands them to add_written().
  std::string written(Record record) const;
  std::string add_written(std::string records);
  std::string end() const;

 private:
  Head head_;
  Format format_;
  bool any_ = false;
};

}  // namespace actives::render
