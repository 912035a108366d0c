// Loading that goes on when a file cannot be read.
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"

using namespace actives;
using namespace actives::loading;
namespace fs = std::filesystem;

namespace {

struct Went {
  Lines wrong;  // "a.json: message", "a.json:2:1: message"
  bool any_unreadable = false;
};

Went go_on(const std::vector<std::string>& paths) {
  load::Loader loader;
  loader.keep_going();
  for (const std::string& path : paths) loader.add(path);
  Went went;
  for (Problem problem : loader.finish().problems) {
    problem.where.file = fs::path(problem.where.file).filename().string();
    went.wrong.push_back(problem.text());
  }
  went.any_unreadable = loader.any_unreadable();
  return went;
}

std::string term(const std::string& id, const std::string& source, const std::string& also) {
  Records records;
  records.terms = {made::record<Term>(id)};
  records.terms[0].sources = {source};
  records.terms[0].related = {also};
  return load::canonical(records);
}

std::string sources(std::vector<Source> list) {
  Records records;
  records.sources = std::move(list);
  return load::canonical(records);
}

}  // namespace

TEST_CASE("a file that cannot be read is a problem of its own, and no other file looks wrong for it", "[load]") {
  const made::Folder folder;
  fs::create_symlink("nowhere", folder.path() + "/a.json");
  folder.file("b.json", term("serum", "in-a", "in-a-too"));
  folder.file("c.json", sources({made::source("cited-in-a")}));
  const Went went = go_on({folder.path()});
  CHECK(went.wrong == Lines{"a.json: cannot be opened: No such file or directory"});
  CHECK(went.any_unreadable);
}

TEST_CASE("what needs no other file is said beside a file that cannot be read", "[load]") {
  const made::Folder folder;
  fs::create_symlink("nowhere", folder.path() + "/b.json");
  folder.file("a.json", "{\"terms\": [7]}");
  folder.file("c.json", "PDRN");
  folder.file("d.json", sources({made::source("twice"), made::source("twice")}));
  const Went went = go_on({folder.path()});
  REQUIRE(went.wrong.size() == 4);
  CHECK(went.wrong[0].starts_with("a.json:1:12: "));
  CHECK(went.wrong[1].starts_with("b.json: cannot be opened"));
  CHECK(went.wrong[2].starts_with("c.json:1:1: "));
  CHECK(went.wrong[3].find("the id stands twice") != std::string::npos);
}

TEST_CASE("several files that cannot be read are all named", "[load]") {
  const made::Folder folder;
  const std::string large = folder.file("large.json", "");
  fs::resize_file(large, load::largest_file + 1);
  fs::create_symlink("nowhere", folder.path() + "/link.json");
  CHECK(go_on({folder.path()}).wrong == Lines{"large.json: is larger than 64 MiB; split it into several files",
                                              "link.json: cannot be opened: No such file or directory"});
}

TEST_CASE("without a file that cannot be read, going on changes nothing", "[load]") {
  const made::Folder folder;
  folder.file("a.json", term("serum", "nonsuch", "serum"));
  folder.file("b.json", sources({made::source("unused")}));
  const Went went = go_on({folder.path()});
  CHECK(went.wrong.size() == 2);
  CHECK_FALSE(went.any_unreadable);
}

TEST_CASE("a path that is not there is thrown all the same", "[load]") {
  const made::Folder folder;
  CHECK_THROWS_AS(go_on({folder.path() + "/no"}), FileError);
}

TEST_CASE("without going on, a file that cannot be read is thrown", "[load]") {
  const made::Folder folder;
  fs::create_symlink("nowhere", folder.path() + "/a.json");
  CHECK_THROWS_AS(load_paths({folder.path()}), FileError);
}
