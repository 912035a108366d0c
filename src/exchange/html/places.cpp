#include "exchange/html/places.hpp"

namespace actives::exchange::html {

namespace {

std::string page(std::string_view folder, std::string_view name) {
  return std::string(folder).append("/").append(name).append(".html");
}

// A market is written in capital letters, and nothing else.
std::string small(std::string_view market) {
  std::string letters(market);
  for (char& letter : letters)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return letters;
}

std::string within(std::string_view file, std::string_view id) { return std::string(file).append("#").append(id); }

}  // namespace

std::string place_of_market(std::string_view market) { return page("law", small(market)); }

std::string place_of_letter(std::string_view letter) { return page("everyday", letter); }

std::string letter_of(std::string_view id) {
  const bool is_letter = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
  return is_letter ? std::string(1, id.front()) : "0-9";
}

Places::Places(const Catalogue& catalogue) : catalogue_(catalogue) {
  for (const Rule& rule : catalogue.all<Rule>()) market_of_rule_.emplace(rule.id, rule.where);
}

std::string Places::of(Kind kind, std::string_view id) const {
  switch (kind) {
    case Kind::ingredient: return page("ingredients", id);
    case Kind::type: return page("types", id);
    case Kind::concern: return page("concerns", id);
    case Kind::term: return page("terms", id);
    case Kind::claim: return page("claims", id);
    case Kind::level: return within("grades.html", id);
    case Kind::source: return within("sources.html", id);
    case Kind::inventory: return within(place_of_letter(letter_of(id)), id);
    case Kind::rule: break;
  }
  const auto rule = market_of_rule_.find(id);
  return within(rule == market_of_rule_.end() ? "law.html" : place_of_market(rule->second), id);
}

std::string Places::name_of(Kind kind, std::string_view id) const {
  const auto number = catalogue_.find(kind, id);
  return std::string(number ? catalogue_.name_of(kind, *number) : id);
}

std::optional<Places::Record> Places::of(std::string_view id) const {
  for (std::size_t k = 0; k < Spelling<Kind>::names.size(); ++k) {
    const auto kind = static_cast<Kind>(k);
    if (catalogue_.find(kind, id)) return Record{of(kind, id), name_of(kind, id)};
  }
  return std::nullopt;
}

View Here::link_to(Kind kind, const std::string& id) const {
  View view;
  return view.set("text", places_.name_of(kind, id)).set("link", to(kind, id));
}

View Here::link_to(const std::string& id) const {
  View view;
  if (const auto record = places_.of(id)) return view.set("text", record->name).set("link", to(record->place));
  return view.set("text", id).set("link", "");
}

}  // namespace actives::exchange::html
