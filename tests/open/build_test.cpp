// Compiled catalogues: written whole or not at all, and opened alone or with others.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"
#include "open/opening.hpp"
#include "pack/layout.hpp"

using namespace actives;
using namespace actives::opening;
using child::names_in;
using child::text_of;
using made::Folder;
namespace fs = std::filesystem;

namespace {

// What is thrown by building, after its place; "" where nothing is.
template <class E>
std::string refusal(const Paths& paths, const std::string& to, bool replace = false) {
  try {
    Catalogue::build(paths, to, replace);
  } catch (const E& error) {
    return error.what();
  }
  return "";
}

// What the catalogues at these paths hold when they are opened; the parts are named after the paths, so without them.
std::vector<std::string> held(const Paths& paths) {
  const Catalogue catalogue = opening::open(paths, "").catalogue;
  std::vector<std::string> all = all_of(catalogue);
  all.erase(all.begin() + 1, all.begin() + 1 + static_cast<std::ptrdiff_t>(catalogue.parts().size()));
  return all;
}

using Words = std::vector<std::string>;

// "builtin 0 1": the parts of a catalogue.
Words parts_of(const Catalogue& catalogue) {
  Words all;
  for (const CataloguePart& part : catalogue.parts())
    all.push_back(fs::path(part.name).filename().string() + " " + std::to_string(part.files) + " " +
                  std::to_string(part.replaced));
  return all;
}

}  // namespace

TEST_CASE("a compiled catalogue opens at once and holds what its parts hold", "[open]") {
  const Folder folder;
  const Paths parts{"builtin", folder.file("own.json", term("my-serum", "x"))};
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(parts, pack, false);
  const Opened opened = opening::open({pack}, folder.path() + "/cache");
  CHECK(opened.compiled == 0);
  CHECK(opened.catalogue.cache_file().empty());
  CHECK(held({pack}) == held(parts));
  CHECK(opened.catalogue.version() == opening::open(parts, "").catalogue.version());
  CHECK(names_in(folder.path()) == std::set<std::string>{"own.json", "x.pack"});
}

TEST_CASE("one that has the built-in records opens at once behind them too", "[open]") {
  const Folder folder;
  const Paths parts{"builtin", folder.file("own.json", term("my-serum", "x"))};
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(parts, pack, false);
  CHECK(opening::open({"builtin", pack}, "").compiled == 0);
  CHECK(held({"builtin", pack}) == held(parts));
}

TEST_CASE("one without the built-in records is put together with them", "[open]") {
  const Folder folder;
  const Paths parts{folder.file("own.json", term("my-serum", "x"))};
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(parts, pack, false);
  CHECK(opening::open({pack}, "").compiled == 0);
  CHECK(opening::open({pack}, "").catalogue.count() == 2);
  const Opened both = opening::open({"builtin", pack}, "");
  CHECK(both.compiled == 1);
  CHECK(held({"builtin", pack}) == held({"builtin", parts[0]}));
}

TEST_CASE("a compiled catalogue that is followed by another gives way to it", "[open]") {
  const Folder folder;
  const Paths parts{"builtin", folder.file("own.json", term("my-serum", "old"))};
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(parts, pack, false);
  const std::string later = folder.file("later.json", term("my-serum", "new"));
  CHECK(opening::open({"builtin", pack, later}, "").is("my-serum") == "new");
  CHECK(opening::open({"builtin", later, pack}, "").is("my-serum") == "old");
}

TEST_CASE("a compiled catalogue may be made of compiled ones, and in its own place", "[open]") {
  const Folder folder;
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(Paths{folder.file("a.json", term("serum", "x"))}, pack, false);
  Catalogue::build(Paths{pack, folder.file("b.json", term("toner", "y"))}, pack, true);
  const Opened opened = opening::open({pack}, "");
  CHECK(opened.is("serum") == "x");
  CHECK(opened.is("toner") == "y");
}

TEST_CASE("the same catalogues give the same bytes", "[open]") {
  const Folder folder;
  const Paths parts{"builtin", folder.file("own.json", term("my-serum", "x"))};
  for (const char* name : {"/a.pack", "/b.pack"}) Catalogue::build(parts, folder.path() + name, false);
  CHECK(text_of(folder.path() + "/a.pack") == text_of(folder.path() + "/b.pack"));
}

TEST_CASE("what is there is kept, or replaced where that is wanted", "[open]") {
  const Folder folder;
  const Paths parts{folder.file("own.json", term("serum", "x"))};
  const std::string there = folder.file("x.pack", "mine");
  CHECK(refusal<FileError>(parts, there) == "cannot be written: it is there already; --force replaces it");
  CHECK(text_of(there) == "mine");
  CHECK(refusal<FileError>(parts, there, true).empty());
  CHECK(opening::open({there}, "").is("serum") == "x");
}

