#include "label/front_words.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/sanitize.hpp"
#include "text/words.hpp"

namespace actives::label {

namespace {

using text::is_digit;

constexpr std::array<std::string_view, 26> product_forms{
    "ampoule",     "ampule", "booster", "bottle", "capsule",  "cleanser", "cream", "creme", "emulsion",
    "essence",     "facial", "gel",     "jar",    "kit",      "lotion",   "mask",  "mist",  "moisturiser",
    "moisturizer", "oil",    "product", "serum",  "skincare", "spray",    "toner", "vial"};

// What stands between two words.
void read_gap(std::string_view between, bool digits_around, FrontWord& word) {
  if (digits_around && (between == "," || between == ".")) return;
  word.after_comma = between.find(',') != std::string_view::npos;
  constexpr std::array<std::string_view, 6> marks{"\u2022", "\u00B7", "\u3002", "\uFF01", "\uFF1F", "\n\n"};
  // A full stop with nothing behind is one inside a name or number (4.0).
  word.after_stop = between.find_first_of("!?;|*") != std::string_view::npos ||
                    (between.find('.') != std::string_view::npos && between != ".") ||
                    std::any_of(marks.begin(), marks.end(),
                                [&](std::string_view mark) { return between.find(mark) != std::string_view::npos; });
}

}  // namespace

std::vector<FrontWord> front_words(std::string_view text) {
  std::vector<FrontWord> words;
  for (text::Word& word : text::words(text)) {
    if (!word.whole) continue;
    FrontWord next;
    next.folded = std::move(word.folded);
    next.begin = word.offset;
    next.end = word.offset + word.length;
    if (!words.empty()) {
      const std::size_t before = words.back().end;
      const bool digits = is_digit(text[before - 1]) && is_digit(text[next.begin]);
      read_gap(text.substr(before, next.begin - before), digits, next);
    }
    words.push_back(std::move(next));
  }
  return words;
}

std::string as_written(std::string_view text, const std::vector<FrontWord>& words, std::size_t first,
                       std::size_t last) {
  std::string written;
  for (const char c : text::printable(text.substr(words[first].begin, words[last].end - words[first].begin)))
    if (c != ' ' || !written.ends_with(' ')) written += c;
  return written;
}

bool is_product_form(std::string_view folded) {
  return std::binary_search(product_forms.begin(), product_forms.end(), folded);
}

bool is_negation(std::string_view folded) {
  constexpr std::array<std::string_view, 6> negations{"never", "no", "non", "not", "without", "zero"};
  return std::binary_search(negations.begin(), negations.end(), folded);
}

bool is_number(std::string_view folded) { return std::all_of(folded.begin(), folded.end(), is_digit); }

}  // namespace actives::label
