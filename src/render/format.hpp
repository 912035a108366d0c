// The formats in which records are written, and the one function that writes them for machines.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/write.hpp"

namespace actives::render {

enum class Format : std::uint8_t { text, json, jsonl, csv, tsv, markdown };

inline constexpr std::array<std::string_view, 6> format_names{"text", "json", "jsonl", "csv", "tsv", "markdown"};

std::optional<Format> parse_format(std::string_view name);

// Changes when a field is renamed, removed or changes its meaning, which is not done within a major version.
inline constexpr int schema_version = 1;

// What a command answers: its records with every documented field, in order.
struct Answer {
  std::string catalogue_version;
  std::vector<std::string> columns;  // of a table, and what was picked: dotted paths in this order; else not read
  bool picked = false;               // the columns were chosen with --fields: write them and nothing else
  std::vector<json::Value> records;
};

// Writes the records in any format but text. UTF-8, lines end in LF; the same for every terminal and locale.
//   json      one document: schema_version, catalogue_version, records
//   jsonl     one object a line
//   csv       RFC 4180 quoting; a header always; null is an empty cell; lists and objects as compact JSON
//   tsv       as csv, with tab, line feed, carriage return and backslash written \t \n \r and two backslashes
//   markdown  a table; pipes and line ends in cells are escaped
std::string write(Answer answer, Format format);

}  // namespace actives::render
