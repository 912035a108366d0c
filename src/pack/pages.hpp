// The bytes of a pack, of which each page is checked when it is first read (layout.hpp).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "pack/layout.hpp"
#include "pack/trust.hpp"

namespace actives::pack {

// Safe for several threads: two that read a page for the first time both check it.
class Pages {
 public:
  // The bytes and the header must belong together and outlive this. Throws PackError where the root checksums are wrong.
  Pages(std::string_view bytes, const Header& header, Trust trust);

  // These bytes, checked. The part must lie within the sections.
  std::string_view at(std::size_t offset, std::size_t size) const {
    if (seen_) check(offset, size);
    return bytes_.substr(offset, size);
  }

  Trust trust() const { return seen_ ? Trust::none : Trust::linked; }

 private:
  void check(std::size_t offset, std::size_t size) const {
    if (size == 0) return;
    for (std::size_t page = offset / page_size; page <= (offset + size - 1) / page_size; ++page)
      if (!is_seen(page)) check_page(page);
  }
  bool is_seen(std::size_t page) const {
    return ((word_of(page).load(std::memory_order_relaxed) >> (page % 64)) & 1U) != 0;
  }
  std::atomic_ref<std::uint64_t> word_of(std::size_t page) const {
    return std::atomic_ref<std::uint64_t>(seen_.get()[page / 64]);
  }
  void check_page(std::size_t page) const;
  void check_page_against(std::size_t page, std::size_t checksum_at) const;

  std::string_view bytes_;
  std::size_t checksums_ = 0;  // where the page checksums begin
  std::size_t roots_ = 0;      // where the root checksums begin
  // A bit a page, 1: checked; null: nothing is to be checked. From calloc(), which takes memory that is zero already: that
  // of a million records would take longer to clear than a lookup does.
  struct Free {
    // NOLINTNEXTLINE(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory)
    void operator()(std::uint64_t* bits) const { std::free(bits); }
  };
  std::unique_ptr<std::uint64_t, Free> seen_;
};

}  // namespace actives::pack
