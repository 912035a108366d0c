#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/import.hpp"
#include "text/width.hpp"

namespace actives::render {

namespace {

constexpr std::size_t shown_of_a_reason = 3;
constexpr std::size_t longest_name = 60;  // columns

struct Reason {
  std::string_view words;
  std::size_t count = 0;
  std::vector<const ImportEntry*> first;
};

// The reasons of one kind, in the order in which they come up.
std::vector<Reason> reasons_of(const ImportReport& report, ImportKind kind) {
  std::vector<Reason> reasons;
  std::map<std::string_view, std::size_t> places;
  for (const ImportEntry& entry : report) {
    if (entry.kind != kind) continue;
    const auto [place, is_new] = places.emplace(entry.reason, reasons.size());
    if (is_new) reasons.push_back({entry.reason, 0, {}});
    Reason& reason = reasons[place->second];
    if (++reason.count <= shown_of_a_reason) reason.first.push_back(&entry);
  }
  return reasons;
}

std::string short_name(const std::string& name) {
  const std::string_view cut = text::cut(name, longest_name);
  return cut.size() < name.size() ? std::string(cut) + "..." : name;
}

std::string place_and_words(const ImportEntry& entry) {
  const std::string name = entry.name.empty() ? "" : " " + short_name(entry.name);
  return fmt::format("{}:{}{}: {}", entry.file, entry.line, name, entry.what);
}

void add_file(Sheet& sheet, const ImportEntry& entry) {
  const ImportCounts& counts = *entry.counts;
  sheet.title(entry.file, entry.name);
  std::string gave = fmt::format("{}: {}, {} merged into another, {} refused", counted(counts.rows, "row", "rows"),
                                 counted(counts.records, "record", "records"), counts.merged, counts.refused);
  if (entry.name != "inventory")
    gave = fmt::format("{}: {} as rules, {} refused", counted(counts.rows, "entry", "entries"), counts.records,
                       counts.refused);
  sheet.labeled("rows", gave);
  if (counts.builtin > 0)
    sheet.labeled("known", fmt::format("{} of them are in the built-in inventory too", counts.builtin));
  std::string types;
  for (const auto& [type, records] : counts.types)
    types += fmt::format("{}{} {}", types.empty() ? "" : ", ", records, type);
  if (!types.empty()) sheet.labeled("types", types);
}

void add_reasons(Sheet& sheet, const ImportReport& report, ImportKind kind, std::string_view heading) {
  const std::vector<Reason> reasons = reasons_of(report, kind);
  if (reasons.empty()) return;
  sheet.heading(heading);
  for (const Reason& reason : reasons) {
    sheet.item(std::to_string(reason.count), reason.words, 2, Style::strong);
    for (const ImportEntry* entry : reason.first) sheet.item("-", place_and_words(*entry), 4, Style::faint);
    if (reason.count > reason.first.size())
      sheet.paragraph(fmt::format("and {} more", reason.count - reason.first.size()), 6, Style::faint);
  }
}

}  // namespace

std::string import_text(const ImportReport& report, std::string_view report_file, Look look) {
  constexpr std::array headings = std::to_array<std::pair<ImportKind, std::string_view>>(
      {{ImportKind::merged, "Merged"}, {ImportKind::doubtful, "Doubtful"}, {ImportKind::refused, "Refused"}});
  Sheet sheet(look);
  for (const ImportEntry& entry : report) {
    if (!entry.counts) continue;
    sheet.blank();
    add_file(sheet, entry);
  }
  for (const auto& [kind, heading] : headings) add_reasons(sheet, report, kind, heading);
  sheet.blank();
  sheet.paragraph(fmt::format("Every line is in {}; --format jsonl prints them too.", report_file), 0);
  return sheet.take();
}

}  // namespace actives::render
