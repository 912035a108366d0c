// Names without their parenthesised parts.
#include <optional>
#include <string>

#include "catch.hpp"
#include "text/fold.hpp"

using actives::text::without_parentheses;

namespace {

const std::optional<std::string> nothing;

}  // namespace

TEST_CASE("a parenthesised part between words is dropped", "[fold]") {
  CHECK(without_parentheses("Vitis Vinifera (Grape) Fruit Cell Extract") == "Vitis Vinifera Fruit Cell Extract");
  CHECK(without_parentheses("Malus (Apple (Red)) Extract") == "Malus Extract");
  CHECK(without_parentheses("A (b) (c) D") == "A D");
  CHECK(without_parentheses("A (b) C (d) E") == "A C E");
  CHECK(without_parentheses("Vitis\n(Grape)\tExtract") == "Vitis\nExtract");
}

TEST_CASE("a parenthesis that belongs to a word stays", "[fold]") {
  CHECK(without_parentheses("r-(Human Collagen) x") == nothing);
  CHECK(without_parentheses("Poly(lactic acid) Fiber") == nothing);
  CHECK(without_parentheses("Acid (x)-2 Fiber") == nothing);
  CHECK(without_parentheses("r-(Human (x) Collagen) y") == nothing);
  CHECK(without_parentheses("r-(Human) Extract (Grape) Cell") == "r-(Human) Extract Cell");
}

TEST_CASE("a parenthesised part at the start or end of a name stays", "[fold]") {
  CHECK(without_parentheses("(Grape) Fruit Extract") == nothing);
  CHECK(without_parentheses("  (Grape) Fruit Extract") == nothing);
  CHECK(without_parentheses("Fruit Extract (Grape)") == nothing);
  CHECK(without_parentheses("Fruit Extract (Grape)  ") == nothing);
}

TEST_CASE("nothing is dropped from a name without parentheses", "[fold]") {
  CHECK(without_parentheses("") == nothing);
  CHECK(without_parentheses("   ") == nothing);
  CHECK(without_parentheses("Grape Extract") == nothing);
}

TEST_CASE("nothing is dropped where a parenthesis is not closed", "[fold]") {
  CHECK(without_parentheses("Vitis (Grape Fruit Extract") == nothing);
  CHECK(without_parentheses("Vitis (Grape) Fruit (Cell Extract") == nothing);
}

TEST_CASE("a closing parenthesis without an opening one is a character", "[fold]") {
  CHECK(without_parentheses("a) Vitis (Grape) Extract") == "a) Vitis Extract");
  CHECK(without_parentheses(")(") == nothing);
}

TEST_CASE("hostile parentheses take no time", "[fold]") {
  std::string deep = "A";
  std::string flat = "A";
  for (int i = 0; i < 250'000; ++i) deep += " (", flat += " (x)";
  CHECK(without_parentheses(deep) == nothing);
  for (int i = 0; i < 250'000; ++i) deep += " )x";
  CHECK(without_parentheses(deep) == nothing);
  CHECK(without_parentheses(flat + " B") == "A B");
}
