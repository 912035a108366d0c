// Records as they are packed, kept until a catalogue is put together: about a fifth of what they take as values.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "pack/layout.hpp"

namespace actives::pack {

class Stock {
 public:
  template <class R>
  void add(const R& record);
  void add(const AnyRecord& record);
  // A record of another pack, as it stands there.
  void add_packed(Kind kind, std::string_view bytes);

  // How many of a kind were added.
  std::size_t count(Kind kind) const { return records_[static_cast<std::size_t>(kind)].size(); }

  // Record `number` of its kind, in the order of adding.
  template <class R>
  R read(std::size_t number) const;
  std::string_view packed(Kind kind, std::size_t number) const {
    return records_[static_cast<std::size_t>(kind)][number];
  }

 private:
  // Copies the bytes to where they stay.
  std::string_view keep(std::string_view bytes);

  std::array<std::vector<std::string_view>, kinds> records_;
  // NOLINTNEXTLINE(modernize-avoid-c-arrays): a vector would set them to zero
  std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;  // aligned as a FlatBuffer has to be
  std::size_t left_ = 0;                                  // bytes at the end of the last block
  char* next_ = nullptr;
};

}  // namespace actives::pack
