#include "exchange/sqlite/records.hpp"

#include <array>

#include "exchange/sqlite/record_texts.hpp"
#include "model/names.hpp"

namespace actives::exchange {

namespace {

// Adds a row (owner, position, text) for each text.
void add_list(SqliteInsert& insert, const std::string& owner, const std::vector<std::string>& texts) {
  std::int64_t position = 0;
  for (const std::string& text : texts) insert(owner, ++position, text);
}

// The record that a reference to any kind means: the first kind in order that has one.
std::optional<Kind> kind_with(const Catalogue& catalogue, const std::string& id) {
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    if (catalogue.find(static_cast<Kind>(kind), id)) return static_cast<Kind>(kind);
  return std::nullopt;
}

}  // namespace

SqliteRecords::SqliteRecords(SqliteDatabase& database, const Catalogue& catalogue)
    : catalogue_(catalogue),
      records_(database.insert_into("records")),
      names_(database.insert_into("names")),
      citations_(database.insert_into("citations")),
      statements_(database.insert_into("statements")),
      statement_sources_(database.insert_into("statement_sources")),
      related_(database.insert_into("related")),
      sources_(database.insert_into("sources")),
      types_(database.insert_into("types")),
      open_questions_(database.insert_into("type_open_questions")),
      concerns_(database.insert_into("concerns")),
      drivers_(database.insert_into("concern_drivers")),
      ingredients_(database.insert_into("ingredients")),
      constituents_(database.insert_into("ingredient_constituents")),
      terms_(database.insert_into("terms")),
      claims_(database.insert_into("claims")),
      levels_(database.insert_into("levels")),
      inventory_(database.insert_into("inventory")),
      functions_(database.insert_into("inventory_functions")) {}

void SqliteRecords::add(Kind kind, const AnyRecord& record) {
  std::visit(
      [&](const auto& one) {
        add_record(kind, one.id, record);
        add_names(one);
        if constexpr (requires { one.sources; }) add_sources(kind, one.id, one.sources);
        if constexpr (requires { one.mechanism; }) add_statements(kind, one.id, "mechanism", one.mechanism);
        if constexpr (requires { one.cautions; }) add_statements(kind, one.id, "caution", one.cautions);
        if constexpr (requires { one.related; }) add_related(kind, one.id, one.related);
        if constexpr (requires { one.about; }) add_related(kind, one.id, one.about);
        add_own(one);
      },
      record);
}

void SqliteRecords::add_record(Kind kind, std::string_view id, const AnyRecord& record) {
  const RecordTexts texts = texts_of(record);
  const std::string_view name =
      std::visit([](const auto& one) { return std::string_view(model::shown_name(one)); }, record);
  records_(std::nullopt, kind, id, name, texts.names, texts.texts);
}

template <class R>
void SqliteRecords::add_names(const R& record) {
  std::int64_t position = 0;
  std::size_t trade_name = 0;
  model::each_name(record, [&](How how, std::string_view name) {
    if (how == How::id) return;
    std::optional<std::string> maker;
    if constexpr (requires { record.trade_names; })
      if (how == How::trade_name) maker = record.trade_names[trade_name++].maker;
    names_(kind_of<R>, record.id, ++position, how, name, maker);
  });
  if constexpr (requires { record.ec; })
    for (const std::string& number : record.ec) names_(kind_of<R>, record.id, ++position, "ec", number, std::nullopt);
}

void SqliteRecords::add_sources(Kind kind, const std::string& id, const std::vector<std::string>& sources) {
  std::int64_t position = 0;
  for (const std::string& source : sources) citations_(kind, id, ++position, source);
}

void SqliteRecords::add_statements(Kind kind, const std::string& id, std::string_view field,
                                   const std::vector<SourcedText>& statements) {
  std::int64_t position = 0;
  for (const SourcedText& statement : statements) {
    const std::int64_t number = statements_(std::nullopt, kind, id, field, ++position, statement.text);
    std::int64_t place = 0;
    for (const std::string& source : statement.sources) statement_sources_(number, ++place, source);
  }
}

void SqliteRecords::add_related(Kind kind, const std::string& id, const std::vector<std::string>& others) {
  std::int64_t position = 0;
  for (const std::string& other : others) related_(kind, id, ++position, kind_with(catalogue_, other), other);
}

void SqliteRecords::add_own(const Ingredient& record) {
  ingredients_(record.id, record.name, record.type, record.scope, record.origin, record.organism, record.summary,
               record.is, record.is_not, record.use);
  add_list(constituents_, record.id, record.constituents);
}

void SqliteRecords::add_own(const IngredientType& record) {
  types_(record.id, record.name, record.summary, record.is, record.is_not, record.production);
  add_list(open_questions_, record.id, record.open_questions);
}

void SqliteRecords::add_own(const Concern& record) {
  concerns_(record.id, record.name, record.is, record.broader, record.note);
  add_list(drivers_, record.id, record.drivers);
}

void SqliteRecords::add_own(const Term& record) { terms_(record.id, record.name, record.is); }

void SqliteRecords::add_own(const Claim& record) {
  claims_(record.id, record.claim, record.verdict, record.answer, record.why);
}

void SqliteRecords::add_own(const Level& record) {
  levels_(record.id, record.rank, record.name, record.is, record.oxford_2011);
}

void SqliteRecords::add_own(const Source& record) {
  sources_(record.id, record.kind, record.title, record.authors, record.year, record.container, record.doi, record.pmid,
           record.url, record.read);
}

void SqliteRecords::add_own(const InventoryItem& record) {
  inventory_(record.id, record.inci, record.type, record.is, record.restriction);
  add_list(functions_, record.id, record.functions);
}

}  // namespace actives::exchange
