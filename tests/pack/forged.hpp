// Packs that are wrong inside while their checksums are right, as only a program makes them that is wrong or means harm.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

#include "pack/checksum.hpp"
#include "pack/layout.hpp"

namespace actives::packed {

class Forged {
 public:
  explicit Forged(std::string bytes) : bytes_(std::move(bytes)), header(at<pack::Header>(0)) {}

  pack::Part section(pack::SectionId id) const { return pack::in_memory(header.section[pack::section_number(id)]); }
  pack::Part directory(Kind kind) const { return pack::in_memory(header.section[pack::directory_number(kind)]); }
  pack::Part ids(Kind kind) const { return pack::in_memory(header.section[pack::ids_number(kind)]); }

  template <class T>
  T item(pack::Part section, std::size_t number) const {
    return at<T>(section.offset + number * sizeof(T));
  }
  template <class T>
  void set(pack::Part section, std::size_t number, const T& value) {
    put(section.offset + number * sizeof(T), value);
  }
  template <class T>
  void put(std::size_t offset, const T& value) {
    std::memcpy(bytes_.data() + offset, &value, sizeof value);
  }

  // With the checksums of what stands there now, and this header.
  std::string sealed() {
    const auto end = static_cast<std::size_t>(at<pack::Header>(0).pages_end);
    const std::size_t pages = end / pack::page_size;
    for (std::size_t page = 1; page < pages; ++page) put(end + page * sizeof(std::uint32_t), checksum_of_page(page));
    std::size_t roots = end;
    while (roots < end + pages * sizeof(std::uint32_t)) roots += pack::page_size;
    for (std::size_t page = pages; page < roots / pack::page_size; ++page)
      put(roots + (page - pages) * sizeof(std::uint32_t), checksum_of_page(page));
    header.root_checksum = pack::checksum(std::string_view(bytes_).substr(roots));
    return with_header();
  }

  // With this header, and its checksum.
  std::string with_header() const {
    std::string made = bytes_;
    pack::Header own = header;
    own.checksum = pack::own_checksum(own);
    std::memcpy(made.data(), &own, sizeof own);
    return made;
  }

 private:
  template <class T>
  T at(std::size_t offset) const {
    T value{};
    bytes_.copy(reinterpret_cast<char*>(&value), sizeof value, offset);
    return value;
  }
  std::uint32_t checksum_of_page(std::size_t page) const {
    return pack::checksum(std::string_view(bytes_).substr(page * pack::page_size, pack::page_size));
  }

  std::string bytes_;

 public:
  pack::Header header;  // what it will say
};

}  // namespace actives::packed
