// Keys of composed letters and of letters with their marks behind them.
#include <array>
#include <string>

#include <utf8proc.h>

#include "catch.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace actives::text;

namespace {

std::string in_utf8(char32_t code) {
  std::string text;
  append_utf8(text, code);
  return text;
}

// Canonical decomposition of one code point.
std::string taken_apart(char32_t code) {
  std::array<utf8proc_int32_t, 32> parts{};
  int boundclass = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(), std::ssize(parts),
                                             UTF8PROC_DECOMPOSE, &boundclass);
  std::string text;
  for (utf8proc_ssize_t i = 0; i < count; ++i)
    append_utf8(text, static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
  return text;
}

}  // namespace

TEST_CASE("every character has the same key composed and taken apart", "[fold]") {
  std::string wrong;
  for (char32_t code = 0x80; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    if (code == 0x30000) code = 0xE0000;  // nothing in between
    const std::string apart = taken_apart(code);
    // Alone, and before a mark that has to be sorted in.
    if (fold("a" + in_utf8(code)) != fold("a" + apart) || fold(in_utf8(code) + "\u0323") != fold(apart + "\u0323"))
      wrong += std::to_string(static_cast<unsigned long>(code)) + " ";
  }
  CHECK(wrong == "");
}

TEST_CASE("every accented letter has the key of its plain letter", "[fold]") {
  for (char32_t code = 0xC0; code <= 0x24F; ++code) {
    const std::string apart = taken_apart(code);
    if (apart.size() > 1 && static_cast<unsigned char>(apart[0]) < 0x80)
      CHECK(fold(in_utf8(code)) == fold(apart.substr(0, 1)));
  }
}

TEST_CASE("marks of one letter may come in any order", "[fold]") {
  CHECK(fold("\u05E9\u05C1\u05BC") == fold("\u05E9\u05BC\u05C1"));
  CHECK(fold("カ\u0323\u3099") == fold("ガ\u0323"));
}