TEST_CASE("when anything is wrong, what was there stays and nothing is left behind", "[open]") {
  const Folder folder;
  const Paths bad{folder.file("bad.json", "PDRN")};
  const std::string there = folder.file("x.pack", "mine");
  CHECK_THROWS_AS(Catalogue::build(bad, there, true), CatalogueError);
  CHECK_THROWS_AS(Catalogue::build(bad, folder.path() + "/y.pack", false), CatalogueError);
  CHECK_THROWS_AS(Catalogue::build(Paths{folder.path() + "/no.json"}, there, true), FileError);
  std::string damaged("actives\x1a", 8);
  damaged.append(5000, 'x');
  CHECK_THROWS_AS(Catalogue::build(Paths{folder.file("damaged", damaged)}, there, true), PackError);
  CHECK(text_of(there) == "mine");
  CHECK(names_in(folder.path()) == std::set<std::string>{"bad.json", "damaged", "x.pack"});
}

TEST_CASE("where it cannot be written is said", "[open]") {
  const Folder folder;
  const Paths parts{folder.file("own.json", term("serum", "x"))};
  CHECK(refusal<FileError>(parts, folder.path() + "/no/x.pack") ==
        "cannot be written: there is no folder " + folder.path() + "/no");
  CHECK(refusal<FileError>(parts, folder.path(), true) == "cannot be written: it is a folder");
  CHECK(refusal<FileError>(parts, "/dev/full", true) == "cannot be written: No space left on device");
}

TEST_CASE("a pipe cannot hold a compiled catalogue, and gets no byte of one", "[open]") {
  const Folder folder;
  const Paths parts{folder.file("own.json", term("serum", "x"))};
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  CHECK(refusal<FileError>(parts, "/proc/self/fd/" + std::to_string(ends[1])) ==
        "cannot be written: a compiled catalogue needs a plain file, not a pipe");
  close(ends[1]);
  char byte = 0;
  CHECK(read(ends[0], &byte, 1) == 0);
  close(ends[0]);
}

TEST_CASE("a compiled catalogue that is damaged is refused, wherever it is read first", "[open]") {
  const Folder folder;
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(Paths{folder.file("own.json", term("serum", "x"))}, pack, false);
  const std::string whole = text_of(pack);
  const std::vector<std::string> right = held({pack});
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); at += 53) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    const std::string path = folder.file("changed.pack", changed);
    std::vector<std::string> read = right;
    try {
      read = held({path});
    } catch (const PackError&) {
      ++refused;
    } catch (const CatalogueError&) {
      CHECK(at < pack::magic.size());  // no longer a compiled catalogue
      ++refused;
    }
    REQUIRE(read == right);
  }
  CHECK(refused > 10);
}

TEST_CASE("parts are named in their order, with files read and records replaced", "[open]") {
  const Folder folder;
  fs::create_directory(folder.path() + "/own");
  folder.file("own/a.json", term("serum", "x"));
  folder.file("own/b.json", term_alone("toner", "x"));
  const std::string other = folder.file("other.json", term("serum", "y"));
  CHECK(parts_of(Catalogue::builtin()) == Words{"builtin 0 0"});
  CHECK(parts_of(opening::open({"builtin", folder.path() + "/own", other}, "").catalogue) ==
        Words{"builtin 0 0", "own 2 0", "other.json 1 2"});
  CHECK(parts_of(opening::open({other, folder.path() + "/own"}, "").catalogue) == Words{"other.json 1 0", "own 2 2"});
}

TEST_CASE("a record is part of the catalogue that it counts from", "[open]") {
  const Folder folder;
  const std::string one = folder.file("one.json", term("serum", "x"));
  Records more;
  more.terms = {made::record<Term>("serum"), made::record<Term>("toner")};
  more.sources = {made::source()};
  const std::string two = folder.file("two.json", load::canonical(more));
  const Catalogue catalogue = opening::open({"builtin", one, two}, "").catalogue;
  const auto part = [&](Kind kind, std::string_view id) { return catalogue.part_of(kind, *catalogue.find(kind, id)); };
  CHECK(part(Kind::term, "serum") == 2);
  CHECK(part(Kind::term, "toner") == 2);
  CHECK(part(Kind::source, "a-source") == 2);
  CHECK(part(Kind::ingredient, Catalogue::builtin().id_of(Kind::ingredient, 7)) == 0);
  CHECK(Catalogue::builtin().part_of(Kind::term, 0) == 0);
}

TEST_CASE("of more than 255 catalogues each is a part, the last records are of the 256th or a later", "[open]") {
  const Folder folder;
  Paths paths;
  for (int i = 0; i < 300; ++i) {
    const std::string name = "t" + std::to_string(i);
    paths.push_back(folder.file(name + ".json", term_alone(name, "x")));
  }
  const Catalogue catalogue = opening::open(paths, "").catalogue;
  REQUIRE(catalogue.parts().size() == 300);
  CHECK(catalogue.part_of(Kind::term, *catalogue.find(Kind::term, "t7")) == 7);
  CHECK(catalogue.part_of(Kind::term, *catalogue.find(Kind::term, "t254")) == 254);
  CHECK(catalogue.part_of(Kind::term, *catalogue.find(Kind::term, "t299")) == 255);
}
