// Texts, each kept once and numbered: millions of them in a map of strings would take more than all else of a pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace actives::text {

class TextSet {
 public:
  // The number of the text, which is added where it is not there: 0, 1, 2...
  std::uint32_t add(std::string_view text);

  std::size_t size() const { return places_.size(); }
  std::string_view text(std::uint32_t number) const;
  // Where the text stands in texts().
  std::uint32_t place(std::uint32_t number) const { return places_[number]; }
  // Of each text its length as uint32, then its bytes.
  const std::string& texts() const { return texts_; }

 private:
  void grow();
  std::size_t first_slot(std::string_view text) const;

  std::string texts_;
  std::vector<std::uint32_t> places_;  // by number
  std::vector<std::uint32_t> slots_;   // numbers, found by hash
};

}  // namespace actives::text
