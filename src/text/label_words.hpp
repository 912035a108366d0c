// The words of an ingredient list, each with what stands before it, and the key under which a run of words is looked up.
//
// A printed name is torn, hyphenated, bracketed and spaced as the printer liked. So the key of a name is its letters and
// digits alone, in small letters without accents; where two digits are parted by anything, one blank stands between them.
// A plural s is dropped at the end of a word, as fold.hpp does it:
//
//   printed                                   key
//   Caprylic/Capric Triglycerides             caprylic capric triglyceride, written as one word
//   1,2-Hexanediol; 1.2 Hexanediol            1 2hexanediol
//   sh-Oligopeptide-1; SH OLIGOPEPTIDE 1      sholigopeptide1
//   1/2-헥산다이올                            1 2헥산다이올
//
// The sum of a key can be computed for any run of words from the sums at its ends (Rabin and Karp), so that a list is read
// once however many runs are tried.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/label_signs.hpp"

namespace actives::text {

struct LabelWord {
  std::uint64_t sum = 0;     // of all letters from the start of the text through the end of this word
  std::uint32_t begin = 0;   // bytes of the text
  std::uint32_t end = 0;     // behind it
  std::uint32_t first = 0;   // its letters, in LabelWords::letters
  std::uint32_t last = 0;    // behind them
  std::uint32_t before = 0;  // what stands between the word before and this one, bits of gap
  bool digits = false;       // its first letter is a digit
  bool capital = false;      // it begins with a capital
  bool hangul = false;       // it has Korean letters
  bool small = false;        // it has a small letter
};

struct LabelWords {
  std::vector<LabelWord> words;
  std::string letters;      // of all words, with the blanks between digits
  std::uint32_t after = 0;  // what stands behind the last word, bits of gap
  std::uint32_t any = 0;    // what stands anywhere between words
  // Tags and entities of HTML: begin and end, bytes of the text.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> markup;
};

// Reads a text of at most 4,000,000,000 bytes; what was in `into` is replaced.
void read_label_words(std::string_view text, LabelWords& into);

// Reads a text part by part, for those who know already what some of them are.
class LabelWordReader {
 public:
  LabelWordReader(std::string_view text, LabelWords& into);

  // From where it stopped up to `end`, where a word must not go on.
  void read_to(std::size_t end);
  // One word without letters for all that stands from where it stopped up to `end`; `after` stands behind the last word there.
  void pass_to(std::size_t end, std::uint32_t after);
  // Up to the end.
  void finish();

 private:
  void make_room(std::size_t bytes_left);
  void begin_word(std::size_t at, bool digit, bool capital);
  void put(char letter);
  std::size_t read_ascii_letters(std::size_t at);
  void add_letter(std::size_t begin, std::size_t end, char letter);
  void add_letters(std::string_view letters, std::size_t begin, std::size_t end);
  void add_digit(std::size_t begin, std::size_t end, char digit);
  void end_word();
  void add_gap(std::uint32_t kind, char sign);
  std::size_t read_markup(std::size_t at, std::uint32_t kind);
  std::size_t read_wide(std::size_t at);
  void read_letters(char32_t c, std::size_t begin, std::size_t end);

  std::string_view text_;
  LabelWords& into_;
  std::size_t at_ = 0;
  std::uint64_t sum_ = 0;
  std::uint64_t before_last_ = 0;  // the sum without the last letter
  std::size_t used_ = 0;           // of the room for letters
  std::uint32_t gap_ = 0;
  std::uint32_t any_ = 0;
  char last_sign_ = 0;       // of the gap
  bool line_ended_ = false;  // in the gap, by a character
  bool dash_after_blank_ = false;
  bool in_word_ = false;
  bool is_first_ = true;
  bool has_digits_ = false;
  bool after_digit_ = false;  // the last letter of all is a digit
  bool after_small_ = false;
};

// ---- the sums ----
//
// Numbers modulo 2^64, which wrap around. Two keys that were made for it can have one sum, as with any hash that is known;
// two names of ingredients do not.

// Any large odd number will do.
inline constexpr std::uint64_t sum_base = 0x0A3B195354A39B71ULL;

constexpr std::uint64_t sum_step(std::uint64_t sum, char letter) {
  return sum * sum_base + static_cast<unsigned char>(letter) + 1;
}

namespace detail {
inline constexpr std::size_t kept_powers = 256;
inline constexpr std::array<std::uint64_t, kept_powers> powers = [] {
  std::array<std::uint64_t, kept_powers> table{1};
  for (std::size_t i = 1; i < kept_powers; ++i) table[i] = table[i - 1] * sum_base;
  return table;
}();
}  // namespace detail

// sum_base to the power of `length`.
inline std::uint64_t sum_power(std::size_t length) {
  std::uint64_t power = 1;
  for (; length >= detail::kept_powers; length -= detail::kept_powers - 1)
    power *= detail::powers[detail::kept_powers - 1];
  return power * detail::powers[length];
}

// The sum of letters that stand behind others: `before` through their begin, `through` their end.
inline std::uint64_t sum_between(std::uint64_t before, std::uint64_t through, std::size_t length) {
  return through - before * sum_power(length);
}

// The sum of two runs of letters, one behind the other.
inline std::uint64_t sum_joined(std::uint64_t first, std::uint64_t second, std::size_t second_length) {
  return first * sum_power(second_length) + second;
}

std::uint64_t sum_of(std::string_view letters);

// The key of a name.
std::string label_key(std::string_view name);

}  // namespace actives::text
