#include <algorithm>
#include <utility>

#include "json/write.hpp"
#include "render/cells.hpp"
#include "render/fields.hpp"
#include "render/format.hpp"

namespace actives::render {

namespace {

// Whether the record has these fields in this order and no others: then nothing has to be picked.
bool is_picked(const Head& head, const json::Value& record) {
  if (!record.is_object() || record.size() != head.columns.size()) return false;
  const auto& fields = record.get_ref<const json::Value::object_t&>();
  return std::equal(fields.begin(), fields.end(), head.columns.begin(),
                    [](const auto& field, const std::string& column) { return field.first == column; });
}

json::Value chosen(const Head& head, json::Value record) {
  if (!head.picked || is_picked(head, record)) return record;
  json::Value picked = json::Value::object();
  for (const std::string& path : head.columns) picked[path] = value_at(record, path);
  return picked;
}

CellStyle cells_of(Format format) {
  if (format == Format::csv) return csv_cells();
  return format == Format::tsv ? tsv_cells() : markdown_cells();
}

std::string table_row(const Head& head, const json::Value& record, const CellStyle& style) {
  std::vector<std::string> cells;
  cells.reserve(head.columns.size());
  for (const std::string& column : head.columns) cells.push_back(plain_cell(value_at(record, column)));
  return style.line(cells);
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  const auto found = std::find(format_names.begin(), format_names.end(), name);
  if (found == format_names.end()) return std::nullopt;
  return static_cast<Format>(found - format_names.begin());
}

std::string RecordStream::begin() const {
  if (format_ == Format::json) {
    const std::string document = json::dump(json::Object(3)
                                                .add("schema_version", schema_version)
                                                .add("catalogue_version", head_.catalogue_version)
                                                .add("records", json::Value::array())
                                                .take(),
                                            2);
    return document.substr(0, document.rfind(']'));
  }
  if (format_ == Format::jsonl) return {};
  const CellStyle style = cells_of(format_);
  return style.line(head_.columns) + (style.rule ? style.rule(head_.columns.size()) : "");
}

std::string RecordStream::add(Record record) { return add_written(written(std::move(record))); }

std::string RecordStream::add_written(std::string records) {
  if (records.empty()) return records;
  const bool first = !std::exchange(any_, true);
  if (first && format_ == Format::json) records.erase(0, 1);  // the comma before the first record
  return records;
}

bool RecordStream::writes_lines_of_whole_fields() const {
  return format_ == Format::jsonl &&
         (!head_.picked || std::all_of(head_.columns.begin(), head_.columns.end(), [](const std::string& column) {
           return column.find('.') == std::string::npos;
         }));
}

std::string RecordStream::written(Record record) const {
  if (format_ == Format::json) return ",\n    " + json::dump(chosen(head_, std::move(record.value())), 2, 2);
  if (format_ == Format::jsonl) return json::dump(chosen(head_, std::move(record.value()))) + "\n";
  return table_row(head_, record.value(), cells_of(format_));
}

std::string RecordStream::end() const {
  if (format_ != Format::json) return {};
  return any_ ? "\n  ]\n}\n" : "]\n}\n";
}

}  // namespace actives::render
