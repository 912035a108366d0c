/// \file
/// The records of a catalogue, as plain values. `schema/catalogue.schema.json` describes the same fields in JSON.
///
/// Texts are UTF-8 without control characters. An absent optional is "unknown", never "none". Ids are lower-case
/// words joined by hyphens; a field that names another record holds its id.
///
/// \include records.cpp
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "actives/vocabulary.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// A sentence and the ids of the sources it rests on.
struct SourcedText {
  std::string text;                  ///< the sentence
  std::vector<std::string> sources;  ///< ids
};

/// A name under which an ingredient is sold.
struct TradeName {
  std::string name;                  ///< as printed, without (R) or (TM)
  std::optional<std::string> maker;  ///< the company that makes or sells it
};

/// One study of one ingredient against one concern.
struct Study {
  std::string source{};                     ///< id of the source it was read in
  std::vector<std::string> also{};          ///< ids of further sources on the same study
  std::optional<Via> via{};                 ///< present where it is known at second hand
  Design design = Design::claim;            ///< what was done
  std::optional<Route> route{};             ///< how the skin met the ingredient; null: not stated
  std::optional<std::string> procedure{};   ///< which one, for route procedure: "fractional CO2 laser"
  std::optional<int> n{};                   ///< people (or animals) in it; of a review, in all its studies. Never 0
  std::optional<std::string> comparison{};  ///< with what, and how: "vehicle, split-face"; null: nothing, or not stated
  Outcome outcome = Outcome::benefit;       ///< what it saw
  std::optional<bool> independent{};        ///< false: run, paid or written by the supplier; null: not seen
  std::string finding{};                    ///< what was found, with the numbers
};

/// A link from an ingredient (or a type) to a concern.
struct Target {
  std::string concern{};         ///< id
  std::string effect{};          ///< what the studies say together, in one sentence
  std::vector<Study> studies{};  ///< at least one
};

/// One ingredient: what it is, what it targets, and how far that is shown.
struct Ingredient {
  std::string id;                         ///< its own id, by which other records refer to it
  std::string name;                       ///< its usual name, as its page shows it
  std::string type;                       ///< id of a type
  Scope scope = Scope::core;              ///< why it is here
  std::optional<Origin> origin;           ///< what it is made from
  std::optional<std::string> organism;    ///< the species it comes from, by its Latin name
  std::vector<std::string> inci;          ///< names as labels print them (INCI)
  std::vector<std::string> cas;           ///< CAS registry numbers: "305-84-0"
  std::vector<std::string> aliases;       ///< other names that people type or read
  std::vector<TradeName> trade_names;     ///< under which it is sold
  std::string summary;                    ///< what it is and how far it is tested, in one sentence
  std::string is;                         ///< what it is, how it is made and what labels call it
  std::optional<std::string> is_not;      ///< what it is taken for but is not
  std::vector<SourcedText> mechanism;     ///< how it acts or is proposed to act
  std::vector<std::string> constituents;  ///< what it holds
  std::vector<Target> targets;            ///< one a concern
  std::optional<std::string> use;         ///< forms, concentrations, with which procedures
  std::vector<SourcedText> cautions;      ///< none listed: none were found, which is not "safe"
  std::vector<std::string> sources;       ///< ids of the sources behind these texts
};

/// What a list says of an ingredient; Catalogue::get() has the rest of its record.
struct ListedIngredient {
  std::string id;                     ///< of the ingredient
  std::string name;                   ///< its usual name, as its page shows it
  std::string type;                   ///< id of a type
  std::optional<Origin> origin;       ///< what it is made from
  Scope scope = Scope::core;          ///< why it is here
  std::vector<std::string> inci;      ///< names as labels print them (INCI)
  std::vector<std::string> concerns;  ///< of its targets, ids
  std::string summary;                ///< what it is and how far it is tested, in one sentence
};

/// A class of ingredients.
struct IngredientType {
  std::string id;                           ///< its own id, by which other records refer to it
  std::string name;                         ///< its usual name, as its page shows it
  std::vector<std::string> aliases;         ///< other names that people type or read
  std::string summary;                      ///< in one sentence
  std::string is;                           ///< what ingredients of this type are
  std::optional<std::string> is_not;        ///< what it is taken for but is not
  std::vector<SourcedText> mechanism;       ///< how it acts or is proposed to act
  std::optional<std::string> production;    ///< how they are made
  std::vector<std::string> open_questions;  ///< what is not known about the whole class
  std::vector<Target> targets;              ///< what sellers say of the whole class; shown ungraded
  std::vector<SourcedText> cautions;        ///< what holds for the whole class
  std::vector<std::string> sources;         ///< ids of the sources behind these texts
};

/// A skin concern that people want help with. Concerns form a tree.
struct Concern {
  std::string id;                      ///< its own id, by which other records refer to it
  std::string name;                    ///< its usual name, as its page shows it
  std::vector<std::string> aliases;    ///< other names that people type or read
  std::string is;                      ///< what it is, in plain words
  std::optional<std::string> broader;  ///< id of the concern this one belongs to
  std::vector<std::string> related;    ///< ids of records of any kind
  std::vector<std::string> drivers;    ///< what brings it about
  std::optional<std::string> note;     ///< its limits, what else helps, when to see a doctor
  std::vector<std::string> sources;    ///< ids of the sources behind these texts
};

