// The nearest label name, where a printed one has slips of the hand or of a scanner.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/pack.hpp"

namespace actives::label {

struct Near {
  std::uint32_t name = 0;  // number of a label name: the first of its record's with this key
  std::uint8_t distance = 0;
};

class NearNames {
 public:
  explicit NearNames(const pack::Pack& pack) : pack_(pack) {}

  // Of a name with this key, made of these words. Nothing when none is near, or several records are equally near.
  //
  // Near is not the same: pear extract is no pearl extract, and a seed oil no peel oil. So a word that any record has is
  // no slip: it must stand in the near name too, and some other word must be the slip. Digits are never slips, nor is a
  // count: di, tri, tetra.
  std::optional<Near> nearest(std::string_view key, std::span<const std::string_view> words);

 private:
  std::optional<Near> search(std::string_view key, std::span<const std::string_view> words);
  // A label name as far as it can be ruled out unread.
  struct Candidate {
    std::uint32_t name = 0;
    std::uint32_t mask = 0;
    std::uint32_t letters = 0;
  };
  using Candidates = std::vector<Candidate>;
  // Those whose keys begin, or end, with these letters.
  const Candidates& with_head(std::uint32_t letters);
  const Candidates& with_tail(std::uint32_t letters);
  Candidate candidate(std::size_t number) const;
  bool is_word(std::string_view word);
  std::vector<std::string_view> possible_slips(std::span<const std::string_view> words);

  struct Key {
    std::string key;
    std::u32string letters;  // of one that is not ASCII
  };
  // Of a label name.
  const Key& key_of(std::size_t number);
  struct Wanted {
    std::string_view key;
    bool ascii = false;
    std::u32string letters;  // of one that is not ASCII
  };
  static Wanted wanted_of(std::string_view key);
  static std::size_t allowed_slips(const Wanted& wanted, std::span<const std::string_view> slips);
  static std::optional<std::size_t> distance_between(const Wanted& wanted, const Key& other, std::size_t most);
  std::vector<std::uint32_t> possible_names(std::string_view key, std::size_t slips);

  const pack::Pack& pack_;
  // What was asked before, by its hash: the same slip is made on many labels.
  std::unordered_map<std::uint64_t, std::optional<Near>> asked_;
  std::unordered_map<std::uint32_t, Candidates> heads_;
  std::unordered_map<std::uint32_t, Candidates> tails_;
  std::unordered_map<std::uint64_t, bool> words_;  // by their hash: whether a record has them
  std::unordered_map<std::uint32_t, Key> keys_;    // of label names that are near to many
};

}  // namespace actives::label
