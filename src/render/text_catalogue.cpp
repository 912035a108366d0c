#include <algorithm>

#include <fmt/format.h>

#include "model/list_names.hpp"
#include "render/catalogue.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

void parts_of(Sheet& sheet, const std::vector<PartInfo>& parts) {
  sheet.heading("Catalogues, of which a later one replaces records of an earlier");
  for (const PartInfo& part : parts) {
    std::string says = counted(part.records, "record", "records");
    if (part.part.files > 0) says += " of " + counted(part.part.files, "file", "files");
    if (part.part.replaced > 0) says += fmt::format("; {} stand instead of earlier ones", part.part.replaced);
    sheet.item("-", text::printable(part.part.name) + ": " + says);
  }
}

void counts_of(Sheet& sheet, const std::vector<PartInfo>& parts) {
  sheet.heading("Records");
  std::vector<std::vector<Sheet::Cell>> rows;
  for (std::size_t kind = 0; kind < model::list_names.size(); ++kind) {
    std::size_t all = 0;
    for (const PartInfo& part : parts) all += part.counts[kind];
    rows.push_back({{std::string(model::list_names[kind])}, {fmt::format("{:>7}", all), Style::plain, true}});
  }
  sheet.table(std::move(rows));
}

// Of all parts together.
std::vector<TypeGrades> added_up(const std::vector<PartInfo>& parts) {
  std::vector<TypeGrades> all;
  for (const PartInfo& part : parts)
    for (const TypeGrades& type : part.grades) {
      const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.type == type.type; });
      if (found == all.end()) {
        all.push_back(type);
        continue;
      }
      found->ingredients += type.ingredients;
      found->ungraded += type.ungraded;
      for (std::size_t grade = 0; grade < type.graded.size(); ++grade) found->graded[grade] += type.graded[grade];
    }
  return all;
}

// "C 9, D 14, none 1".
std::string in_a_sentence(const TypeGrades& type) {
  std::string all;
  const auto add = [&](std::string_view name, std::size_t count) {
    if (count > 0) all += (all.empty() ? "" : ", ") + std::string(name) + " " + std::to_string(count);
  };
  for (std::size_t grade = 0; grade < type.graded.size(); ++grade)
    add(to_string(static_cast<Grade>(grade)), type.graded[grade]);
  add("none", type.ungraded);
  return all;
}

void grades_of(Sheet& sheet, const std::vector<PartInfo>& parts) {
  const std::vector<TypeGrades> types = added_up(parts);
  if (types.empty()) return;
  sheet.heading("Ingredients by their best grade on a cosmetic route");
  if (sheet.narrow()) {
    for (const TypeGrades& type : types) sheet.item("-", text::printable(type.name) + ": " + in_a_sentence(type));
    return;
  }
  std::vector<std::vector<Sheet::Cell>> rows;
  std::vector<Sheet::Cell> head{{"", Style::faint}};
  for (const std::string_view grade : Spelling<Grade>::names)
    head.push_back({fmt::format("{:>3}", grade), style_of(*parse<Grade>(grade)), true});
  head.push_back({"none", Style::faint, true});
  rows.push_back(std::move(head));
  for (const TypeGrades& type : types) {
    std::vector<Sheet::Cell> row{{text::printable(type.name)}};
    const auto number = [&](std::size_t count) {
      row.push_back({fmt::format("{:>3}", count == 0 ? "." : std::to_string(count)), Style::plain, true});
    };
    std::for_each(type.graded.begin(), type.graded.end(), number);
    number(type.ungraded);
    rows.push_back(std::move(row));
  }
  sheet.table(std::move(rows));
}

}  // namespace

std::string size_text(std::size_t bytes) {
  if (bytes < 10'000) return counted(bytes, "byte", "bytes");
  const double thousands = static_cast<double>(bytes) / 1000;
  return thousands < 1000 ? fmt::format("{:.0f} kB", thousands) : fmt::format("{:.1f} MB", thousands / 1000);
}

std::string info_text(const InfoHead& head, const std::vector<PartInfo>& parts, Look look) {
  Sheet sheet(look);
  sheet.title("actives " + head.program, "catalogue " + head.catalogue);
  parts_of(sheet, parts);
  counts_of(sheet, parts);
  grades_of(sheet, parts);
  sheet.heading("Where");
  if (!head.own_folder.empty()) sheet.labeled("Your own", text::printable(head.own_folder));
  if (!head.cache_file.empty()) sheet.labeled("Compiled", text::printable(head.cache_file));
  return sheet.take();
}

}  // namespace actives::render
