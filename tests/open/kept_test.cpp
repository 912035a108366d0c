// Catalogues opened with a cache: compiled once, and never another answer than without.
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
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

// One catalogue of a file "own/a.json", and a folder for what is kept.
struct Shelf {
  Shelf() : own(folder.path() + "/own"), cache(folder.path() + "/cache") {
    fs::create_directory(own);
    write("a.json", term_alone("serum", "old"));
  }
  void write(const std::string& name, const std::string& text) const { folder.file("own/" + name, text); }
  Opened open() const { return opening::open({own}, cache); }

  Folder folder;
  std::string own;
  std::string cache;
};

// Sets the time of the last change, whatever the clock says.
void set_time(const std::string& path, time_t seconds) {
  const timespec times[2] = {{seconds, 5}, {seconds, 5}};
  REQUIRE(utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
}

}  // namespace

TEST_CASE("a catalogue is compiled once and then read from the one file that is kept", "[open]") {
  const Shelf shelf;
  const Opened first = shelf.open();
  CHECK(first.compiled == 1);
  REQUIRE(names_in(shelf.cache).size() == 1);
  CHECK(first.catalogue.cache_file() == shelf.cache + "/" + *names_in(shelf.cache).begin());
  for (int i = 0; i < 3; ++i) {
    const Opened again = shelf.open();
    CHECK(again.compiled == 0);
    CHECK(all_of(again.catalogue) == all_of(first.catalogue));
    CHECK(again.catalogue.cache_file() == first.catalogue.cache_file());
  }
  CHECK(names_in(shelf.cache).size() == 1);
  CHECK(all_of(first.catalogue) == all_of(opening::open({shelf.own}, "").catalogue));
}

TEST_CASE("without a cache a catalogue is compiled each time, and nothing is written", "[open]") {
  const Shelf shelf;
  for (int i = 0; i < 2; ++i) {
    const Opened opened = opening::open({shelf.own}, "");
    CHECK(opened.compiled == 1);
    CHECK(opened.catalogue.cache_file().empty());
  }
  CHECK(names_in(shelf.folder.path()) == std::set<std::string>{"own"});
}

TEST_CASE("the built-in catalogue is never kept", "[open]") {
  const Folder folder;
  const Opened opened = opening::open({"builtin"}, folder.path() + "/cache");
  CHECK(opened.compiled == 0);
  CHECK(names_in(folder.path()).empty());
}

TEST_CASE("each change of a catalogue shows at once", "[open]") {
  const Shelf shelf;
  CHECK(shelf.open().is("serum") == "old");
  SECTION("another text of another size") {
    shelf.write("a.json", term_alone("serum", "newer"));
    CHECK(shelf.open().is("serum") == "newer");
  }
  SECTION("another text of the same size and time") {
    set_time(shelf.own + "/a.json", 1'000'000);
    CHECK(shelf.open().is("serum") == "old");
    shelf.write("a.json", term_alone("serum", "new"));
    set_time(shelf.own + "/a.json", 1'000'000);
    CHECK(shelf.open().is("serum") == "new");
  }
  SECTION("another file of the same size and time in its place") {
    shelf.write("b", term_alone("serum", "new"));
    set_time(shelf.own + "/a.json", 1'000'000);
    set_time(shelf.own + "/b", 1'000'000);
    CHECK(shelf.open().is("serum") == "old");
    fs::rename(shelf.own + "/b", shelf.own + "/a.json");
    CHECK(shelf.open().is("serum") == "new");
  }
  SECTION("changes one after the other, faster than a clock ticks") {
    for (int i = 10; i < 40; ++i) {
      shelf.write("a.json", term_alone("serum", std::to_string(i)));
      REQUIRE(shelf.open().is("serum") == std::to_string(i));
    }
  }
  SECTION("a file more, a file less") {
    shelf.write("b.json", term_alone("toner", "more"));
    CHECK(shelf.open().is("toner") == "more");
    fs::remove(shelf.own + "/b.json");
    CHECK(shelf.open().is("toner") == "nothing");
    CHECK(shelf.open().is("serum") == "old");
  }
  SECTION("a file of another name") {
    fs::rename(shelf.own + "/a.json", shelf.own + "/z.json");
    const Opened opened = shelf.open();
    CHECK(opened.is("serum") == "old");
    CHECK(opened.compiled == 1);
  }
  SECTION("what is no longer valid") {
    shelf.write("a.json", "PDRN");
    CHECK_THROWS_AS(shelf.open(), CatalogueError);
    shelf.write("a.json", term_alone("serum", "good"));
    CHECK(shelf.open().is("serum") == "good");
  }
  SECTION("all of it gone") {
    fs::remove_all(shelf.own);
    CHECK_THROWS_AS(shelf.open(), FileError);
  }
  CHECK(names_in(shelf.cache).size() == 1);
}

TEST_CASE("files that were touched and say the same are not compiled again", "[open]") {
  const Shelf shelf;
  CHECK(shelf.open().compiled == 1);
  set_time(shelf.own + "/a.json", 1'000'000);
  CHECK(shelf.open().compiled == 0);
  shelf.write("a.json", term_alone("serum", "old"));
  CHECK(shelf.open().compiled == 0);
  CHECK(shelf.open().is("serum") == "old");
}

