// Folders that are put in their place whole or not at all.
#include "files/new_folder.hpp"

#include <csignal>
#include <filesystem>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"
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

bool is_csv(std::string_view name) { return name.ends_with(".csv"); }

// A folder with the one file new.csv is put there.
void put(const std::string& path, IfThere if_there) {
  NewFolder made(path, if_there, is_csv);
  made.write_file("new.csv", "new");
  made.commit();
}

// What that throws, after the path; "" where it is put there.
std::string refusal(const std::string& path, IfThere if_there) {
  try {
    put(path, if_there);
  } catch (const FileError& error) {
    CHECK(error.where().file == path);
    return error.what();
  }
  return "";
}

std::string would_be_lost(const std::string& name) {
  return "cannot be written: it holds " + name + ", which would be lost; take that away, or name another folder";
}

// The hidden name that this process gives to the folder "a" first.
std::string hidden_name() { return ".a." + std::to_string(getpid()) + ".part"; }

const std::string there_already = "cannot be written: it is there already; --force replaces it";

}  // namespace

TEST_CASE("a new folder stands there once it is committed, with all its files", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  NewFolder made(path, IfThere::refuse, is_csv);
  made.write_file("x.csv", "x");
  made.write_file("y.txt", "y");
  std::ofstream(made.path_of("z")) << "z";
  CHECK_FALSE(fs::exists(path));
  made.commit();
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(names_in(path) == Names{"x.csv", "y.txt", "z"});
  CHECK(text_of(path + "/x.csv") == "x");
}

TEST_CASE("a folder that is not committed leaves what was there, and no hidden one", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  fs::create_directory(path);
  folder.file("a/old.csv", "old");
  for (const char* name : {"/a", "/b"}) {
    NewFolder made(folder.path() + name, IfThere::replace, is_csv);
    made.write_file("new.csv", "new");
  }
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(names_in(path) == Names{"old.csv"});
}

TEST_CASE("a folder that holds something is replaced only where that is wanted", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  fs::create_directory(path);
  folder.file("a/old.csv", "old");
  CHECK(refusal(path, IfThere::refuse) == there_already);
  CHECK(names_in(path) == Names{"old.csv"});
  CHECK(refusal(path, IfThere::replace).empty());
  CHECK(names_in(path) == Names{"new.csv"});
  CHECK(names_in(folder.path()) == Names{"a"});
}

TEST_CASE("an empty folder is never in the way", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    fs::remove_all(path);
    fs::create_directory(path);
    CHECK(refusal(path, if_there).empty());
    CHECK(names_in(path) == Names{"new.csv"});
    CHECK(names_in(folder.path()) == Names{"a"});
  }
}

TEST_CASE("a folder with a stranger in it is kept, and the stranger named", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  fs::create_directory(path);
  folder.file("a/old.csv", "old");
  folder.file("a/diary.txt", "mine");
  CHECK(refusal(path, IfThere::replace) == would_be_lost("diary.txt"));
  CHECK(names_in(path) == Names{"diary.txt", "old.csv"});
  CHECK(names_in(folder.path()) == Names{"a"});
  fs::rename(path + "/diary.txt", path + "/.hidden");
  CHECK(refusal(path, IfThere::replace) == would_be_lost(".hidden"));
}

TEST_CASE("a folder with a folder in it is kept, whatever its name", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  fs::create_directories(path + "/deep.csv");
  CHECK(refusal(path, IfThere::replace) == would_be_lost("deep.csv"));
  CHECK(fs::exists(path + "/deep.csv"));
  fs::remove(path + "/deep.csv");
  fs::create_directory_symlink(folder.path(), path + "/link.csv");
  CHECK(refusal(path, IfThere::replace) == would_be_lost("link.csv"));
}

TEST_CASE("a stranger who comes meanwhile is kept", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    fs::remove_all(path);
    {
      NewFolder made(path, if_there, is_csv);
      made.write_file("new.csv", "new");
      fs::create_directory(path);
      folder.file("a/diary.txt", "mine");
      CHECK_THROWS_AS(made.commit(), FileError);
    }
    CHECK(names_in(path) == Names{"diary.txt"});
    CHECK(names_in(folder.path()) == Names{"a"});
  }
}

TEST_CASE("a file in the way is kept, even one that comes meanwhile", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "mine");
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    CHECK(refusal(path, if_there) == "cannot be written: it is no folder");
    fs::remove(path);
    {
      NewFolder made(path, if_there, is_csv);
      folder.file("a", "mine");
      CHECK_THROWS_AS(made.commit(), FileError);
    }
    CHECK(text_of(path) == "mine");
    CHECK(names_in(folder.path()) == Names{"a"});
  }
}

