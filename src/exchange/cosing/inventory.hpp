// The rows of CosIng's inventory as records.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "actives/catalogue.hpp"
#include "exchange/cosing/names.hpp"
#include "exchange/cosing/numbers.hpp"
#include "exchange/cosing/table.hpp"
#include "model/import_report.hpp"

namespace actives::exchange {

// An annex and number that some row names.
struct NamedEntry {
  AnnexEntry entry;
  std::string file;
  std::size_t line = 0;
  std::optional<std::string> column;
  std::string name;
};

// Takes one table after the other. Rows with one name become one record, whichever tables they stand in; where the built-in
// inventory has the name, its record goes on: id, spelling, everyday names, type, what it is.
class CosingInventory {
 public:
  CosingInventory(const Catalogue& builtin, ImportReport& report);

  // `source`: the id under which the records cite the table. Gives what became of the rows.
  ImportCounts add(const CosingTable& table, const std::string& source);

  // Every annex entry that a row names.
  const std::vector<NamedEntry>& named_entries() const { return entries_; }

  // With their ids and types, sorted by id; `counts`: what add() gave, a table each, is told the types.
  std::vector<InventoryItem> take(std::vector<ImportCounts>& counts);

 private:
  struct Record {
    InventoryItem item;
    std::size_t table = 0;  // the one it was read in first
    std::size_t line = 0;
    bool is_builtin = false;
  };

  void note(const CosingTable& table, const CsvRow& row, Column column, ImportKind kind, std::string_view reason,
            std::string what);
  // Nothing where the row is refused.
  std::optional<InventoryItem> read_row(const CosingTable& table, const CsvRow& row, const std::string& source);
  void read_numbers(const CosingTable& table, const CsvRow& row, InventoryItem& item);
  void read_restriction(const CosingTable& table, const CsvRow& row, InventoryItem& item);
  void take_over_builtin(const CosingTable& table, const CsvRow& row, InventoryItem& item);
  void give_ids();

  Catalogue builtin_;
  ImportReport& report_;
  NameCase name_case_;
  std::unordered_map<std::string, std::size_t> builtin_by_name_;  // number in the built-in inventory
  std::unordered_map<std::string, std::size_t> by_name_;          // number in records_
  std::vector<Record> records_;
  std::vector<NamedEntry> entries_;
  std::vector<std::string> files_;  // of the tables
};

}  // namespace actives::exchange
