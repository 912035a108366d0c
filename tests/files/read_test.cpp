// Reading files: whole, or in place.
#include "files/read.hpp"

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using files::Mapping;
using made::Folder;

namespace {

// "path: what" of the FileError that `work` throws.
template <class F>
std::string refusal(F&& work) {
  try {
    work();
  } catch (const FileError& error) {
    return error.where().file + ": " + error.what();
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("a file of exactly the most bytes is read whole, one of a byte more is refused", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", std::string(1000, 'x'));
  CHECK(files::read_text(path, 1000) == std::string(1000, 'x'));
  CHECK_THROWS_AS(files::read_text(path, 999), FileError);
  CHECK(files::read_text(folder.file("empty", ""), 0).empty());
}

TEST_CASE("bytes are read as they are: zeros, line ends, no text at all", "[files]") {
  const Folder folder;
  const std::string bytes("a\0b\r\n\xff\xfe\n", 8);
  CHECK(files::read_text(folder.file("a", bytes), 100) == bytes);
}

TEST_CASE("a file that tells no size is read to its end", "[files]") {
  const std::string text = files::read_text("/proc/self/status", 1 << 20);
  CHECK(text.starts_with("Name:"));
  CHECK(text.ends_with("\n"));
}

TEST_CASE("a file of more bytes than 32 bits count is read in place or refused, never cut", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "begin");
  constexpr std::uintmax_t size = (std::uintmax_t{1} << 32U) + 5;
  std::filesystem::resize_file(path, size);
  if constexpr (sizeof(std::size_t) > 4)
    CHECK(Mapping(path).bytes().size() == size);
  else
    CHECK(refusal([&] { const Mapping mapping(path); }) == path + ": is too large for this machine");
  CHECK(refusal([&] {
          files::read_text(path, 1 << 20);
        }).ends_with(" is larger than 1 MiB; split it into several files"));
}

TEST_CASE("a pipe is read to its end, and refused when it gives too much", "[files]") {
  for (const std::size_t most : {std::size_t{5000}, std::size_t{4999}}) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const std::string bytes(5000, 'p');
    REQUIRE(write(ends[1], bytes.data(), bytes.size()) == 5000);
    close(ends[1]);
    const std::string path = "/proc/self/fd/" + std::to_string(ends[0]);
    if (most == bytes.size())
      CHECK(files::read_text(path, most) == bytes);
    else
      CHECK_THROWS_AS(files::read_text(path, most), FileError);
    close(ends[0]);
  }
}

TEST_CASE("a file that cannot be opened is named, with what the system says", "[files]") {
  const Folder folder;
  const std::string path = folder.path() + "/no";
  const std::string said = path + ": cannot be opened: No such file or directory";
  CHECK(refusal([&] { files::read_text(path, 10); }) == said);
  CHECK(refusal([&] { const Mapping file(path); }) == said);
}

TEST_CASE("a file that may not be read is named so", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "secret");
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(path, std::filesystem::perms::none);
  const child::End end = child::run([&] {
    if (!child::become_nobody()) return child::cannot;
    return refusal([&] { files::read_text(path, 10); }) == path + ": cannot be opened: Permission denied" ? 0 : 1;
  });
  if (end != child::cannot_here) CHECK(end == "0");
}

TEST_CASE("a mapping holds the bytes of the file, wherever it is moved", "[files]") {
  const Folder folder;
  const std::string bytes(10'000, 'm');
  Mapping first(folder.file("a", bytes));
  CHECK(first.bytes() == bytes);
  const std::string_view view = first.bytes();
  Mapping second(std::move(first));
  CHECK(second.bytes().data() == view.data());
  Mapping third(folder.file("b", "other"));
  third = std::move(second);
  CHECK(third.bytes().data() == view.data());
  CHECK(third.bytes() == bytes);
}

TEST_CASE("an empty file is mapped as no bytes", "[files]") {
  const Folder folder;
  CHECK(Mapping(folder.file("a", "")).bytes().empty());
}

TEST_CASE("a mapping keeps what was there when the file is replaced or taken away", "[files]") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  const Mapping mapped(path);
  std::filesystem::rename(folder.file("b", "new bytes"), path);
  CHECK(mapped.bytes() == "old");
  std::filesystem::remove(path);
  CHECK(mapped.bytes() == "old");
}

TEST_CASE("what is no plain file cannot be mapped", "[files]") {
  const Folder folder;
  CHECK(refusal([&] { const Mapping file(folder.path()); }) ==
        folder.path() + ": cannot be read in place: it is no plain file");
  CHECK(refusal([&] { const Mapping file("/dev/null"); }) == "/dev/null: cannot be read in place: it is no plain file");
}
