// What holds for the words of any label, and for the sums of any run of them.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "label/made_texts.hpp"
#include "text/label_words.hpp"

using namespace actives;
using namespace actives::text;

namespace {

// The sum of words first through last by the sums at their ends.
std::uint64_t sum_by_ends(const LabelWords& read, std::size_t first, std::size_t last) {
  const LabelWord& begin = read.words[first];
  std::uint64_t before = 0;
  if (first > 0) {
    const LabelWord& previous = read.words[first - 1];
    before = begin.first > previous.last ? sum_step(previous.sum, ' ') : previous.sum;
  }
  return sum_between(before, read.words[last].sum, read.words[last].last - begin.first);
}

std::string_view letters_of(const LabelWords& read, std::size_t first, std::size_t last) {
  const std::size_t begin = read.words[first].first;
  return std::string_view(read.letters).substr(begin, read.words[last].last - begin);
}

}  // namespace

TEST_CASE("the sum of any run of words is that of its letters", "[label]") {
  std::mt19937 random(11);
  LabelWords read;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = made_texts::text(random, 25);
    read_label_words(text, read);
    for (std::size_t first = 0; first < read.words.size(); ++first)
      for (std::size_t last = first; last < read.words.size(); last += 1 + random() % 5)
        if (sum_by_ends(read, first, last) != sum_of(letters_of(read, first, last))) FAIL(text);
  }
}

TEST_CASE("the sum of two runs joined is that of their letters joined", "[label]") {
  std::mt19937 random(12);
  for (int round = 0; round < 500; ++round) {
    std::string one(random() % 700, ' ');
    std::string two(random() % 700, ' ');
    for (std::string* text : {&one, &two})
      for (char& c : *text) c = static_cast<char>(random() % 256);
    if (sum_joined(sum_of(one), sum_of(two), two.size()) != sum_of(one + two)) FAIL(one.size() << " " << two.size());
    if (sum_between(sum_of(one), sum_of(one + two), two.size()) != sum_of(two)) FAIL(one.size() << " " << two.size());
  }
}

TEST_CASE("a power is that many factors, whether it is kept or not", "[label]") {
  std::uint64_t power = 1;
  for (std::size_t length = 0; length < 1200; ++length) {
    if (sum_power(length) != power) FAIL(length);
    power *= sum_base;
  }
}

TEST_CASE("keys that differ have sums that differ", "[label]") {
  CHECK(sum_of("peptide4") != sum_of("peptide5"));
  CHECK(sum_of("ab") != sum_of("ba"));
  CHECK(sum_of("1 2") != sum_of("12"));
  CHECK(sum_of("a") != sum_of(std::string_view("\0a", 2)));
}

TEST_CASE("the words of any text lie in it in order, cover its letters, and make the key of all of it", "[label]") {
  std::mt19937 random(13);
  LabelWords read;
  for (int round = 0; round < 5000; ++round) {
    const std::string text = made_texts::text(random, 25);
    read_label_words(text, read);
    std::size_t end = 0;
    std::size_t letters = 0;
    std::string between;
    for (const LabelWord& word : read.words) {
      if (word.begin < end || word.end <= word.begin || word.end > text.size()) FAIL("out of order: " << text);
      if (word.first < letters || word.first > letters + 1 || word.last < word.first) FAIL("letters: " << text);
      between += text.substr(end, word.begin - end);
      end = word.end;
      letters = word.last;
    }
    between += text.substr(end);
    for (const auto& [first, last] : read.markup)
      if (last > text.size()) FAIL("markup: " << text);
    if (letters != read.letters.size() || label_key(text) != read.letters) FAIL("key: " << text);
    // Letters outside of words stand in tags and entities.
    std::string markup;
    for (const auto& [first, last] : read.markup) markup += text.substr(first, last - first);
    const auto ascii_letters = [](std::string_view in) {
      return std::count_if(in.begin(), in.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      });
    };
    if (ascii_letters(between) != ascii_letters(markup)) FAIL("lost: " << text);
  }
}
