// Files that are written whole or not at all.
#include "files/new_file.hpp"

#include <csignal>
#include <filesystem>
#include <string>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using child::names_in;
using child::text_of;
using files::IfThere;
using files::NewFile;
using made::Folder;
namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

// What writing "new" there throws, after the path; "" where it is written.
std::string refusal(const std::string& path, IfThere if_there) {
  try {
    files::write_file(path, "new", if_there);
  } catch (const FileError& error) {
    CHECK(error.where().file == path);
    return error.what();
  }
  return "";
}

mode_t mode_of(const std::string& path) {
  struct stat about {};
  stat(path.c_str(), &about);
  return about.st_mode & 07777U;
}

const std::string there_already = "cannot be written: it is there already; --force replaces it";

// The same on a machine where a file without a name cannot be given one: "skip" where that cannot be shown here.
template <class F>
void with_a_hidden_name(F&& work) {
  const child::End end = child::run([&] { return child::hide_proc() ? work() : child::cannot; });
  if (end == child::cannot_here)
    WARN("skipped: /proc cannot be hidden here");
  else
    CHECK(end == "0");
}

}  // namespace

TEST_CASE("a new file stands there once it is committed, and nothing before", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    NewFile file(path, if_there);
    file.write("one ");
    file.write("");
    file.write("two");
    CHECK(names_in(folder.path()).empty());
    file.commit();
    CHECK(names_in(folder.path()) == Names{"a"});
    CHECK(text_of(path) == "one two");
    fs::remove(path);
  }
}

TEST_CASE("a file that is not committed leaves what was there, and no hidden name", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  {
    NewFile file(path, IfThere::replace);
    file.write("new");
  }
  {
    NewFile file(folder.path() + "/b", IfThere::refuse);
    file.write("new");
  }
  CHECK(names_in(folder.path()) == Names{"a"});
  CHECK(text_of(path) == "old");
}

TEST_CASE("a file that is there is replaced only where that is wanted", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  CHECK(refusal(path, IfThere::refuse) == there_already);
  CHECK(text_of(path) == "old");
  CHECK(refusal(path, IfThere::replace).empty());
  CHECK(text_of(path) == "new");
  CHECK(names_in(folder.path()) == Names{"a"});
}

TEST_CASE("a file that comes into being meanwhile is not lost", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  {
    NewFile file(path, IfThere::refuse);
    file.write("new");
    folder.file("a", "of somebody else");
    CHECK_THROWS_WITH(file.commit(), there_already);
  }
  CHECK(text_of(path) == "of somebody else");
  CHECK(names_in(folder.path()) == Names{"a"});
}

TEST_CASE("a folder that comes into being meanwhile is not lost", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    {
      NewFile file(path, if_there);
      fs::create_directory(path);
      CHECK_THROWS_AS(file.commit(), FileError);
    }
    CHECK(fs::is_directory(path));
    CHECK(names_in(folder.path()) == Names{"a"});
    fs::remove(path);
  }
}

TEST_CASE("one who reads the old file goes on reading it", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  std::ifstream reader(path);
  files::write_file(path, "new", IfThere::replace);
  std::string text;
  reader >> text;
  CHECK(text == "old");
}

TEST_CASE("a link is followed: what it leads to is replaced", "[files]") {
  const Folder folder;
  fs::create_directory(folder.path() + "/in");
  folder.file("in/a", "old");
  const std::string link = folder.path() + "/link";
  fs::create_symlink("in/a", link);
  CHECK(refusal(link, IfThere::refuse) == there_already);
  CHECK(refusal(link, IfThere::replace).empty());
  CHECK(fs::is_symlink(link));
  CHECK(text_of(folder.path() + "/in/a") == "new");
  CHECK(names_in(folder.path() + "/in") == Names{"a"});
}

TEST_CASE("a link that leads nowhere, or round, is refused", "[files]") {
  const Folder folder;
  fs::create_symlink("nowhere", folder.path() + "/link");
  fs::create_symlink("round", folder.path() + "/round");
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace})
    for (const char* name : {"/link", "/round"})
      CHECK(refusal(folder.path() + name, if_there) == "cannot be written: it is a link that leads nowhere");
  CHECK(names_in(folder.path()) == Names{"link", "round"});
}

TEST_CASE("a folder in the way and a missing folder are named as what they are", "[files]") {
  const Folder folder;
  const std::string in = folder.path() + "/no";
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    CHECK(refusal(folder.path(), if_there) == "cannot be written: it is a folder");
    CHECK(refusal(folder.path() + "/", if_there) == "cannot be written: it is a folder");
    CHECK(refusal(in + "/a", if_there) == "cannot be written: there is no folder " + in);
    CHECK(refusal(in + "/", if_there) == "cannot be written: there is no folder " + in);
    CHECK(refusal(folder.file("file", "") + "/a", if_there) == "cannot be written: Not a directory");
  }
}

TEST_CASE("a folder that may not be written is said so", "[files]") {
  const Folder folder;
  fs::permissions(folder.path(), fs::perms(0555));
  const child::End end = child::run([&] {
    if (!child::become_nobody()) return child::cannot;
    return refusal(folder.path() + "/a", IfThere::refuse) == "cannot be written: Permission denied" ? 0 : 1;
  });
  if (end != child::cannot_here) CHECK(end == "0");
  fs::permissions(folder.path(), fs::perms(0755));
}

