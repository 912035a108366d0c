/// \file
/// Reading the list of ingredients that is printed on a product.
///
/// Such a list is no comma-separated file: names hold commas (1,2-Hexanediol), slashes and parentheses, are torn by line
/// ends, stand in two languages, and lists come with headers, percentages, notes and advertising around them. Names that
/// the catalogue knows, longest first, decide where a name ends; separators help.
///
/// \include read_label.cpp
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// The part of a list in which a name stands.
enum class LabelSection : std::uint8_t {
  main,        ///< of a plain list
  active,      ///< "Active ingredients", as on American drugs
  inactive,    ///< "Inactive ingredients"
  may_contain  ///< "May contain", "+/-": colorants of which a shade has some
};

/// What a printed name is.
enum class LabelKind : std::uint8_t {
  regenerative,  ///< an entry of scope core, a name whose inventory item has a type, or one of a family
  related,       ///< an entry of scope related
  known,         ///< in the inventory of everyday ingredients
  unknown        ///< in no record, which is neither good nor bad
};

/// How a printed name was recognized.
enum class LabelHow : std::uint8_t {
  inci,        ///< a label name (INCI) of the record
  name,        ///< the record's own name
  alias,       ///< another name that people use
  trade_name,  ///< the name of a product or raw material
  cas,         ///< a number of the Chemical Abstracts Service
  family,      ///< no record has it, but its form tells the type: "... Callus Culture Extract"
  fuzzy        ///< by the nearest name, with slips of the hand forgiven
};

/// What else stands in the text.
enum class OtherKind : std::uint8_t {
  header,      ///< "Ingredients:"
  prose,       ///< advertising, directions, addresses
  footnote,    ///< "*Organic", and its mark beside a name
  percentage,  ///< an amount beside a name: "2 %", "5,000 ppm"
  section,     ///< the heading of a LabelSection
  separator,   ///< a word that parts names: "and"
  markup       ///< remains of HTML
};

/// \cond
template <>
struct Spelling<LabelSection> {
  static constexpr std::array<std::string_view, 4> names{"main", "active", "inactive", "may-contain"};
};
template <>
struct Spelling<LabelKind> {
  static constexpr std::array<std::string_view, 4> names{"regenerative", "related", "known", "unknown"};
};
template <>
struct Spelling<LabelHow> {
  static constexpr std::array<std::string_view, 7> names{"inci", "name",   "alias", "trade-name",
                                                         "cas",  "family", "fuzzy"};
};
template <>
struct Spelling<OtherKind> {
  static constexpr std::array<std::string_view, 7> names{"header",  "prose",     "footnote", "percentage",
                                                         "section", "separator", "markup"};
};

/// \endcond

/// A record that a printed name leads to.
struct LabelMatch {
  Kind kind = Kind::inventory;  ///< ingredient or inventory; type: `how` is family
  std::uint32_t record = 0;     ///< its number within its kind
  std::optional<std::uint32_t>
      type;                       ///< number of the type the printed name belongs to; nothing: an everyday ingredient
  LabelHow how = LabelHow::inci;  ///< how the printed name met it
  std::uint8_t distance = 0;      ///< slips of the hand, where `how` is fuzzy
};

/// One name of a list: a piece of the text, and the records it leads to.
struct LabelIngredient {
  std::size_t offset = 0;                     ///< of its first byte in the text
  std::size_t length = 0;                     ///< through its last byte, bytes
  LabelSection section = LabelSection::main;  ///< where it stands
  LabelKind kind = LabelKind::unknown;        ///< what it is
  std::uint32_t first_match = 0;              ///< in Label::matches; Label::matches_of() has them
  std::uint32_t matches = 0;                  ///< how many
  /// Two ingredients with the same number are printed alike and have the same kind and matches, on whichever labels they
  /// stand. 0: the reader does not remember it.
  std::uint64_t spelling = 0;
};

/// A piece of the text that is no name.
struct LabelOther {
  std::size_t offset = 0;             ///< of its first byte in the text
  std::size_t length = 0;             ///< bytes
  OtherKind kind = OtherKind::prose;  ///< what it is
};

/// A label that was read. Every letter and digit of the text is in an ingredient or in `other`; what is in neither are
/// separators.
struct Label {
  std::vector<LabelIngredient> ingredients;  ///< as printed: number 1 first
  std::vector<LabelMatch> matches;           ///< of all ingredients
  std::vector<LabelOther> other;             ///< in the order of the text; some lie inside ingredients
  std::array<std::size_t, Spelling<LabelKind>::names.size()> counts{};  ///< ingredients of each kind
  bool has_text = false;                                                ///< any letter or digit at all

  /// The records that one of `ingredients` leads to; several where the name does not tell which. Empty: it is unknown.
  std::span<const LabelMatch> matches_of(const LabelIngredient& ingredient) const {
    return std::span(matches).subspan(ingredient.first_match, ingredient.matches);
  }
};

/// The name as printed: without the footnote marks, percentages and stray separators inside, blanks collapsed, a word that
/// was broken at the end of a line joined. `text` is the one that was read.
std::string printed_name(std::string_view text, const Label& label, const LabelIngredient& ingredient);

/// Bytes that a text may have; places in it are kept in 32 bits.
inline constexpr std::size_t longest_label = 4'000'000'000;

/// Reads labels, one after the other, with what it needs for that kept in between. One for each thread. It can be moved,
/// not copied.
class LabelReader {
 public:
  /// The names to know are those of this catalogue, which is kept.
  explicit LabelReader(const Catalogue& catalogue);
  /// \cond
  LabelReader(LabelReader&&) noexcept;
  LabelReader& operator=(LabelReader&&) noexcept;
  ~LabelReader();
  /// \endcond

  /// What was in `into` is replaced. The text is UTF-8; bad bytes count as separators. Throws Error for a text of more than
  /// longest_label bytes, PackError when the compiled catalogue is damaged.
  void read(std::string_view text, Label& into);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

/// Reads a single label. Throws as LabelReader::read().
inline Label read_label(const Catalogue& catalogue, std::string_view text) {
  Label label;
  LabelReader(catalogue).read(text, label);
  return label;
}

}  // namespace actives
#pragma GCC visibility pop
