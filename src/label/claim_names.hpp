// What makes up a claim, to be found again in advertising.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "label/front_words.hpp"
#include "label/meanings.hpp"
#include "text/words.hpp"

namespace actives::label {

// A name of a claim.
struct ClaimName {
  std::size_t claim = 0;            // number of the record
  std::vector<std::string> words;   // folded, all of them; empty: not to be found word for word
  std::vector<std::uint32_t> says;  // each once; fewer than two: to be found word for word only
};

// A word of a text that says something, or a comma, which takes a place too.
struct ClaimPlace {
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;
  std::uint32_t word_sense = nothing;  // what the word itself says
  std::uint32_t name_sense = nothing;  // what the name says that begins here
  std::size_t name_places = 0;         // places that name takes
  std::size_t word = 0;                // of the text
  bool after_stop = false;
};

class ClaimNames {
 public:
  ClaimNames(const Catalogue& catalogue, Meanings& meanings);

  const std::vector<ClaimName>& names() const { return names_; }
  // Names that begin with this word, or that have this sense.
  std::span<const std::size_t> beginning_with(const std::string& folded) const;
  std::span<const std::size_t> with(std::uint32_t sense) const;

  // Words that are in no claim are places that say nothing.
  std::vector<ClaimPlace> places_of(const std::vector<FrontWord>& words, const std::vector<Named>& names);

 private:
  void add(std::size_t claim, std::string_view name, bool is_alias, Meanings& meanings);
  std::uint32_t sense_of(const std::string& word);

  std::vector<ClaimName> names_;
  std::unordered_map<std::string, std::uint32_t> senses_;
  std::vector<std::vector<std::size_t>> with_;  // by sense
  std::unordered_map<std::string, std::vector<std::size_t>> beginning_;
  text::Stemmer stemmer_;
};

}  // namespace actives::label
