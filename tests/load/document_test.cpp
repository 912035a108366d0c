// JSON as a tree that knows where each of its values stands.
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"

using namespace actives;
using namespace actives::loading;
using load::Node;

namespace {

Node tree(const std::string& text) {
  Parsed parsed = parse(text);
  INFO(text);
  REQUIRE(lines(parsed.problems).empty());
  REQUIRE(parsed.read);
  return std::move(parsed.root);
}

// "3:5" of a value in its text.
std::string stands_at(const std::string& text, const Node& node) {
  return place(load::File{"made.json", text}.at(node.offset));
}

std::string nested(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

}  // namespace

TEST_CASE("each kind of value is told apart, and named for messages", "[load]") {
  const std::vector<std::pair<std::string, std::string_view>> rows{
      {"null", "null"},   {"true", "true or false"}, {"-7", "a number"}, {"0.5", "a number with a fraction"},
      {"\"\"", "a text"}, {"[]", "a list"},          {"{}", "an object"}};
  for (const auto& [text, named] : rows) CHECK(tree(text).what() == named);
}

TEST_CASE("every value of a tree is there, in order", "[load]") {
  const Node root = tree(R"( {"a": [1, true, null, "x", {}], "b": {"c": [[]]}} )");
  REQUIRE(root.members.size() == 2);
  CHECK(root.members[0].key == "a");
  const Node& list = root.members[0].value;
  REQUIRE(list.items.size() == 5);
  CHECK(list.items[0].integer == 1);
  CHECK(list.items[1].boolean);
  CHECK(list.items[2].type == Node::Type::null);
  CHECK(list.items[3].text == "x");
  CHECK(list.items[4].members.empty());
  CHECK(root.find("b")->find("c")->items.size() == 1);
}

TEST_CASE("a member is found by its key, or not at all", "[load]") {
  const Node root = tree(R"({"a": 1, "": 2})");
  CHECK(root.find("a")->integer == 1);
  CHECK(root.find("")->integer == 2);
  CHECK(root.find("A") == nullptr);
  CHECK(tree("[]").find("a") == nullptr);
}

TEST_CASE("a value stands at its first byte, a member at its key", "[load]") {
  const std::string text = "{\n  \"list\" : [ 10,true ,\n\"x\\\"]\",-2.5e3 , {} , [ ] , null ]\n}\n";
  const Node root = tree(text);
  CHECK(stands_at(text, root) == "1:1");
  CHECK(place(load::File{"", text}.at(root.members[0].offset)) == "2:3");
  const Node& list = root.members[0].value;
  Lines places;
  for (const Node& item : list.items) places.push_back(stands_at(text, item));
  CHECK(stands_at(text, list) == "2:12");
  CHECK(places == Lines{"2:14", "2:17", "3:1", "3:8", "3:17", "3:22", "3:28"});
}

TEST_CASE("columns count bytes, lines end at line feeds", "[load]") {
  const std::string text = "[\"é\", \"🌾\", 1,\r\n 2,\r 3]";
  Lines places;
  const Node root = tree(text);
  for (const Node& item : root.items) places.push_back(stands_at(text, item));
  CHECK(places == Lines{"1:2", "1:8", "1:16", "2:2", "2:6"});
}

TEST_CASE("a place behind the last byte is the end of the last line", "[load]") {
  const load::File file{"made.json", "ab\nc"};
  CHECK(file.at(0) == Position{"made.json", 1, 1});
  CHECK(file.at(2) == Position{"made.json", 1, 3});
  CHECK(file.at(3) == Position{"made.json", 2, 1});
  CHECK(file.at(4) == Position{"made.json", 2, 2});
}

TEST_CASE("whole numbers are read exactly; those beyond 64 bits become the nearest that fits", "[load]") {
  constexpr auto largest = std::numeric_limits<std::int64_t>::max();
  constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
  const std::vector<std::pair<std::string, std::int64_t>> rows{{"0", 0},
                                                               {"-0", 0},
                                                               {"-1", -1},
                                                               {"9223372036854775807", largest},
                                                               {"9223372036854775808", largest},
                                                               {"18446744073709551615", largest},
                                                               {"18446744073709551616", largest},
                                                               {"-9223372036854775808", smallest},
                                                               {"-9223372036854775809", smallest},
                                                               {std::string(300, '9'), largest}};
  for (const auto& [text, value] : rows) {
    INFO(text);
    const Node root = tree("[" + text + "]");
    CHECK(root.items[0].type == Node::Type::integer);
    CHECK(root.items[0].integer == value);
  }
}

TEST_CASE("a number with a fraction or an exponent is no whole number", "[load]") {
  for (const char* text : {"1.0", "1e2", "1E+2", "-0.5", "1e-400"}) {
    INFO(text);
    CHECK(tree(text).type == Node::Type::real);
  }
}

TEST_CASE("escapes in texts and keys are resolved", "[load]") {
  const Node root = tree(R"({"\u0061": "\"\\\/\b\f\n\r\t\u00e9\ud83c\udf3e\u0000"})");
  CHECK(root.members[0].key == "a");
  CHECK(root.members[0].value.text == std::string("\"\\/\b\f\n\r\té🌾\0", 15));
}

TEST_CASE("64 levels are read, one more is refused where it starts", "[load]") {
  CHECK(load::deepest_nesting == 64);
  CHECK(parse(nested(64)).read);
  for (const std::size_t levels : {65U, 66U, 100'000U}) {
    const Parsed parsed = parse(nested(levels));
    CHECK_FALSE(parsed.read);
    CHECK(lines(parsed.problems) == Lines{"1:65: nested deeper than 64 levels"});
  }
}

TEST_CASE("lists and objects count alike as levels, and closed ones do not count", "[load]") {
  std::string text = "1";
  for (int level = 0; level < 32; ++level) text = "[{\"a\":" + text + "}]";
  CHECK(parse(text).read);
  CHECK_FALSE(parse("[" + text + "]").read);
  std::string wide = "[[]";
  for (int i = 0; i < 200; ++i) wide += ",[[]]";
  CHECK(parse(wide + "]").read);
}

TEST_CASE("long lists of lists keep every item", "[load]") {
  std::string text = "[";
  for (int i = 0; i < 5000; ++i) text += (i > 0 ? ",[{\"a\":[" : "[{\"a\":[") + std::to_string(i) + "]}]";
  const Node root = tree(text + "]");
  REQUIRE(root.items.size() == 5000);
  for (std::size_t i = 0; i < 5000; ++i)
    REQUIRE(root.items[i].items[0].find("a")->items[0].integer == static_cast<std::int64_t>(i));
}

TEST_CASE("places may be asked for in any order", "[load]") {
  const std::string text = "\nab\n\n\ncd\r\ne\n";
  const auto asked_alone = [&](std::size_t offset) { return load::File{"made.json", text}.at(offset); };
  const load::File file{"made.json", text};
  for (std::size_t from = 0; from <= text.size(); ++from)
    for (std::size_t to = 0; to <= text.size(); ++to) {
      INFO(from << " and then " << to);
      REQUIRE(file.at(from) == asked_alone(from));
      REQUIRE(file.at(to) == asked_alone(to));
      REQUIRE(place(file.at(to)) == place_of(text.substr(0, to) + "!", "!"));
    }
}
