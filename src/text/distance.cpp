#include "text/distance.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace actives::text {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool same_digits(std::u32string_view a, std::u32string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < a.size() && !is_digit(a[i])) ++i;
    while (j < b.size() && !is_digit(b[j])) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (a[i++] != b[j++]) return false;
  }
}

}  // namespace

std::size_t allowed_distance(std::size_t letters) {
  const std::size_t scaled = letters <= 4 ? 1 : letters <= 8 ? 2 : 3;
  return std::min(scaled, letters / 3);
}

std::optional<std::size_t> distance_within(std::u32string_view a, std::u32string_view b, std::size_t most) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > most || !same_digits(a, b)) return std::nullopt;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return std::nullopt;
    before.swap(above);
    above.swap(row);
  }
  if (above[b.size()] > most) return std::nullopt;
  return above[b.size()];
}

std::u32string to_code_points(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    codes += next.code;
    text.remove_prefix(next.length);
  }
  return codes;
}

}  // namespace actives::text
