// Catalogues from files and folders: what is read, in which order, and how they are merged.
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"

using namespace actives;
using namespace actives::loading;
namespace fs = std::filesystem;

namespace {

Term term(std::string id, const std::string& is = "x") {
  auto made = made::record<Term>(std::move(id));
  made.is = is;
  made.sources.clear();
  return made;
}

std::string terms(std::vector<Term> list) {
  Records records;
  records.terms = std::move(list);
  return load::canonical(records);
}

// "a b": the ids of the terms, in order.
std::string term_ids(const load::Loaded& loaded) {
  std::string ids;
  for (const Term& each : loaded.records.terms) ids += (ids.empty() ? "" : " ") + each.id;
  return ids;
}

// What is thrown by loading a path, with its place: "path: message", or "nothing".
std::string thrown(const std::string& path) {
  try {
    load_paths({path});
  } catch (const FileError& error) {
    CHECK(error.where().line == 0);
    return error.where().file + ": " + error.what();
  }
  return "nothing";
}

// A file of so many bytes that takes no room on the disk.
std::string sparse(const made::Folder& folder, std::size_t bytes) {
  const std::string path = folder.file("sparse.json", "");
  fs::resize_file(path, bytes);
  return path;
}

}  // namespace

TEST_CASE("a folder's files are read in the order of their paths", "[load]") {
  const made::Folder folder;
  fs::create_directories(folder.path() + "/b/deep");
  folder.file("c.json", terms({term("c")}));
  folder.file("b/deep/x.json", terms({term("bx")}));
  folder.file("b/a.json", terms({term("ba")}));
  folder.file("a.json", terms({term("a")}));
  folder.file("b.json", terms({term("b")}));
  CHECK(term_ids(load_paths({folder.path()})) == "a b ba bx c");
}

TEST_CASE("only .json files that are not hidden are read from a folder", "[load]") {
  const made::Folder folder;
  fs::create_directories(folder.path() + "/.hidden");
  fs::create_directories(folder.path() + "/folder.json");
  folder.file("a.json", terms({term("a")}));
  folder.file("folder.json/b.json", terms({term("b")}));
  for (const char* name :
       {".json", ".a.json", ".hidden/x.json", "a.json~", "a.JSON", "json", "a.json.bak", "README.md"})
    folder.file(name, "no JSON");
  const load::Loaded loaded = load_paths({folder.path()});
  CHECK(lines(loaded.problems).empty());
  CHECK(term_ids(loaded) == "a b");
}

TEST_CASE("a file that is named is read whatever its name", "[load]") {
  const made::Folder folder;
  CHECK(term_ids(load_paths({folder.file(".my terms", terms({term("a")}))})) == "a");
}

TEST_CASE("links to files are followed; links to folders within a folder are not", "[load]") {
  const made::Folder folder;
  fs::create_directories(folder.path() + "/in");
  folder.file("terms", terms({term("a")}));
  fs::create_symlink("../terms", folder.path() + "/in/a.json");
  fs::create_directory_symlink("..", folder.path() + "/in/round");
  fs::create_directory_symlink("..", folder.path() + "/in/round.json");
  fs::create_directory_symlink("in", folder.path() + "/link");
  CHECK(term_ids(load_paths({folder.path() + "/in"})) == "a");
  CHECK(term_ids(load_paths({folder.path() + "/link"})) == "a");
}

TEST_CASE("a folder without a .json file is a problem of the folder", "[load]") {
  const made::Folder folder;
  folder.file("notes.txt", "x");
  const std::vector<Problem> problems = load_paths({folder.path()}).problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].text() == folder.path() + ": the folder holds no .json file, so it is no catalogue");
}

TEST_CASE("what is not there or cannot be read is a FileError that names it", "[load]") {
  const made::Folder folder;
  CHECK(thrown(folder.path() + "/no") == folder.path() + "/no: cannot be opened: No such file or directory");
  CHECK(thrown(folder.path() + "/no/a.json") ==
        folder.path() + "/no/a.json: cannot be opened: No such file or directory");
  const std::string file = folder.file("a.json", "{}");
  CHECK(thrown(file + "/b") == file + "/b: cannot be opened: Not a directory");
  fs::create_symlink("nowhere", folder.path() + "/link.json");
  CHECK(thrown(folder.path()) == folder.path() + "/link.json: cannot be opened: No such file or directory");
}

TEST_CASE("a folder cannot be read as a file", "[load]") {
  const made::Folder folder;
  CHECK_THROWS_WITH(text_of_file(folder.path()), "cannot be read: Is a directory");
}

