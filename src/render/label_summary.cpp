#include "render/fields.hpp"
#include "render/label.hpp"
#include "render/text_pages.hpp"
#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

json::Value name_value(const LabelSummary::Name& name) {
  return json::Object(3)
      .add("name", text::printable(name.name))
      .add("type", name.type.empty() ? json::Value(nullptr) : json::Value(name.type))
      .add("labels", name.labels)
      .take();
}

void name_table(Sheet& sheet, std::string_view heading, const std::vector<LabelSummary::Name>& names) {
  if (names.empty()) return;
  sheet.heading(heading);
  std::vector<std::vector<Sheet::Cell>> rows;
  rows.reserve(names.size());
  for (const LabelSummary::Name& name : names)
    rows.push_back({{std::to_string(name.labels)}, {text::printable(name.name)}, {name.type, Style::faint}});
  sheet.table(std::move(rows));
}

std::string share(std::size_t part, std::size_t whole) {
  if (whole == 0) return "-";
  const std::size_t tenths = (part * 1000 + whole / 2) / whole;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

}  // namespace

std::vector<std::string> label_summary_paths() {
  return {"labels",
          "with_list",
          "no_text",
          "no_list",
          "not_json",
          "bytes",
          "prose_bytes",
          "counts",
          "counts.ingredients",
          "counts.regenerative",
          "counts.related",
          "counts.known",
          "counts.unknown",
          "regenerative",
          "regenerative.name",
          "regenerative.type",
          "regenerative.labels",
          "unknown",
          "unknown.name",
          "unknown.type",
          "unknown.labels"};
}

Record label_summary_record(const LabelSummary& summary) {
  json::Object counts(5);
  std::size_t all = 0;
  for (const std::size_t count : summary.counts) all += count;
  counts.add("ingredients", all);
  for (std::size_t kind = 0; kind < summary.counts.size(); ++kind)
    counts.add(to_string(static_cast<LabelKind>(kind)), summary.counts[kind]);
  return json::Object(10)
      .add("labels", summary.labels)
      .add("with_list", summary.with_list)
      .add("no_text", summary.no_text)
      .add("no_list", summary.no_list)
      .add("not_json", summary.not_json)
      .add("bytes", summary.bytes)
      .add("prose_bytes", summary.prose_bytes)
      .add("counts", counts.take())
      .add("regenerative", each(summary.regenerative, name_value))
      .add("unknown", each(summary.unknown, name_value))
      .take();
}

std::string label_summary_text(const LabelSummary& summary, Look look) {
  Sheet sheet(look);
  std::size_t all = 0;
  for (const std::size_t count : summary.counts) all += count;
  sheet.title(counted(summary.labels, "label", "labels"), "");
  sheet.labeled("With a list", std::to_string(summary.with_list) + " of " + std::to_string(summary.labels), 18);
  if (summary.no_text > 0) sheet.labeled("Without text", std::to_string(summary.no_text), 18);
  if (summary.no_list > 0) sheet.labeled("Without a list", std::to_string(summary.no_list), 18);
  if (summary.not_json > 0) sheet.labeled("No JSON", std::to_string(summary.not_json), 18);
  sheet.labeled("Prose", share(summary.prose_bytes, summary.bytes) + " of the bytes", 18);
  sheet.labeled("Names", std::to_string(all), 18);
  for (std::size_t kind = 0; kind < summary.counts.size(); ++kind)
    sheet.labeled("  " + std::string(to_string(static_cast<LabelKind>(kind))),
                  std::to_string(summary.counts[kind]) + ", " + share(summary.counts[kind], all), 18);
  name_table(sheet, "Regenerative, and on how many labels", summary.regenerative);
  name_table(sheet, "Most frequent names that are not in the catalogue", summary.unknown);
  return sheet.take();
}

}  // namespace actives::render
