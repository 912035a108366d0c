// UTF-8, against the rules of the Unicode standard, table 3-7.
#include "text/utf8.hpp"

#include <string>

#include "catch.hpp"

using namespace actives::text;

namespace {

bool is_scalar(char32_t code) { return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF); }

void check_refused(std::string_view bytes) {
  const Decoded read = decode(bytes);
  CHECK_FALSE(read.valid);
  CHECK(read.code == 0xFFFD);
  CHECK(read.length == 1);
  CHECK_FALSE(is_valid_utf8(bytes));
}

}  // namespace

TEST_CASE("every code point survives being written and read", "[utf8]") {
  std::size_t wrong = 0;
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (!is_scalar(code)) continue;
    std::string bytes;
    append_utf8(bytes, code);
    const std::size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    const Decoded read = decode(bytes + "x");
    if (!read.valid || read.code != code || read.length != length || bytes.size() != length) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("overlong forms are refused", "[utf8]") {
  check_refused("\xC0\x80");
  check_refused("\xC1\xBF");
  check_refused("\xE0\x9F\xBF");
  check_refused("\xF0\x8F\xBF\xBF");
}

TEST_CASE("surrogates and values above U+10FFFF are refused", "[utf8]") {
  check_refused("\xED\xA0\x80");
  check_refused("\xED\xBF\xBF");
  check_refused("\xF4\x90\x80\x80");
  check_refused("\xF8\x88\x80\x80\x80");
  check_refused("\xFF");
}

TEST_CASE("a sequence that is cut off is refused, and what follows is read anew", "[utf8]") {
  check_refused("\xC3");
  check_refused("\xE2\x82");
  check_refused("\xF0\x9F\x98");
  check_refused("\x80");
  const std::string_view text =
      "\xE2\x82"
      "a";
  CHECK_FALSE(decode(text).valid);
  CHECK_FALSE(decode(text.substr(1)).valid);
  CHECK(decode(text.substr(2)).code == U'a');
}

TEST_CASE("of all sequences of two bytes exactly the standard's are valid", "[utf8]") {
  for (unsigned first = 0; first < 256; ++first)
    for (unsigned second = 0; second < 256; ++second) {
      const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
      const bool two = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
      if (is_valid_utf8(bytes) != (two || (first < 0x80 && second < 0x80))) FAIL(first << " " << second);
    }
}

TEST_CASE("an empty text is valid", "[utf8]") { CHECK(is_valid_utf8("")); }

TEST_CASE("zero is a code point like any other", "[utf8]") {
  const std::string_view zero("\0", 1);
  CHECK(decode(zero).valid);
  CHECK(decode(zero).code == 0);
}

TEST_CASE("what UTF-8 cannot hold is written as U+FFFD", "[utf8]") {
  for (char32_t code : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string bytes;
    append_utf8(bytes, code);
    CHECK(bytes == "\uFFFD");
  }
}
