#include "exchange/html/search_index.hpp"

#include "json/write.hpp"
#include "model/market_names.hpp"
#include "model/names.hpp"
#include "render/words.hpp"
#include "text/sanitize.hpp"

namespace actives::exchange::html {

namespace {

// A page shows what stands here, so that it is made harmless as in HTML.
json::Value clean(std::string_view words) { return text::printable(words); }

std::string grade_of(const Making& making, Kind kind, std::string_view id) {
  if (kind != Kind::ingredient) return {};
  const auto row = making.rows.find(id);
  if (row == making.rows.end() || !row->second.best_grade) return {};
  return std::string(to_string(*row->second.best_grade));
}

// All names but the one that is shown, one behind the other.
template <class R>
std::string other_names(const R& record) {
  std::string names;
  model::each_name(record, [&](How how, std::string_view name) {
    if (how == How::id || name == model::shown_name(record)) return;
    if (!names.empty()) names += " | ";
    names += name;
  });
  return names;
}

// [name, kind, place, other names, sentence, grade]
template <class R>
json::Value entry(const R& record, const Making& making) {
  const Kind kind = kind_of<R>;
  const std::string_view shown = model::shown_name(record);
  const bool told = kind != Kind::source && kind != Kind::inventory;
  std::string names = other_names(record);
  if constexpr (std::is_same_v<R, Source>) names += " " + record.authors.value_or("");
  json::Value::array_t parts{clean(shown), static_cast<int>(kind), making.places.of(kind, record.id), clean(names)};
  if (told) parts.push_back(clean(render::one_line(record)));
  if (const std::string grade = grade_of(making, kind, record.id); !grade.empty()) parts.emplace_back(grade);
  return parts;
}

template <class R>
void add_entries(const Making& making, std::string& script) {
  for (std::size_t i = 0; i < making.catalogue.count(kind_of<R>); ++i)
    script += json::dump(entry(making.catalogue.at<R>(i), making)) + ",\n";
}

// [name, kind, place, other names, sentence] of what is no record. `kind` is the number behind those of records.
void add_page(std::string_view name, std::string_view place, std::string_view others, std::string_view tells,
              std::string& script) {
  constexpr int page = static_cast<int>(Spelling<Kind>::names.size());
  script += json::dump(json::Value::array_t{clean(name), page, clean(place), clean(others), clean(tells)}) + ",\n";
}

void add_pages(const Making& making, std::string& script) {
  for (const std::string& market : making.markets) {
    std::string names(model::names_of_market(market));
    std::string name("Law: ");
    if (names.empty())
      name += market;
    else
      name.append(model::name_of_market(market)).append(" (").append(market).append(")");
    for (std::size_t at = names.find(", "); at != std::string::npos; at = names.find(", ", at))
      names.replace(at, 2, " | ");
    names.insert(0, " | ").insert(0, market);
    add_page(name, place_of_market(market), names, "The rules that were read, and what they say.", script);
  }
  add_page("How grades are made", "grades.html", "grade | grades | evidence | study designs",
           "What the letters A to N mean.", script);
  add_page("Law", "law.html", "rules | regulation | markets", "What rules of law say, by market.", script);
  add_page("Read a label", "label.html", "label | ingredient list | INCI list | decoder",
           "What is in the list printed on a product.", script);
  add_page("Ingredients", "ingredients.html", "all ingredients | list", "By type, origin, grade, route and market.",
           script);
  add_page("Everyday ingredients", "everyday.html", "inventory", "The rest of a label, and what it is for.", script);
  add_page("Claims", "claims.html", "marketing claims",
           "What packs and advertisements say, held against what is known.", script);
}

std::string whole(std::string_view name, std::string entries) {
  return "\"use strict\";\nself." + std::string(name) + " = [\n" + std::move(entries) + "];\n";
}

}  // namespace

std::string search_index(const Making& making) {
  std::string entries;
  add_entries<Ingredient>(making, entries);
  add_entries<IngredientType>(making, entries);
  add_entries<Concern>(making, entries);
  add_entries<Term>(making, entries);
  add_entries<Claim>(making, entries);
  add_entries<Rule>(making, entries);
  add_entries<Level>(making, entries);
  add_entries<Source>(making, entries);
  add_pages(making, entries);
  return whole("activesIndex", std::move(entries));
}

std::string everyday_index(const Making& making) {
  std::string entries;
  add_entries<InventoryItem>(making, entries);
  return whole("activesEveryday", std::move(entries));
}

}  // namespace actives::exchange::html
