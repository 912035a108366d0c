#include "text/label_words.hpp"

#include <array>

#include <utf8proc.h>

#include "text/fold_classes.hpp"
#include "text/label_signs.hpp"
#include "text/utf8.hpp"

namespace actives::text {

namespace {

constexpr bool is_hangul_syllable(char32_t c) { return is_between(c, 0xAC00, 0xD7A3); }

}  // namespace

LabelWordReader::LabelWordReader(std::string_view text, LabelWords& into) : text_(text), into_(into) {
  into.words.clear();
  into.markup.clear();
  into.words.reserve(text.size() / 6 + 8);
  make_room(text.size());
}

void LabelWordReader::read_to(std::size_t end) {
  std::size_t at = at_;
  // Between most names.
  if (end - at == 2 && text_[at] == ',' && text_[at + 1] == ' ') {
    end_word();
    gap_ |= gap::comma | gap::blank;
    last_sign_ = ' ';
    at_ = end;
    return;
  }
  while (at < end) {
    const char c = text_[at];
    const std::uint32_t kind = byte_classes[static_cast<unsigned char>(c)];
    if ((kind & letter_bit) != 0) {
      at = read_ascii_letters(at);
    } else if ((kind & digit_bit) != 0) {
      add_digit(at, at + 1, c);
      ++at;
    } else if ((kind & wide_bit) != 0) {
      make_room(text_.size() - at);
      at = read_wide(at);
    } else if (c == '<' || c == '&') {
      at = read_markup(at, kind);
    } else {
      add_gap(kind, c);
      ++at;
    }
  }
  at_ = at;
}

void LabelWordReader::pass_to(std::size_t end, std::uint32_t after) {
  end_word();
  LabelWord& word = into_.words.emplace_back();
  word.before = gap_ | (is_first_ ? gap::start : 0);
  word.begin = static_cast<std::uint32_t>(at_);
  word.end = static_cast<std::uint32_t>(end);
  word.first = word.last = static_cast<std::uint32_t>(used_);
  word.sum = sum_;
  any_ |= gap_;
  is_first_ = false;
  gap_ = after;
  last_sign_ = 0;
  line_ended_ = false;
  at_ = end;
}

void LabelWordReader::finish() {
  read_to(text_.size());
  end_word();
  into_.letters.resize(used_);
  into_.after = gap_;
  into_.any = any_ | gap_;
}

// The letters are written into room that is there: one byte of ASCII gives one letter at most, and the blank between
// two digits stands for something that gives none; a wide character may give a few dozen.
void LabelWordReader::make_room(std::size_t bytes_left) {
  constexpr std::size_t widest = 160;
  const std::size_t needed = used_ + bytes_left + widest;
  if (into_.letters.size() < needed) into_.letters.resize(needed + needed / 8);
}

void LabelWordReader::begin_word(std::size_t at, bool digit, bool capital) {
  LabelWord& word = into_.words.emplace_back();
  word.before = gap_ | (is_first_ ? gap::start : 0);
  any_ |= gap_;
  if (digit && after_digit_) put(' ');
  word.begin = static_cast<std::uint32_t>(at);
  word.first = static_cast<std::uint32_t>(used_);
  word.digits = digit;
  word.capital = capital;
  is_first_ = false;
  in_word_ = true;
  has_digits_ = false;
  gap_ = 0;
  last_sign_ = 0;
  line_ended_ = false;
}

void LabelWordReader::put(char letter) {
  into_.letters[used_++] = letter;
  before_last_ = sum_;
  sum_ = sum_step(sum_, letter);
}

// Letters up to the first byte that is none, or up to a capital behind a small letter.
std::size_t LabelWordReader::read_ascii_letters(std::size_t at) {
  bool capital = (byte_classes[static_cast<unsigned char>(text_[at])] & capital_bit) != 0;
  // Two names may be run together here.
  if (in_word_ && (after_digit_ || (capital && after_small_))) end_word();
  if (!in_word_) begin_word(at, false, capital);
  char* out = into_.letters.data() + used_;
  std::uint64_t sum = sum_;
  std::uint64_t before = 0;
  bool small = false;
  bool any_small = false;
  while (true) {
    const char letter = static_cast<char>(text_[at] | 0x20);
    *out++ = letter;
    before = sum;
    sum = sum_step(sum, letter);
    small = !capital;
    any_small = any_small || small;
    ++at;
    if (at == text_.size()) break;
    const std::uint32_t kind = byte_classes[static_cast<unsigned char>(text_[at])];
    capital = (kind & capital_bit) != 0;
    if ((kind & letter_bit) == 0 || (capital && small)) break;
  }
  used_ = static_cast<std::size_t>(out - into_.letters.data());
  sum_ = sum;
  before_last_ = before;
  after_small_ = small;
  after_digit_ = false;
  LabelWord& word = into_.words.back();
  word.small = word.small || any_small;
  word.end = static_cast<std::uint32_t>(at);
  return at;
}

void LabelWordReader::add_letter(std::size_t begin, std::size_t end, char letter) {
  if (in_word_ && after_digit_) end_word();
  if (!in_word_) begin_word(begin, false, false);
  put(letter);
  after_small_ = true;
  into_.words.back().small = true;
  after_digit_ = false;
  into_.words.back().end = static_cast<std::uint32_t>(end);
}

void LabelWordReader::add_digit(std::size_t begin, std::size_t end, char digit) {
  if (!in_word_) begin_word(begin, true, false);
  put(digit);
  has_digits_ = true;
  after_digit_ = true;
  after_small_ = false;
  into_.words.back().end = static_cast<std::uint32_t>(end);
}

// The plural s goes, where the word is long enough for one.
void LabelWordReader::end_word() {
  if (!in_word_) return;
  in_word_ = false;
  LabelWord& word = into_.words.back();
  const std::string& letters = into_.letters;
  if (used_ - word.first >= 4 && !has_digits_ && letters[used_ - 1] == 's') {
    const char second = letters[used_ - 2];
    if (second != 's' && second != 'u' && second != 'i') {
      --used_;
      sum_ = before_last_;
    }
  }
  word.last = static_cast<std::uint32_t>(used_);
  word.sum = sum_;
  after_small_ = false;
}

void LabelWordReader::add_gap(std::uint32_t kind, char sign) {
  end_word();
  if ((kind & gap::line) != 0) {
    // "\r\n" ends one line; so does a tag with the end of its line.
    if (line_ended_ && !(sign == '\n' && last_sign_ == '\r')) gap_ |= gap::lines;
    line_ended_ = true;
  }
  // "+/-"
  if (sign == '-' && last_sign_ == '/' && (gap_ & gap::mark) != 0) gap_ |= gap::plus_minus;
  if (kind == gap::blank && last_sign_ == '-' && dash_after_blank_) gap_ |= gap::dash_parts;
  if ((kind & gap::dash) != 0) {
    dash_after_blank_ = last_sign_ == ' ';
    last_sign_ = '-';
  } else {
    last_sign_ = kind == gap::blank ? ' ' : sign;
  }
  gap_ |= kind;
}

std::size_t LabelWordReader::read_markup(std::size_t at, std::uint32_t kind) {
  const std::size_t end = end_of_markup(text_, at);
  if (end == 0) {
    add_gap(kind, text_[at]);
    return at + 1;
  }
  end_word();
  const std::string_view tag = text_.substr(at, end - at);
  into_.markup.emplace_back(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end));
  gap_ |= gap::markup;
  if (tag == "&amp;")
    gap_ |= gap::ampersand;
  else if (tag[0] == '&')
    gap_ |= gap::blank;
  else
    gap_ |= gap::line;
  last_sign_ = 0;
  return end;
}

