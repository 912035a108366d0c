// The rows of evidence and law in an exported database (sqlite_evidence_tables.cpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "actives/catalogue.hpp"
#include "exchange/sqlite/database.hpp"

namespace actives::exchange {

class SqliteEvidence {
 public:
  explicit SqliteEvidence(SqliteDatabase& database);

  // `rules`: those that speak about it.
  void add(const Ingredient& ingredient, const std::vector<Rule>& rules);
  void add(const IngredientType& type);
  void add(const Rule& rule);

 private:
  void add_target(const Target& target, std::int64_t number, bool graded);
  void add_study(const Study& study, std::int64_t target, std::int64_t position);
  void add_grades(const Target& target, std::int64_t number);
  void add_law(const Ingredient& ingredient, const std::vector<Rule>& rules);

  SqliteInsert targets_, studies_, study_sources_, grades_;
  SqliteInsert rules_, rule_types_, rule_origins_, rule_ingredients_, rule_inci_, ingredient_rules_, law_;
};

// The words for grades.
void add_grade_meanings(SqliteDatabase& database);

}  // namespace actives::exchange
