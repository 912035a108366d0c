// JSON written as text is what the library writes.
#include "json/text.hpp"

#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"
#include "json/write.hpp"

using namespace actives;

TEST_CASE("a string is quoted as dump() does it", "[json]") {
  for (int code = 0; code < 0x80; ++code) {
    const std::string text = "a" + std::string(1, static_cast<char>(code)) + "b";
    CHECK(json::quoted(text) == json::dump(text));
  }
  for (const char* text : {"", "\"", "\\\"", "가", "\xF0\x9F\x98\x80", "\xE2\x80\xA8", "\n\n"})
    CHECK(json::quoted(text) == json::dump(text));
}

TEST_CASE("a number is written in digits", "[json]") {
  for (const std::size_t number : {std::size_t{0}, std::size_t{7}, std::size_t{4'000'000'000}, ~std::size_t{0}}) {
    std::string out = "x";
    json::append_number(out, number);
    CHECK(out == "x" + std::to_string(number));
  }
  std::string out;
  json::append_number(out, std::numeric_limits<std::int64_t>::min());
  CHECK(out == "-9223372036854775808");
}

TEST_CASE("what was written is read as the same value", "[json]") {
  CHECK(json::parse(R"({"a":[1,"b"]})") == json::Value({{"a", {1, "b"}}}));
}
