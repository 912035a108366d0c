// The nearest label name, where a printed one has slips of the hand or of a scanner.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "pack/pack.hpp"

namespace actives::label {

struct Near {
  std::uint32_t name = 0;  // number of a label name: the first of its record's with this key
  std::uint8_t distance = 0;
};

class NearNames {
 public:
  explicit NearNames(const pack::Pack& pack) : pack_(pack) {}

  // Of a key. Nothing when none is near, or several records are equally near.
  std::optional<Near> nearest(std::string_view key);

 private:
  std::optional<Near> search(std::string_view key) const;

  const pack::Pack& pack_;
  // What was asked before, by the hash of its key: the same slip is made on many labels.
  std::unordered_map<std::uint64_t, std::optional<Near>> asked_;
};

}  // namespace actives::label
