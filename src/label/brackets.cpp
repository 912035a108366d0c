#include "label/brackets.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/ascii.hpp"

namespace actives::label {

namespace {

using text::is_blank;

// The length of a bracket, also of a full-width one.
std::size_t opening_at(std::string_view text, std::size_t at) { return text[at] == '[' ? 1 : opens_at(text, at); }
std::size_t closing_at(std::string_view text, std::size_t at) { return text[at] == ']' ? 1 : closes_at(text, at); }

bool is_in_markup(const Sheet& sheet, std::size_t at) {
  const auto& markup = sheet.read.markup;
  const auto next =
      std::upper_bound(markup.begin(), markup.end(), at, [](std::size_t a, const auto& m) { return a < m.first; });
  return next != markup.begin() && at < std::prev(next)->second;
}

bool parts_names(char c) { return c == ',' || c == ';' || c == '|' || c == ':'; }

// Where the bracket stands that opens right before the word; its begin when none does.
std::size_t opening_before(const Sheet& sheet, std::size_t word) {
  const std::size_t begin = sheet.word(word).begin;
  const std::size_t floor = word == 0 ? 0 : sheet.word(word - 1).end;
  for (std::size_t at = begin; at-- > floor && !parts_names(sheet.text[at]) && !is_in_markup(sheet, at);)
    if (opening_at(sheet.text, at) > 0) return at;
  return begin;
}

struct Brackets {
  std::size_t open = 0;       // at the end
  bool first_closes = false;  // the one that opens first
};

Brackets brackets_in(const Sheet& sheet, std::size_t begin, std::size_t end) {
  Brackets brackets;
  for (std::size_t at = begin; at < end; ++at) {
    if (opening_at(sheet.text, at) > 0 && !is_in_markup(sheet, at)) ++brackets.open;
    if (brackets.open > 0 && closing_at(sheet.text, at) > 0 && !is_in_markup(sheet, at)) {
      --brackets.open;
      brackets.first_closes = brackets.first_closes || brackets.open == 0;
    }
  }
  return brackets;
}

}  // namespace

std::size_t brackets_left_open(std::string_view text, std::size_t open) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (opens_at(text, at) > 0) ++open;
    if (open > 0 && closes_at(text, at) > 0) --open;
  }
  return open;
}

bool closes_unopened(std::string_view text) {
  std::size_t open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (opens_at(text, at) > 0) ++open;
    if (closes_at(text, at) > 0 && open-- == 0) return true;
  }
  return false;
}

Span span_of_name(const Sheet& sheet, std::size_t first, std::size_t last) {
  const std::size_t word_begin = sheet.word(first).begin;
  Span span{word_begin, sheet.word(last - 1).end};
  // A name that is all in one parenthesis is printed without it.
  const bool all = sheet.group[first] == sheet.group[last - 1];
  if (sheet.group[first] != 0 && !all) span.begin = opening_before(sheet, first);
  if (sheet.group[first] == 0 && sheet.group[last - 1] == 0) return span;
  Brackets brackets = brackets_in(sheet, span.begin, span.end);
  const std::size_t limit = last < sheet.size() ? sheet.word(last).begin : sheet.text.size();
  for (std::size_t at = span.end; at < limit && brackets.open > 0 && !parts_names(sheet.text[at]); ++at) {
    if (is_in_markup(sheet, at)) continue;
    if (opening_at(sheet.text, at) > 0) break;
    if (const std::size_t length = closing_at(sheet.text, at); length > 0) {
      span.end = at + length;
      brackets.first_closes = --brackets.open == 0 || brackets.first_closes;
    }
  }
  if (!brackets.first_closes) span.begin = word_begin;
  return span;
}

Span without_brackets(const Sheet& sheet, Span span) {
  const std::string_view text = sheet.text;
  while (span.begin < span.end) {
    const std::size_t bracket = closing_at(text, span.begin);
    if (bracket == 0 && !is_blank(text[span.begin])) break;
    span.begin += std::max<std::size_t>(bracket, 1);
  }
  for (std::size_t at = span.begin; at < span.end; ++at)
    if (opening_at(text, at) > 0) span.end = at;
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span;
}

}  // namespace actives::label
