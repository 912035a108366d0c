#include "render/cells.hpp"

#include <algorithm>

#include "json/write.hpp"

namespace actives::render {

namespace {

// Without a way out of the loop, so that the compiler takes many bytes at a time.
template <class Test>
bool has_any(const std::string& cell, Test test) {
  unsigned any = 0;
  for (char c : cell) any |= static_cast<unsigned>(test(c));
  return any != 0;
}

template <class Append>
std::string join(std::span<const std::string> cells, std::string_view separator, Append append) {
  std::string line;
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) line += separator;
    first = false;
    append(line, cell);
  }
  return line;
}

void append_for_csv(std::string& line, const std::string& cell) {
  if (!has_any(cell, [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; })) {
    line += cell;
    return;
  }
  line += '"';
  for (std::string_view rest = cell; !rest.empty();) {
    const std::size_t end = std::min(rest.find('"'), rest.size() - 1) + 1;
    line += rest.substr(0, end);
    if (line.back() == '"') line += '"';
    rest.remove_prefix(end);
  }
  line += '"';
}

std::string csv_line(std::span<const std::string> cells) {
  // A line of one empty cell would read as an empty line, that is, as no record.
  if (cells.size() == 1 && cells.front().empty()) return "\"\"\n";
  return join(cells, ",", append_for_csv) + "\n";
}

void append_for_tsv(std::string& line, const std::string& cell) {
  if (!has_any(cell, [](char c) { return c == '\t' || c == '\n' || c == '\r' || c == '\\'; })) {
    line += cell;
    return;
  }
  for (char c : cell) {
    switch (c) {
      case '\t': line += "\\t"; break;
      case '\n': line += "\\n"; break;
      case '\r': line += "\\r"; break;
      case '\\': line += "\\\\"; break;
      default: line += c;
    }
  }
}

std::string tsv_line(std::span<const std::string> cells) { return join(cells, "\t", append_for_tsv) + "\n"; }

void append_for_markdown(std::string& line, const std::string& cell) {
  for (char c : cell) {
    switch (c) {
      case '|': line += "\\|"; break;
      case '\\': line += "\\\\"; break;
      case '\n': line += "<br>"; break;
      case '\r': break;
      case '<': line += "&lt;"; break;
      case '&': line += "&amp;"; break;
      default: line += c;
    }
  }
}

std::string markdown_line(std::span<const std::string> cells) {
  return "| " + join(cells, " | ", append_for_markdown) + " |\n";
}

std::string markdown_rule(std::size_t columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < columns; ++i) line += " --- |";
  return line + "\n";
}

}  // namespace

CellStyle csv_cells() { return {csv_line, nullptr}; }
CellStyle tsv_cells() { return {tsv_line, nullptr}; }
CellStyle markdown_cells() { return {markdown_line, markdown_rule}; }

std::string plain_cell(const json::Value& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  return json::dump(value);
}

}  // namespace actives::render