std::size_t LabelWordReader::read_wide(std::size_t at) {
  const Decoded next = decode(text_.substr(at));
  const std::size_t end = at + next.length;
  const char32_t c = next.code;
  if (is_hangul_syllable(c)) {
    if (in_word_ && after_digit_) end_word();
    if (!in_word_) begin_word(at, false, false);
    for (std::size_t i = at; i < end; ++i) put(text_[i]);
    LabelWord& word = into_.words.back();
    word.hangul = true;
    word.end = static_cast<std::uint32_t>(end);
    after_digit_ = false;
    after_small_ = false;
    return end;
  }
  if (is_invisible(c) || is_registration_sign(c)) return end;
  if (c == replacement || is_quote(c)) {
    add_gap(c == replacement ? gap::other : gap::quote, '\0');
    return end;
  }
  if (const std::uint32_t sign = class_of_sign(c); sign != gap::other) {
    add_gap(sign, sign == gap::dash ? '-' : '\0');
    return end;
  }
  read_letters(c, at, end);
  return end;
}

// What the character comes to without accents and in small letters.
void LabelWordReader::read_letters(char32_t c, std::size_t begin, std::size_t end) {
  if (c == 0x3B1 || c == 0x391) return add_letters("alpha", begin, end);
  if (c == 0x3B2 || c == 0x392) return add_letters("beta", begin, end);
  if (c == 0x3B3 || c == 0x393) return add_letters("gamma", begin, end);
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                          UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
  std::array<utf8proc_int32_t, 32> parts{};
  int boundclass = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), std::ssize(parts), options, &boundclass);
  if (count > std::ssize(parts) || count < 0) return add_gap(gap::other, '\0');
  if (count == 0) return;  // an accent
  std::string utf8;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const auto part = static_cast<char32_t>(parts[i]);
    const NameClass kind = name_class(part);
    if (kind == NameClass::digit && part < 0x80)
      add_digit(begin, end, static_cast<char>(part));
    else if (kind == NameClass::letter || kind == NameClass::digit)
      append_utf8(utf8, part);
    else if (kind == NameClass::other || kind == NameClass::joint)
      return add_gap(class_of_sign(c), '\0');
  }
  add_letters(utf8, begin, end);
}

void LabelWordReader::add_letters(std::string_view letters, std::size_t begin, std::size_t end) {
  for (char letter : letters) add_letter(begin, end, letter);
}

void read_label_words(std::string_view text, LabelWords& into) { LabelWordReader(text, into).finish(); }

std::uint64_t sum_of(std::string_view letters) {
  std::uint64_t sum = 0;
  for (char letter : letters) sum = sum_step(sum, letter);
  return sum;
}

std::string label_key(std::string_view name) {
  LabelWords words;
  read_label_words(name, words);
  return std::move(words.letters);
}

}  // namespace actives::text
