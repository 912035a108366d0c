#include "render/import.hpp"
#include "render/values.hpp"

namespace actives::render {

namespace {

json::Value types(const ImportCounts& counts) {
  json::Value::array_t list;
  list.reserve(counts.types.size());
  for (const auto& [type, records] : counts.types)
    list.push_back(json::Object(2).add("type", type).add("records", records).take());
  return list;
}

json::Value counts(const ImportCounts& counts) {
  return json::Object(6)
      .add("rows", counts.rows)
      .add("records", counts.records)
      .add("merged", counts.merged)
      .add("refused", counts.refused)
      .add("builtin", counts.builtin)
      .add("types", types(counts))
      .take();
}

}  // namespace

Record import_record(const ImportEntry& entry) {
  return json::Object(8)
      .add("file", entry.file)
      .add("line", entry.line)
      .add("column", text_or_null(entry.column))
      .add("kind", word(entry.kind))
      .add("name", entry.name)
      .add("reason", entry.reason)
      .add("what", entry.what)
      .add("counts", entry.counts ? counts(*entry.counts) : json::Value(nullptr))
      .take();
}

std::vector<std::string> import_paths() {
  return {"file",
          "line",
          "column",
          "kind",
          "name",
          "reason",
          "what",
          "counts",
          "counts.rows",
          "counts.records",
          "counts.merged",
          "counts.refused",
          "counts.builtin",
          "counts.types",
          "counts.types.type",
          "counts.types.records"};
}

std::string import_lines(const ImportReport& report) {
  std::string lines;
  for (const ImportEntry& entry : report) lines += json::dump(import_record(entry).value()) + "\n";
  return lines;
}

}  // namespace actives::render
