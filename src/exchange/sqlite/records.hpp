// The rows of records in an exported database (sqlite_record_tables.cpp).
#pragma once

#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "exchange/sqlite/database.hpp"

namespace actives::exchange {

class SqliteRecords {
 public:
  SqliteRecords(SqliteDatabase& database, const Catalogue& catalogue);

  void add(Kind kind, const AnyRecord& record);

 private:
  void add_record(Kind kind, std::string_view id, const AnyRecord& record);
  template <class R>
  void add_names(const R& record);
  void add_sources(Kind kind, const std::string& id, const std::vector<std::string>& sources);
  void add_statements(Kind kind, const std::string& id, std::string_view field,
                      const std::vector<SourcedText>& statements);
  void add_related(Kind kind, const std::string& id, const std::vector<std::string>& others);

  void add_own(const Ingredient& record);
  void add_own(const IngredientType& record);
  void add_own(const Concern& record);
  void add_own(const Term& record);
  void add_own(const Claim& record);
  void add_own(const Level& record);
  void add_own(const Source& record);
  void add_own(const InventoryItem& record);
  void add_own(const Rule&) {}  // sqlite_evidence.hpp

  const Catalogue& catalogue_;
  SqliteInsert records_, names_, citations_, statements_, statement_sources_, related_;
  SqliteInsert sources_, types_, open_questions_, concerns_, drivers_, ingredients_, constituents_, terms_, claims_;
  SqliteInsert levels_, inventory_, functions_;
};

}  // namespace actives::exchange
