// The entries of CosIng's annexes II (prohibited) and III (restricted) as rules.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actives/catalogue.hpp"
#include "exchange/cosing/inventory.hpp"
#include "exchange/cosing/table.hpp"
#include "model/import_report.hpp"

namespace actives::exchange {

// A rule binds label names, so an entry gives one only where its ingredients are names that an inventory has. Of what
// annex II prohibits, entries that make an exception or a condition, and names that annex III has too, are restricted: the
// text says how. Where a built-in rule says otherwise of a name, that stands.
class CosingAnnexes {
 public:
  // `items` are the imported ones.
  CosingAnnexes(const Catalogue& builtin, const std::vector<InventoryItem>& items, ImportReport& report);

  // Finds the names of the entries. Both annexes are added before any rule is made. `source`: the id under which rules cite
  // the table. Throws CatalogueError when the annex was added before.
  void add(const CosingTable& table, std::string source);

  // What became of the rows, a table each, in the order of add().
  const std::vector<ImportCounts>& counts() const { return counts_; }
  std::vector<Rule> take();

  // Tells of every entry that a row names and its annex, which was added, does not have.
  void check(const std::vector<NamedEntry>& named);

 private:
  struct Entry {
    const CosingTable* table = nullptr;
    std::size_t table_number = 0;
    const CsvRow* row = nullptr;
    std::string number;
    std::vector<std::string> names;  // as records write them
  };
  struct BuiltinRule {
    std::string id;
    Status status;
  };

  void learn_name(std::string_view name);
  void learn_builtin_rules(const Catalogue& builtin);
  void note(const Entry& entry, Column column, ImportKind kind, std::string name, std::string_view reason,
            std::string what);
  void refuse(const Entry& entry, std::string_view reason, std::string what);
  void find_names(Entry& entry);
  void tie(Entry& entry, Column column, std::string_view list, std::string_view separators);
  void tie_chemical(Entry& entry);
  void make_rules(const Entry& entry, std::vector<Rule>& rules);
  std::vector<std::string> without_builtin(const Entry& entry, Status status, std::vector<std::string> names);
  bool add_rule(const Entry& entry, Status status, std::vector<std::string> names, std::string_view remark,
                std::vector<Rule>& rules);

  ImportReport& report_;
  std::unordered_map<std::string, std::string> written_;        // label names, by same_name_key()
  std::unordered_map<std::string, BuiltinRule> builtin_rules_;  // by the key of a name they bind
  std::map<std::string, std::set<std::string>> numbers_;        // of each annex that was added: its entries
  std::map<std::string, std::set<std::string>> gone_;           // those that were moved or deleted
  std::map<std::string, std::string> in_annex_iii_;             // entry, by the name as written
  std::map<std::string, int> ids_;                              // how often each was given
  std::vector<Entry> entries_;
  std::vector<std::string> sources_;
  std::vector<ImportCounts> counts_;
};

}  // namespace actives::exchange
