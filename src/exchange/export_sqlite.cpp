#include "exchange/export_sqlite.hpp"

#include "exchange/sqlite/evidence.hpp"
#include "exchange/sqlite/records.hpp"
#include "exchange/sqlite/schema.hpp"
#include "query/market.hpp"

namespace actives::exchange {

namespace {

void add_kinds(SqliteDatabase& database, const Catalogue& catalogue) {
  database.insert_into("about")("catalogue_version", catalogue.version());
  SqliteInsert kinds = database.insert_into("kinds");
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    kinds(static_cast<Kind>(kind), catalogue.count(static_cast<Kind>(kind)));
  add_grade_meanings(database);
}

void add_records(SqliteDatabase& database, const Catalogue& catalogue) {
  SqliteRecords records(database, catalogue);
  SqliteEvidence evidence(database);
  for (std::size_t k = 0; k < Spelling<Kind>::names.size(); ++k) {
    const auto kind = static_cast<Kind>(k);
    for (std::size_t i = 0; i < catalogue.count(kind); ++i) {
      const AnyRecord record = catalogue.record_at(kind, i);
      records.add(kind, record);
      if (const auto* ingredient = std::get_if<Ingredient>(&record))
        evidence.add(*ingredient, query::rules_about(catalogue, i));
      if (const auto* type = std::get_if<IngredientType>(&record)) evidence.add(*type);
      if (const auto* rule = std::get_if<Rule>(&record)) evidence.add(*rule);
    }
  }
}

}  // namespace

void export_sqlite(const Catalogue& catalogue, const Take& take) {
  SqliteDatabase database;
  database.run("BEGIN");
  create_sqlite_tables(database);
  add_kinds(database, catalogue);
  add_records(database, catalogue);
  finish_sqlite_database(database);
  database.run("COMMIT");
  take(database.bytes());
}

}  // namespace actives::exchange
