// Where nothing can be kept, a catalogue opens all the same.
#include <csignal>
#include <filesystem>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"
#include "open/opening.hpp"

using namespace actives;
using namespace actives::opening;
using child::names_in;
using made::Folder;
namespace fs = std::filesystem;

namespace {

// Whether it opens with this cache, right, compiled, and read from no kept file.
bool opens_unkept(const std::string& own, const std::string& cache) {
  const Opened opened = open({own}, cache);
  return opened.is("serum") == "x" && opened.compiled == 1 && opened.catalogue.cache_file().empty();
}

}  // namespace

TEST_CASE("a folder that is missing is made, with those above it", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string cache = folder.path() + "/deep/er/cache";
  CHECK(open({own}, cache).compiled == 1);
  CHECK(open({own}, cache).compiled == 0);
}

TEST_CASE("a file where the folder should be is left alone", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string file = folder.file("cache", "mine");
  for (int i = 0; i < 2; ++i) {
    CHECK(opens_unkept(own, file));
    CHECK(opens_unkept(own, file + "/deep"));
  }
  CHECK(child::text_of(file) == "mine");
}

TEST_CASE("a folder that may not be written, or not be made", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string cache = folder.path() + "/cache";
  fs::create_directory(cache);
  fs::permissions(folder.path(), fs::perms(0555));
  fs::permissions(cache, fs::perms(0555));
  const child::End end = child::run([&] {
    if (!child::become_nobody()) return child::cannot;
    for (int i = 0; i < 2; ++i)
      if (!opens_unkept(own, cache) || !opens_unkept(own, folder.path() + "/other")) return 1;
    return 0;
  });
  if (end != child::cannot_here) CHECK(end == "0");
  fs::permissions(folder.path(), fs::perms(0755));
  CHECK(names_in(cache).empty());
}

TEST_CASE("a kept file that may be read and not be written is used", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string cache = folder.path() + "/cache";
  open({own}, cache);
  fs::permissions(folder.path(), fs::perms(0555));
  fs::permissions(cache, fs::perms(0555));
  folder.file("own.json", term("serum", "x"));  // touched
  const child::End end = child::run([&] {
    if (!child::become_nobody()) return child::cannot;
    const Opened opened = open({own}, cache);
    return opened.compiled == 0 && opened.is("serum") == "x" ? 0 : 1;
  });
  if (end != child::cannot_here) CHECK(end == "0");
  fs::permissions(folder.path(), fs::perms(0755));
}

TEST_CASE("a full disk", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string cache = folder.path() + "/cache";
  for (const rlim_t room : {0U, 1000U, 2500U}) {
    const child::End end = child::run([&] {
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{room, room};
      setrlimit(RLIMIT_FSIZE, &limit);
      return opens_unkept(own, cache) ? 0 : 1;
    });
    CHECK(end == "0");
    CHECK(names_in(cache).empty());
  }
}

TEST_CASE("a folder in the place of the kept file", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string cache = folder.path() + "/cache";
  const std::string kept = open({own}, cache).catalogue.cache_file();
  fs::remove(kept);
  fs::create_directory(kept);
  CHECK(opens_unkept(own, cache));
  CHECK(names_in(cache).size() == 1);
}

TEST_CASE("a hidden file that a killed program left is never read", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const std::string cache = folder.path() + "/cache";
  const std::string kept = open({own}, cache).catalogue.cache_file();
  const std::string hidden = "." + fs::path(kept).filename().string() + "." + std::to_string(getpid()) + ".part";
  fs::rename(kept, cache + "/" + hidden);
  const Opened opened = open({own}, cache);
  CHECK(opened.compiled == 1);
  CHECK(opened.is("serum") == "x");
}
