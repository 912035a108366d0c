// What may reach a terminal.
#include "text/sanitize.hpp"

#include <initializer_list>
#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace actives::text;
// Its whole name: std::quoted takes strings too, and is found where <iomanip> was read.
namespace text = actives::text;

TEST_CASE("control characters are hazardous", "[sanitize]") {
  for (char32_t code = 0; code < 0x20; ++code) CHECK(is_hazardous(code));
  for (char32_t code = 0x7F; code < 0xA0; ++code) CHECK(is_hazardous(code));
}

TEST_CASE("printable ASCII and letters are not hazardous", "[sanitize]") {
  for (char32_t code = 0x20; code < 0x7F; ++code) CHECK_FALSE(is_hazardous(code));
  for (char32_t code : {0xA0U, 0xE9U, 0x3B1U, 0x4E2DU, 0xAC00U, 0x1F600U, 0xFFFDU}) CHECK_FALSE(is_hazardous(code));
}

TEST_CASE("direction controls are hazardous", "[sanitize]") {
  for (char32_t code : {0x61CU, 0x200EU, 0x200FU}) CHECK(is_hazardous(code));
  for (char32_t code = 0x202A; code <= 0x202E; ++code) CHECK(is_hazardous(code));
  for (char32_t code = 0x2066; code <= 0x2069; ++code) CHECK(is_hazardous(code));
}

TEST_CASE("separators, invisible characters and tags are hazardous", "[sanitize]") {
  for (char32_t code : {0x200BU, 0x2028U, 0x2029U, 0x2060U, 0x2064U, 0xFEFFU, 0xFFF9U, 0xFFFBU})
    CHECK(is_hazardous(code));
  for (char32_t code = 0xE0000; code <= 0xE007F; ++code) CHECK(is_hazardous(code));
  CHECK_FALSE(is_hazardous(0xE0100));
}

TEST_CASE("joiners that scripts and emoji need are not hazardous", "[sanitize]") {
  CHECK_FALSE(is_hazardous(0x200C));
  CHECK_FALSE(is_hazardous(0x200D));
  CHECK_FALSE(is_hazardous(0xFE0F));
}

TEST_CASE("surrogates, noncharacters and what is not Unicode are hazardous", "[sanitize]") {
  for (char32_t code : {0xD800U, 0xDFFFU, 0xFDD0U, 0xFDEFU, 0x110000U, 0xFFFFFFFFU}) CHECK(is_hazardous(code));
  for (char32_t plane = 0; plane <= 0x10; ++plane) {
    CHECK(is_hazardous((plane << 16) | 0xFFFE));
    CHECK(is_hazardous((plane << 16) | 0xFFFF));
    CHECK_FALSE(is_hazardous((plane << 16) | 0xFFFD));
  }
}

TEST_CASE("clean is valid UTF-8 with nothing hazardous", "[sanitize]") {
  CHECK(is_clean(""));
  CHECK(is_clean("Vitis Vinifera (Grape)"));
  CHECK(is_clean("Centellá 가 👩‍🔬"));
  CHECK_FALSE(is_clean("a\tb"));
  CHECK_FALSE(is_clean("a\x7F"));
  CHECK_FALSE(is_clean("a\xFF"));
  CHECK_FALSE(is_clean("a\u202E"));
  CHECK_FALSE(is_clean(std::string_view("a\0b", 3)));
}

TEST_CASE("printable leaves clean text alone", "[sanitize]") {
  for (const char* text : {"", "plain", "Centellá 가 👩‍🔬", "\uFFFD"}) CHECK(printable(text) == text);
}

TEST_CASE("printable turns each bad byte and hazard into one U+FFFD", "[sanitize]") {
  CHECK(printable("a\xFF\xFE") == "a\uFFFD\uFFFD");
  CHECK(printable("\x1B[31mred") == "\uFFFD[31mred");
  CHECK(printable("a\u202Eb") == "a\uFFFDb");
  CHECK(printable("\xE2\x82") == "\uFFFD\uFFFD");
  CHECK(printable("\u009B"
                  "31m") == "\uFFFD31m");
  CHECK(printable(std::string_view("\0", 1)) == "\uFFFD");
}

TEST_CASE("printable turns each tab, line feed and carriage return into a blank", "[sanitize]") {
  CHECK(printable("a\tb\nc\rd\r\ne") == "a b c d  e");
}

TEST_CASE("what is printable is clean, whatever the bytes", "[sanitize]") {
  for (unsigned a = 0; a < 256; ++a)
    for (unsigned b = 0; b < 256; ++b) {
      const std::string bytes{static_cast<char>(a), static_cast<char>(b), 'x'};
      if (!is_clean(printable(bytes))) FAIL(a << " " << b);
    }
}

TEST_CASE("a quoted text stands in straight single quotes", "[sanitize]") {
  CHECK(text::quoted("pdrn") == "'pdrn'");
  CHECK(text::quoted("") == "''");
  CHECK(text::quoted("a\nb\x1B") == "'a b\uFFFD'");
}

TEST_CASE("a quoted text is cut where it is wider than allowed", "[sanitize]") {
  CHECK(text::quoted("abcde", 5) == "'abcde'");
  CHECK(text::quoted("abcdef", 5) == "'abcde...'");
  CHECK(text::quoted("漢字漢字", 5) == "'漢字...'");
  CHECK(text::quoted(std::string(60, 'x')) == "'" + std::string(60, 'x') + "'");
  CHECK(text::quoted(std::string(61, 'x')) == "'" + std::string(60, 'x') + "...'");
  CHECK(text::quoted("ab", 0) == "'...'");
}

TEST_CASE("a text of just the looked-at size is quoted whole", "[sanitize]") {
  std::string marks = "e";
  while (marks.size() < 31) marks += "\u0301";
  CHECK(marks.size() == 31);
  CHECK(text::quoted(marks, 1) == "'" + marks + "'");
  marks += "x";
  CHECK(text::quoted(marks, 1) == "'" + marks.substr(0, 31) + "...'");
}

TEST_CASE("a quoted text stays short and whole under a pile of marks", "[sanitize]") {
  std::string pile = "e";
  for (int i = 0; i < 500'000; ++i) pile += "\u0301";
  const std::string shown = text::quoted(pile);
  CHECK(shown.size() < 1000);
  CHECK(is_clean(shown));
  CHECK(shown.find("\uFFFD") == std::string::npos);
  CHECK(shown.ends_with("...'"));
}

TEST_CASE("quoting knows no limit when none is given", "[sanitize]") {
  const std::string text(1000, 'x');
  CHECK(text::quoted(text, static_cast<std::size_t>(-1)) == "'" + text + "'");
}
