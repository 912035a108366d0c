// Text that is no JSON is refused with the place where it stops being JSON.
#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"
#include "text/sanitize.hpp"

using namespace actives;
using namespace actives::loading;

namespace {

// The one problem for which a text is refused.
Problem refusal(const std::string& text) {
  const Parsed parsed = parse(text);
  INFO(text.substr(0, 200));
  REQUIRE_FALSE(parsed.read);
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.problems[0].record.empty());
  CHECK(parsed.problems[0].where.file == "made.json");
  return parsed.problems[0];
}

std::string refused_at(const std::string& text) { return place(refusal(text).where); }

std::string refused_as(const std::string& text) { return refusal(text).message; }

struct Row {
  std::string text;
  std::string at;
};

}  // namespace

TEST_CASE("an unexpected token is named where it starts", "[load]") {
  const std::vector<Row> rows{{"{\"a\": 1\n \"key\": 2}", "2:2"},
                              {"[1 22]", "1:4"},
                              {"[1\n  , , 2]", "2:5"},
                              {"[1,, 2]", "1:4"},
                              {"[true false]", "1:7"},
                              {"{\"a\" \"bcd\"}", "1:6"},
                              {"{\"a\":: 1}", "1:6"},
                              {"{\"a\", 1}", "1:5"},
                              {"[1: 2]", "1:3"},
                              {"{12: 1}", "1:2"},
                              {"[\"a\"\"bc\"]", "1:5"},
                              {"[1]]", "1:4"},
                              {"[1}", "1:3"},
                              {"{\"a\": 1]", "1:8"},
                              {"[01]", "1:3"},
                              {"[-012]", "1:4"},
                              {"[1 00 ]", "1:4"},
                              {"[0.5 12]", "1:6"},
                              {"{} \"tail\"", "1:4"},
                              {"{}\n{}", "2:1"},
                              {"1 2", "1:3"},
                              {"12 34", "1:4"},
                              {",", "1:1"},
                              {"]", "1:1"},
                              {"[,1]", "1:2"},
                              {"[1,]", "1:4"},
                              {"{\"a\":1,}", "1:8"},
                              {"{null: 1}", "1:2"},
                              {"[[] {\"a\"}]", "1:5"}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(refused_at(row.text) == row.at);
  }
}

TEST_CASE("an unreadable token is named at its first wrong byte", "[load]") {
  const std::vector<Row> rows{{"[nul]", "1:5"},          {"[None]", "1:2"},     {"[truE]", "1:5"},    {"['a']", "1:2"},
                              {"[\"a\\x\"]", "1:5"},     {"[\"a\nb\"]", "1:4"}, {"[-]", "1:3"},       {"[1.]", "1:4"},
                              {"[1e]", "1:4"},           {"[+1]", "1:2"},       {"[.5]", "1:2"},      {"[0x1]", "1:3"},
                              {"[\"\\u12g4\"]", "1:7"},  {"// a\n[]", "1:1"},   {"[] # a", "1:4"},    {"\x1B[]", "1:1"},
                              {"[1,\n\t\x0B 2]", "2:2"}, {"[\u00A0 1]", "1:2"}, {"[Infinity]", "1:2"}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(refused_at(row.text) == row.at);
  }
}

TEST_CASE("text that stops in the middle is refused at the end of its last line", "[load]") {
  const std::vector<Row> rows{{"", "1:1"},       {"  ", "1:3"},         {"\n", "1:1"},        {"\n\n", "2:1"},
                              {"[", "1:2"},      {"[1,\n", "1:4"},      {"{\"a\":", "1:6"},   {"{\"a", "1:4"},
                              {"[\"a\\", "1:5"}, {"[tru", "1:5"},       {"[12", "1:4"},       {"[1.", "1:4"},
                              {"[-", "1:3"},     {"{\"a\": 1,", "1:9"}, {"[\"\\ud83c", "1:9"}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(refused_at(row.text) == row.at);
  }
}

TEST_CASE("bytes that are not UTF-8 are refused inside and outside of texts", "[load]") {
  for (const char* bytes : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xED\xBF\xBF",
                            "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF", "\xC3\x28"}) {
    const Problem inside = refusal("[\n \"a" + std::string(bytes) + "\"]");
    CHECK(inside.where.line == 2);
    CHECK(inside.where.column >= 4);
    CHECK(inside.where.column <= 7);
    CHECK(inside.message.starts_with("not valid JSON: invalid string"));
    CHECK(refused_at("[" + std::string(bytes) + "]") == "1:2");
  }
}

TEST_CASE("half a surrogate pair is refused", "[load]") {
  for (const char* half : {"\\ud83c", "\\udf3e", "\\ud83c\\ud83c", "\\udf3e\\ud83c", "\\ud83cx", "\\uD800\\n"})
    CHECK(refused_as("[\"" + std::string(half) + "\"]").find("surrogate") != std::string::npos);
}

