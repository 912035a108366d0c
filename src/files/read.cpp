#include "files/read.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "actives/error.hpp"
#include "files/descriptor.hpp"

namespace actives::files {

namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) { throw FileError(why, {path, 0, 0}); }

Descriptor open_to_read(const std::string& path) {
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
  return file;
}

}  // namespace

std::string read_text(const std::string& path, std::size_t most) {
  const Descriptor file = open_to_read(path);
  struct stat about {};
  // One byte more than there is, so that the end shows at once.
  const bool has_size = fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode);
  const auto size = static_cast<std::uint64_t>(about.st_size);
  std::size_t room = has_size ? static_cast<std::size_t>(std::min<std::uint64_t>(size, most)) + 1 : 1 << 16;
  std::string text;
  while (true) {
    const std::size_t before = text.size();
    text.resize(before + room);
    const ssize_t count = read(file.number(), text.data() + before, room);
    if (count < 0 && errno != EINTR) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    text.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (text.size() > most)
      refuse(path, "is larger than " + std::to_string(most >> 20) + " MiB; split it into several files");
    if (count == 0) return text;
    room = 1 << 16;
  }
}

std::string read_start(const std::string& path, std::size_t most) {
  const Descriptor file = open_to_read(path);
  std::string text(most, '\0');
  std::size_t size = 0;
  while (size < most) {
    const ssize_t count = read(file.number(), text.data() + size, most - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  text.resize(size);
  return text;
}

Mapping::Mapping(const std::string& path) {
  const Descriptor file = open_to_read(path);
  struct stat about {};
  if (fstat(file.number(), &about) != 0) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
  if (!S_ISREG(about.st_mode)) refuse(path, "cannot be read in place: it is no plain file");
  if (!std::in_range<std::size_t>(about.st_size)) refuse(path, "is too large for this machine");
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size == 0) return;
  void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (start == MAP_FAILED) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
  bytes_ = {static_cast<const char*>(start), size};
}

Mapping::Mapping(Mapping&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

Mapping& Mapping::operator=(Mapping&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

Mapping::~Mapping() {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): munmap() wants it so, and writes nothing
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace actives::files
