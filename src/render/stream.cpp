#include <algorithm>

#include "render/cells.hpp"
#include "render/fields.hpp"
#include "render/format.hpp"

namespace actives::render {

namespace {

json::Value chosen(const Answer& answer, const json::Value& record) {
  if (!answer.picked) return record;
  json::Value picked = json::Value::object();
  for (const std::string& path : answer.columns) picked[path] = value_at(record, path);
  return picked;
}

std::string as_json(const Answer& answer) {
  json::Value document = json::Value::object();
  document["schema_version"] = schema_version;
  document["catalogue_version"] = answer.catalogue_version;
  json::Value& records = document["records"] = json::Value::array();
  for (const json::Value& record : answer.records) records.push_back(chosen(answer, record));
  return json::dump(document, 2) + "\n";
}

std::string as_lines(const Answer& answer) {
  std::string out;
  for (const json::Value& record : answer.records) out += json::dump(chosen(answer, record)) + "\n";
  return out;
}

std::string as_table(const Answer& answer, const CellStyle& style) {
  std::string out = style.line(answer.columns);
  if (style.rule) out += style.rule(answer.columns.size());
  for (const json::Value& record : answer.records) {
    std::vector<std::string> cells;
    cells.reserve(answer.columns.size());
    for (const std::string& column : answer.columns) cells.push_back(plain_cell(value_at(record, column)));
    out += style.line(cells);
  }
  return out;
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  const auto found = std::find(format_names.begin(), format_names.end(), name);
  if (found == format_names.end()) return std::nullopt;
  return static_cast<Format>(found - format_names.begin());
}

std::string write(const Answer& answer, Format format) {
  switch (format) {
    case Format::text: break;  // each command has a page of its own
    case Format::json: return as_json(answer);
    case Format::jsonl: return as_lines(answer);
    case Format::csv: return as_table(answer, csv_cells());
    case Format::tsv: return as_table(answer, tsv_cells());
    case Format::markdown: return as_table(answer, markdown_cells());
  }
  return {};
}

}  // namespace actives::render
