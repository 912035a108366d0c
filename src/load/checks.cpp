#include "load/checks.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/sanitize.hpp"
#include "text/utf8.hpp"

namespace actives::load {

namespace {

using model::Field;
using model::Role;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), digit);
}

int number(std::string_view text) {
  int value = 0;
  for (char c : text) value = value * 10 + (c - '0');
  return value;
}

bool is_day(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// YYYY, YYYY-MM or YYYY-MM-DD, of a day that there was.
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  const auto two_digits = [&](std::size_t at) { return text[at] == '-' && digits(text.substr(at + 1, 2), 2, 2); };
  if (!digits(text.substr(0, 4), 4, 4)) return false;
  if (text.size() > 4 && !two_digits(4)) return false;
  if (text.size() > 7 && !two_digits(7)) return false;
  const int month = text.size() > 4 ? number(text.substr(5, 2)) : 1;
  const int day = text.size() > 7 ? number(text.substr(8, 2)) : 1;
  return is_day(number(text.substr(0, 4)), month, day);
}

bool is_cas(std::string_view text) {
  const auto first = text.find('-');
  if (first == std::string_view::npos || !digits(text.substr(0, first), 2, 7)) return false;
  const std::string_view rest = text.substr(first + 1);
  return rest.size() == 4 && digits(rest.substr(0, 2), 2, 2) && rest[2] == '-' && digit(rest[3]);
}

// White space as Unicode has it, but for what is refused everywhere as hazardous.
bool is_blank(char32_t c) {
  return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool has_blank(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(text::decode(text).length))
    if (is_blank(text::decode(text).code)) return true;
  return false;
}

bool starts_or_ends_blank(std::string_view text) {
  std::size_t last = text.size() - 1;
  while (last > 0 && is_continuation(text[last])) --last;
  return is_blank(text::decode(text).code) || is_blank(text::decode(text.substr(last)).code);
}

bool is_doi(std::string_view text) {
  if (!text.starts_with("10.") || has_blank(text)) return false;
  const auto slash = text.find('/');
  return slash != std::string_view::npos && slash + 1 < text.size() && digits(text.substr(3, slash - 3), 4, 9);
}

bool is_url(std::string_view text) {
  for (std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme)) return text.size() > scheme.size() && !has_blank(text);
  return false;
}

bool is_market(std::string_view text) {
  return text.size() >= 2 && text.size() <= 10 && std::all_of(text.begin(), text.end(), capital);
}

// What the role allows, in words; nothing when the text fits it.
std::optional<std::string_view> not_fitting(Role role, std::string_view text) {
  switch (role) {
    case Role::text: return std::nullopt;
    case Role::name:
      if (!text::fold(text).empty()) return std::nullopt;
      return "a name with a letter, a digit or a sign that can be looked up";
    case Role::identifier:
    case Role::reference:
    case Role::any_record:
      if (is_identifier(text)) return std::nullopt;
      return "small letters and digits, in words joined by single hyphens or full stops";
    case Role::market:
      if (is_market(text)) return std::nullopt;
      return "2 to 10 capital letters, as in EU";
    case Role::date:
      if (is_date(text)) return std::nullopt;
      return "YYYY, YYYY-MM or YYYY-MM-DD";
    case Role::cas:
      if (is_cas(text)) return std::nullopt;
      return "a CAS number, as in 305-84-0";
    case Role::doi:
      if (is_doi(text)) return std::nullopt;
      return "a DOI without its address, as in 10.1007/s13555-020-00407-6";
    case Role::pmid:
      if (digits(text, 1, 9)) return std::nullopt;
      return "1 to 9 digits";
    case Role::url:
      if (is_url(text)) return std::nullopt;
      return "an address that starts with https:// or http://, without blanks";
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::optional<std::string> hazard_in(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const text::Decoded next = text::decode(rest);
    if (text::is_hazardous(next.code))
      return fmt::format("holds a control or direction character (U+{:04X}), which could disturb a terminal",
                         static_cast<unsigned>(next.code));
    rest.remove_prefix(next.length);
  }
  return std::nullopt;
}

}  // namespace

bool is_identifier(std::string_view text) {
  if (text.empty() || text.size() > 100) return false;
  bool after_joint = true;
  for (char c : text) {
    const bool joint = c == '-' || c == '.';
    if (joint ? after_joint : !(small_letter(c) || digit(c))) return false;
    after_joint = joint;
  }
  return !after_joint;
}

bool cas_check_digit_holds(std::string_view cas) {
  int sum = 0;
  int weight = 1;
  for (std::size_t i = cas.size() - 1; i-- > 0;)
    if (digit(cas[i])) sum += weight++ * (cas[i] - '0');
  return sum % 10 == cas.back() - '0';
}

std::string shown(std::string_view text) { return text::quoted(text); }

std::optional<std::string> check_text(const Field& field, std::string_view text) {
  const std::string name(field.name);
  if (text.empty()) return name + " is empty";
  if (auto hazard = hazard_in(text)) return name + " " + *hazard;
  if (starts_or_ends_blank(text)) return name + " starts or ends with a blank";
  if (code_points(text) > field.longest)
    return fmt::format("{} has {} characters; allowed: {}", name, code_points(text), field.longest);
  if (const auto allowed = not_fitting(field.role, text))
    return fmt::format("{} is {}; allowed: {}", name, shown(text), *allowed);
  if (field.role == Role::cas && !cas_check_digit_holds(text))
    return fmt::format("cas {} fails its check digit; look the number up again", text);
  return std::nullopt;
}

}  // namespace actives::load