TEST_CASE("a link to a folder is followed: what it leads to is replaced", "[files]") {
  const Folder folder;
  fs::create_directories(folder.path() + "/in/a");
  folder.file("in/a/old.csv", "old");
  fs::create_directory_symlink("in/a", folder.path() + "/link");
  for (const char* name : {"/link", "/link/"}) {
    CHECK(refusal(folder.path() + name, IfThere::refuse) == there_already);
    CHECK(refusal(folder.path() + name, IfThere::replace).empty());
  }
  CHECK(fs::is_symlink(folder.path() + "/link"));
  CHECK(names_in(folder.path() + "/in") == Names{"a"});
  CHECK(names_in(folder.path() + "/in/a") == Names{"new.csv"});
}

TEST_CASE("a link that leads nowhere is refused and kept", "[files]") {
  const Folder folder;
  fs::create_symlink("nowhere", folder.path() + "/link");
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace})
    CHECK(refusal(folder.path() + "/link", if_there) == "cannot be written: it is a link that leads nowhere");
  CHECK(names_in(folder.path()) == Names{"link"});
}

TEST_CASE("a '/' at the end of a path means the same folder", "[files]") {
  const Folder folder;
  CHECK(refusal(folder.path() + "/a/", IfThere::refuse).empty());
  CHECK(refusal(folder.path() + "/a//", IfThere::replace).empty());
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(names_in(folder.path() + "/a") == Names{"new.csv"});
}

TEST_CASE("a folder may be named without the one that it is in", "[files]") {
  const Folder folder;
  const child::End end = child::run([&] {
    fs::current_path(folder.path());
    put("a", IfThere::refuse);
    put("a", IfThere::replace);
    return 0;
  });
  CHECK(end == "0");
  CHECK(names_in(folder.path()) == Names{"a"});
}

TEST_CASE("a missing folder to put it in is named", "[files]") {
  const Folder folder;
  CHECK(refusal(folder.path() + "/no/a", IfThere::refuse) ==
        "cannot be written: there is no folder " + folder.path() + "/no");
}

TEST_CASE("a folder that a killed program left is not in the way, and not part of the new one", "[files]") {
  const Folder folder;
  fs::create_directory(folder.path() + "/" + hidden_name());
  folder.file(hidden_name() + "/left.csv", "left");
  CHECK(refusal(folder.path() + "/a", IfThere::refuse).empty());
  CHECK(names_in(folder.path() + "/a") == Names{"new.csv"});
}

TEST_CASE("a folder takes on the permissions of the one it replaces", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  for (const char* old : {"", "a/old.csv"}) {
    fs::remove_all(path);
    fs::create_directory(path);
    if (*old != '\0') folder.file(old, "old");
    fs::permissions(path, fs::perms(0700));
    put(path, IfThere::replace);
    CHECK(fs::status(path).permissions() == fs::perms(0700));
  }
}

TEST_CASE("a folder whose files may not be taken away is kept, and no hidden one is left", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  fs::create_directory(path);
  folder.file("a/old.csv", "old");
  fs::permissions(folder.path(), fs::perms(0777));
  fs::permissions(path, fs::perms(0555));
  const child::End end = child::run([&] {
    if (!child::become_nobody()) return child::cannot;
    return refusal(path, IfThere::replace) == "cannot be written: Permission denied" ? 0 : 1;
  });
  if (end != child::cannot_here) CHECK(end == "0");
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(names_in(path) == Names{"old.csv"});
  fs::permissions(path, fs::perms(0755));
}

TEST_CASE("the hidden name is not told when a file of a new folder cannot be written", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  NewFolder made(path, IfThere::refuse, is_csv);
  made.write_file("x.csv", "x");
  try {
    made.write_file("x.csv", "again");
    FAIL("nothing was thrown");
  } catch (const FileError& error) {
    CHECK(error.where().file == path);
    CHECK(std::string(error.what()).find(".part") == std::string::npos);
  }
}

TEST_CASE("a signal waits until a new folder is taken back, or stands", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  const auto interrupted = [&](bool while_writing) {
    return child::run([&] {
      try {
        NewFolder made(path, IfThere::refuse, is_csv);
        made.write_file("x.csv", "x");
        raise(SIGINT);
        if (while_writing) made.write_file("y.csv", "y");
        made.commit();
      } catch (const FileError&) {
        return 1;
      }
      return 2;
    });
  };
  for (const bool while_writing : {true, false}) {
    CHECK(interrupted(while_writing) == "signal 2");
    CHECK(names_in(folder.path()).empty());
  }
}
