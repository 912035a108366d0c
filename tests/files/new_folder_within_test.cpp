// Folders in a folder that is put in its place whole or not at all.
#include <filesystem>
#include <string>

#include "catch.hpp"
#include "files/child.hpp"
#include "files/new_folder.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using child::names_in;
using child::text_of;
using files::IfThere;
using files::NewFolder;
using made::Folder;
namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

bool is_of_site(std::string_view name) { return name == "parts/" || name.ends_with(".html"); }

void put_site(const std::string& path) {
  NewFolder made(path, IfThere::replace, is_of_site);
  made.write_file("index.html", "start");
  made.write_file("parts/a.html", "a");
  made.write_file("parts/b.html", "b");
  made.commit();
}

std::string why_not(const std::string& path) {
  try {
    put_site(path);
  } catch (const FileError& error) {
    CHECK(error.where().file == path);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a file may stand in a folder within, which is made for it", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  put_site(path);
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(names_in(path) == Names{"index.html", "parts"});
  CHECK(names_in(path + "/parts") == Names{"a.html", "b.html"});
  CHECK(text_of(path + "/parts/b.html") == "b");
}

TEST_CASE("folders within go with the folder that is replaced", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  put_site(path);
  folder.file("a/parts/old.html", "old");
  put_site(path);
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(names_in(path + "/parts") == Names{"a.html", "b.html"});
}

TEST_CASE("a folder that is not committed takes the folders within with it", "[files]") {
  const Folder folder;
  {
    NewFolder made(folder.path() + "/a", IfThere::refuse, is_of_site);
    made.write_file("parts/a.html", "a");
    made.write_file("more/b.html", "b");
  }
  CHECK(names_in(folder.path()).empty());
}

TEST_CASE("what would be lost in a folder within is in the way", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  const auto lost = [](const std::string& name) {
    return "cannot be written: it holds " + name + ", which would be lost; take that away, or name another folder";
  };
  put_site(path);
  folder.file("a/parts/mine.txt", "mine");
  CHECK(why_not(path) == lost("parts/mine.txt"));
  fs::remove(path + "/parts/mine.txt");
  fs::create_directory(path + "/parts/deep");
  CHECK(why_not(path) == lost("parts/deep"));
  fs::remove(path + "/parts/deep");
  fs::create_directory(path + "/other");
  CHECK(why_not(path) == lost("other"));
  fs::remove(path + "/other");
  fs::create_directory_symlink(path + "/parts", path + "/linked");
  CHECK(why_not(path) == lost("linked"));
  fs::remove(path + "/linked");
  CHECK(text_of(path + "/parts/a.html") == "a");
  CHECK(why_not(path).empty());
}

TEST_CASE("a folder of more files than are put on the disk one by one is there whole", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  NewFolder made(path, IfThere::refuse, is_of_site);
  for (int number = 0; number < 200; ++number)
    made.write_file("parts/" + std::to_string(number) + ".html", std::to_string(number));
  made.commit();
  CHECK(names_in(path + "/parts").size() == 200);
  CHECK(text_of(path + "/parts/199.html") == "199");
}

TEST_CASE("a name that could lead out of the folder is refused", "[files]") {
  const Folder folder;
  NewFolder made(folder.path() + "/a", IfThere::refuse, is_of_site);
  for (const char* name :
       {"../b.html", "/etc/b.html", "parts/../../b.html", "parts/more/b.html", ".hidden", "parts/.b", "", "parts/"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(made.write_file(name, "b"), FileError);
  }
  CHECK_NOTHROW(made.write_file("parts/b.html", "b"));
}
