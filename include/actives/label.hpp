// Reading the list of ingredients that is printed on a product.
//
// Such a list is no comma-separated file: names hold commas (1,2-Hexanediol), slashes and parentheses, are torn by line
// ends, stand in two languages, and lists come with headers, percentages, notes and advertising around them. Names that
// the catalogue knows, longest first, decide where a name ends; separators help.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"

namespace actives {

// The part of a list in which a name stands.
enum class LabelSection : std::uint8_t { main, active, inactive, may_contain };

// What a printed name is. regenerative: an entry of scope core, a name whose inventory item has a type, or one of a
// family. related: an entry of scope related. known: in the inventory of everyday ingredients.
enum class LabelKind : std::uint8_t { regenerative, related, known, unknown };

// How a printed name was recognized. family: no record has it, but its form tells the type; fuzzy: by the nearest name,
// with slips of the hand forgiven.
enum class LabelHow : std::uint8_t { inci, name, alias, trade_name, cas, family, fuzzy };

// What else stands in the text. separator: a word that parts names ("and"); markup: remains of HTML.
enum class OtherKind : std::uint8_t { header, prose, footnote, percentage, section, separator, markup };

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

// A record that a printed name leads to.
struct LabelMatch {
  Kind kind = Kind::inventory;        // ingredient or inventory; type: `how` is family
  std::uint32_t record = 0;           // its number within its kind
  std::optional<std::uint32_t> type;  // number of the type the printed name belongs to; nothing: an everyday ingredient
  LabelHow how = LabelHow::inci;
  std::uint8_t distance = 0;  // slips of the hand, where `how` is fuzzy
};

struct LabelIngredient {
  std::size_t offset = 0;  // of its first byte in the text
  std::size_t length = 0;  // through its last byte, bytes
  LabelSection section = LabelSection::main;
  LabelKind kind = LabelKind::unknown;
  std::uint32_t first_match = 0;  // in Label::matches
  std::uint32_t matches = 0;      // how many
  // Two ingredients with the same number are printed alike and have the same kind and matches, on whichever labels they
  // stand. 0: the reader does not remember it.
  std::uint64_t spelling = 0;
};

struct LabelOther {
  std::size_t offset = 0;
  std::size_t length = 0;
  OtherKind kind = OtherKind::prose;
};

// A label that was read. Every letter and digit of the text is in an ingredient or in `other`; what is in neither are
// separators.
struct Label {
  std::vector<LabelIngredient> ingredients;  // as printed: number 1 first
  std::vector<LabelMatch> matches;           // of all ingredients
  std::vector<LabelOther> other;             // in the order of the text; some lie inside ingredients
  std::array<std::size_t, Spelling<LabelKind>::names.size()> counts{};  // ingredients of each kind
  bool has_text = false;                                                // any letter or digit at all

  std::span<const LabelMatch> matches_of(const LabelIngredient& ingredient) const {
    return std::span(matches).subspan(ingredient.first_match, ingredient.matches);
  }
};

// The name as printed: without the footnote marks, percentages and stray separators inside, blanks collapsed, a word that
// was broken at the end of a line joined.
std::string printed_name(std::string_view text, const Label& label, const LabelIngredient& ingredient);

// Bytes of a text; places in it are kept in 32 bits.
inline constexpr std::size_t longest_label = 4'000'000'000;

// Reads labels, one after the other, with what it needs for that kept in between. One for each thread.
class LabelReader {
 public:
  explicit LabelReader(const Catalogue& catalogue);
  LabelReader(LabelReader&&) noexcept;
  LabelReader& operator=(LabelReader&&) noexcept;
  ~LabelReader();

  // What was in `into` is replaced. The text is UTF-8; bad bytes count as separators. Throws Error for a text of more than
  // longest_label bytes, PackError when the compiled catalogue is damaged.
  void read(std::string_view text, Label& into);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace actives
