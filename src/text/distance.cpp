#include "text/distance.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "text/utf8.hpp"

namespace actives::text {

namespace {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The first number at or behind `at`, which moves behind it; empty when there
// is none.
template <class Char>
std::basic_string_view<Char> next_number(std::basic_string_view<Char> text, std::size_t& at) {
  const auto digit_at = [&](std::size_t i) { return is_digit(static_cast<char32_t>(text[i])); };
  while (at < text.size() && !digit_at(at)) ++at;
  const std::size_t start = at;
  while (at < text.size() && digit_at(at)) ++at;
  return text.substr(start, at - start);
}

template <class Char>
bool have_same_numbers(std::basic_string_view<Char> a, std::basic_string_view<Char> b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    const std::basic_string_view<Char> number = next_number(a, i);
    if (number != next_number(b, j)) return false;
    if (number.empty()) return true;
  }
}

// The diagonal band of the matrix in which costs of at most `most` can lie: row
// i holds columns i - most to i + most, so the cell above is one further right
// in its row, and the one left above has the same place. Everything over `most`
// is kept as `most + 1`.
template <class Char>
class Band {
 public:
  Band(std::basic_string_view<Char> a, std::basic_string_view<Char> b, std::size_t most, std::span<std::size_t> cells)
      : a_(a),
        b_(b),
        most_(most),
        width_(2 * most + 1),
        rows_{cells, cells.subspan(width_), cells.subspan(2 * width_)} {}

  std::size_t distance() {
    std::size_t least_before = 0;
    for (std::size_t i = 0; i <= a_.size(); ++i) {
      const std::size_t least = fill_row(i);
      // A swap reaches over one row, so two in a row must be hopeless.
      if (least > most_ && least_before > most_) return most_ + 1;
      least_before = least;
    }
    return rows_[a_.size() % 3][b_.size() + most_ - a_.size()];
  }

 private:
  std::size_t fill_row(std::size_t i) {
    const auto row = rows_[i % 3];
    std::size_t least = most_ + 1;
    for (std::size_t k = 0; k < width_; ++k) {
      const bool outside = i + k < most_ || i + k - most_ > b_.size();
      row[k] = outside ? most_ + 1 : std::min(cell(i, i + k - most_, k), most_ + 1);
      least = std::min(least, row[k]);
    }
    return least;
  }

  std::size_t cell(std::size_t i, std::size_t j, std::size_t k) const {
    if (i == 0 && j == 0) return 0;
    const auto row = rows_[i % 3];
    const auto above = rows_[(i + 2) % 3];
    std::size_t best = most_ + 1;
    if (j > 0 && k > 0) best = row[k - 1] + slip(b_[j - 1]);
    if (i > 0 && k + 1 < width_) best = std::min(best, above[k + 1] + slip(a_[i - 1]));
    if (i == 0 || j == 0) return best;
    const Char x = a_[i - 1];
    const Char y = b_[j - 1];
    best = std::min(best, above[k] + (x == y ? 0 : std::max(slip(x), slip(y))));
    const bool swapped = i > 1 && j > 1 && x == b_[j - 2] && y == a_[i - 2];
    return swapped ? std::min(best, rows_[(i + 1) % 3][k] + 1) : best;
  }

  // What it costs to type this one by mistake, or to leave it out.
  std::size_t slip(Char c) const { return is_digit(static_cast<char32_t>(c)) ? most_ + 1 : 1; }

  std::basic_string_view<Char> a_;
  std::basic_string_view<Char> b_;
  std::size_t most_;
  std::size_t width_;
  std::array<std::span<std::size_t>, 3> rows_;  // the last three
};

}  // namespace

std::size_t allowed_distance(std::size_t letters) {
  const std::size_t scaled = letters <= 4 ? 1 : letters <= 8 ? 2 : 3;
  return std::min(scaled, letters / 3);
}

namespace {

template <class Char>
std::optional<std::size_t> distance(std::basic_string_view<Char> a, std::basic_string_view<Char> b, std::size_t most) {
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  if (longer - shorter > most || !have_same_numbers(a, b)) return std::nullopt;
  most = std::min(most, a.size() + b.size());  // no distance is greater: all dropped, all typed anew
  std::array<std::size_t, 51> small{};         // three rows of 17: 8 slips without asking for memory
  std::vector<std::size_t> large;
  std::span<std::size_t> cells = small;
  if (const std::size_t needed = 3 * (2 * most + 1); needed > small.size()) {
    large.resize(needed);
    cells = large;
  }
  const std::size_t found = Band(a, b, most, cells).distance();
  if (found > most) return std::nullopt;
  return found;
}

}  // namespace

std::optional<std::size_t> distance_within(std::u32string_view a, std::u32string_view b, std::size_t most) {
  return distance(a, b, most);
}

std::optional<std::size_t> ascii_distance_within(std::string_view a, std::string_view b, std::size_t most) {
  return distance(a, b, most);
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
