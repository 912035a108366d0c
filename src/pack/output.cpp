#include "pack/output.hpp"

#include <algorithm>

#include "pack/checksum.hpp"

namespace actives::pack {

namespace {

std::string_view bytes_of(const std::vector<std::uint32_t>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(std::uint32_t)};
}

}  // namespace

PageWriter::PageWriter(Output& output) : output_(output) {
  output_.append(std::string(page_size, '\0'));
  checksums_.push_back(0);  // the header has one of its own
}

void PageWriter::align() { page_.resize((page_.size() + 7) & ~std::size_t{7}); }

void PageWriter::append(std::string_view bytes) {
  while (!bytes.empty()) {
    if (page_.size() == page_size) end_page();
    const std::size_t part = std::min(bytes.size(), page_size - page_.size());
    page_ += bytes.substr(0, part);
    bytes.remove_prefix(part);
  }
}

void PageWriter::end_page() {
  page_.resize(page_size);
  checksums_.push_back(checksum(page_));
  output_.append(page_);
  offset_ += page_size;
  page_.clear();
}

void PageWriter::finish(Header header) {
  if (!page_.empty()) end_page();
  header.pages_end = offset_;
  std::vector<std::uint32_t> roots;
  for (std::string_view left = bytes_of(checksums_); !left.empty();) {
    std::string page(left.substr(0, page_size));
    left.remove_prefix(page.size());
    page.resize(page_size);
    roots.push_back(checksum(page));
    output_.append(page);
    offset_ += page_size;
  }
  output_.append(bytes_of(roots));
  header.size = offset_ + bytes_of(roots).size();
  header.root_checksum = checksum(bytes_of(roots));
  header.magic_bytes = magic;
  header.version = format_version;
  header.order = byte_order;
  header.checksum = own_checksum(header);
  output_.replace_start({reinterpret_cast<const char*>(&header), sizeof header});
}

}  // namespace actives::pack
