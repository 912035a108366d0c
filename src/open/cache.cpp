#include "open/cache.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "actives/error.hpp"
#include "text/hash.hpp"

namespace actives::open {

namespace {

constexpr std::array<char, 8> magic{'a', 'c', 't', 'k', 'e', 'y', '0', '1'};

// A CacheKey as it stands in the file.
struct Stored {
  std::array<char, 8> magic_bytes = magic;
  std::uint64_t seen = 0;
  std::uint64_t content = 0;
  std::uint64_t checksum = 0;  // of what stands before
};

std::uint64_t checksum(const Stored& stored) {
  return text::hash({reinterpret_cast<const char*>(&stored), offsetof(Stored, checksum)});
}

std::string hex(std::uint64_t value) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(value >> shift) & 15U];
  return digits;
}

std::optional<files::Mapping> map(const std::string& path) {
  try {
    return files::Mapping(path);
  } catch (const FileError&) {
    return std::nullopt;
  }
}

std::optional<CacheKey> key_of(const files::Mapping& kept) {
  const std::string_view bytes = kept.bytes();
  Stored stored;
  if (bytes.size() < sizeof stored) return std::nullopt;
  std::memcpy(&stored, bytes.data() + bytes.size() - sizeof stored, sizeof stored);
  if (stored.magic_bytes != magic || stored.checksum != checksum(stored)) return std::nullopt;
  return CacheKey{stored.seen, stored.content};
}

}  // namespace

Cache::Cache(const std::string& folder, std::string_view sources) : folder_(folder) {
  if (!folder.empty()) path_ = folder + "/" + hex(text::hash(sources)) + ".pack";
}

std::string Cache::key_bytes(const CacheKey& key) {
  Stored stored;
  stored.seen = key.seen;
  stored.content = key.content;
  stored.checksum = checksum(stored);
  return {reinterpret_cast<const char*>(&stored), sizeof stored};
}

std::string_view Cache::pack_in(const files::Mapping& kept) {
  return kept.bytes().substr(0, kept.bytes().size() - sizeof(Stored));
}

std::optional<files::Mapping> Cache::find(std::uint64_t seen, const std::function<CacheKey()>& ask) const {
  if (path_.empty()) return std::nullopt;
  auto kept = map(path_);
  const auto key = kept ? key_of(*kept) : std::nullopt;
  if (!key) return std::nullopt;
  if (seen != 0 && key->seen == seen) return kept;
  const CacheKey now = ask();
  if (now.content == 0 || key->content != now.content) return std::nullopt;
  renew(*kept, now);
  return kept;
}

// Writes over the key alone: a reader that meets it half written takes it for none. Another process may have replaced the
// file since it was mapped; the key of another pack is left alone.
void Cache::renew(const files::Mapping& kept, const CacheKey& key) const {
  const files::Descriptor file(::open(path_.c_str(), O_RDWR | O_CLOEXEC));
  const std::string_view old = kept.bytes().substr(pack_in(kept).size());
  const auto at = static_cast<off_t>(pack_in(kept).size());
  std::string there(old.size() + 1, '\0');  // a byte more, so that a longer file shows
  if (!file || pread(file.number(), there.data(), there.size(), at) != static_cast<ssize_t>(old.size())) return;
  if (std::string_view(there).substr(0, old.size()) != old) return;
  const std::string bytes = key_bytes(key);
  if (pwrite(file.number(), bytes.data(), bytes.size(), at) < 0) return;
}

void Cache::lock(const std::function<void()>& note) {
  if (path_.empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(folder_, ignored);
  lock_ = files::Descriptor(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock_) return;
  // Whoever holds it may have been stopped, so nobody waits for ever.
  constexpr auto pause = std::chrono::milliseconds(20);
  constexpr int most_pauses = 3000;
  constexpr int patience = 25;
  for (int pauses = 0; flock(lock_.number(), LOCK_EX | LOCK_NB) != 0 && pauses < most_pauses; ++pauses) {
    if (errno != EWOULDBLOCK && errno != EINTR) return;
    if (pauses == patience) note();
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace actives::open
