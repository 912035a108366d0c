#include "exchange/cosing/inventory.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "exchange/cosing/fits.hpp"
#include "label/name_types.hpp"
#include "text/sanitize.hpp"

namespace actives::exchange {

namespace {

// Appends what is not there yet.
bool unite(std::vector<std::string>& into, const std::vector<std::string>& more) {
  bool any = false;
  for (const std::string& text : more) {
    if (std::find(into.begin(), into.end(), text) != into.end()) continue;
    into.push_back(text);
    any = true;
  }
  return any;
}

void unite(std::optional<std::string>& into, const std::optional<std::string>& more) {
  if (!more || into == more) return;
  if (!into)
    into = more;
  else if (into->find(*more) == std::string::npos)
    *into += "; " + *more;
}

// The later row adds to the record of the earlier one. Gives what was new, in words.
std::string unite(InventoryItem& into, const InventoryItem& more) {
  std::string news;
  const auto add = [&](bool any, std::string_view what) {
    if (any) news += (news.empty() ? "" : ", ") + std::string(what);
  };
  add(unite(into.cas, more.cas), "CAS numbers");
  add(unite(into.ec, more.ec), "EC numbers");
  add(unite(into.functions, more.functions), "functions");
  const auto restriction = into.restriction;
  unite(into.restriction, more.restriction);
  add(restriction != into.restriction, "a restriction");
  unite(into.sources, more.sources);
  return news;
}

bool has_more_cells(const CosingTable& table, const CsvRow& row) {
  return std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(table.headings.size(), row.cells.size())),
                     row.cells.end(), [](const std::string& cell) { return !clean_cell(cell).empty(); });
}

}  // namespace

CosingInventory::CosingInventory(const Catalogue& builtin, ImportReport& report)
    : builtin_(builtin), report_(report), name_case_(builtin) {
  for (std::size_t i = 0; i < builtin.count(Kind::inventory); ++i)
    builtin_by_name_.emplace(same_name_key(builtin.name_of(Kind::inventory, i)), i);
}

void CosingInventory::note(const CosingTable& table, const CsvRow& row, Column column, ImportKind kind,
                           std::string_view reason, std::string what) {
  report_.push_back({table.file, row.line, table.heading(column), kind, clean_cell(table.cell(row, Column::name)),
                     std::string(reason), std::move(what), std::nullopt});
}

ImportCounts CosingInventory::add(const CosingTable& table, const std::string& source) {
  ImportCounts counts;
  counts.rows = table.rows.size();
  records_.reserve(records_.size() + table.rows.size());
  for (const CsvRow& row : table.rows) {
    auto item = read_row(table, row, source);
    if (!item) {
      ++counts.refused;
      continue;
    }
    const auto [entry, is_new] = by_name_.emplace(same_name_key(item->inci), records_.size());
    if (is_new) {
      ++counts.records;
      records_.push_back({std::move(*item), files_.size(), row.line, false});
      const bool had = builtin_by_name_.contains(entry->first);
      if (had) take_over_builtin(table, row, records_.back().item);
      records_.back().is_builtin = had;
      counts.builtin += had ? 1 : 0;
      continue;
    }
    Record& earlier = records_[entry->second];
    InventoryItem both = earlier.item;
    const std::string news = unite(both, *item);
    if (auto wrong = misfit_in(both)) {
      ++counts.refused;
      note(table, row, Column::name, ImportKind::refused, "a field that is not allowed", std::move(*wrong));
      continue;
    }
    ++counts.merged;
    earlier.item = std::move(both);
    const bool here = earlier.table == files_.size();
    note(table, row, Column::name, ImportKind::merged,
         here ? "the name stands twice in the file" : "in an earlier file",
         fmt::format("became one record with line {} of {}, and added {}", earlier.line,
                     here ? "this file" : files_[earlier.table], news.empty() ? "nothing new" : news));
  }
  files_.push_back(table.file);
  return counts;
}

