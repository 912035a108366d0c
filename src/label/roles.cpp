#include "label/roles.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "label/brackets.hpp"
#include "label/phrases.hpp"

namespace actives::label {

namespace {

namespace gap = text::gap;

constexpr std::array<std::string_view, 8> units{"ppm", "ppb", "percent", "mg", "mcg", "ug", "iu", "피피엠"};

bool is_unit(std::string_view word) { return std::find(units.begin(), units.end(), word) != units.end(); }

bool parts_digits(std::uint32_t before) { return before == gap::stop || before == gap::comma; }

// Behind the last digits of the number that begins with word i: "5", "0" of 5.0, "10", "000" of 10,000.
std::size_t end_of_number(const Sheet& sheet, std::size_t i) {
  ++i;
  while (i < sheet.size() && sheet.word(i).digits && parts_digits(sheet.word(i).before)) ++i;
  return i;
}

// Behind the amount that begins with word i; i when none does.
std::size_t end_of_amount(const Sheet& sheet, std::size_t i) {
  std::size_t end = end_of_number(sheet, i);
  // A range: 0.1-0.5%, 5 - 10 %
  constexpr std::uint32_t range = gap::blank | gap::dash | gap::dash_parts;
  if (end < sheet.size() && sheet.word(end).digits && (sheet.word(end).before & gap::dash) != 0 &&
      (sheet.word(end).before & ~range) == 0) {
    const std::size_t second = end_of_number(sheet, end);
    if ((sheet.after(second - 1) & gap::percent) != 0) end = second;
  }
  const std::uint32_t behind = sheet.after(end - 1);
  if ((behind & gap::percent) != 0) {
    // "% w/w"
    for (std::size_t w = 0; w < 2 && end < sheet.size(); ++w) {
      const std::string_view word = sheet.letters(end);
      if (word != "w" && word != "v") break;
      ++end;
    }
    return end;
  }
  constexpr std::uint32_t unit_may_follow = gap::blank | gap::dash;
  if (end < sheet.size() && (behind & ~unit_may_follow) == 0 && is_unit(sheet.letters(end))) {
    ++end;
    // mg/g, mg/ml
    if (end < sheet.size() && sheet.word(end).before == gap::slash && sheet.letters(end).size() <= 2) ++end;
    return end;
  }
  return i;
}

bool is_reference(const Sheet& sheet, std::size_t i) {
  return (sheet.word(i).before & gap::square_open) != 0 && (sheet.after(i) & gap::square_close) != 0 &&
         sheet.word(i).last - sheet.word(i).first <= 3;
}

}  // namespace

void find_roles(Sheet& sheet) {
  sheet.roles.assign(sheet.size(), Role::name);
  sheet.has_roles = false;
  std::size_t no_amount = 0;  // the number that goes on to here is none, however many thousands of digits it has
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.word(i).digits) continue;
    if (is_reference(sheet, i)) {
      sheet.roles[i] = Role::footnote;
      sheet.has_roles = true;
      continue;
    }
    if (i < no_amount) continue;
    const std::size_t end = end_of_amount(sheet, i);
    for (std::size_t w = i; w < end; ++w) sheet.roles[w] = Role::amount;
    if (end == i) {
      no_amount = end_of_number(sheet, i);
      continue;
    }
    sheet.has_roles = true;
    i = end - 1;
  }
}

namespace {

// "[nano]" belongs to the name before it; a longer part in square brackets is a list or a heading.
bool is_short_note(const Sheet& sheet, std::size_t i) {
  if (i == 0 || (sheet.word(i).before & ~(gap::blank | gap::dash | gap::square_open)) != 0) return false;
  return sheet.letters(i) == "nano" && (sheet.after(i) & gap::square_close) != 0;
}

// "(May contain: CI 77491, CI 77492)" is a part of the list and explains no name.
bool begins_section(const Sheet& sheet, std::size_t begin, std::size_t end) {
  const auto phrase = phrase_at(sheet, begin, end);
  return phrase && phrase->begins_section && begin + phrase->words < end &&
         !phrase_at(sheet, begin + phrase->words, end);
}

// Marks the words between brackets.
class GroupFinder {
 public:
  explicit GroupFinder(Sheet& sheet) : sheet_(sheet) {}

  void find() {
    for (std::size_t i = 0; i <= sheet_.size(); ++i) {
      const std::uint32_t before = i < sheet_.size() ? sheet_.word(i).before : sheet_.read.after;
      if ((before & (gap::open | gap::close)) != 0) read_brackets_before(i);
      if (i < sheet_.size() && (before & gap::square_open) != 0 && sheet_.group[i] == 0 && is_short_note(sheet_, i))
        sheet_.group[i] = ++count_;
    }
  }

 private:
  void read_brackets_before(std::size_t i) {
    const std::size_t from = i == 0 ? 0 : sheet_.word(i - 1).end;
    const std::size_t to = i < sheet_.size() ? sheet_.word(i).begin : sheet_.text.size();
    const std::string_view between = sheet_.text.substr(from, to - from);
    for (std::size_t at = 0; at < between.size(); ++at) {
      if (opens_at(between, at) > 0) open_.push_back(i);
      if (closes_at(between, at) > 0 && !open_.empty()) close_before(i);
    }
  }

  void close_before(std::size_t end) {
    constexpr std::size_t longest = 60;  // words; more is a list of its own, or a parenthesis that was never closed
    const std::size_t begin = open_.back();
    open_.pop_back();
    if (begin == end || end - begin > longest || begin == 0) return;  // "(-)" holds no word
    if (begins_section(sheet_, begin, end)) return;
    ++count_;
    for (std::size_t w = begin; w < end; ++w) sheet_.group[w] = count_;
  }

  Sheet& sheet_;
  std::vector<std::size_t> open_;  // words that open brackets stand before
  std::uint32_t count_ = 0;
};

}  // namespace

void find_groups(Sheet& sheet) {
  sheet.group.assign(sheet.size(), 0);
  if ((sheet.read.any & (gap::open | gap::square_open)) != 0) GroupFinder(sheet).find();
}

}  // namespace actives::label
