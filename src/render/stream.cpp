#include <algorithm>
#include <utility>

#include "render/cells.hpp"
#include "render/fields.hpp"
#include "render/format.hpp"

namespace actives::render {

namespace {

json::Value chosen(const Answer& answer, json::Value record) {
  if (!answer.picked) return record;
  json::Value picked = json::Value::object();
  for (const std::string& path : answer.columns) picked[path] = value_at(record, path);
  return picked;
}

std::string as_json(Answer answer) {
  json::Value::array_t records;
  records.reserve(answer.records.size());
  for (json::Value& record : answer.records) records.push_back(chosen(answer, std::move(record)));
  json::Object document(3);
  document.add("schema_version", schema_version).add("catalogue_version", answer.catalogue_version);
  return json::dump(document.add("records", std::move(records)).take(), 2) + "\n";
}

std::string as_lines(Answer answer) {
  std::string out;
  for (json::Value& record : answer.records) out += json::dump(chosen(answer, std::move(record))) + "\n";
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

std::string write(Answer answer, Format format) {
  switch (format) {
    case Format::text: break;  // each command has a page of its own
    case Format::json: return as_json(std::move(answer));
    case Format::jsonl: return as_lines(std::move(answer));
    case Format::csv: return as_table(answer, csv_cells());
    case Format::tsv: return as_table(answer, tsv_cells());
    case Format::markdown: return as_table(answer, markdown_cells());
  }
  return {};
}

}  // namespace actives::render