TEST_CASE("a device is written as it is, whatever is to become of what is there", "[files]") {
  for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
    CHECK(refusal("/dev/null", if_there).empty());
    CHECK(refusal("/dev/full", if_there) == "cannot be written: No space left on device");
  }
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a pipe gets every byte", "[files]") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  files::write_file("/proc/self/fd/" + std::to_string(ends[1]), "through", IfThere::refuse);
  close(ends[1]);
  char bytes[100];
  CHECK(read(ends[0], bytes, sizeof bytes) == 7);
  close(ends[0]);
}

TEST_CASE("a file takes on the permissions of the one it replaces", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  for (const mode_t mode : {0600U, 0444U, 0755U}) {
    fs::permissions(path, fs::perms(mode));
    files::write_file(path, "new", IfThere::replace);
    CHECK(mode_of(path) == mode);
  }
}

TEST_CASE("a new file has the permissions that the user wants for new files", "[files]") {
  const Folder folder;
  const mode_t before = umask(027);
  files::write_file(folder.path() + "/a", "x", IfThere::refuse);
  files::write_file(folder.path() + "/b", "x", IfThere::replace);
  umask(before);
  CHECK(mode_of(folder.path() + "/a") == 0640);
  CHECK(mode_of(folder.path() + "/b") == 0640);
}

TEST_CASE("the start is written over where it stands", "[files]") {
  const Folder folder;
  NewFile file(folder.path() + "/a", IfThere::refuse);
  file.write("0000 and the rest");
  file.rewrite_start("1234");
  file.write(", and more");
  file.commit();
  CHECK(text_of(folder.path() + "/a") == "1234 and the rest, and more");
}

TEST_CASE("a full disk leaves what was there", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  const child::End end = child::run([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{100'000, 100'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    NewFile file(path, IfThere::replace);
    try {
      file.write(std::string(3'000'000, 'x'));
    } catch (const FileError& error) {
      return std::string(error.what()) == "cannot be written: File too large" ? 0 : 1;
    }
    return 2;
  });
  CHECK(end == "0");
  CHECK(text_of(path) == "old");
  CHECK(names_in(folder.path()) == Names{"a"});
}

TEST_CASE("a program that is killed or stopped while it writes leaves nothing behind", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  for (const int signal : {SIGKILL, SIGINT, SIGTERM})
    for (const std::string& name : {path, folder.path() + "/b"}) {
      const child::End end = child::run([&] {
        NewFile file(name, IfThere::replace);
        file.write("new");
        raise(signal);
        return 0;
      });
      CHECK(end == "signal " + std::to_string(signal));
      CHECK(names_in(folder.path()) == Names{"a"});
      CHECK(text_of(path) == "old");
    }
}

TEST_CASE("two who write the same file: the later one stands, whole", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  NewFile one(path, IfThere::replace);
  NewFile two(path, IfThere::replace);
  one.write("one");
  two.write("twotwo");
  two.commit();
  one.commit();
  CHECK(text_of(path) == "one");
  CHECK(names_in(folder.path()) == Names{"a"});
}

TEST_CASE("with a hidden name, too, a file stands there once it is committed", "[files]") {
  const Folder folder;
  folder.file("old", "old");
  with_a_hidden_name([&] {
    for (const IfThere if_there : {IfThere::refuse, IfThere::replace}) {
      const std::string path = folder.path() + (if_there == IfThere::refuse ? "/a" : "/old");
      NewFile file(path, if_there);
      file.write("new");
      if (names_in(folder.path()).size() != (if_there == IfThere::refuse ? 2U : 3U)) return 1;
      file.commit();
    }
    return 0;
  });
  if (fs::exists(folder.path() + "/a")) {
    CHECK(names_in(folder.path()) == Names{"a", "old"});
    CHECK(text_of(folder.path() + "/a") == "new");
    CHECK(text_of(folder.path() + "/old") == "new");
  }
}

TEST_CASE("with a hidden name, too, what is not committed leaves nothing, and nothing is lost", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/a";
  with_a_hidden_name([&] {
    { NewFile(path, IfThere::replace).write("new"); }
    if (!names_in(folder.path()).empty()) return 1;
    try {
      NewFile file(path, IfThere::refuse);
      folder.file("a", "of somebody else");
      file.commit();
      return 2;
    } catch (const FileError& error) {
      if (error.what() != there_already) return 3;
    }
    return names_in(folder.path()) == Names{"a"} && text_of(path) == "of somebody else" ? 0 : 4;
  });
}

TEST_CASE("with a hidden name a signal waits until writing gives up, and nothing is left", "[files]") {
  const Folder folder;
  const child::End end = child::run([&] {
    if (!child::hide_proc()) return child::cannot;
    try {
      NewFile file(folder.path() + "/a", IfThere::replace);
      file.write("new");
      raise(SIGINT);
      file.write("more");
    } catch (const FileError& error) {
      return std::string(error.what()) == "cannot be written: interrupted" ? 3 : 4;
    }
    return 5;
  });
  // The signal strikes as soon as the file is gone, before the exception is caught.
  if (end != child::cannot_here) CHECK(end == "signal 2");
  CHECK(names_in(folder.path()).empty());
}
