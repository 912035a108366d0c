#include "render/cells.hpp"

#include "json/write.hpp"

namespace actives::render {

namespace {

template <class Escape>
std::string join(std::span<const std::string> cells, std::string_view separator, Escape escape) {
  std::string line;
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) line += separator;
    first = false;
    line += escape(cell);
  }
  return line;
}

std::string csv_escape(const std::string& cell) {
  if (cell.find_first_of("\",\n\r") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string csv_line(std::span<const std::string> cells) {
  // A line of one empty cell would read as an empty line, that is, as no record.
  if (cells.size() == 1 && cells.front().empty()) return "\"\"\n";
  return join(cells, ",", csv_escape) + "\n";
}

std::string tsv_escape(const std::string& cell) {
  std::string escaped;
  for (char c : cell) {
    switch (c) {
      case '\t': escaped += "\\t"; break;
      case '\n': escaped += "\\n"; break;
      case '\r': escaped += "\\r"; break;
      case '\\': escaped += "\\\\"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string tsv_line(std::span<const std::string> cells) { return join(cells, "\t", tsv_escape) + "\n"; }

std::string markdown_escape(const std::string& cell) {
  std::string escaped;
  for (char c : cell) {
    switch (c) {
      case '|': escaped += "\\|"; break;
      case '\\': escaped += "\\\\"; break;
      case '\n': escaped += "<br>"; break;
      case '\r': break;
      case '<': escaped += "&lt;"; break;
      case '&': escaped += "&amp;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string markdown_line(std::span<const std::string> cells) {
  return "| " + join(cells, " | ", markdown_escape) + " |\n";
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
