// Files as they are read.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace actives::files {

// A whole file, refused when it is larger than `most` bytes. Throws FileError.
std::string read_text(const std::string& path, std::size_t most);

// What a file begins with: `most` bytes, or all of one that has fewer. Throws FileError.
std::string read_start(const std::string& path, std::size_t most);

// The bytes of a file, read by the system when they are touched. A file that somebody else cuts off meanwhile ends the
// program; those that this program writes are never changed, only replaced.
class Mapping {
 public:
  // Throws FileError. The file may be empty.
  explicit Mapping(const std::string& path);
  Mapping(Mapping&&) noexcept;
  Mapping& operator=(Mapping&&) noexcept;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping();

  // Live as long as this, wherever it is moved.
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace actives::files