TEST_CASE("raw control characters in a text are refused", "[load]") {
  for (char c = 0; c < 0x20; ++c) {
    const std::string text = std::string("[\"a") + c + "\"]";
    CHECK(refused_at(text) == "1:4");
  }
}

TEST_CASE("a byte order mark is refused with its remedy", "[load]") {
  CHECK(lines({refusal("\xEF\xBB\xBF{}")}) ==
        Lines{"1:1: starts with a byte order mark; save the file as UTF-8 without one"});
  CHECK(refused_at("{}\xEF\xBB\xBF") == "1:3");
  CHECK(refused_at("\xEF\xBB{}") == "1:3");
}

TEST_CASE("a NUL byte is refused wherever it stands, and nothing hides behind it", "[load]") {
  using namespace std::string_literals;
  const std::vector<Row> rows{{"\0"s, "1:1"},
                              {"\0{}"s, "1:1"},
                              {"{}\0"s, "1:3"},
                              {"{}\n\0 [1"s, "2:1"},
                              {"[1\0]"s, "1:3"},
                              {"{\"a\"\0:1}"s, "1:5"},
                              {"{\0\"\0a\0\"\0}\0"s, "1:2"}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(refused_at(row.text) == row.at);
    CHECK(refused_as(row.text).find("NUL") != std::string::npos);
  }
}

TEST_CASE("a number too large for any machine is refused where it starts, in plain words", "[load]") {
  for (const std::string& number : {std::string("1e999"), std::string("-1e999"), "1" + std::string(400, '0') + ".5"})
    CHECK(lines({refusal("[1, " + number + " ]")}) == Lines{"1:5: not valid JSON: a number is too large to be read"});
}

TEST_CASE("the reason why text is no JSON is short and holds nothing that disturbs a terminal", "[load]") {
  for (const std::string& text :
       {std::string("[\"a\x1B[2J\"]"), std::string("[\"\xC2\x9B\xFF"), std::string("[\"\u202E\x01"),
        "[\"" + std::string(100'000, 'a') + "\\x\"]", "[\"" + std::string(100'000, 'a'), std::string("[\"\xFF"),
        "[1" + std::string(100'000, '0') + "x]", "[" + std::string(100'000, ' ') + "x]"}) {
    const std::string reason = refused_as(text);
    CHECK(reason.size() < 200);
    CHECK(text::is_clean(reason));
    CHECK(reason.find("json.exception") == std::string::npos);
  }
}

TEST_CASE("a key that stands twice is a problem for each repeat, and leaves a tree", "[load]") {
  const std::string text = "{\"a\": 1,\n \"b\": {\"x\": 1, \"\\u0078\": 2},\n \"a\": 3, \"a\": 4}";
  const Parsed parsed = parse(text);
  CHECK(parsed.read);
  CHECK(lines(parsed.problems) == Lines{"2:16: the key 'x' stands twice in one object",
                                        "3:2: the key 'a' stands twice in one object",
                                        "3:10: the key 'a' stands twice in one object"});
  CHECK(parsed.root.find("a")->integer == 1);
}

TEST_CASE("one key in two objects, or in two cases, is no repeat", "[load]") {
  CHECK(parse("{\"a\": {\"a\": 1}, \"A\": [{\"a\": 1}, {\"a\": 1}]}").problems.empty());
}

TEST_CASE("a repeated key is shown short and printable", "[load]") {
  const std::string key = "\\u001b[2J\\u202e" + std::string(5000, 'k');
  const Parsed parsed = parse("{\"" + key + "\": 1, \"" + key + "\": 2}");
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.problems[0].message.size() < 200);
  CHECK(text::is_clean(parsed.problems[0].message));
}

TEST_CASE("a file cut off anywhere is refused at its end or before", "[load]") {
  const std::string whole = text_of_file(own_file("tests/data/good/every-kind.json"));
  REQUIRE(whole.ends_with("}\n"));
  for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
    const std::string text = whole.substr(0, length);
    INFO("cut off behind " << length << " bytes");
    const Problem problem = refusal(text);
    const Position end = load::File{"made.json", text}.at(length);
    REQUIRE(std::tie(problem.where.line, problem.where.column) <= std::tie(end.line, end.column));
    REQUIRE(problem.where.line + 1 >= end.line);
  }
}

TEST_CASE("more values than a record may have are refused where there are too many", "[load]") {
  std::string text = "{\"a\": [1";
  for (std::size_t i = 1; i < load::most_values; ++i) text += ",1";
  CHECK(parse(text + "]").problems.size() == 1);  // the list is one more
  const std::string message = parse(text + "]}").problems.at(0).message;
  CHECK(message == "more than 1000000 values in one record");
  text.resize(text.size() - 6);
  CHECK(parse(text + "]}").problems.empty());
}
