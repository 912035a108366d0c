// What a pack holds so that a label can be read: every name that may be printed on one, by its label_key().
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "pack/cards.hpp"
#include "pack/layout.hpp"

namespace actives::pack {

// The hash of a key that has this sum (text/label_words.hpp): the low bits of a sum are poor, and a table is asked by the
// upper bits of a hash.
constexpr std::uint64_t label_hash(std::uint64_t sum) {
  sum = (sum ^ (sum >> 32)) * 0x9E3779B97F4A7C15ULL;
  return (sum ^ (sum >> 29)) * 0xBF58476D1CE4E5B9ULL;
}

// The first or last letters of a key, as LabelEnd has them; fewer where the key is shorter.
std::uint32_t head_of(std::string_view key);
std::uint32_t tail_of(std::string_view key);

class LabelIndex {
 public:
  // `store` keeps a name in the pack and gives its place; `types` are all there are. Both outlive this.
  LabelIndex(const Numbers& types, const std::function<std::uint32_t(std::string_view)>& store)
      : types_(types), store_(store) {}

  // The next ingredient, the next inventory item. They must have passed the loader.
  void add(const Ingredient& ingredient);
  void add(const InventoryItem& item);

  // Sorts. What follows is for afterwards.
  void finish();
  const std::vector<LabelName>& names() const { return names_; }
  const std::vector<LabelEnd>& heads() const { return heads_; }
  const std::vector<LabelEnd>& tails() const { return tails_; }
  std::uint32_t bucket_bits() const;
  std::vector<std::uint32_t> buckets() const;

 private:
  // A name with the ends of its key, while they are not sorted yet.
  struct Keyed {
    LabelName name;
    std::uint32_t head = 0;
    std::uint32_t tail = 0;
  };
  void add(LabelName entry, How how, std::string_view name);
  void add_key(LabelName entry, const std::string& key);

  const Numbers& types_;
  const std::function<std::uint32_t(std::string_view)>& store_;
  std::uint32_t ingredients_ = 0;
  std::uint32_t items_ = 0;
  std::vector<Keyed> keyed_;
  std::vector<LabelName> names_;
  std::vector<LabelEnd> heads_;
  std::vector<LabelEnd> tails_;
};

}  // namespace actives::pack
