#include "pack/name_table.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "pack/buckets.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

namespace actives::pack {

void NameTable::add(Kind kind, std::uint32_t record, How how, std::string_view name) {
  const std::uint32_t text = store(name);
  add_entry(text::fold(name), kind, record, how, text, false);
  if (const auto shorter = text::without_parentheses(name))
    add_entry(text::fold(*shorter), kind, record, how, text, true);
}

void NameTable::add_entry(const std::string& key, Kind kind, std::uint32_t record, How how, std::uint32_t text,
                          bool loose) {
  if (key.empty()) return;
  NameEntry entry;
  entry.hash = text::hash(key);
  entry.record = record;
  entry.text = text;
  entry.kind = static_cast<std::uint8_t>(kind);
  entry.how = static_cast<std::uint8_t>(how);
  entry.loose = loose ? 1 : 0;
  entries_.push_back(entry);
}

std::string_view NameTable::stored(std::uint32_t place) const {
  const std::string_view from = std::string_view(set_.texts()).substr(place);
  std::uint32_t length = 0;
  std::memcpy(&length, from.data(), sizeof length);
  return from.substr(sizeof length, length);
}

void NameTable::sort() {
  std::sort(entries_.begin(), entries_.end(), [](const NameEntry& a, const NameEntry& b) {
    return std::tie(a.hash, a.loose, a.how, a.kind, a.record, a.text) <
           std::tie(b.hash, b.loose, b.how, b.kind, b.record, b.text);
  });
}

std::uint32_t NameTable::bucket_bits() const { return bits_for(entries_.size()); }
std::vector<std::uint32_t> NameTable::buckets() const { return first_by_bucket(entries_, bucket_bits()); }

}  // namespace actives::pack
