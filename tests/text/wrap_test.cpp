// Lines of text, by example.
#include "text/wrap.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace actives::text;

namespace {

using Lines = std::vector<std::string_view>;

}  // namespace

TEST_CASE("a text is broken at blanks", "[wrap]") {
  CHECK(wrap("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap("one two three", 13) == Lines{"one two three"});
  CHECK(wrap("one two three", 5) == Lines{"one", "two", "three"});
}

TEST_CASE("blanks at a break and around the text are dropped, others stay", "[wrap]") {
  CHECK(wrap("  one   two  ", 80) == Lines{"one   two"});
  CHECK(wrap("one      two", 5) == Lines{"one", "two"});
  CHECK(wrap("one      two", 3) == Lines{"one", "two"});
}

TEST_CASE("a text without words is one empty line", "[wrap]") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("   ", 10) == Lines{""});
  CHECK(wrap("", 0) == Lines{""});
}

TEST_CASE("width zero does not break", "[wrap]") {
  const std::string text(5000, 'x');
  CHECK(wrap(text + " y", 0) == Lines{text + " y"});
  CHECK(wrap("one two", 0, 99) == Lines{"one two"});
}

TEST_CASE("a word wider than the line is broken where the line is full", "[wrap]") {
  CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(wrap("ab cdefgh", 3) == Lines{"ab", "cde", "fgh"});
  CHECK(wrap("абвгд", 2) == Lines{"аб", "вг", "д"});
}

TEST_CASE("a long address is broken behind a slash, hyphen or full stop", "[wrap]") {
  CHECK(wrap("https://doi.org/10.1000/abcdefgh", 20) == Lines{"https://doi.org/10.", "1000/abcdefgh"});
  CHECK(wrap("aaaaaaa-bbbbbbb", 10) == Lines{"aaaaaaa-", "bbbbbbb"});
}

TEST_CASE("a break inside a word does not leave a line half empty", "[wrap]") {
  CHECK(wrap("a-bbbbbbbbbbbb", 10) == Lines{"a-bbbbbbbb", "bbbb"});
}

TEST_CASE("a word that fits is not broken at its hyphens", "[wrap]") {
  CHECK(wrap("with sh-Polypeptide-1", 16) == Lines{"with", "sh-Polypeptide-1"});
}

TEST_CASE("part of the first line may be taken", "[wrap]") {
  CHECK(wrap("one two three", 8, 4) == Lines{"one", "two", "three"});
  CHECK(wrap("one two three", 9, 2) == Lines{"one two", "three"});
}

TEST_CASE("the first line is never empty, however little room it has", "[wrap]") {
  CHECK(wrap("abcdef", 6, 4) == Lines{"ab", "cdef"});
  CHECK(wrap("abc", 3, 3) == Lines{"a", "bc"});
  CHECK(wrap("abc", 3, 300) == Lines{"a", "bc"});
}

TEST_CASE("wide characters may stand on either side of a break", "[wrap]") {
  CHECK(wrap("漢字漢字漢", 4) == Lines{"漢字", "漢字", "漢"});
  CHECK(wrap("漢字漢字漢", 5) == Lines{"漢字", "漢字", "漢"});
  CHECK(wrap("PDRN 漢字漢字", 9) == Lines{"PDRN 漢字", "漢字"});
}

TEST_CASE(
    "closing punctuation does not start a line, nor does an opening "
    "bracket end one",
    "[wrap]") {
  CHECK(wrap("漢字漢。字", 6) == Lines{"漢字", "漢。字"});
  CHECK(wrap("漢字（漢）", 6) == Lines{"漢字", "（漢）"});
}

TEST_CASE("a wide character on a line of one column stands alone", "[wrap]") {
  CHECK(wrap("漢字", 1) == Lines{"漢", "字"});
}

TEST_CASE("marks and joined emoji stay with their character", "[wrap]") {
  CHECK(wrap("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
  CHECK(wrap("👩‍👩‍👧❤\uFE0F👍🏽", 3) == Lines{"👩‍👩‍👧", "❤\uFE0F", "👍🏽"});
}

TEST_CASE("bad bytes are wrapped like letters", "[wrap]") {
  CHECK(wrap("\xFF\xFE\xFD", 2) == Lines{"\xFF\xFE", "\xFD"});
}
