// The compiled form of a user's catalogues as it is kept: found, renewed, locked.
#include "open/cache.hpp"

#include <filesystem>
#include <functional>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using made::Folder;
using open::Cache;
using open::CacheKey;
namespace fs = std::filesystem;

namespace {

const std::string pack_bytes = "the bytes of a pack, of some length";

// A cache that keeps these bytes for this key.
struct Keeping {
  explicit Keeping(CacheKey key) : cache(folder.path(), "sources") { keep(pack_bytes, key); }

  void keep(const std::string& bytes, CacheKey key) const {
    const std::string written = folder.file("written", bytes + Cache::key_bytes(key));
    fs::rename(written, cache.path());
  }

  // "the bytes...", "nothing" where none is found; "asked: " before it where the content was asked for.
  std::string find(std::uint64_t seen, CacheKey now) const {
    std::string asked;
    const auto kept = cache.find(seen, [&] {
      asked = "asked: ";
      return now;
    });
    return asked + (kept ? std::string(Cache::pack_in(*kept)) : "nothing");
  }

  Folder folder;
  Cache cache;
};

}  // namespace

TEST_CASE("each list of sources has a file of its own in the folder", "[open]") {
  CHECK(Cache("/c", "one").path() == Cache("/c", "one").path());
  CHECK(Cache("/c", "one").path() != Cache("/c", "two").path());
  CHECK(fs::path(Cache("/c", "one").path()).parent_path() == "/c");
  CHECK(Cache("/c", "one").path().ends_with(".pack"));
}

TEST_CASE("without a folder nothing is kept, asked or waited for", "[open]") {
  Cache cache("", "one");
  CHECK(cache.path().empty());
  CHECK_FALSE(cache.find(1, []() -> CacheKey { throw std::logic_error("asked"); }).has_value());
  cache.lock([] { throw std::logic_error("waited"); });
}

TEST_CASE("what was seen before is found without asking for the content", "[open]") {
  const Keeping keeping({7, 8});
  CHECK(keeping.find(7, {}) == pack_bytes);
}

TEST_CASE("what looks new is found by its content, and renewed", "[open]") {
  const Keeping keeping({7, 8});
  CHECK(keeping.find(9, {9, 8}) == "asked: " + pack_bytes);
  CHECK(keeping.find(9, {}) == pack_bytes);
}

TEST_CASE("what was changed lately is asked for each time, even when it is kept so", "[open]") {
  const Keeping keeping({0, 8});
  CHECK(keeping.find(0, {0, 8}) == "asked: " + pack_bytes);
  CHECK(keeping.find(0, {0, 8}) == "asked: " + pack_bytes);
  CHECK(keeping.find(7, {7, 8}) == "asked: " + pack_bytes);
  CHECK(keeping.find(7, {}) == pack_bytes);
}

TEST_CASE("another content is not found, and what is kept stays as it is", "[open]") {
  const Keeping keeping({7, 8});
  const std::string before = child::text_of(keeping.cache.path());
  CHECK(keeping.find(9, {9, 10}) == "asked: nothing");
  CHECK(child::text_of(keeping.cache.path()) == before);
}

TEST_CASE("a content that cannot be asked twice is never found", "[open]") {
  const Keeping keeping({0, 0});
  CHECK(keeping.find(0, {0, 0}) == "asked: nothing");
}

TEST_CASE("where nothing is kept nothing is asked", "[open]") {
  const Keeping keeping({7, 8});
  fs::remove(keeping.cache.path());
  CHECK(keeping.find(7, {7, 8}) == "nothing");
  fs::create_directory(keeping.cache.path());
  CHECK(keeping.find(7, {7, 8}) == "nothing");
}

TEST_CASE("a key that is cut off or changed is none", "[open]") {
  const CacheKey key{7, 8};
  const Keeping keeping(key);
  const std::string whole = pack_bytes + Cache::key_bytes(key);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    fs::rename(keeping.folder.file("cut", whole.substr(0, length)), keeping.cache.path());
    REQUIRE(keeping.find(7, key) == "nothing");
  }
  for (std::size_t at = pack_bytes.size(); at < whole.size(); ++at)
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
      fs::rename(keeping.folder.file("changed", changed), keeping.cache.path());
      REQUIRE(keeping.find(7, key) == "nothing");
    }
}

TEST_CASE("what another process kept meanwhile is not written over", "[open]") {
  for (const std::string& other : {pack_bytes + " and more of it than the key is long", std::string("short"),
                                   std::string(pack_bytes.size(), 'o'), pack_bytes}) {
    INFO(other);
    const Keeping keeping({7, 8});
    const CacheKey others{11, 12};
    const auto found = keeping.cache.find(9, [&] {
      keeping.keep(other, others);
      return CacheKey{9, 8};
    });
    REQUIRE(found.has_value());
    CHECK(Cache::pack_in(*found) == pack_bytes);
    CHECK(child::text_of(keeping.cache.path()) == other + Cache::key_bytes(others));
  }
}

TEST_CASE("the folder is made where it is missing, with those above it", "[open]") {
  const Folder folder;
  Cache cache(folder.path() + "/deep/er", "sources");
  cache.lock([] {});
  CHECK(fs::is_directory(folder.path() + "/deep/er"));
}

TEST_CASE("where the folder cannot be made nobody waits", "[open]") {
  const Folder folder;
  Cache cache(folder.file("file", "") + "/deep", "sources");
  cache.lock([] { throw std::logic_error("waited"); });
  CHECK(child::text_of(folder.path() + "/file").empty());
}

TEST_CASE("a lock keeps others out until it is gone", "[open]") {
  const Folder folder;
  const files::Descriptor other(::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY));
  {
    Cache cache(folder.path(), "sources");
    cache.lock([] {});
    CHECK(flock(other.number(), LOCK_EX | LOCK_NB) != 0);
  }
  CHECK(flock(other.number(), LOCK_EX | LOCK_NB) == 0);
}

TEST_CASE("one who has to wait says so once, and goes on when the other is done", "[open]") {
  const Folder folder;
  files::Descriptor other(::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY));
  REQUIRE(flock(other.number(), LOCK_EX | LOCK_NB) == 0);
  int notes = 0;
  Cache cache(folder.path(), "sources");
  cache.lock([&] {
    ++notes;
    other = files::Descriptor();
  });
  CHECK(notes == 1);
}
