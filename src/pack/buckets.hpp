// The first of those entries, sorted by hash, that belong to each value of a hash's upper bits.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pack/narrow.hpp"

namespace actives::pack {

// About two entries a bucket.
inline std::uint32_t bits_for(std::size_t entries) {
  return std::clamp(static_cast<std::uint32_t>(std::bit_width(entries)), 2U, 28U) - 1;
}

inline std::size_t bucket_of(std::uint64_t hash, std::uint32_t bits) {
  return static_cast<std::size_t>(hash >> (64 - bits));
}

// With one more behind the last, which is the number of entries.
template <class Entry>
std::vector<std::uint32_t> first_by_bucket(const std::vector<Entry>& entries, std::uint32_t bits) {
  std::vector<std::uint32_t> first((std::size_t{1} << bits) + 1, narrow(entries.size()));
  for (std::size_t i = entries.size(); i-- > 0;) first[bucket_of(entries[i].hash, bits)] = narrow(i);
  for (std::size_t i = first.size() - 1; i-- > 0;) first[i] = std::min(first[i], first[i + 1]);
  return first;
}

}  // namespace actives::pack
