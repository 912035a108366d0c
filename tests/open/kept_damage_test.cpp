// A kept catalogue that was damaged, or that is of another version, never gives another answer.
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"
#include "files/child.hpp"
#include "open/opening.hpp"
#include "pack/layout.hpp"

using namespace actives;
using namespace actives::opening;
using child::names_in;
using child::text_of;
namespace fs = std::filesystem;

namespace {

// A catalogue of every kind that was compiled and kept.
struct Kept {
  Kept()
      : own(folder.file("own.json", text_of(ACTIVES_SOURCE_FOLDER "/tests/data/good/every-kind.json"))),
        right(all_of(open().catalogue)),
        file(folder.path() + "/cache/actives/" + *names_in(folder.path() + "/cache/actives").begin()),
        bytes(text_of(file)) {}

  Opened open() const { return opening::open({own}, folder.path() + "/cache/actives"); }

  // Everything there is, asked as the program does: what turns out to be damaged is taken away and made anew.
  std::vector<std::string> answer() const {
    for (bool again = false;; again = true) {
      std::string kept;
      try {
        const Opened opened = open();
        kept = opened.catalogue.cache_file();
        return all_of(opened.catalogue);
      } catch (const PackError&) {
        if (kept.empty() || again) throw;
        fs::remove(kept);
      }
    }
  }

  // As a program that was killed, or a disk that failed, may leave it.
  void put(const std::string& damaged) const {
    fs::remove(file);
    std::ofstream(file, std::ios::binary) << damaged;
  }

  made::Folder folder;
  std::string own;
  std::vector<std::string> right;
  std::string file;
  std::string bytes;
};

cli::Outcome program(const Kept& kept, const std::vector<std::string>& words) {
  cli::Surroundings surroundings;
  const std::string cache = kept.folder.path() + "/cache";
  surroundings.variable = [&](const char* name) -> const char* {
    return std::string_view(name) == "XDG_CACHE_HOME" ? cache.c_str() : nullptr;
  };
  std::vector<std::string> all{"--catalogue", kept.own};
  all.insert(all.end(), words.begin(), words.end());
  return cli::run(all, surroundings);
}

std::string flipped(std::string bytes, std::size_t at, unsigned bit) {
  bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << bit));
  return bytes;
}

}  // namespace

TEST_CASE("a kept catalogue that is cut off anywhere gives the right answers, and is whole again", "[open]") {
  const Kept kept;
  for (std::size_t length = 0; length < kept.bytes.size(); length += length < 200 ? 1 : 211) {
    INFO("cut off behind " << length << " of " << kept.bytes.size());
    kept.put(kept.bytes.substr(0, length));
    REQUIRE(kept.answer() == kept.right);
    REQUIRE(text_of(kept.file).size() == kept.bytes.size());
  }
}

TEST_CASE("a kept catalogue with one bit changed gives the right answers", "[open]") {
  const Kept kept;
  for (std::size_t at = 0; at < kept.bytes.size(); at += at < 64 ? 1 : 89) {
    INFO("byte " << at << " of " << kept.bytes.size());
    kept.put(flipped(kept.bytes, at, at % 8));
    REQUIRE(kept.answer() == kept.right);
  }
}

TEST_CASE("a kept catalogue with a page of zeros gives the right answers", "[open]") {
  const Kept kept;
  for (std::size_t at = 0; at + pack::page_size <= kept.bytes.size(); at += pack::page_size) {
    INFO("page at " << at);
    std::string damaged = kept.bytes;
    damaged.replace(at, pack::page_size, pack::page_size, '\0');
    kept.put(damaged);
    REQUIRE(kept.answer() == kept.right);
  }
}

TEST_CASE("what is no kept catalogue at all is replaced by one", "[open]") {
  const Kept kept;
  for (const std::string& bytes :
       {std::string(), std::string("{}"), std::string(100'000, '\0'), kept.bytes + kept.bytes, kept.bytes + "x"}) {
    kept.put(bytes);
    CHECK(kept.answer() == kept.right);
    CHECK(text_of(kept.file).size() == kept.bytes.size());
  }
}

TEST_CASE("a catalogue kept by another version is compiled again", "[open]") {
  const Kept kept;
  pack::Header header;
  std::memcpy(&header, kept.bytes.data(), sizeof header);
  header.version += 1;
  std::string other = kept.bytes;
  std::memcpy(other.data(), &header, sizeof header);
  kept.put(other);
  const Opened opened = kept.open();
  CHECK(opened.compiled == 1);
  CHECK(all_of(opened.catalogue) == kept.right);
  CHECK(kept.open().compiled == 0);
}

TEST_CASE("the program answers as ever, whatever byte of a kept catalogue was changed", "[open]") {
  const Kept kept;
  const std::vector<std::vector<std::string>> questions{
      {"explain", "oat-peptide"}, {"list", "--format", "json"}, {"search", "oat"}};
  std::vector<std::string> right;
  for (const auto& words : questions) {
    const cli::Outcome outcome = program(kept, words);
    REQUIRE(outcome.status == cli::found);
    right.push_back(outcome.out);
  }
  std::size_t answered = 0;
  for (std::size_t at = 3; at < kept.bytes.size(); at += 509) {
    const std::size_t i = at % questions.size();
    kept.put(flipped(kept.bytes, at, at % 8));
    const cli::Outcome outcome = program(kept, questions[i]);
    INFO("byte " << at << ": " << outcome.err);
    // What is already printed cannot be taken back: then it says so, and the next run is right.
    if (outcome.status == cli::found)
      REQUIRE(outcome.out == right[i]);
    else
      REQUIRE(outcome.err.find("run the command again") != std::string::npos);
    answered += outcome.status == cli::found ? 1U : 0U;
    REQUIRE(program(kept, questions[i]).out == right[i]);
  }
  CHECK(answered > 10);
}
