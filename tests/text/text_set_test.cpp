// Texts, each kept once and numbered.
#include "text/text_set.hpp"

#include <cstring>
#include <string>
#include <vector>

#include "catch.hpp"

using actives::text::TextSet;

TEST_CASE("texts are numbered as they come, each once", "[text]") {
  TextSet set;
  CHECK(set.size() == 0);
  CHECK(set.add("rose") == 0);
  CHECK(set.add("tulip") == 1);
  CHECK(set.add("rose") == 0);
  CHECK(set.add("") == 2);
  CHECK(set.add("") == 2);
  CHECK(set.size() == 3);
  CHECK(set.text(0) == "rose");
  CHECK(set.text(1) == "tulip");
  CHECK(set.text(2).empty());
}

TEST_CASE("texts that differ in a zero, in case or in length are others", "[text]") {
  TextSet set;
  const std::vector<std::string> texts{std::string("a"), std::string("a\0", 2),   std::string("\0", 1), "A", "aa",
                                       "\xc3\xa4",       std::string(70'000, 'a')};
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(set.add(texts[i]) == i);
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(set.text(static_cast<std::uint32_t>(i)) == texts[i]);
}

TEST_CASE("numbers and texts stay as the set grows", "[text]") {
  constexpr std::uint32_t many = 20'000;
  TextSet set;
  for (std::uint32_t i = 0; i < many; ++i) REQUIRE(set.add("text " + std::to_string(i)) == i);
  for (std::uint32_t i = 0; i < many; ++i) {
    REQUIRE(set.add("text " + std::to_string(i)) == i);
    REQUIRE(set.text(i) == "text " + std::to_string(i));
  }
  CHECK(set.size() == many);
}

TEST_CASE("a text stands at its place behind its length", "[text]") {
  TextSet set;
  for (const char* text : {"rose", "", "a longer text"}) {
    const std::uint32_t place = set.place(set.add(text));
    std::uint32_t length = 0;
    REQUIRE(place + sizeof length + std::strlen(text) <= set.texts().size());
    std::memcpy(&length, set.texts().data() + place, sizeof length);
    CHECK(length == std::strlen(text));
    CHECK(set.texts().substr(place + sizeof length, length) == text);
  }
  CHECK(set.texts().size() == 3 * sizeof(std::uint32_t) + 4 + 13);
}