TEST_CASE("a file of 64 MiB is read, one of a byte more is refused", "[load]") {
  CHECK(load::largest_file == std::size_t{64} * 1024 * 1024);
  const made::Folder folder;
  CHECK(text_of_file(sparse(folder, load::largest_file)).size() == load::largest_file);
  const std::string path = sparse(folder, load::largest_file + 1);
  CHECK(thrown(path) == path + ": is larger than 64 MiB; split it into several files");
}

TEST_CASE("a file without an end is refused as too large", "[load]") {
  CHECK_THROWS_WITH(text_of_file("/dev/zero"), "is larger than 64 MiB; split it into several files");
}

TEST_CASE("files are read to their last byte, whatever their size", "[load]") {
  const made::Folder folder;
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 200'000U}) {
    std::string text(size, 'a');
    if (size > 0) text.back() = 'z';
    CHECK(text_of_file(folder.file("a", text)) == text);
  }
}

TEST_CASE("every file and folder that was read is named, folders first", "[load]") {
  const made::Folder folder;
  fs::create_directories(folder.path() + "/in");
  const std::string b = folder.file("in/b.json", "{}");
  const std::string a = folder.file("a.json", "{}");
  const std::string own = folder.file("own", "{}");
  load::Loader loader;
  loader.add(folder.path());
  loader.add(own);
  CHECK(loader.read_paths() == Lines{folder.path(), folder.path() + "/in", a, b, own});
}

TEST_CASE("a later record takes the place of an earlier one with its kind and id", "[load]") {
  const load::Loaded loaded = load_texts(
      {terms({term("a", "old"), term("b", "old"), term("c", "old")}), terms({term("d", "new"), term("b", "new")})});
  CHECK(lines(loaded.problems).empty());
  CHECK(term_ids(loaded) == "a b c d");
  CHECK(loaded.records.terms[0].is == "old");
  CHECK(loaded.records.terms[1].is == "new");
}

TEST_CASE("a record of another kind with the same id replaces nothing", "[load]") {
  Records concerns;
  concerns.concerns = {made::concern("a")};
  concerns.concerns[0].sources.clear();
  const load::Loaded loaded = load_texts({terms({term("a")}), load::canonical(concerns)});
  CHECK(loaded.records.terms.size() == 1);
  CHECK(loaded.records.concerns.size() == 1);
}

TEST_CASE("records of every kind are merged", "[load]") {
  const std::string every_kind = text_of_file(own_file("tests/data/good/every-kind.json"));
  const load::Loaded once = load_texts({every_kind});
  const load::Loaded twice = load_texts({every_kind, every_kind});
  CHECK(lines(twice.problems).empty());
  CHECK(load::canonical(twice.records) == load::canonical(once.records));
  load::Loader loader;
  add_compiled(loader, once.records);
  add_compiled(loader, Records());
  add_compiled(loader, once.records);
  CHECK(load::canonical(loader.finish().records) == load::canonical(once.records));
}

TEST_CASE("ingredients stand by id; other records as they were read", "[load]") {
  Records records = made::shelf({made::ingredient("tulip"), made::ingredient("rose")});
  records.terms = {term("z"), term("a")};
  const load::Loaded loaded = load_texts({load::canonical(records)});
  CHECK(loaded.records.ingredients[0].id == "rose");
  CHECK(loaded.records.terms[0].id == "z");
}

TEST_CASE("problems stand in the order of files, lines and columns", "[load]") {
  const made::Folder folder;
  folder.file("b.json", "{\"y\": 1, \"x\": 1}");
  folder.file("a.json", "{\"terms\": [{\"id\": \"a\"}],\n\"x\": 1, \"rules\": 1}");
  std::string last;
  Lines places;
  for (const Problem& problem : load_paths({folder.path()}).problems) {
    const std::string each = fs::path(problem.where.file).filename().string() + ":" + place(problem.where);
    if (each != last) places.push_back(each);
    last = each;
  }
  CHECK(places == Lines{"a.json:1:12", "a.json:2:1", "a.json:2:18", "b.json:1:2", "b.json:1:10"});
}

TEST_CASE("a file that is no JSON does not hide what is wrong with the others", "[load]") {
  const made::Folder folder;
  folder.file("a.json", "PDRN");
  folder.file("b.json", "{\"x\": 1}");
  CHECK(load_paths({folder.path()}).problems.size() == 2);
}

TEST_CASE("many problems in one long line are each found at their place", "[load]") {
  std::string text = "{\"terms\": [0";
  for (int i = 1; i < 50'000; ++i) text += ",0";
  const std::vector<Problem> problems = load_texts({text + "]}"}).problems;
  REQUIRE(problems.size() == 50'000);
  CHECK(place(problems.front().where) == "1:12");
  CHECK(place(problems.back().where) == "1:100010");
}
