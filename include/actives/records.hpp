// The records of a catalogue, as plain values.
//
// Texts are UTF-8 without control characters. An absent optional is "unknown", never "none". Ids are
// lower-case words joined by hyphens; a field that names another record holds its id.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "actives/vocabulary.hpp"

namespace actives {

// A sentence and the ids of the sources it rests on.
struct SourcedText {
  std::string text;
  std::vector<std::string> sources;
};

struct TradeName {
  std::string name;
  std::optional<std::string> maker;
};

// One study of one ingredient against one concern.
struct Study {
  std::string source;             // id of the source it was read in
  std::vector<std::string> also;  // ids of further sources on the same study
  std::optional<Via> via;         // present where it is known at second hand
  Design design = Design::claim;
  std::optional<Route> route;
  std::optional<std::string> procedure;  // which one, for route procedure: "fractional CO2 laser"
  std::optional<int> n;                  // people (or animals) in it
  std::optional<std::string> comparison;
  Outcome outcome = Outcome::benefit;
  std::optional<bool> independent;  // false: run, paid or written by the supplier
  std::string finding;
};

// A link from an ingredient (or a type) to a concern.
struct Target {
  std::string concern;
  std::string effect;
  std::vector<Study> studies;  // at least one
};

struct Ingredient {
  std::string id;
  std::string name;
  std::string type;  // id of a type
  Scope scope = Scope::core;
  std::optional<Origin> origin;
  std::optional<std::string> organism;
  std::vector<std::string> inci;  // names as labels print them (INCI)
  std::vector<std::string> cas;
  std::vector<std::string> aliases;
  std::vector<TradeName> trade_names;
  std::string summary;
  std::string is;
  std::optional<std::string> is_not;
  std::vector<SourcedText> mechanism;
  std::vector<std::string> constituents;
  std::vector<Target> targets;
  std::optional<std::string> use;
  std::vector<SourcedText> cautions;
  std::vector<std::string> sources;
};

// What a list says of an ingredient; Catalogue::get() has the rest of its record.
struct ListedIngredient {
  std::string id;
  std::string name;
  std::string type;
  std::optional<Origin> origin;
  Scope scope = Scope::core;
  std::vector<std::string> inci;
  std::vector<std::string> concerns;  // of its targets, ids
  std::string summary;
};

struct IngredientType {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::string summary;
  std::string is;
  std::optional<std::string> is_not;
  std::vector<SourcedText> mechanism;
  std::optional<std::string> production;
  std::vector<std::string> open_questions;
  std::vector<Target> targets;  // what sellers say of the whole class; shown ungraded
  std::vector<SourcedText> cautions;
  std::vector<std::string> sources;
};

struct Concern {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::string is;
  std::optional<std::string> broader;  // id of the concern this one belongs to
  std::vector<std::string> related;    // ids of records of any kind
  std::vector<std::string> drivers;
  std::optional<std::string> note;
  std::vector<std::string> sources;
};

struct Term {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::string is;
  std::vector<std::string> related;
  std::vector<std::string> sources;
};

struct Claim {
  std::string id;
  std::string claim;
  std::vector<std::string> aliases;
  Verdict verdict = Verdict::unproven;
  std::optional<std::string> answer;  // one sentence that answers the claim as asked
  std::string why;
  std::vector<std::string> about;  // ids of records of any kind
  std::vector<std::string> sources;
};

// What a rule applies to. All lists that are given must fit; an empty list fits anything.
struct AppliesTo {
  std::vector<std::string> types;
  std::vector<Origin> origins;
  std::vector<std::string> ingredients;
  std::vector<std::string> inci;  // binds these label names, not whole records
};

struct Rule {
  std::string id;
  std::string where;  // "EU", "US", "KR"
  std::string topic;
  AppliesTo applies_to;
  Use use = Use::cosmetic;
  Status status = Status::unclear;
  std::string text;
  std::optional<std::string> citation;
  std::optional<std::string> since;    // YYYY, YYYY-MM or YYYY-MM-DD
  std::optional<std::string> checked;  // when somebody last read the law: YYYY-MM or YYYY-MM-DD
  Confidence confidence = Confidence::secondary;
  std::vector<std::string> sources;
};

struct Level {
  std::string id;
  int rank = 0;
  std::string name;
  std::string is;
  std::string oxford_2011;  // its place on the Oxford 2011 levels of evidence
  std::vector<std::string> sources;
};

struct Source {
  std::string id;
  SourceKind kind = SourceKind::press;
  std::string title;
  std::optional<std::string> authors;
  std::optional<int> year;
  std::optional<std::string> container;
  std::optional<std::string> doi;
  std::optional<std::string> pmid;
  std::optional<std::string> url;
  Read read = Read::excerpt;
};

// A plain INCI name of everyday formulas, so that a label can be read whole.
struct InventoryItem {
  std::string id;
  std::string inci;
  std::optional<std::string> type;  // id of a type, where the name is one of a regenerative ingredient
  std::optional<std::string> is;    // what it is, where the name does not tell: numbered recombinant proteins
  std::vector<std::string> names;
  std::vector<std::string> cas;
  std::vector<std::string> ec;
  std::vector<std::string> functions;
  std::optional<std::string> restriction;
  std::vector<std::string> sources;
};

// A record of any kind.
using AnyRecord = std::variant<Ingredient, IngredientType, Concern, Term, Claim, Rule, Level, Source, InventoryItem>;

// All records of a catalogue, in the order they are written.
struct Records {
  std::vector<Ingredient> ingredients;
  std::vector<IngredientType> types;
  std::vector<Concern> concerns;
  std::vector<Term> terms;
  std::vector<Claim> claims;
  std::vector<Rule> rules;
  std::vector<Level> levels;
  std::vector<Source> sources;
  std::vector<InventoryItem> inventory;
};

// The kind of a record type: kind_of<Ingredient> is Kind::ingredient.
template <class R>
inline constexpr Kind kind_of = Kind::ingredient;
template <>
inline constexpr Kind kind_of<IngredientType> = Kind::type;
template <>
inline constexpr Kind kind_of<Concern> = Kind::concern;
template <>
inline constexpr Kind kind_of<Term> = Kind::term;
template <>
inline constexpr Kind kind_of<Claim> = Kind::claim;
template <>
inline constexpr Kind kind_of<Rule> = Kind::rule;
template <>
inline constexpr Kind kind_of<Level> = Kind::level;
template <>
inline constexpr Kind kind_of<Source> = Kind::source;
template <>
inline constexpr Kind kind_of<InventoryItem> = Kind::inventory;

}  // namespace actives
