// The quick reader of lines gives what the library gives, or leaves the line to it.
#include "json/plain_line.hpp"

#include <random>
#include <string>

#include "catch.hpp"

using namespace actives;

namespace {

const json::WantedFields wanted{{"text", "other"}, "id", {"a", "b"}};

bool same(const json::Line& a, const json::Line& b) {
  return a.text.value_or("") == b.text.value_or("") && a.text.has_value() == b.text.has_value() && a.id == b.id &&
         a.kept == b.kept;
}

// Whether the quick reader took the line; what it then gives must be what the library gives.
bool is_plain(std::string_view line) {
  json::Line plain;
  if (!json::read_plain_line(line, wanted, plain)) return false;
  std::string wrong;
  const auto any = json::read_any_line(line, wanted, wrong);
  INFO(line);
  REQUIRE(any);
  CHECK(same(plain, *any));
  return true;
}

}  // namespace

TEST_CASE("the usual line is read quickly, and as by the library", "[json]") {
  for (const char* line : {R"({})", R"( {"id": 1, "text": "Water, Glycerin"} )", R"({"text":"","other":"x"})",
                           R"({"text":"a\"b\\c\/d\n\t","id":"k\"1"})", R"({"id":-5,"a":true,"b":null,"text":"정제수"})",
                           R"({"text":"one","text":"two","id":1,"id":"2"})", R"({"text":5,"other":"y","a":false})",
                           R"({"tags":["a",{"b":[1,2,{}]}],"more":{"text":"no"},"text":"yes"})", R"({"text":null})"})
    CHECK(is_plain(line));
}

TEST_CASE("a line that is not plain is left to the library", "[json]") {
  for (const char* line : {"",
                           "[]",
                           "{",
                           "{}x",
                           R"({"id":1.5})",
                           R"({"id":1e3})",
                           R"({"id":-0})",
                           R"({"id":01})",
                           R"({"id":{"x":1}})",
                           R"({"text":"\u0041"})",
                           R"({"text":"a)",
                           R"({"text":"\q"})",
                           R"({"text":"a",})",
                           R"({"a" "b"})",
                           R"({"id":12345678901234567890})",
                           "{\"text\":\"\x01\"}",
                           "{\"text\":\"\xFF\"}",
                           R"({"x":[1,]})",
                           R"({"x":[1 2]})",
                           R"({"x":nul})",
                           R"({"t\"":1})"})
    CHECK_FALSE(is_plain(line));
  json::Line into;
  CHECK_FALSE(json::read_plain_line("{}", {{"text.inner"}, "", {}}, into));
  CHECK_FALSE(is_plain("{\"x\":" + std::string(100, '[') + std::string(100, ']') + "}"));
}

TEST_CASE("no line of pieces of JSON is read otherwise than by the library", "[json]") {
  const std::vector<std::string> pieces{"{",     "}",     "[",    "]",   ",",  ":",      " ",    "\"text\"", "\"id\"",
                                        "\"a\"", "\"x\"", "\"\"", "1",   "-2", "0",      "1.5",  "true",     "null",
                                        "\"",    "\\",    "\\\"", "\\n", "\t", "\"가\"", "\xFF", "\"other\""};
  std::mt19937 random(29);
  std::size_t plain = 0;
  for (int round = 0; round < 40'000; ++round) {
    std::string line = "{";
    for (std::size_t i = random() % 10; i > 0; --i) {
      if (random() % 2 == 0) {
        line += pieces[7 + random() % 4] + ":" + pieces[random() % pieces.size()] + ",";
      } else {
        line += pieces[random() % pieces.size()];
      }
    }
    if (line.ends_with(',')) line.pop_back();
    line += "}";
    plain += is_plain(line) ? 1U : 0U;
  }
  CHECK(plain > 2000);
}

TEST_CASE("a number that no reader can hold is told as what is wrong with the line", "[json]") {
  for (const char* line : {R"({"x":1e400})", R"({"id":-1e999,"text":"Aqua"})", R"({"x":[{"y":[1e309]}]})"}) {
    std::string wrong;
    CHECK_FALSE(json::read_line(line, {{"text"}, "id", {}}, wrong));
    CHECK(wrong == "a number is too large to be read");
  }
  std::string wrong;
  CHECK(json::read_line(R"({"x":1e308,"y":1e-400})", {{"text"}, "id", {}}, wrong));
}
