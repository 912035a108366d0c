#include "exchange/cosing/import.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "exchange/cosing/annex.hpp"
#include "exchange/cosing/inventory.hpp"
#include "exchange/cosing/sources.hpp"

namespace actives::exchange {

namespace {

bool is_read(const CosingTable& table) {
  return table.content == CosingContent::inventory || table.annex == "II" || table.annex == "III";
}

std::string what_it_is(const CosingTable& table) {
  if (table.content == CosingContent::inventory) return "inventory";
  return table.annex.empty() ? "annex IV, V or VI" : "annex " + table.annex;
}

class Importer {
 public:
  Importer(std::span<const CosingTable> tables, const Catalogue& builtin)
      : tables_(tables), builtin_(builtin), counts_(tables.size()), inventory_(builtin, made_.report) {}

  CosingImport run() {
    read_inventories();
    read_annexes();
    refuse_others();
    keep_cited_sources();
    add_files_to_report();
    return std::move(made_);
  }

 private:
  // The places of the tables that fit.
  template <class F>
  std::vector<std::size_t> places(F fits) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tables_.size(); ++i)
      if (fits(tables_[i])) found.push_back(i);
    return found;
  }

  std::string source_for(const CosingTable& table) {
    Source source = source_of(table);
    std::string id = source.id;
    sources_.emplace(id, std::move(source));
    return id;
  }

  void read_inventories() {
    const auto found = places([](const CosingTable& t) { return t.content == CosingContent::inventory; });
    std::vector<ImportCounts> counts;
    counts.reserve(found.size());
    for (const std::size_t i : found) counts.push_back(inventory_.add(tables_[i], source_for(tables_[i])));
    made_.records.inventory = inventory_.take(counts);
    for (std::size_t n = 0; n < found.size(); ++n) counts_[found[n]] = std::move(counts[n]);
  }

  void read_annexes() {
    const auto found = places([](const CosingTable& t) { return t.content == CosingContent::annex && is_read(t); });
    if (found.empty()) return;
    CosingAnnexes annexes(builtin_, made_.records.inventory, made_.report);
    for (const std::size_t i : found) annexes.add(tables_[i], source_for(tables_[i]));
    made_.records.rules = annexes.take();
    annexes.check(inventory_.named_entries());
    for (std::size_t n = 0; n < found.size(); ++n) counts_[found[n]] = annexes.counts()[n];
  }

  void refuse_others() {
    for (const std::size_t i : places([](const CosingTable& t) { return !is_read(t); })) {
      const CosingTable& table = tables_[i];
      counts_[i].rows = counts_[i].refused = table.rows.size();
      for (const CsvRow& row : table.rows)
        made_.report.push_back({table.file, row.line, std::nullopt, ImportKind::refused,
                                clean_cell(table.cell(row, Column::chemical)), "an annex that is not read",
                                "stands in " + what_it_is(table) + "; of the annexes II and III are read",
                                std::nullopt});
    }
  }

  // A source that nothing cites is no part of a catalogue.
  void keep_cited_sources() {
    std::map<std::string, bool> cited;
    for (const InventoryItem& item : made_.records.inventory)
      for (const std::string& id : item.sources) cited[id] = true;
    for (const Rule& rule : made_.records.rules)
      for (const std::string& id : rule.sources) cited[id] = true;
    for (auto& [id, source] : sources_)
      if (cited.contains(id)) made_.records.sources.push_back(std::move(source));
  }

  // A line a file, and behind it what became of its rows.
  void add_files_to_report() {
    std::map<std::string, std::size_t> order;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      const CosingTable& table = tables_[i];
      order.emplace(table.file, i);
      const ImportCounts& counts = counts_[i];
      std::string what = fmt::format("rows {}, records {}, merged {}, refused {}", counts.rows, counts.records,
                                     counts.merged, counts.refused);
      made_.report.push_back({table.file, table.header_line, std::nullopt, ImportKind::read, what_it_is(table),
                              "a file", std::move(what), counts});
    }
    std::stable_sort(made_.report.begin(), made_.report.end(), [&](const ImportEntry& a, const ImportEntry& b) {
      const auto key = [&](const ImportEntry& e) {
        return std::tuple(order.at(e.file), e.kind != ImportKind::read, e.line);
      };
      return key(a) < key(b);
    });
  }

  std::span<const CosingTable> tables_;
  const Catalogue& builtin_;
  CosingImport made_;
  std::vector<ImportCounts> counts_;  // of each table
  CosingInventory inventory_;
  std::map<std::string, Source> sources_;  // of the tables, by id
};

}  // namespace

CosingImport import_cosing(std::span<const CosingTable> tables, const Catalogue& builtin) {
  return Importer(tables, builtin).run();
}

}  // namespace actives::exchange
