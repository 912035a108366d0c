#include "pack/pages.hpp"

#include <cstring>
#include <new>

#include "actives/error.hpp"
#include "pack/checksum.hpp"

namespace actives::pack {

namespace {

[[noreturn]] void damaged() { throw PackError("the compiled catalogue is damaged"); }

}  // namespace

Pages::Pages(std::string_view bytes, const Header& header, Trust trust)
    : bytes_(bytes), checksums_(static_cast<std::size_t>(header.pages_end)) {
  if (trust == Trust::linked) return;
  // The first page is the header's.
  if (checksums_ % page_size != 0 || checksums_ < page_size || checksums_ > bytes.size()) damaged();
  const std::size_t pages = checksums_ / page_size;
  const std::size_t checksum_pages = (pages * sizeof(std::uint32_t) + page_size - 1) / page_size;
  const std::size_t root_bytes = checksum_pages * sizeof(std::uint32_t);
  roots_ = checksums_ + checksum_pages * page_size;
  if (roots_ > bytes.size() || bytes.size() - roots_ != root_bytes) damaged();
  if (checksum(bytes.substr(roots_)) != header.root_checksum) damaged();
  // NOLINTNEXTLINE(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): see pages.hpp
  seen_.reset(static_cast<std::uint64_t*>(std::calloc((pages + checksum_pages) / 64 + 1, sizeof(std::uint64_t))));
  if (!seen_) throw std::bad_alloc();
}

void Pages::check_page(std::size_t page) const {
  const std::size_t checksum_at = checksums_ + page * sizeof(std::uint32_t);
  const std::size_t checksum_page = checksum_at / page_size;
  if (!is_seen(checksum_page))
    check_page_against(checksum_page, roots_ + (checksum_page - checksums_ / page_size) * sizeof(std::uint32_t));
  check_page_against(page, checksum_at);
}

void Pages::check_page_against(std::size_t page, std::size_t checksum_at) const {
  std::uint32_t wanted = 0;
  std::memcpy(&wanted, bytes_.data() + checksum_at, sizeof wanted);
  if (checksum(bytes_.substr(page * page_size, page_size)) != wanted) damaged();
  word_of(page).fetch_or(std::uint64_t{1} << (page % 64), std::memory_order_relaxed);
}

}  // namespace actives::pack
