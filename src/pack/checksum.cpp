#include "pack/checksum.hpp"

#include <bit>
#include <cstring>

namespace actives::pack {

namespace {

// Odd constants from the fractional parts of the golden ratio and of pi, so that no bit pattern is favored.
constexpr std::uint64_t step = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t seed = 0x243F6A8885A308D3ULL;

std::uint64_t mix(std::uint64_t state, std::uint64_t word) {
  state ^= word * step;
  state = std::rotl(state, 29) * 0xBF58476D1CE4E5B9ULL;
  return state;
}

std::uint64_t little_endian(const char* bytes, std::size_t size) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, bytes, size);
  } else {
    for (std::size_t i = 0; i < size; ++i)
      word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return word;
}

}  // namespace

std::uint64_t hash(std::string_view bytes) {
  std::uint64_t state = seed ^ bytes.size();
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 8; at += 8, left -= 8) state = mix(state, little_endian(at, 8));
  if (left > 0) state = mix(state, little_endian(at, left));
  state ^= state >> 32;
  state *= 0x94D049BB133111EBULL;
  return state ^ (state >> 29);
}

std::uint32_t checksum(std::string_view bytes) { return static_cast<std::uint32_t>(hash(bytes)); }

}  // namespace actives::pack
