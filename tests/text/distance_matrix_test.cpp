// The distance of names, against the full matrix of its definition.
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/distance.hpp"

using namespace actives::text;

namespace {

using Found = std::optional<std::size_t>;

constexpr std::size_t never = 1'000'000;

std::vector<std::u32string> numbers(std::u32string_view text) {
  std::vector<std::u32string> all;
  bool inside = false;
  for (char32_t c : text) {
    const bool digit = c >= U'0' && c <= U'9';
    if (digit && !inside) all.emplace_back();
    if (digit) all.back() += c;
    inside = digit;
  }
  return all;
}

std::size_t cost(char32_t c) { return c >= U'0' && c <= U'9' ? never : 1; }

// The definition, with the whole matrix.
Found slow_distance(std::u32string_view a, std::u32string_view b, std::size_t most) {
  if (numbers(a) != numbers(b)) return std::nullopt;
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 && j == 0) continue;
      std::size_t best = never;
      if (i > 0) best = std::min(best, d[i - 1][j] + cost(a[i - 1]));
      if (j > 0) best = std::min(best, d[i][j - 1] + cost(b[j - 1]));
      if (i > 0 && j > 0 && a[i - 1] == b[j - 1]) best = std::min(best, d[i - 1][j - 1]);
      if (i > 0 && j > 0) best = std::min(best, d[i - 1][j - 1] + std::max(cost(a[i - 1]), cost(b[j - 1])));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = std::min(best, d[i - 2][j - 2] + 1);
      d[i][j] = best;
    }
  const std::size_t result = d[a.size()][b.size()];
  return result <= most ? Found(result) : std::nullopt;
}

std::u32string number_in_base(unsigned value, std::u32string_view alphabet, std::size_t length) {
  std::u32string word;
  for (; word.size() < length; value /= static_cast<unsigned>(alphabet.size()))
    word += alphabet[value % alphabet.size()];
  return word;
}

}  // namespace

TEST_CASE("all short words are as far apart as the full matrix says", "[distance]") {
  const std::u32string_view alphabet = U"ab1";
  std::vector<std::u32string> words{U""};
  for (std::size_t length = 1; length <= 4; ++length) {
    unsigned count = 1;
    for (std::size_t i = 0; i < length; ++i) count *= static_cast<unsigned>(alphabet.size());
    for (unsigned value = 0; value < count; ++value) words.push_back(number_in_base(value, alphabet, length));
  }
  for (const std::u32string& a : words)
    for (const std::u32string& b : words)
      for (std::size_t most = 0; most <= 4; ++most)
        if (distance_within(a, b, most) != slow_distance(a, b, most)) FAIL("differs at most " << most);
  SUCCEED(words.size());
}

TEST_CASE("random long words are as far apart as the full matrix says", "[distance]") {
  std::mt19937 random(7);
  const std::u32string alphabet = U"abcd12 ";
  for (unsigned round = 0; round < 3000; ++round) {
    std::u32string a;
    while (a.size() < 5 + round % 40) a += alphabet[random() % alphabet.size()];
    std::u32string b = a;
    for (std::size_t slips = random() % 6; slips > 0; --slips) {
      const std::size_t at = random() % b.size();
      switch (random() % 4) {
        case 0: b[at] = alphabet[random() % 4]; break;
        case 1: b.insert(at, 1, U'c'); break;
        case 2: b.size() > 2 ? b.erase(at, 1) : b; break;
        default: std::swap(b[at], b[at / 2]); break;
      }
    }
    for (std::size_t most : {0U, 1U, 2U, 3U, 5U, 8U, 9U, 30U, 100U}) {
      if (distance_within(a, b, most) != slow_distance(a, b, most)) FAIL("round " << round << " at most " << most);
      if (distance_within(b, a, most) != distance_within(a, b, most)) FAIL("round " << round << " is one-sided");
    }
  }
}