std::optional<InventoryItem> CosingInventory::read_row(const CosingTable& table, const CsvRow& row,
                                                       const std::string& source) {
  const auto refuse = [&](std::string_view reason, std::string what) -> std::optional<InventoryItem> {
    note(table, row, Column::name, ImportKind::refused, reason, std::move(what));
    return std::nullopt;
  };
  if (has_more_cells(table, row))
    return refuse("more cells than the header",
                  fmt::format("has {} cells, the header {}; put cells with separators inside in quotes",
                              row.cells.size(), table.headings.size()));
  InventoryItem item;
  item.inci = clean_cell(table.cell(row, Column::name));
  if (item.inci.empty() || item.inci == "-") return refuse("no name", "has no INCI name");
  item.id = id_of_name(item.inci);
  item.sources.push_back(source);
  if (auto wrong = misfit_in(item)) return refuse("not a name that can be printed", std::move(*wrong));
  read_numbers(table, row, item);
  item.functions = functions_in(table.cell(row, Column::function));
  read_restriction(table, row, item);
  if (auto wrong = misfit_in(item)) return refuse("a field that is not allowed", std::move(*wrong));
  const std::string status = clean_cell(table.cell(row, Column::status));
  if (!status.empty() && same_name_key(status) != "active")
    note(table, row, Column::status, ImportKind::doubtful, "not active",
         "stands in CosIng as " + text::quoted(status) + "; it was taken all the same");
  return item;
}

void CosingInventory::read_numbers(const CosingTable& table, const CsvRow& row, InventoryItem& item) {
  NumbersIn cas = cas_numbers_in(table.cell(row, Column::cas));
  for (const std::string& printed : cas.doubtful)
    note(table, row, Column::cas, ImportKind::doubtful, "no CAS number, or its check digit fails",
         text::quoted(printed) + " was left out");
  item.cas = std::move(cas.good);
  NumbersIn ec = ec_numbers_in(table.cell(row, Column::ec));
  for (const std::string& printed : ec.doubtful)
    note(table, row, Column::ec, ImportKind::doubtful, "no EC number, or its check digit fails",
         text::quoted(printed) + " was left out");
  item.ec = std::move(ec.good);
}

void CosingInventory::read_restriction(const CosingTable& table, const CsvRow& row, InventoryItem& item) {
  std::string restriction = clean_cell(table.cell(row, Column::restriction));
  if (restriction.empty() || restriction == "-") return;
  for (AnnexEntry& entry : annex_entries_in(restriction))
    entries_.push_back({std::move(entry), table.file, row.line, table.heading(Column::restriction), item.inci});
  item.restriction = std::move(restriction);
}

void CosingInventory::take_over_builtin(const CosingTable& table, const CsvRow& row, InventoryItem& item) {
  auto kept = builtin_.at<InventoryItem>(builtin_by_name_.at(same_name_key(item.inci)));
  // The restriction of the file is that of its day; the built-in one would say the same twice in other words.
  std::optional<std::string> restriction = item.restriction;
  const std::string news = unite(kept, item);
  if (restriction) kept.restriction = std::move(restriction);
  item = std::move(kept);
  note(table, row, Column::name, ImportKind::merged, "with the built-in record",
       fmt::format("keeps id, spelling and everyday names of the built-in record {}; the file added {}", item.id,
                   news.empty() ? "nothing new" : news));
}

// Names that differ in signs alone would have one id: the built-in one of them keeps it, else the first by the alphabet.
void CosingInventory::give_ids() {
  std::unordered_map<std::string, std::size_t> owner;
  const auto stands_before = [&](const Record& a, const Record& b) {
    return a.is_builtin != b.is_builtin ? a.is_builtin : a.item.inci < b.item.inci;
  };
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const auto [entry, is_new] = owner.emplace(records_[i].item.id, i);
    if (!is_new && stands_before(records_[i], records_[entry->second])) entry->second = i;
  }
  for (std::size_t i = 0; i < records_.size(); ++i) {
    InventoryItem& item = records_[i].item;
    const std::size_t first = owner.at(item.id);
    if (first == i) continue;
    item.id = id_apart(item.id, item.inci);
  }
}

std::vector<InventoryItem> CosingInventory::take(std::vector<ImportCounts>& counts) {
  give_ids();
  label::NameTypes types(builtin_);
  std::vector<InventoryItem> items;
  items.reserve(records_.size());
  for (Record& record : records_) {
    if (!record.is_builtin) {
      record.item.inci = name_case_.written(record.item.inci);
      record.item.type = types.of(record.item.inci);
    }
    if (record.item.type) ++counts.at(record.table).types[*record.item.type];
    items.push_back(std::move(record.item));
  }
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return items;
}

}  // namespace actives::exchange
