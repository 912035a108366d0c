// Columns on a terminal.
#include "text/width.hpp"

#include <random>
#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace actives::text;

TEST_CASE("an ASCII character takes one column, a control character too", "[width]") {
  CHECK(columns("") == 0);
  CHECK(columns("GHK-Cu") == 6);
  CHECK(columns("a\tb\x7F") == 4);
}

TEST_CASE("a wide character takes two columns", "[width]") {
  CHECK(columns("漢字") == 4);
  CHECK(columns("가") == 2);
  CHECK(columns("ガ") == 2);
  CHECK(columns("Ａ") == 2);
}

TEST_CASE("a composed and a decomposed letter take the same columns", "[width]") {
  CHECK(columns("é") == 1);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("か\u3099") == 2);
  CHECK(columns("\u1100\u1161\u11A8") == 2);
}

TEST_CASE("marks and joiners take no column", "[width]") {
  CHECK(columns("\u0301") == 0);
  CHECK(columns("\u200D") == 0);
  CHECK(columns("a\u200Cb") == 2);
  CHECK(columns("a\uFE0F") == 1);
}

TEST_CASE("an emoji sequence takes two columns", "[width]") {
  CHECK(columns("😀") == 2);
  CHECK(columns("👩‍👩‍👧‍👦") == 2);
  CHECK(columns("❤") == 1);
  CHECK(columns("❤\uFE0F") == 2);
  CHECK(columns("👍🏽") == 2);
  CHECK(columns("☝🏽") == 2);
  CHECK(columns("🏃\u200D♀\uFE0F") == 2);
  CHECK(columns("1\uFE0F\u20E3") == 2);
  CHECK(columns("🇩🇪") == 2);
  CHECK(columns("🇩🇪🇫🇷") == 4);
  CHECK(columns("😀😀") == 4);
}

TEST_CASE("what is printed as U+FFFD takes one column", "[width]") {
  CHECK(columns("\xFF\xFE") == 2);
  CHECK(columns("\u202E") == 1);
  CHECK(columns("\u200B") == 1);
  CHECK(columns("é\x1B") == 2);
  CHECK(columns("\xF0\x9F\x98") == 3);
}

TEST_CASE("a cut text fits and keeps whole characters", "[width]") {
  CHECK(cut("abc", 2) == "ab");
  CHECK(cut("abc", 3) == "abc");
  CHECK(cut("abc", 99) == "abc");
  CHECK(cut("abc", 0).empty());
  CHECK(cut("", 5).empty());
  CHECK(cut("漢字", 3) == "漢");
  CHECK(cut("漢字", 1).empty());
  CHECK(cut("👩‍👩‍👧‍👦x", 2) == "👩‍👩‍👧‍👦");
  CHECK(cut("\xFF\xFE", 1) == "\xFF");
  CHECK(cut("abc", static_cast<std::size_t>(-1)) == "abc");
}

TEST_CASE("a cut text keeps the marks of its last character", "[width]") {
  CHECK(cut("ae\u0301x", 2) == "ae\u0301");
  CHECK(cut("ab\u0301", 2) == "ab\u0301");
  CHECK(cut("ab\u0301", 1) == "a");
  CHECK(cut("❤\uFE0Fx", 1).empty());
}

TEST_CASE("a cut text is the longest beginning that fits, by trying all", "[width]") {
  const std::u32string alphabet = U"a -é漢字\u0301\u200D\u3099가\u202E👩\xFFFD";
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) append_utf8(text, alphabet[random() % alphabet.size()]);
    for (std::size_t most = 0; most < 8; ++most) {
      std::string_view best;
      for (std::size_t end = 0; end <= text.size(); ++end) {
        const std::string_view start = std::string_view(text).substr(0, end);
        if (is_valid_utf8(start) && columns(start) <= most) best = start;
      }
      if (cut(text, most) != best) FAIL(text << " at " << most);
    }
  }
}

TEST_CASE("a megabyte of marks is measured at once", "[width]") {
  std::string pile = "e";
  for (int i = 0; i < 500'000; ++i) pile += "\u0301";
  CHECK(columns(pile) == 1);
  CHECK(cut(pile, 1).size() == pile.size());
}
