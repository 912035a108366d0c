// Which brackets belong to a name.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("a parenthesis at either end of a name belongs to it", "[label]") {
  CHECK(reading::names("Water (Aqua), (Grape) Seed Extract, Iron Oxides (CI 77491*), Hollyhock (Althaea (Rosea))") ==
        Lines{"Water (Aqua)", "(Grape) Seed Extract", "Iron Oxides (CI 77491*)", "Hollyhock (Althaea (Rosea))"});
}

TEST_CASE("full-width and curly brackets and those of [nano] belong to a name too", "[label]") {
  CHECK(reading::names("정제수（물）, 글리세린, Titanium Dioxide [nano], Water {Aqua}") ==
        Lines{"정제수（물）", "글리세린", "Titanium Dioxide [nano]", "Water {Aqua}"});
}

TEST_CASE("a name that is all in parentheses is printed without them", "[label]") {
  CHECK(reading::names("Water, Mica, Blorbium; (Squalane)") == Lines{"Water", "Mica", "Blorbium", "Squalane"});
}

TEST_CASE("a bracket that closes what opened before the name is no part of it", "[label]") {
  CHECK(reading::names("Water, Mica. (May contain: CI 77491, CI 77492)") ==
        Lines{"Water", "Mica", "CI 77491", "CI 77492"});
  CHECK(reading::names("Water, Glycerin)") == Lines{"Water", "Glycerin"});
  CHECK(reading::names("Water, (Glycerin, Mica") == Lines{"Water", "Glycerin", "Mica"});
}

TEST_CASE("a bracket in a tag of HTML is none of a name", "[label]") {
  CHECK(reading::names("Mica, Water (Aqua<i)>), Talc") == Lines{"Mica", "Water (Aqua )", "Talc"});
}
