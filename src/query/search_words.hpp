// What the words of a question are looked for as.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actives/search.hpp"
#include "pack/pack.hpp"

namespace actives::query {

// A stem to look for, and how much a match counts: 1 for the word itself, less for one that is merely near to it.
struct Variant {
  std::uint32_t stem = 0;
  double weight = 1;
  std::string text;  // of the stem
};

// One word of the question.
struct AskedWord {
  std::string folded;
  std::vector<Variant> variants;  // each stem once
  std::vector<std::string> near;  // words it was taken for though they are spelled otherwise
  bool needed = true;             // false: may be missing without a word about it
};

// In the order of the question. Words that say nothing (the, of) are left out, unless there are no others.
std::vector<AskedWord> asked_words(const pack::Pack& pack, std::string_view question);

}  // namespace actives::query
