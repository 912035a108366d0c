/// \file
/// Questions to a catalogue: what a name means, what targets a concern, what there is to say about a record.
///
/// What targets a concern:
/// \include wrinkles.cpp
/// What a name means:
/// \include names.cpp
/// A list, narrowed:
/// \include narrowed.cpp
/// The evidence at a glance:
/// \include at_a_glance.cpp
/// All about one record:
/// \include one_page.cpp
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/grade.hpp"
#include "actives/law.hpp"

#pragma GCC visibility push(default)
namespace actives {

// ---- names ----

/// One record that a name leads to.
struct Match {
  Kind kind = Kind::ingredient;  ///< of the record
  std::size_t number = 0;        ///< of the record within its kind, for Catalogue::at() and name_of()
  How by = How::name;            ///< the closest way in which the name fits
  std::string name;              ///< the name as the record spells it
};

/// Every record the name leads to, by kind in the order of the enumeration, then the one that bears it before those that
/// are called so as well. Case, accents, hyphens and a plural s do not matter. Nothing near, nothing guessed.
std::vector<Match> lookup(const Catalogue& catalogue, std::string_view asked);

/// The one record of this kind that the name leads to; the closest fit when there are several.
std::optional<Match> lookup(const Catalogue& catalogue, std::string_view asked, Kind kind);

/// Names near to an unknown one, nearest first, at most `most`: by optimal string alignment, which counts a letter that
/// is put in, left out, changed or swapped with its neighbor. Only records of `only` when it is given.
std::vector<std::string> suggest(const Catalogue& catalogue, std::string_view asked,
                                 std::optional<Kind> only = std::nullopt, std::size_t most = 3);

/// Every name that begins so, each once, in the order of its bytes; of records of `only` when it is given. The case of ASCII
/// letters does not matter. They are given in small letters when the prefix has no capital, for whoever types one: a name is
/// found in either case. Else as they are written.
std::vector<std::string> names_beginning(const Catalogue& catalogue, std::string_view prefix,
                                         std::optional<Kind> only = std::nullopt);

// ---- filters ----

/// Who may have paid for the studies that support a grade.
enum class FundingFilter : std::uint8_t {
  independent,  ///< one of them is stated to be independent of the supplier
  not_supplier  ///< they are not all known to be run, paid or written by the supplier
};

/// What a list of targets or ingredients is narrowed to. An empty list or optional narrows nothing. An id that is not in
/// the catalogue fits nothing, and a market without rules drops nothing: lookup() finds the id of a name, markets() the
/// markets.
struct Filter {
  std::vector<std::string> types{};        ///< ids; any of them
  std::vector<Origin> origins{};           ///< any of them
  std::optional<Scope> scope{};            ///< core or related alone
  std::optional<Grade> at_least{};         ///< on cosmetic routes, or on `route` where it is given; M passes as C
  std::optional<Route> route{};            ///< people were studied on it
  std::optional<FundingFilter> funding{};  ///< of the grade that is shown
  std::vector<std::string> concerns{};     ///< ids; any of them, or of their narrower ones
  bool all_concerns = false;               ///< each of `concerns` instead of any
  bool show_null = false;                  ///< with targets that have grade N
  std::optional<std::string> market{};     ///< drops what is prohibited there
};

/// One target in a list.
struct TargetHit {
  Kind kind = Kind::ingredient;      ///< type: what sellers say of the whole class, ungraded
  std::string id;                    ///< of the ingredient or type
  std::string name;                  ///< as its page shows it
  std::string type;                  ///< id; of a type its own
  std::optional<Origin> origin;      ///< of an ingredient; nothing: unknown
  Target target;                     ///< with its studies
  std::string concern_name;          ///< of `target.concern`, as its page shows it
  RouteGrade grade;                  ///< of the headline, or of the route asked for; not to be read for a type
  bool cosmetic = true;              ///< as TargetGrades::cosmetic(), or of the route asked for
  std::optional<Status> status;      ///< as a cosmetic, where a market is asked and a rule was found
  std::optional<Status> needling;    ///< put into needled skin, likewise
  std::optional<Grade> best_inside;  ///< for a type: best grade for this concern among its ingredients
};

/// What targets_for() and best_on_skin() found.
struct TargetList {
  std::vector<TargetHit> hits;      ///< cosmetic routes first, then others, then types; best grade first
  std::size_t prohibited = 0;       ///< ingredients left out because of the market
  std::size_t without_benefit = 0;  ///< targets left out because their grade is N
  std::size_t more = 0;             ///< of best_on_skin(): further ones that were not read
};

/// What targets the filter's concerns.
TargetList targets_for(const Catalogue& catalogue, const Filter& filter);

/// The first `most` of them that are ingredients used on skin; the others of these are counted, not read.
TargetList best_on_skin(const Catalogue& catalogue, const Filter& filter, std::size_t most);

/// One ingredient in a list.
struct IngredientHit {
  ListedIngredient ingredient;      ///< what a list says of it
  std::optional<Grade> best_grade;  ///< over cosmetic routes; nothing: none is recorded
  std::optional<Status> status;     ///< as a cosmetic, where a market is asked and a rule was found
};

/// What ingredients_where() found.
struct IngredientList {
  std::vector<IngredientHit> hits;  ///< by id
  std::size_t prohibited = 0;       ///< left out because of the market
  std::size_t without_benefit = 0;  ///< left out because every target that was asked about has grade N
};

/// The ingredients that pass the filter, by id.
IngredientList ingredients_where(const Catalogue& catalogue, const Filter& filter);

/// The concern and all narrower ones, ids. One that is not in the catalogue stands alone.
std::vector<std::string> with_narrower(const Catalogue& catalogue, std::string_view concern);

/// The markets that rules speak of, in the order of the rules.
std::vector<std::string> markets(const Catalogue& catalogue);

// ---- the evidence at a glance ----

/// A concern that a matrix is about.
struct MatrixColumn {
  std::string id;         ///< of the concern
  std::string name;       ///< as its page shows it
  std::size_t depth = 0;  ///< how many of its broader ones are columns too
};

/// What the row has against the column's concern and its narrower ones: what targets_for() lists, with grade N.
struct MatrixCell {
  std::optional<RouteGrade> grade;  ///< of the first that is listed; nothing: nothing is recorded, which is not E
  bool cosmetic = true;             ///< false: people were studied, but only on other routes
  std::size_t ingredients = 0;      ///< how many are listed; 0 with grade E: only sellers speak, of the whole type
  std::string best;                 ///< id of the first; empty: none
};

/// A type or an ingredient, with what it has against each column.
struct MatrixRow {
  Kind kind = Kind::type;         ///< or ingredient
  std::string id;                 ///< of the type or ingredient
  std::string name;               ///< as its page shows it
  std::string type;               ///< id; of a type its own
  std::vector<MatrixCell> cells;  ///< one a column
};

/// Rows of types or ingredients by columns of concerns.
struct Matrix {
  std::vector<MatrixColumn> columns;  ///< each narrower concern behind its broader one
  std::vector<MatrixRow> rows;        ///< types in the catalogue's order, or ingredients, best grade first
  std::size_t prohibited = 0;         ///< ingredients left out because of the market
};

/// Types by concerns; or the ingredients of the filter's types, best grade first. The filter's concerns, each with its
/// narrower ones, are the columns, and only ingredients that target one of them are rows. What the filter says of
/// evidence is not read: an empty cell means that nothing is recorded.
Matrix matrix_of(const Catalogue& catalogue, const Filter& filter);

// ---- one record, with all that is known about it ----

/// What a market's rules say about an ingredient; rules are copied out.
struct Law {
  std::string market;  ///< "EU"
  /// What the rules come to for a use, in the order of Use; nothing: no rule that binds the record as a whole.
  std::array<std::optional<Status>, Spelling<Use>::names.size()> by_use;
  std::vector<std::pair<Rule, std::vector<std::string>>> rules;  ///< with the label names each binds

