#include "exchange/cosing/numbers.hpp"

#include <algorithm>
#include <array>

#include "exchange/cosing/names.hpp"
#include "load/checks.hpp"
#include "text/ascii.hpp"

namespace actives::exchange {

namespace {

using text::is_digit;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// How long the number is that begins here; 0: none does. `shape` has the most digits of each part.
struct Shape {
  std::size_t least_first;
  std::array<std::size_t, 3> digits;
};
constexpr Shape cas_shape{2, {7, 2, 1}};
constexpr Shape ec_shape{3, {3, 3, 1}};

std::size_t number_at(std::string_view text, std::size_t at, const Shape& shape) {
  if (at > 0 && is_digit(text[at - 1])) return 0;
  if (at > 1 && text[at - 1] == '-' && is_digit(text[at - 2])) return 0;
  std::size_t end = at;
  for (std::size_t part = 0; part < shape.digits.size(); ++part) {
    if (part > 0 && (end >= text.size() || text[end++] != '-')) return 0;
    const std::size_t count = digits_at(text, end);
    if (count > shape.digits[part] || count < (part == 0 ? shape.least_first : shape.digits[part])) return 0;
    end += count;
  }
  if (end + 1 < text.size() && text[end] == '-' && is_digit(text[end + 1])) return 0;
  return end - at;
}

// Of an EC number: the sum of its first six digits times 1, 2, 3..., modulo 11. Where that is 10 no number was given, but
// for some of ELINCS, which begin with 4 and have 1 then.
bool ec_check_digit_holds(std::string_view ec) {
  int sum = 0;
  int weight = 1;
  for (const char c : ec.substr(0, ec.size() - 1))
    if (is_digit(c)) sum += weight++ * (c - '0');
  const int digit = sum % 11 == 10 && ec.front() == '4' ? 1 : sum % 11;
  return digit == ec.back() - '0';
}

void add_once(std::vector<std::string>& list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

// Behind the bracket that begins here; where it is never closed, behind the text.
std::size_t behind_bracket(std::string_view text, std::size_t at) {
  const std::size_t end = text.find(text[at] == '(' ? ')' : ']', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// What stands between the numbers, piece by piece, as far as it has letters or digits.
void add_rest(std::string_view rest, std::vector<std::string>& doubtful) {
  constexpr std::string_view parting = "/,;*";
  for (std::size_t start = 0; start < rest.size();) {
    const std::size_t end = std::min(rest.find_first_of(parting, start), rest.size());
    std::string piece = clean_cell(rest.substr(start, end - start));
    if (std::any_of(piece.begin(), piece.end(), [](char c) { return is_digit(c) || is_ascii_letter(c); }))
      add_once(doubtful, piece);
    start = end + 1;
  }
}

NumbersIn numbers_in(std::string_view cell, const Shape& shape, bool (*holds)(std::string_view)) {
  NumbersIn found;
  std::string rest;
  for (std::size_t i = 0; i < cell.size();) {
    if (const std::size_t length = number_at(cell, i, shape)) {
      const std::string_view number = cell.substr(i, length);
      add_once(holds(number) ? found.good : found.doubtful, number);
      rest += '/';
      i += length;
    } else if (cell[i] == '(' || cell[i] == '[') {
      i = behind_bracket(cell, i);
    } else {
      rest += cell[i++];
    }
  }
  add_rest(rest, found.doubtful);
  return found;
}

std::size_t roman_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_ascii_letter(text[at - 1]) || is_digit(text[at - 1]))) return 0;
  for (const std::string_view annex : {"III", "II", "IV", "VI", "V"})
    if (text.substr(at).starts_with(annex) && at + annex.size() < text.size() && text[at + annex.size()] == '/')
      return annex.size();
  return 0;
}

// "15a"; empty where none stands here, or a longer word.
std::string_view entry_number_at(std::string_view text, std::size_t at) {
  constexpr std::size_t most_digits = 4;
  std::size_t end = at + digits_at(text, at);
  if (end == at || end - at > most_digits) return {};
  if (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  if (end < text.size() && (is_ascii_letter(text[end]) || is_digit(text[end]))) return {};
  return text.substr(at, end - at);
}

// Of what continues a list of entries: "15d" of "III/15a, 15d".
std::size_t next_of_list(std::string_view text, std::size_t at) {
  for (const std::string_view joint : {" and ", ", ", ",", " & "}) {
    if (!text.substr(at).starts_with(joint)) continue;
    const std::size_t number = at + joint.size();
    const std::size_t end = number + entry_number_at(text, number).size();
    const bool is_other = end < text.size() && (text[end] == '/' || text[end] == '%' || text[end] == '-');
    return end > number && !is_other ? number : 0;
  }
  return 0;
}

}  // namespace

NumbersIn cas_numbers_in(std::string_view cell) { return numbers_in(cell, cas_shape, load::cas_check_digit_holds); }
NumbersIn ec_numbers_in(std::string_view cell) { return numbers_in(cell, ec_shape, ec_check_digit_holds); }

std::vector<AnnexEntry> annex_entries_in(std::string_view text) {
  std::vector<AnnexEntry> entries;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t roman = roman_at(text, i);
    std::size_t at = roman == 0 ? 0 : i + roman + 1;
    if (roman == 0 || entry_number_at(text, at).empty()) {
      ++i;
      continue;
    }
    const std::string annex(text.substr(i, roman));
    while (at != 0) {
      const std::string_view number = entry_number_at(text, at);
      AnnexEntry entry{annex, std::string(number)};
      if (std::find(entries.begin(), entries.end(), entry) == entries.end()) entries.push_back(std::move(entry));
      i = at + number.size();
      at = next_of_list(text, i);
    }
  }
  return entries;
}

std::vector<std::string> functions_in(std::string_view cell) {
  std::vector<std::string> functions;
  for (std::size_t start = 0; start <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(",|", start), cell.size());
    std::string function = same_name_key(clean_cell(cell.substr(start, end - start)));
    for (const auto& [low, proper] : {std::pair("ph ", "pH "), std::pair("uv ", "UV ")})
      if (function.starts_with(low)) function.replace(0, 3, proper);
    if (!function.empty() && function != "-") add_once(functions, function);
    start = end + 1;
  }
  return functions;
}

}  // namespace actives::exchange