TEST_CASE("a file from the future is right each time", "[open]") {
  const Shelf shelf;
  constexpr time_t future = 4'000'000'000;
  for (const char* text : {"one", "two", "one"}) {
    shelf.write("a.json", term_alone("serum", text));
    set_time(shelf.own + "/a.json", future);
    CHECK(shelf.open().is("serum") == text);
    CHECK(shelf.open().compiled == 0);
  }
}

TEST_CASE("what is changed while it is compiled is never kept for what it was", "[open]") {
  const Shelf shelf;
  for (const bool uncertain : {false, true}) {
    shelf.write("a.json", term_alone("serum", uncertain ? "first too" : "first"));
    const auto meanwhile = [&](const std::string&) {
      shelf.write("a.json", term_alone("serum", "changed"));
      if (uncertain) set_time(shelf.own + "/a.json", 4'000'000'000);
    };
    if (uncertain) set_time(shelf.own + "/a.json", 4'000'000'000);
    const Paths paths{shelf.own};
    const Catalogue catalogue = Catalogue::open(paths, {shelf.cache, meanwhile});
    CHECK(catalogue.get<Term>("serum")->is == "changed");
    shelf.write("a.json", term_alone("serum", uncertain ? "first too" : "first"));
    CHECK(shelf.open().is("serum") == (uncertain ? "first too" : "first"));
  }
}

TEST_CASE("a file that comes and goes while a catalogue is compiled is not kept", "[open]") {
  const Shelf shelf;
  const Paths paths{shelf.own};
  const Catalogue catalogue = Catalogue::open(
      paths, {shelf.cache, [&](const std::string&) { shelf.write("b.json", term_alone("toner", "came")); }});
  fs::remove(shelf.own + "/b.json");
  CHECK(shelf.open().is("toner") == "nothing");
}

TEST_CASE("each list of catalogues is kept for itself", "[open]") {
  const Folder folder;
  const std::string one = folder.file("one.json", term("serum", "one"));
  const std::string two = folder.file("two.json", term("serum", "two"));
  const std::string cache = folder.path() + "/cache";
  const std::vector<Paths> lists{{one}, {two}, {one, two}, {two, one}, {"builtin", one}};
  const std::vector<std::string> says{"one", "two", "two", "one", "one"};
  for (const std::size_t compiled : {1U, 0U})
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const Opened opened = opening::open(lists[i], cache);
      CHECK(opened.is("serum") == says[i]);
      CHECK(opened.compiled == compiled);
    }
  CHECK(names_in(cache).size() == lists.size());
}

TEST_CASE("a catalogue that was moved is compiled under its new name", "[open]") {
  const Shelf shelf;
  shelf.open();
  const std::string moved = shelf.folder.path() + "/moved";
  fs::rename(shelf.own, moved);
  const Opened opened = opening::open({moved}, shelf.cache);
  CHECK(opened.is("serum") == "old");
  CHECK(opened.catalogue.parts().at(0).name == moved);
  CHECK(names_in(shelf.cache).size() == 2);
}

TEST_CASE("catalogues of one name in two folders are not taken for each other", "[open]") {
  const Folder folder;
  for (const char* name : {"x", "y"}) {
    fs::create_directory(folder.path() + "/" + name);
    folder.file(std::string(name) + "/own.json", term("serum", name));
  }
  const child::End end = child::run([&] {
    for (int i = 0; i < 2; ++i)
      for (const char* name : {"x", "y"}) {
        fs::current_path(folder.path() + "/" + name);
        const Opened opened = opening::open({"own.json"}, folder.path() + "/cache");
        if (opened.is("serum") != name || opened.compiled != (i == 0 ? 1U : 0U)) return 1;
      }
    return 0;
  });
  CHECK(end == "0");
}

TEST_CASE("a catalogue named in two ways is compiled once for each, and shown as it was named", "[open]") {
  const Shelf shelf;
  const child::End end = child::run([&] {
    fs::current_path(shelf.folder.path());
    for (int i = 0; i < 2; ++i)
      for (const std::string& name : {std::string("own"), shelf.own}) {
        const Opened opened = opening::open({name}, shelf.cache);
        if (opened.catalogue.parts().at(0).name != name) return 1;
        if (opened.compiled != (i == 0 ? 1U : 0U)) return 2;
      }
    return 0;
  });
  CHECK(end == "0");
}

TEST_CASE("a catalogue that comes through a pipe is read once, and not kept", "[open]") {
  const Folder folder;
  for (const std::string& cache : {std::string(), folder.path() + "/cache"})
    for (const char* says : {"one", "two"}) {
      int ends[2];
      REQUIRE(pipe(ends) == 0);
      const std::string text = term("serum", says);
      REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
      close(ends[1]);
      CHECK(opening::open({"/proc/self/fd/" + std::to_string(ends[0])}, cache).is("serum") == says);
      close(ends[0]);
    }
  if (fs::exists(folder.path() + "/cache")) CHECK(names_in(folder.path() + "/cache").empty());
}

TEST_CASE("a compiled catalogue beside another is kept with it, and its change shows", "[open]") {
  const Shelf shelf;
  const std::string pack = shelf.folder.path() + "/x.pack";
  const auto build = [&](const std::string& says) {
    const Paths paths{shelf.folder.file("x.json", term("toner", says))};
    Catalogue::build(paths, pack, true);
  };
  build("one");
  const Paths both{pack, shelf.own};
  CHECK(opening::open(both, shelf.cache).compiled == 1);
  CHECK(opening::open(both, shelf.cache).compiled == 0);
  build("two");
  CHECK(opening::open(both, shelf.cache).is("toner") == "two");
}