  /// What the rules come to for this use.
  std::optional<Status> status(Use use) const { return by_use[static_cast<std::size_t>(use)]; }
};

/// An ingredient named on a type's or concern's page.
struct Member {
  std::string id;                   ///< of the ingredient
  std::string name;                 ///< as its page shows it
  std::optional<Grade> best_grade;  ///< over cosmetic routes; nothing: none is recorded
  std::string best_for;             ///< name of the concern of its best target; empty: none
};

/// A rule on cosmetic use that binds a whole type, or those of its ingredients that have one of these origins. One that
/// names an ingredient or a label name may say otherwise for it.
struct TypeRule {
  std::string id;                   ///< of the rule
  std::string market;               ///< "EU"
  Status status = Status::unclear;  ///< what it says
  std::vector<Origin> origins;      ///< empty: whatever the origin
};

/// All that is known about one record.
struct Page {
  AnyRecord record;                  ///< the record itself; `std::get<Ingredient>(record)` where `kind` is ingredient
  Kind kind = Kind::ingredient;      ///< of the record
  How by = How::name;                ///< how the asked name met it
  std::string matched_name;          ///< as the record spells it
  std::vector<TargetGrades> grades;  ///< of an ingredient, one a target
  std::vector<Source> references;    ///< the sources it cites, in the order of citing, then its law's
  std::vector<std::pair<std::string, std::string>> names;  ///< id and name of records it refers to
  std::vector<Law> law;                ///< of an ingredient: the market asked for, or every market with a rule
  std::vector<Member> members;         ///< of a type: its ingredients, best first
  std::vector<TypeRule> type_rules;    ///< of a type: the strictest first, then in the order of the rules
  std::vector<TargetHit> targeted_by;  ///< of a concern: as targets_for() gives, with those of grade N
  std::size_t targeted_by_more = 0;    ///< TargetList::more
  std::vector<Concern> narrower;       ///< of a concern
  std::vector<std::pair<std::string, std::optional<Grade>>> best_inside;  ///< of a type: best grade for each target
};

/// What a page holds: everything, or less of what its reader will not show.
struct PageWanted {
  std::optional<std::string> market{};  ///< the law of this one alone; nothing: of every market with a rule
  bool law_sources = true;              ///< false: rules come without their sources, for a page that names statuses
  std::optional<std::size_t> targeted_by{};  ///< of a concern: as best_on_skin() gives with this number
};

/// All about the record that lookup() found.
Page page_for(const Catalogue& catalogue, const Match& match, const PageWanted& wanted = {});

}  // namespace actives
#pragma GCC visibility pop