/// An entry of the glossary.
struct Term {
  std::string id;                    ///< its own id, by which other records refer to it
  std::string name;                  ///< its usual name, as its page shows it
  std::vector<std::string> aliases;  ///< other names that people type or read
  std::string is;                    ///< what it means, and what it does not say
  std::vector<std::string> related;  ///< ids of records of any kind to read next
  std::vector<std::string> sources;  ///< ids of the sources behind these texts
};

/// A marketing claim, held against what is known.
struct Claim {
  std::string id;                       ///< its own id, by which other records refer to it
  std::string claim;                    ///< as packs and advertisements put it
  std::vector<std::string> aliases;     ///< other wordings, and questions people ask
  Verdict verdict = Verdict::unproven;  ///< whether it holds
  std::optional<std::string> answer;    ///< one sentence that answers the claim as asked
  std::string why;                      ///< what the verdict rests on
  std::vector<std::string> about;       ///< ids of records of any kind
  std::vector<std::string> sources;     ///< ids of the sources behind these texts
};

/// What a rule applies to. All lists that are given must fit; an empty list fits anything.
struct AppliesTo {
  std::vector<std::string> types;        ///< ids
  std::vector<Origin> origins;           ///< an ingredient of unknown origin fits none
  std::vector<std::string> ingredients;  ///< ids
  std::vector<std::string> inci;         ///< binds these label names, not whole records
};

/// A rule of law. That no rule was found is no permission.
struct Rule {
  std::string id;                                 ///< its own id, by which other records refer to it
  std::string where;                              ///< the market: "EU", "US", "KR"
  std::string topic;                              ///< as a heading
  AppliesTo applies_to;                           ///< what it binds
  Use use = Use::cosmetic;                        ///< what it governs
  Status status = Status::unclear;                ///< what it comes to
  std::string text;                               ///< what it says, with its conditions and limits
  std::optional<std::string> citation;            ///< the law, annex and entry
  std::optional<std::string> since;               ///< YYYY, YYYY-MM or YYYY-MM-DD
  std::optional<std::string> checked;             ///< when somebody last read the law: YYYY-MM or YYYY-MM-DD
  Confidence confidence = Confidence::secondary;  ///< how it was read
  std::vector<std::string> sources;               ///< ids of the sources it was read in
};

/// A level of evidence: what one of the study designs can and cannot show.
struct Level {
  std::string id;                    ///< the word of a Design: "trial"
  int rank = 0;                      ///< its place; 1 is the weakest
  std::string name;                  ///< its usual name, as its page shows it
  std::string is;                    ///< what such a study is, and what it can and cannot show
  std::string oxford_2011;           ///< its place on the Oxford 2011 levels of evidence
  std::vector<std::string> sources;  ///< ids of the sources behind these texts
};

/// A publication, page or document that somebody read.
struct Source {
  std::string id;                        ///< its own id, by which other records refer to it
  SourceKind kind = SourceKind::press;   ///< what it is
  std::string title;                     ///< in its own language
  std::optional<std::string> authors;    ///< as a citation lists them: "Abdelhakim M, Lin X, Ogawa R"
  std::optional<int> year;               ///< of publication
  std::optional<std::string> container;  ///< the journal, book, register or site
  std::optional<std::string> doi;        ///< without an address in front: "10.1007/s13555-020-00407-6"
  std::optional<std::string> pmid;       ///< PubMed number
  std::optional<std::string> url;        ///< where it can be read
  Read read = Read::excerpt;             ///< how much of it was read
};

/// A plain INCI name of everyday formulas, so that a label can be read whole.
struct InventoryItem {
  std::string id;                          ///< its own id, by which other records refer to it
  std::string inci;                        ///< its name as labels print it (INCI)
  std::optional<std::string> type;         ///< id of a type, where the name is one of a regenerative ingredient
  std::optional<std::string> is;           ///< what it is, where the name does not tell: numbered recombinant proteins
  std::vector<std::string> names;          ///< others that labels or people use
  std::vector<std::string> cas;            ///< CAS registry numbers
  std::vector<std::string> ec;             ///< numbers in the inventories of the EU (EINECS, ELINCS): "231-791-2"
  std::vector<std::string> functions;      ///< what it is for in a formula, in the words of CosIng: "humectant"
  std::optional<std::string> restriction;  ///< the entry of law that limits it; nothing is no permission
  std::vector<std::string> sources;        ///< ids of the sources it was taken from
};

/// A record of any kind.
using AnyRecord = std::variant<Ingredient, IngredientType, Concern, Term, Claim, Rule, Level, Source, InventoryItem>;

/// \cond
// For the library's own rooms: all records of a catalogue, in the order they are written. Catalogue::all() has those of a
// kind.
struct Records {
  std::vector<Ingredient> ingredients;
  std::vector<IngredientType> types;
  std::vector<Concern> concerns;
  std::vector<Term> terms;
  std::vector<Claim> claims;
  std::vector<Rule> rules;
  std::vector<Level> levels;
  std::vector<Source> sources;  ///< ids of the sources behind these texts
  std::vector<InventoryItem> inventory;
};
/// \endcond

/// The kind of a record type: kind_of<Ingredient> is Kind::ingredient.
template <class R>
inline constexpr Kind kind_of = Kind::ingredient;
/// \cond
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
/// \endcond

}  // namespace actives
#pragma GCC visibility pop
