#include "label/phrases.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "label/words_at.hpp"

namespace actives::label {

namespace {

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

constexpr std::array unsorted_headers{
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

// Latin ones first, by their first letter.
constexpr auto headers = [] {
  auto sorted = unsorted_headers;
  std::sort(sorted.begin(), sorted.end(), [](const Header& a, const Header& b) {
    return static_cast<unsigned char>(a.words.front()) < static_cast<unsigned char>(b.words.front());
  });
  return sorted;
}();
constexpr std::size_t latin_headers = static_cast<std::size_t>(
    std::count_if(headers.begin(), headers.end(), [](const Header& h) { return h.words.front() > 0; }));
constexpr auto headers_by_letter =
    by_first_letter(std::span(headers).first(latin_headers), [](const Header& header) { return header.words; });

constexpr std::size_t longest_header = 5;  // words

}  // namespace

std::optional<Phrase> phrase_at(const Sheet& sheet, std::size_t i, std::size_t last) {
  std::optional<Phrase> best;
  if (sheet.letters(i).empty()) return best;
  last = std::min(last, i + longest_header);
  const char front = sheet.letters(i).front();
  std::span<const Header> candidates = std::span(headers).subspan(latin_headers);
  if (front > 0) {
    if (front < 'a' || front > 'z') return best;
    const auto letter = static_cast<std::size_t>(front - 'a');
    const std::size_t first = headers_by_letter[letter];
    candidates = std::span(headers).subspan(first, headers_by_letter[letter + 1] - first);
  }
  for (const Header& header : candidates) {
    const std::size_t count = fits(sheet, i, last, header.words);
    if (count > 0 && (!best || count > best->words))
      best = Phrase{count, header.begins_section, header.section, header.needs_colon, header.is_selection};
  }
  return best;
}

}  // namespace actives::label
