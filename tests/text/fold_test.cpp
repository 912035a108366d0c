// What holds for the keys of all names.
#include "text/fold.hpp"

#include <ctime>
#include <random>
#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace actives::text;

namespace {

template <class Use>
void each_word(std::string_view alphabet, std::size_t longest, Use use, const std::string& start = "") {
  use(start);
  if (start.size() == longest) return;
  for (char c : alphabet) each_word(alphabet, longest, use, start + c);
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("the key of an ASCII name is the same with and without the short cut", "[fold]") {
  std::size_t names = 0;
  std::size_t wrong = 0;
  each_word("as- 1'()", 4, [&](const std::string& name) {
    ++names;
    if (fold(name) != detail::fold_any(name)) ++wrong;
  });
  each_word("aSrtmi(). '", 5, [&](const std::string& name) {
    if (fold(name) != detail::fold_any(name)) ++wrong;
  });
  CHECK(names == 1 + 8 + 64 + 512 + 4096);
  CHECK(wrong == 0);
}

TEST_CASE("the key of long ASCII names is the same with and without the short cut", "[fold]") {
  std::mt19937 random(11);
  std::size_t wrong = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string name;
    for (std::size_t i = 0; i < random() % 40; ++i) name += static_cast<char>(random() % 128);
    if (fold(name) != detail::fold_any(name)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a key is valid UTF-8 without blanks at its ends, whatever the bytes", "[fold]") {
  std::mt19937 random(13);
  for (int round = 0; round < 20'000; ++round) {
    std::string name;
    for (std::size_t i = 0; i < random() % 12; ++i) name += static_cast<char>(random() % 256);
    const std::string key = fold(name);
    if (!is_valid_utf8(key) || key.starts_with(' ') || key.ends_with(' ')) FAIL("round " << round);
  }
}

TEST_CASE("blanks and dashes around a name are nothing", "[fold]") {
  each_word("as-1(.", 4, [](const std::string& name) {
    if (fold(" " + name + "- ") != fold(name)) FAIL(name);
  });
}

TEST_CASE("a name without letters, digits or punctuation has an empty key", "[fold]") {
  for (const char* name : {"", " ", "-", "''", "®", "(R)", ".", " - ,", "\u200B", "\u0301"}) CHECK(fold(name).empty());
}

TEST_CASE("keys read as the documentation says", "[fold]") {
  CHECK(fold("GHK-Cu") == "ghkcu");
  CHECK(fold("Peptide-1-2") == "peptide1 2");
  CHECK(fold("crow’s feet") == "crowfeet");
  CHECK(fold("TGF-β1") == "tgfbeta1");
  CHECK(fold("PDRN\xFF") == "pdrn\uFFFD");
}

TEST_CASE("the name of a class that a mark of registration interrupts is one word", "[fold]") {
  CHECK(fold("exo(R)somes") == "exosome");
  CHECK(fold("exo®somes") == "exosome");
}

TEST_CASE("zero bytes are characters of a name", "[fold]") {
  CHECK(fold(std::string_view("a\0b", 3)) == std::string_view("a\0b", 3));
  CHECK(fold(std::string_view("a\0é", 4)) == std::string_view("a\0e", 3));
}

TEST_CASE("a hostile megabyte is folded at once", "[fold]") {
  // Of the processor: others may keep the machine busy.
  const std::clock_t start = std::clock();
  const std::string marks = repeated("\u0301\u0323\u3099\u05BC\u05B0", 100'000);
  CHECK(fold("a" + marks).size() > 1);
  CHECK(fold(repeated("\u05BC\u05B0", 250'000)).size() == 1'000'000);
  CHECK(fold(repeated("(r", 500'000)).size() == 1'000'000);
  CHECK(fold(repeated("\uFDFA", 300'000)).size() > 1'000'000);
  CHECK(fold(repeated("\xFF", 1'000'000)).size() == 3'000'000);
  CHECK(fold(repeated(". ", 500'000)).empty());
  CHECK(fold(repeated("\u1100\u1161\u11A8", 100'000)).size() == 300'000);
  CHECK((std::clock() - start) / CLOCKS_PER_SEC < 20);
}
