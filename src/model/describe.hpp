// The fields of every record, named once, in the order of the canonical form.
//
// `describe(visitor, record)` calls `visitor(Field, member)` for each field. The loader, the canonical writer,
// the machine formats and the list of fields all walk this one description.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "actives/records.hpp"

namespace actives::model {

// What a text field holds, so that the loader knows what to check.
enum class Role : std::uint8_t {
  text,        // any sentence
  name,        // what the record is found by
  identifier,  // the record's own id
  reference,   // the id of a record of one kind
  any_record,  // the id of a record of any kind
  market,      // "EU"
  date,        // YYYY, YYYY-MM or YYYY-MM-DD
  cas,
  doi,
  pmid,
  url,
};

// Of one study.
inline constexpr int most_people = 10'000'000;

struct Field {
  std::string_view name;
  Role role = Role::text;
  Kind refers_to = Kind::source;
  bool left_out_when_empty = false;  // key absent in the canonical form instead of null or []
  int least = 0;                     // for numbers: smallest allowed
  int most = 0;                      // for numbers: largest allowed
  bool at_least_one = false;         // for lists: may not be empty
  std::size_t longest = 4000;        // for texts: characters
};

constexpr Field name_field(std::string_view name) { return {.name = name, .role = Role::name, .longest = 300}; }
constexpr Field label_name(std::string_view name) { return {.name = name, .role = Role::name, .longest = 2000}; }
constexpr Field to(std::string_view name, Kind kind) {
  return {.name = name, .role = Role::reference, .refers_to = kind};
}
constexpr Field sources() { return to("sources", Kind::source); }

template <class R, class Record>
concept Is = std::same_as<std::remove_const_t<R>, Record>;

template <class V>
void describe(V& v, Is<SourcedText> auto& r) {
  v(Field{"text"}, r.text);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<TradeName> auto& r) {
  v(name_field("name"), r.name);
  v(Field{"maker"}, r.maker);
}

template <class V>
void describe(V& v, Is<Study> auto& r) {
  v(to("source", Kind::source), r.source);
  v(Field{.name = "also", .role = Role::reference, .refers_to = Kind::source, .left_out_when_empty = true}, r.also);
  v(Field{.name = "via", .left_out_when_empty = true}, r.via);
  v(Field{"design"}, r.design);
  v(Field{"route"}, r.route);
  v(Field{.name = "procedure", .left_out_when_empty = true}, r.procedure);
  v(Field{.name = "n", .least = 1, .most = most_people}, r.n);
  v(Field{"comparison"}, r.comparison);
  v(Field{"outcome"}, r.outcome);
  v(Field{"independent"}, r.independent);
  v(Field{"finding"}, r.finding);
}

template <class V>
void describe(V& v, Is<Target> auto& r) {
  v(to("concern", Kind::concern), r.concern);
  v(Field{"effect"}, r.effect);
  v(Field{.name = "studies", .at_least_one = true}, r.studies);
}

template <class V>
void describe(V& v, Is<Ingredient> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(name_field("name"), r.name);
  v(to("type", Kind::type), r.type);
  v(Field{"scope"}, r.scope);
  v(Field{"origin"}, r.origin);
  v(Field{"organism"}, r.organism);
  v(label_name("inci"), r.inci);
  v(Field{"cas", Role::cas}, r.cas);
  v(name_field("aliases"), r.aliases);
  v(Field{"trade_names"}, r.trade_names);
  v(Field{"summary"}, r.summary);
  v(Field{"is"}, r.is);
  v(Field{"is_not"}, r.is_not);
  v(Field{"mechanism"}, r.mechanism);
  v(Field{"constituents"}, r.constituents);
  v(Field{"targets"}, r.targets);
  v(Field{"use"}, r.use);
  v(Field{"cautions"}, r.cautions);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<IngredientType> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(name_field("name"), r.name);
  v(name_field("aliases"), r.aliases);
  v(Field{"summary"}, r.summary);
  v(Field{"is"}, r.is);
  v(Field{"is_not"}, r.is_not);
  v(Field{"mechanism"}, r.mechanism);
  v(Field{"production"}, r.production);
  v(Field{"open_questions"}, r.open_questions);
  v(Field{"targets"}, r.targets);
  v(Field{"cautions"}, r.cautions);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<Concern> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(name_field("name"), r.name);
  v(name_field("aliases"), r.aliases);
  v(Field{"is"}, r.is);
  v(to("broader", Kind::concern), r.broader);
  v(Field{"related", Role::any_record}, r.related);
  v(Field{"drivers"}, r.drivers);
  v(Field{"note"}, r.note);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<Term> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(name_field("name"), r.name);
  v(name_field("aliases"), r.aliases);
  v(Field{"is"}, r.is);
  v(Field{"related", Role::any_record}, r.related);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<Claim> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(Field{"claim"}, r.claim);
  v(name_field("aliases"), r.aliases);
  v(Field{"verdict"}, r.verdict);
  v(Field{"answer"}, r.answer);
  v(Field{"why"}, r.why);
  v(Field{"about", Role::any_record}, r.about);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<AppliesTo> auto& r) {
  v(to("types", Kind::type), r.types);
  v(Field{"origins"}, r.origins);
  v(to("ingredients", Kind::ingredient), r.ingredients);
  v(label_name("inci"), r.inci);
}

template <class V>
void describe(V& v, Is<Rule> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(Field{"where", Role::market}, r.where);
  v(Field{"topic"}, r.topic);
  v(Field{"applies_to"}, r.applies_to);
  v(Field{"use"}, r.use);
  v(Field{"status"}, r.status);
  v(Field{"text"}, r.text);
  v(Field{"citation"}, r.citation);
  v(Field{"since", Role::date}, r.since);
  v(Field{"checked", Role::date}, r.checked);
  v(Field{"confidence"}, r.confidence);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<Level> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(Field{.name = "rank", .least = 1, .most = 99}, r.rank);
  v(name_field("name"), r.name);
  v(Field{"is"}, r.is);
  v(Field{"oxford_2011"}, r.oxford_2011);
  v(sources(), r.sources);
}

template <class V>
void describe(V& v, Is<Source> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(Field{"kind"}, r.kind);
  v(Field{"title"}, r.title);
  v(Field{"authors"}, r.authors);
  v(Field{.name = "year", .least = 1600, .most = 2100}, r.year);
  v(Field{"container"}, r.container);
  v(Field{"doi", Role::doi}, r.doi);
  v(Field{"pmid", Role::pmid}, r.pmid);
  v(Field{"url", Role::url}, r.url);
  v(Field{"read"}, r.read);
}

template <class V>
void describe(V& v, Is<InventoryItem> auto& r) {
  v(Field{"id", Role::identifier}, r.id);
  v(label_name("inci"), r.inci);
  v(Field{.name = "type", .role = Role::reference, .refers_to = Kind::type, .left_out_when_empty = true}, r.type);
  v(Field{.name = "is", .left_out_when_empty = true}, r.is);
  v(name_field("names"), r.names);
  v(Field{"cas", Role::cas}, r.cas);
  v(Field{"ec"}, r.ec);
  v(Field{"functions"}, r.functions);
  v(Field{"restriction"}, r.restriction);
  v(sources(), r.sources);
}

// Calls `visit(key, list)` for each list of records; the key is the one used in fragments.
template <class F>
void each_list(F&& visit, Is<Records> auto& all) {
  visit("ingredients", all.ingredients);
  visit("types", all.types);
  visit("concerns", all.concerns);
  visit("terms", all.terms);
  visit("claims", all.claims);
  visit("rules", all.rules);
  visit("levels", all.levels);
  visit("sources", all.sources);
  visit("inventory", all.inventory);
}

}  // namespace actives::model
