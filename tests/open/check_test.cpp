// Checking catalogues: everything that is wrong, at once, and how much was looked at.
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "open/opening.hpp"

using namespace actives;
using namespace actives::opening;
using made::Folder;
namespace fs = std::filesystem;

namespace {

Checked check(const Paths& paths) { return Catalogue::check(paths); }

// "own.json:3:5: term a: message"
std::vector<std::string> said(const Checked& checked) {
  std::vector<std::string> all;
  for (Problem problem : checked.problems) {
    problem.where.file = fs::path(problem.where.file).filename().string();
    all.push_back(problem.text());
  }
  return all;
}

// A term that refers to another, with no source.
std::string referring(const std::string& to) {
  Records records;
  records.terms = {made::record<Term>("referring")};
  records.terms[0].related = {to};
  records.terms[0].sources.clear();
  return load::canonical(records);
}

// The id of a built-in record.
std::string builtin_id() { return std::string(Catalogue::builtin().id_of(Kind::ingredient, 0)); }

}  // namespace

TEST_CASE("with nothing wrong there is no problem, and files and records are counted", "[open]") {
  const Folder folder;
  fs::create_directory(folder.path() + "/own");
  folder.file("own/a.json", term("serum", "x"));
  folder.file("own/b.json", term_alone("toner", "x"));
  const std::string other = folder.file("other.json", term("serum", "another"));
  const Checked checked = check({folder.path() + "/own", other});
  CHECK(checked.problems.empty());
  CHECK(checked.files == 3);
  CHECK(checked.records == 5);
  CHECK_FALSE(checked.any_unreadable);
}

TEST_CASE("the built-in catalogue is looked to, but not counted", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", referring(builtin_id()));
  const Checked beside = check({"builtin", own});
  CHECK(said(beside).empty());
  CHECK(beside.files == 1);
  CHECK(beside.records == 1);
  CHECK(said(check({own})) == std::vector<std::string>{"own.json:9:9: term referring: related refers to '" +
                                                       builtin_id() + "', but there is no record with that id"});
  CHECK(check({"builtin"}).records == 0);
}

TEST_CASE("problems of all catalogues stand in the order of their files and lines", "[open]") {
  const Folder folder;
  const std::string b = folder.file("b.json", "{\"x\": 1,\n\"y\": 1}");
  const std::string a = folder.file("a.json", "PDRN");
  const std::vector<std::string> all = said(check({b, a}));
  REQUIRE(all.size() == 3);
  CHECK(all[0].starts_with("a.json:1:1: "));
  CHECK(all[1].starts_with("b.json:1:2: "));
  CHECK(all[2].starts_with("b.json:2:1: "));
}

TEST_CASE("a file that cannot be read is a problem of its own", "[open]") {
  const Folder folder;
  fs::create_symlink("nowhere", folder.path() + "/a.json");
  folder.file("b.json", referring("in-a"));
  const Checked checked = check({folder.path()});
  CHECK(said(checked) == std::vector<std::string>{"a.json: cannot be opened: No such file or directory"});
  CHECK(checked.any_unreadable);
}

TEST_CASE("a path that is not there is thrown", "[open]") {
  const Folder folder;
  CHECK_THROWS_AS(check({folder.path() + "/no.json"}), FileError);
}

TEST_CASE("a folder without catalogue files is a problem of the folder", "[open]") {
  const Folder folder;
  const Checked checked = check({folder.path()});
  REQUIRE(checked.problems.size() == 1);
  CHECK(checked.problems[0].where.file == folder.path());
  CHECK(checked.files == 0);
}

TEST_CASE("a compiled catalogue is looked to, and what it refers to is checked", "[open]") {
  const Folder folder;
  const std::string pack = folder.path() + "/x.pack";
  const Paths parts{folder.file("toner.json", term("toner", "x")), folder.file("referring.json", referring("toner"))};
  Catalogue::build(parts, pack, false);
  const Checked checked = check({pack, folder.file("own.json", term("serum", "x"))});
  CHECK(said(checked).empty());
  CHECK(checked.records == 5);
  CHECK(checked.files == 2);
}

TEST_CASE("what a compiled catalogue has from the built-in one is not looked to without that", "[open]") {
  const Folder folder;
  const std::string pack = folder.path() + "/x.pack";
  const Paths parts{"builtin", folder.file("own.json", referring(builtin_id()))};
  Catalogue::build(parts, pack, false);
  CHECK(said(check({"builtin", pack})).empty());
  CHECK(said(check({pack})) == std::vector<std::string>{"x.pack: term referring: related refers to '" + builtin_id() +
                                                        "', but there is no record with that id"});
}

TEST_CASE("a damaged compiled catalogue is a problem of its own, and no other file looks wrong for it", "[open]") {
  const Folder folder;
  const Paths parts{folder.file("toner.json", term("toner", "x"))};
  const std::string pack = folder.path() + "/x.pack";
  Catalogue::build(parts, pack, false);
  fs::resize_file(pack, fs::file_size(pack) - 1);
  const std::string own = folder.file("own.json", referring("toner"));
  const std::string bad = folder.file("bad.json", "PDRN");
  const std::vector<std::string> all = said(check({pack, own, bad}));
  REQUIRE(all.size() == 2);
  CHECK(all[0].starts_with("bad.json:1:1: "));
  CHECK(all[1] == "x.pack: the compiled catalogue is cut off");
}

TEST_CASE("checking writes nothing", "[open]") {
  const Folder folder;
  const std::string own = folder.file("own.json", term("serum", "x"));
  const auto before = fs::last_write_time(own);
  check({"builtin", own});
  CHECK(fs::last_write_time(own) == before);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}
