#include "text/letters.hpp"

#include "catch.hpp"

using namespace actives::text;

TEST_CASE("capitals and small letters are told apart in every script that has them", "[text]") {
  for (char32_t capital : {U'A', U'Á', U'Ş', U'Ż', U'Я', U'Ω'}) {
    CHECK(is_upper(capital));
    CHECK_FALSE(is_lower(capital));
  }
  for (char32_t small : {U'a', U'é', U'ı', U'ß', U'я', U'ω'}) {
    CHECK(is_lower(small));
    CHECK_FALSE(is_upper(small));
  }
}

TEST_CASE("letters without case, digits and signs are neither", "[text]") {
  for (char32_t other : {U'한', U'ガ', U'7', U'-', U'\'', U'\u0301', U'\uFFFD', char32_t{0x110000}}) {
    CHECK_FALSE(is_upper(other));
    CHECK_FALSE(is_lower(other));
  }
}
