// The names of a pack while it is written: their texts, each once, and the entries that lead from a name to records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "pack/layout.hpp"
#include "text/text_set.hpp"

namespace actives::pack {

class NameTable {
 public:
  void add(Kind kind, std::uint32_t record, How how, std::string_view name);

  // Keeps a text, and gives its place in texts().
  std::uint32_t store(std::string_view text) { return set_.place(set_.add(text)); }
  // The text that was kept at a place.
  std::string_view stored(std::uint32_t place) const;

  void sort();
  // Once sorted.
  std::uint32_t bucket_bits() const;
  std::vector<std::uint32_t> buckets() const;
  const std::vector<NameEntry>& entries() const { return entries_; }
  const std::string& texts() const { return set_.texts(); }

 private:
  void add_entry(const std::string& key, Kind kind, std::uint32_t record, How how, std::uint32_t text, bool loose);

  std::vector<NameEntry> entries_;
  text::TextSet set_;
};

}  // namespace actives::pack
