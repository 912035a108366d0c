#include "text/text_set.hpp"

#include <cstring>
#include <stdexcept>

#include "text/hash.hpp"

namespace actives::text {

namespace {

std::uint32_t narrow(std::size_t value) {
  if (value >= 0xFFFFFFFFU) throw std::length_error("more text than four gigabytes");
  return static_cast<std::uint32_t>(value);
}

constexpr std::uint32_t free_slot = 0xFFFFFFFF;
constexpr std::size_t fewest_slots = 1024;  // a power of two, as every number of slots

}  // namespace

std::string_view TextSet::text(std::uint32_t number) const {
  std::uint32_t length = 0;
  std::memcpy(&length, texts_.data() + places_[number], sizeof length);
  return std::string_view(texts_).substr(places_[number] + sizeof length, length);
}

std::size_t TextSet::first_slot(std::string_view text) const {
  return static_cast<std::size_t>(hash(text)) & (slots_.size() - 1);
}

void TextSet::grow() {
  slots_.assign(slots_.empty() ? fewest_slots : 2 * slots_.size(), free_slot);
  for (std::uint32_t number = 0; number < places_.size(); ++number) {
    std::size_t slot = first_slot(text(number));
    while (slots_[slot] != free_slot) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = number;
  }
}

std::uint32_t TextSet::add(std::string_view text) {
  if (2 * places_.size() >= slots_.size()) grow();
  std::size_t slot = first_slot(text);
  for (; slots_[slot] != free_slot; slot = (slot + 1) & (slots_.size() - 1))
    if (this->text(slots_[slot]) == text) return slots_[slot];
  const std::uint32_t number = narrow(places_.size());
  const std::uint32_t length = narrow(text.size());
  places_.push_back(narrow(texts_.size()));
  texts_.append(reinterpret_cast<const char*>(&length), sizeof length);
  texts_ += text;
  slots_[slot] = number;
  return number;
}

}  // namespace actives::text
