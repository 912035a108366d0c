// The words of the catalogue that are closed lists, and their spelling in JSON.
//
// `to_string` gives the spelling used in JSON and on the command line; `parse<E>` reads it back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace actives {

// The kinds of record a catalogue holds, in the order in which equal matches are shown.
enum class Kind : std::uint8_t { ingredient, type, concern, term, claim, rule, level, source, inventory };

// What an ingredient is made from. An unknown origin is null, never guessed.
enum class Origin : std::uint8_t { plant, human, animal, marine, microbial, synthetic, recombinant };

// core: regenerative in the strict sense. related: everyday proteins and antioxidants kept because people ask.
enum class Scope : std::uint8_t { core, related };

// Study designs, weakest first. human, trial and review have people in them; trial and review are controlled.
enum class Design : std::uint8_t { claim, cell, animal, human, trial, review };

// How the skin met the ingredient. topical is intact skin; procedure is with or right after a treatment.
enum class Route : std::uint8_t { topical, procedure, injected, wound, oral, in_vitro };

// What a study saw. mixed: some endpoints, or only against the start. not_isolated: a blend, so this
// ingredient's share cannot be told.
enum class Outcome : std::uint8_t { benefit, mixed, not_isolated, none, harm };

// Present only where a study is known at second hand.
enum class Via : std::uint8_t { secondary };

// How well a target is supported; computed by actives::grade_target, never typed in.
enum class Grade : std::uint8_t { A, B, C, M, D, E, N };

// Who paid for the studies that carry a grade, as far as the sources say.
enum class Funding : std::uint8_t { independent, supplier, unknown };

// Whether a marketing claim holds.
enum class Verdict : std::uint8_t { yes, partly_true, misleading, unproven, no };

// What a rule of law governs.
enum class Use : std::uint8_t { cosmetic, needling, injected, treatment, advertising, labeling };

// What a rule says. permitted needs a text that permits; "no entry found" is not_listed.
enum class Status : std::uint8_t { permitted, restricted, prohibited, not_approved, not_listed, unclear };

// Whether a rule was read in the law itself or in a report about it.
enum class Confidence : std::uint8_t { confirmed, secondary };

// What a source is.
enum class SourceKind : std::uint8_t {
  systematic_review,
  review,
  trial,
  human_study,
  animal_study,
  cell_study,
  regulator,
  database,
  supplier,
  vendor,
  press
};

// How much of a source was read.
enum class Read : std::uint8_t { full, abstract, excerpt, secondary };

// How a typed name met a record.
enum class How : std::uint8_t { id, name, inci, alias, trade_name, cas };

// The spellings of one list: value and text, in the order of the enumeration.
template <class E>
struct Spelling;

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

template <class E>
concept Word = requires {
  Spelling<E>::names.size();
};

template <Word E>
constexpr std::string_view to_string(E value) {
  return Spelling<E>::names[static_cast<std::size_t>(value)];
}

// Nothing when the text is not exactly one of the spellings.
template <Word E>
constexpr std::optional<E> parse(std::string_view text) {
  for (std::size_t i = 0; i < Spelling<E>::names.size(); ++i)
    if (Spelling<E>::names[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

// True for designs with people in them: human, trial, review.
constexpr bool has_people(Design design) { return design >= Design::human; }

// True for designs with a comparison group: trial, review.
constexpr bool is_controlled(Design design) { return design >= Design::trial; }

// True for the routes a cosmetic can take: topical and procedure.
constexpr bool is_cosmetic(Route route) { return route <= Route::procedure; }

}  // namespace actives
