/// \file
/// The words of the catalogue that are closed lists, and their spelling in JSON.
///
/// to_string() gives the spelling used in JSON and on the command line; parse() reads it back.
///
/// \include words.cpp
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#pragma GCC visibility push(default)
namespace actives {

/// The kinds of record a catalogue holds, in the order in which equal matches are shown.
enum class Kind : std::uint8_t {
  ingredient,  ///< what people ask about
  type,        ///< a class of ingredients: peptides, exosomes
  concern,     ///< what people want help with: wrinkles, dark spots
  term,        ///< an entry of the glossary
  claim,       ///< a marketing claim with its verdict
  rule,        ///< a rule of law
  level,       ///< a level of evidence: what one study design can show
  source,      ///< where something was read
  inventory    ///< a plain ingredient of everyday formulas
};

/// What an ingredient is made from. An unknown origin is null, never guessed.
enum class Origin : std::uint8_t {
  plant,       ///< algae too
  human,       ///< cells, tissue or fluids of people
  animal,      ///< land animals
  marine,      ///< fish and other sea animals
  microbial,   ///< bacteria, yeast
  synthetic,   ///< made by chemistry
  recombinant  ///< made by cells that carry a foreign gene
};

/// Why an ingredient is in the catalogue.
enum class Scope : std::uint8_t {
  core,    ///< regenerative in the strict sense
  related  ///< an everyday protein or antioxidant, kept because people ask
};

/// Study designs, weakest first. human, trial and review have people in them; trial and review are controlled.
enum class Design : std::uint8_t {
  claim,   ///< a seller says so; nothing was tested
  cell,    ///< cells or skin grown in a laboratory
  animal,  ///< animals, or pieces of skin
  human,   ///< people, without a comparison group
  trial,   ///< people, with a comparison group or side
  review   ///< trials put together
};

/// How the skin met the ingredient.
enum class Route : std::uint8_t {
  topical,    ///< on intact skin
  procedure,  ///< with or right after a treatment: microneedling, laser
  injected,   ///< with a syringe
  wound,      ///< on open or healing skin
  oral,       ///< swallowed
  in_vitro    ///< in a dish
};

/// What a study saw.
enum class Outcome : std::uint8_t {
  benefit,       ///< better than the comparison, or than the start where there was none
  mixed,         ///< in some endpoints only, or only against the start although there was a comparison
  not_isolated,  ///< a blend, or both sides got it: this ingredient's share cannot be told
  none,          ///< no difference
  harm           ///< worse
};

/// Present only where a study is known at second hand.
enum class Via : std::uint8_t {
  secondary  ///< the source reports on the study, which was not read itself
};

/// How well a target is supported; computed by actives::grade_target(), never typed in. meaning() has the words, rank()
/// the order.
enum class Grade : std::uint8_t {
  A,  ///< well supported
  B,  ///< supported
  C,  ///< early human data
  M,  ///< mixed: studies disagree
  D,  ///< laboratory only
  E,  ///< claimed only
  N   ///< no benefit shown
};

/// Who paid for the studies that carry a grade, as far as the sources say.
enum class Funding : std::uint8_t {
  independent,  ///< at least one of them is stated to be independent of the supplier
  supplier,     ///< each was run, paid or written by the supplier
  unknown       ///< not seen
};

/// Whether a marketing claim holds.
enum class Verdict : std::uint8_t {
  yes,          ///< it holds; spelled "true"
  partly_true,  ///< part of it holds
  misleading,   ///< not false word by word, but it makes people believe something false
  unproven,     ///< nobody has shown it
  no            ///< it does not hold; spelled "false"
};

/// What a rule of law governs.
enum class Use : std::uint8_t {
  cosmetic,     ///< as an ingredient of a cosmetic
  needling,     ///< with microneedles or another device that opens the skin
  injected,     ///< with a syringe
  treatment,    ///< as a medical treatment
  advertising,  ///< what may be said
  labeling      ///< what the label must or may not print
};

/// What a rule says. strictness() has their order.
enum class Status : std::uint8_t {
  permitted,     ///< a text permits it
  restricted,    ///< allowed under conditions
  prohibited,    ///< forbidden
  not_approved,  ///< it would need an approval that it does not have
  not_listed,    ///< no entry was found, which is no permission
  unclear        ///< the texts do not settle it
};

/// How a rule of law was read.
enum class Confidence : std::uint8_t {
  confirmed,  ///< in the law itself or with the regulator
  secondary   ///< in a report about it
};

/// What a source is.
enum class SourceKind : std::uint8_t {
  systematic_review,  ///< of studies, searched for by a stated method
  review,             ///< of any other sort
  trial,              ///< in people, with a comparison group
  human_study,        ///< in people, without one
  animal_study,       ///< in animals
  cell_study,         ///< in the laboratory
  regulator,          ///< law, or an authority's page
  database,           ///< a register or reference work
  supplier,           ///< who makes the ingredient
  vendor,             ///< who sells products with it
  press               ///< journalism, blogs and the rest
};

/// How much of a source was read.
enum class Read : std::uint8_t {
  full,      ///< all of it
  abstract,  ///< its summary
  excerpt,   ///< a search result, preview or passage
  secondary  ///< nothing: only what others say of it
};

/// How a typed name met a record.
enum class How : std::uint8_t {
  id,          ///< the record's id
  name,        ///< its own name
  inci,        ///< a name as labels print it (INCI)
  alias,       ///< another name that people use
  trade_name,  ///< the name of a product or raw material
  cas          ///< a number of the Chemical Abstracts Service
};

/// The spellings of one list: `Spelling<E>::names` are its texts in the order of the enumeration, so that
/// `Spelling<E>::names.size()` is how many values there are.
template <class E>
struct Spelling;

/// \cond
template <>
struct Spelling<Kind> {
  static constexpr std::array<std::string_view, 9> names{"ingredient", "type",  "concern", "term",     "claim",
                                                         "rule",       "level", "source",  "inventory"};
};
template <>
struct Spelling<Origin> {
  static constexpr std::array<std::string_view, 7> names{"plant",     "human",     "animal",     "marine",
                                                         "microbial", "synthetic", "recombinant"};
};
template <>
struct Spelling<Scope> {
  static constexpr std::array<std::string_view, 2> names{"core", "related"};
};
template <>
struct Spelling<Design> {
  static constexpr std::array<std::string_view, 6> names{"claim", "cell", "animal", "human", "trial", "review"};
};
template <>
struct Spelling<Route> {
  static constexpr std::array<std::string_view, 6> names{"topical", "procedure", "injected",
                                                         "wound",   "oral",      "in-vitro"};
};
template <>
struct Spelling<Outcome> {
  static constexpr std::array<std::string_view, 5> names{"benefit", "mixed", "not-isolated", "none", "harm"};
};
template <>
struct Spelling<Via> {
  static constexpr std::array<std::string_view, 1> names{"secondary"};
};
template <>
struct Spelling<Grade> {
  static constexpr std::array<std::string_view, 7> names{"A", "B", "C", "M", "D", "E", "N"};
};
template <>
struct Spelling<Funding> {
  static constexpr std::array<std::string_view, 3> names{"independent", "supplier", "unknown"};
};
template <>
struct Spelling<Verdict> {
  static constexpr std::array<std::string_view, 5> names{"true", "partly-true", "misleading", "unproven", "false"};
};
template <>
struct Spelling<Use> {
  static constexpr std::array<std::string_view, 6> names{"cosmetic",  "needling",    "injected",
                                                         "treatment", "advertising", "labeling"};
};
template <>
struct Spelling<Status> {
  static constexpr std::array<std::string_view, 6> names{"permitted",    "restricted", "prohibited",
                                                         "not-approved", "not-listed", "unclear"};
};
template <>
struct Spelling<Confidence> {
  static constexpr std::array<std::string_view, 2> names{"confirmed", "secondary"};
};
template <>
struct Spelling<SourceKind> {
  static constexpr std::array<std::string_view, 11> names{"systematic-review", "review",     "trial",     "human-study",
                                                          "animal-study",      "cell-study", "regulator", "database",
                                                          "supplier",          "vendor",     "press"};
};
template <>
struct Spelling<Read> {
  static constexpr std::array<std::string_view, 4> names{"full", "abstract", "excerpt", "secondary"};
};
template <>
struct Spelling<How> {
  static constexpr std::array<std::string_view, 6> names{"id", "name", "inci", "alias", "trade-name", "cas"};
};

/// \endcond

/// An enumeration of the catalogue's words: one that has a Spelling.
template <class E>
concept Word = requires {
  Spelling<E>::names.size();
};

/// The spelling of a value: Route::in_vitro is "in-vitro".
template <Word E>
constexpr std::string_view to_string(E value) {
  return Spelling<E>::names[static_cast<std::size_t>(value)];
}

/// The value of a spelling, as in `parse<Origin>("marine")`; nothing when the text is not exactly one of the spellings.
template <Word E>
constexpr std::optional<E> parse(std::string_view text) {
  for (std::size_t i = 0; i < Spelling<E>::names.size(); ++i)
    if (Spelling<E>::names[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

/// True for designs with people in them: human, trial, review.
constexpr bool has_people(Design design) { return design >= Design::human; }

/// True for designs with a comparison group: trial, review.
constexpr bool is_controlled(Design design) { return design >= Design::trial; }

/// True for the routes a cosmetic can take: topical and procedure.
constexpr bool is_cosmetic(Route route) { return route <= Route::procedure; }

}  // namespace actives
#pragma GCC visibility pop
