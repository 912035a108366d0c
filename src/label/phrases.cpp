#include "label/phrases.hpp"

#include <algorithm>
#include <array>

namespace actives::label {

namespace {

// Keys, so that a plural s is gone; sorted.
constexpr std::array prose_words = std::to_array<std::string_view>({
    "accurate",
    "ageing",
    "aging",
    "all",
    "allergen",
    "allergy",
    "also",
    "antioxidant",
    "any",
    "appear",
    "appearance",
    "apply",
    "are",
    "as",
    "at",
    "aware",
    "barrier",
    "be",
    "benefit",
    "best",
    "bind",
    "boost",
    "boosting",
    "both",
    "brighten",
    "by",
    "calm",
    "can",
    "change",
    "cleanse",
    "clinically",
    "combating",
    "complete",
    "complexion",
    "condition",
    "consult",
    "contain",
    "contained",
    "containing",
    "current",
    "daily",
    "damage",
    "deeply",
    "deliver",
    "derived",
    "dermatologist",
    "designed",
    "draw",
    "dryness",
    "each",
    "elasticity",
    "enhance",
    "environmental",
    "every",
    "exfoliate",
    "experience",
    "feel",
    "feeling",
    "fight",
    "firm",
    "for",
    "formulated",
    "formulation",
    "from",
    "gentle",
    "gently",
    "give",
    "glow",
    "guarantee",
    "has",
    "have",
    "healthier",
    "healthy",
    "help",
    "helping",
    "how",
    "hydrate",
    "hydration",
    "hypoallergenic",
    "ideal",
    "if",
    "improve",
    "improving",
    "into",
    "irritation",
    "is",
    "it",
    "its",
    "keep",
    "keeping",
    "known",
    "leave",
    "leaving",
    "less",
    "lift",
    "listed",
    "lock",
    "look",
    "looking",
    "made",
    "make",
    "making",
    "manufacturer",
    "may",
    "minimise",
    "minimize",
    "moisture",
    "moisturise",
    "moisturize",
    "more",
    "most",
    "naturally",
    "new",
    "not",
    "note",
    "nourish",
    "on",
    "ophthalmologist",
    "or",
    "other",
    "our",
    "out",
    "overall",
    "package",
    "packaging",
    "percent",
    "perfect",
    "please",
    "pore",
    "powerful",
    "prevent",
    "product",
    "promote",
    "protect",
    "protecting",
    "provide",
    "providing",
    "purchase",
    "purchased",
    "radiance",
    "redness",
    "reduce",
    "reducing",
    "refer",
    "refine",
    "repair",
    "replenish",
    "restore",
    "result",
    "retain",
    "skin",
    "smooth",
    "so",
    "soothe",
    "sourced",
    "subject",
    "such",
    "suit",
    "support",
    "supporting",
    "tested",
    "texture",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "time",
    "to",
    "tone",
    "up",
    "update",
    "updated",
    "use",
    "vary",
    "visible",
    "visibly",
    "was",
    "we",
    "when",
    "where",
    "which",
    "while",
    "will",
    "with",
    "without",
    "work",
    "wrinkle",
    "you",
    "your",
});
static_assert(std::is_sorted(prose_words.begin(), prose_words.end()));

struct Header {
  std::string_view words;  // keys, parted by blanks
  bool begins_section;
  LabelSection section;
  bool needs_colon;
  bool is_selection = false;
};

constexpr Header title(std::string_view words, bool needs_colon = false) {
  return {words, false, LabelSection::main, needs_colon};
}
constexpr Header part(std::string_view words, LabelSection section, bool needs_colon = false) {
  return {words, true, section, needs_colon};
}

constexpr std::array headers{
    title("ingredient"),
    title("ingredient list"),
    title("full ingredient list"),
    title("full ingredient"),
    title("all ingredient"),
    title("list of ingredient"),
    title("ingredient inci"),
    title("inci"),
    title("inci name"),
    title("inci list"),
    Header{"key ingredient", false, LabelSection::main, false, true},
    Header{"star ingredient", false, LabelSection::main, false, true},
    Header{"hero ingredient", false, LabelSection::main, false, true},
    title("composition", true),
    title("contain", true),
    title("zutaten"),
    title("inhaltsstoffe"),
    title("bestandteile"),
    title("ingredienti"),
    title("ingrediente"),
    title("sastojci"),
    title("skladniki"),
    title("sklad", true),
    title("slozeni"),
    title("zlozenie"),
    title("ingredienser"),
    title("ingredienten"),
    title("thanh phan"),
    title("bang thanh phan"),
    title("thanh phan day du"),
    title("состав"),
    title("ингредиенты"),
    title("전성분"),
    title("성분"),
    title("주요성분"),
    title("成分"),
    title("全成分"),
    title("komposisi"),
    title("bahan", true),
    title("icindekiler"),
    title("product ingredient"),
    part("active ingredient", LabelSection::active),
    part("active", LabelSection::active, true),
    part("active drug ingredient", LabelSection::active),
    part("medicinal ingredient", LabelSection::active),
    part("drug fact active ingredient", LabelSection::active),
    part("ingredient actif", LabelSection::active),
    part("principio activo", LabelSection::active, true),
    part("ingrediente activo", LabelSection::active),
    part("inactive ingredient", LabelSection::inactive),
    part("inactive", LabelSection::inactive, true),
    part("non active ingredient", LabelSection::inactive),
    part("non active", LabelSection::inactive, true),
    part("other ingredient", LabelSection::inactive),
    part("non medicinal ingredient", LabelSection::inactive),
    part("ingredient inactif", LabelSection::inactive),
    part("inactive ingredient include", LabelSection::inactive),
    part("may contain", LabelSection::may_contain),
    part("may also contain", LabelSection::may_contain),
    part("can contain", LabelSection::may_contain),
    part("peut contenir", LabelSection::may_contain),
    part("puede contener", LabelSection::may_contain),
    part("kann enthalten", LabelSection::may_contain),
    part("pode conter", LabelSection::may_contain),
    part("puo contenere", LabelSection::may_contain),
    part("moze zawierac", LabelSection::may_contain),
    part("kan bevatten", LabelSection::may_contain),
    part("kan innehalla", LabelSection::may_contain),
    part("kan indeholde", LabelSection::may_contain),
};

constexpr std::size_t longest_header = 5;  // words

// Whether the words from i on are these, and how many they are.
std::size_t fits(const Sheet& sheet, std::size_t i, std::size_t last, std::string_view words) {
  std::size_t count = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (i + count >= last || sheet.letters(i + count) != words.substr(0, end)) return 0;
    // "Ingredients: Inci" is two headers.
    constexpr std::uint32_t parts = text::gap::colon | text::gap::comma | text::gap::strong;
    if (count > 0 && (sheet.word(i + count).before & parts) != 0) return 0;
    ++count;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return count;
}

constexpr std::array claims = std::to_array<std::string_view>({
    "vegan",
    "cruelty free",
    "gluten free",
    "paraben free",
    "fragrance free",
    "oil free",
    "sulfate free",
    "alcohol free",
    "silicone free",
    "phthalate free",
    "soy free",
    "nut free",
    "not tested on",
    "free of",
    "free from",
    "no paraben",
    "no sulfate",
    "no phthalate",
    "no synthetic",
    "no animal",
    "no artificial",
    "dermatologist tested",
    "hypoallergenic",
    "non comedogenic",
    "made in",
    "100 natural",
    "certified organic",
    "organic ingredient",
    "from organic",
    "exp date",
    "best before",
    "all natural",
    "non gmo",
    "talc free",
    "mineral oil free",
    "dye free",
    "without paraben",
    "made without",
    "formulated without",
    "does not contain",
    "do not contain",
});

}  // namespace

std::optional<Phrase> phrase_at(const Sheet& sheet, std::size_t i, std::size_t last) {
  std::optional<Phrase> best;
  if (sheet.letters(i).empty()) return best;
  last = std::min(last, i + longest_header);
  for (const Header& header : headers) {
    if (header.words.front() != sheet.letters(i).front()) continue;
    const std::size_t count = fits(sheet, i, last, header.words);
    if (count > 0 && (!best || count > best->words))
      best = Phrase{count, header.begins_section, header.section, header.needs_colon, header.is_selection};
  }
  return best;
}

bool is_prose_word(std::string_view word) { return std::binary_search(prose_words.begin(), prose_words.end(), word); }

bool is_claim(const Sheet& sheet, std::size_t first, std::size_t last) {
  if (last - first > 8) return false;
  // Dairy Free, 5-Free
  if (last - first >= 2 && last - first <= 4 && sheet.letters(last - 1) == "free") return true;
  const std::string_view word = sheet.letters(first);
  return !word.empty() && std::any_of(claims.begin(), claims.end(), [&](std::string_view claim) {
    return claim.front() == word.front() && fits(sheet, first, last, claim) > 0;
  });
}

}  // namespace actives::label
