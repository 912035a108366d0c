/// \file
/// The answers as the command line writes them: pages for people, records for machines.
///
/// Pages are UTF-8 and end in a line feed. Everything that comes from a catalogue or a label passes a sanitizer, so that no
/// control character reaches a terminal. Records have the fields that `schema/output/` describes.
///
/// \include written.cpp
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/compare.hpp"
#include "actives/label.hpp"
#include "actives/label_tells.hpp"
#include "actives/query.hpp"
#include "actives/says.hpp"
#include "actives/search.hpp"

#pragma GCC visibility push(default)
/// Answers written as text or as records.
namespace actives::render {

// ---- pages for people ----

/// How text is laid out. Color never carries meaning alone: whatever it marks is said in words or letters too.
struct Look {
  std::size_t width = 0;  ///< columns; 0: lines are not wrapped
  bool color = false;     ///< escape sequences for bold and colors
  bool links = false;     ///< addresses as hyperlinks (OSC 8)
};

/// How much of a page is shown.
enum class Depth : std::uint8_t {
  brief,  ///< a few lines
  usual,  ///< what fits a screen or two
  full,   ///< everything: every study, caution and source
};

/// What a page of one record holds.
struct PageOptions {
  Depth depth = Depth::usual;  ///< how much
  bool why = false;            ///< with the grades worked out
  bool for_market = false;     ///< the page's law is that of one market, shown rule by rule
};

/// How many of what targets a concern its usual page shows.
inline constexpr std::size_t targets_on_usual_page = 10;

/// What to ask page_for() for, so that the page holds what is shown with these options, and no more: with the law of
/// `market` where there is one, which `for_market` shows.
PageWanted wanted_for(const PageOptions& options, const std::optional<std::string>& market = std::nullopt);

/// All there is to say about a record. `asked` is the name that led to it.
std::string page_text(const Page& page, std::string_view asked, const PageOptions& options, Look look);

/// What targets some concerns: their notes, then the targets. `market`: the one that the list was made for.
std::string targets_text(const std::vector<Concern>& concerns, const TargetList& list,
                         const std::optional<std::string>& market, Look look);

/// A list of ingredients, grouped by type. `market`: the one that the list was made for.
std::string ingredients_text(const Catalogue& catalogue, const IngredientList& list,
                             const std::optional<std::string>& market, Look look);

/// A list of records of any other kind.
std::string records_text(const std::vector<AnyRecord>& records, Look look);

/// What a search found.
std::string search_text(const SearchAnswer& answer, Look look);

/// One source of a list of sources, in full.
std::string source_text(std::size_t number, const Source& source, Look look);

/// What differs side by side, then what is the same for all. `asked` are the names that led to the records, one for each;
/// `market` is the one that they were compared for.
std::string compare_text(const std::vector<Compared>& records, const std::vector<std::string>& asked,
                         const std::optional<std::string>& market, Look look);

/// What a drawing of a matrix says besides its cells.
struct MatrixHead {
  std::vector<std::string> types{};  ///< names of the types whose ingredients are shown; empty: types are shown
  std::string narrowed{};            ///< what else was asked for: "origin plant"; empty: nothing
};

/// A matrix as a map of letters.
std::string matrix_text(const Matrix& matrix, const MatrixHead& head, Look look);

/// A matrix as a picture: an SVG document without scripts and fonts of its own.
std::string matrix_svg(const Matrix& matrix, const MatrixHead& head, std::string_view catalogue_version);

// ---- labels ----

/// A label that was read, and all that was found out about it: `text` and `label` have to be there.
struct ReadLabel {
  std::string_view input{};             ///< where it is from, for its name: "stdin"
  std::size_t line = 0;                 ///< where it stands in that, from 1
  std::string_view id = "null";         ///< an id of its own, as JSON
  std::string_view text{};              ///< as it was given to LabelReader::read()
  const Label* label = nullptr;         ///< what that made of it
  std::vector<LabelAmount> amounts{};   ///< what LabelAmounts finds
  std::vector<LabelFlag> flags{};       ///< what LabelLaw finds
  std::optional<Says> says{};           ///< what Front::against() finds, where a front was held against it
  std::span<const std::string> kept{};  ///< values of fields that are carried through, as JSON

  /// "stdin:1"
  std::string name() const { return std::string(input) + ":" + std::to_string(line); }
};

/// What the page of a label holds.
struct LabelPageOptions {
  bool brief = false;                   ///< only what is regenerative
  bool named = false;                   ///< with the label's name above: one of several
  std::optional<std::string> market{};  ///< the one that the flags are of
};

/// The page of a label.
std::string label_text(const Catalogue& catalogue, const ReadLabel& read, const LabelPageOptions& options, Look look);

// ---- records for machines ----

/// The formats of records. The same for every terminal and locale.
enum class RecordFormat : std::uint8_t {
  json,      ///< one document with the versions of schema and catalogue, and the records
  jsonl,     ///< a record a line
  csv,       ///< RFC 4180, with a header; null is an empty cell, lists and objects are compact JSON
  tsv,       ///< likewise, with tab, line feed, carriage return and backslash escaped
  markdown,  ///< a table
};

/// The record of a page, as `actives explain` writes it. For all of its fields the page must hold everything: PageWanted as
/// it is by default. `asked` is the name that led to it.
std::string page_records(const Catalogue& catalogue, const Page& page, std::string_view asked, RecordFormat format);

/// As `actives for` writes them.
std::string target_records(const Catalogue& catalogue, const TargetList& list, RecordFormat format);

/// As `actives list ingredients` writes them.
std::string ingredient_records(const Catalogue& catalogue, const IngredientList& list, RecordFormat format);

/// As `actives search` writes them.
std::string search_records(const Catalogue& catalogue, const SearchAnswer& found, RecordFormat format);

/// As `actives compare` writes them; `asked` has a name for each.
std::string compare_records(const Catalogue& catalogue, const std::vector<Compared>& records,
                            const std::vector<std::string>& asked, RecordFormat format);

/// The cells, as `actives matrix` writes them.
std::string matrix_records(const Catalogue& catalogue, const Matrix& matrix, RecordFormat format);

/// The record of a label, as `actives label` writes it.
std::string label_records(const Catalogue& catalogue, const ReadLabel& read, RecordFormat format);

}  // namespace actives::render
#pragma GCC visibility pop
