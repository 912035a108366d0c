// The compiled form of a user's catalogues, kept between runs.
//
// One file for each list of catalogues: a pack (pack/layout.hpp) and behind it a CacheKey. It is as good as new while no
// file of the catalogues has changed its size, times or number on the disk; where one has, what the files say decides.
// The file is written whole or not at all, by one process at a time; what is wrong with it is found when it is read.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/descriptor.hpp"
#include "files/read.hpp"

namespace actives::open {

// What a compiled form was made from.
struct CacheKey {
  std::uint64_t seen = 0;     // paths, sizes, times and numbers of all files; 0: they cannot tell
  std::uint64_t content = 0;  // what the files say; 0: it cannot be asked twice
};

class Cache {
 public:
  // `sources` tells catalogues from others, as by their paths. An empty folder: nothing is kept.
  Cache(const std::string& folder, std::string_view sources);

  // Empty where nothing is kept.
  const std::string& path() const { return path_; }

  // The kept pack, when it is for what was seen; else when it is for the content, which is asked only then.
  std::optional<files::Mapping> find(std::uint64_t seen, const std::function<CacheKey()>& ask) const;

  // One process after the other; after `note` was called when it has to wait. Without a folder, or where that knows no
  // locks, nobody waits.
  void lock(const std::function<void()>& note);

  // The pack within what find() gave.
  static std::string_view pack_in(const files::Mapping& kept);
  // What has to stand behind a pack.
  static std::string key_bytes(const CacheKey& key);

 private:
  void renew(const files::Mapping& kept, const CacheKey& key) const;

  std::string folder_;
  std::string path_;
  files::Descriptor lock_;
};

}  // namespace actives::open
