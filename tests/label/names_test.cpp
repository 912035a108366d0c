// Whether a run of words is a name: with parentheses, with slashes, in two languages.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("a name is known in any case and spacing", "[label]") {
  CHECK(reading::list("GLYCERIN, sodium hyaluronate, SodiumHyaluronate, disodium EDTA, 1.2-Hexanediol") ==
        Lines{"known inci GLYCERIN", "known inci sodium hyaluronate", "known inci SodiumHyaluronate",
              "known inci disodium EDTA", "known inci 1.2-Hexanediol"});
}

TEST_CASE("the common name in parentheses may stand in a known name or not", "[label]") {
  CHECK(reading::list("Olea Europaea (Olive) Fruit Oil, Olea Europaea Fruit Oil, "
                      "Vitis Vinifera (Grape) Fruit Cell Extract, Vitis Vinifera Fruit Cell Extract") ==
        Lines{"known inci Olea Europaea (Olive) Fruit Oil", "known inci Olea Europaea Fruit Oil",
              "regenerative inci Vitis Vinifera (Grape) Fruit Cell Extract",
              "regenerative inci Vitis Vinifera Fruit Cell Extract"});
}

TEST_CASE("what a parenthesis explains does not hide the name", "[label]") {
  CHECK(reading::list("Water (Aqua/Eau), Glycerin (Vegetable), Vitamin B3 (Niacinamide), CI 77491 (Iron Oxides), "
                      "Nonsuch (Squalane)") ==
        Lines{"known alias Water (Aqua/Eau)", "known inci Glycerin (Vegetable)", "known alias Vitamin B3 (Niacinamide)",
              "known alias CI 77491 (Iron Oxides)", "known inci Nonsuch (Squalane)"});
}

TEST_CASE("the parenthesis may be the half of the name that counts", "[label]") {
  CHECK(reading::list("Water, Hollyhock (Althaea Rosea) Flower Extract") ==
        Lines{"known alias Water", "known inci Hollyhock (Althaea Rosea) Flower Extract"});
}

TEST_CASE("a name in several languages is one", "[label]") {
  CHECK(reading::list("Aqua/Water/Eau, Parfum / Fragrance, CI 77891/Titanium Dioxide, Nonsuch/Glycerin") ==
        Lines{"known inci Aqua/Water/Eau", "known inci Parfum / Fragrance", "known alias CI 77891/Titanium Dioxide",
              "known inci Nonsuch/Glycerin"});
  CHECK(reading::names("Water\\Aqua\\Eau, Mica") == Lines{"Water\\Aqua\\Eau", "Mica"});
  CHECK(reading::list("Mica, Olea Europaea (Olive) Fruit Oil/Huile d'Olive") ==
        Lines{"known inci Mica", "known inci Olea Europaea (Olive) Fruit Oil/Huile d'Olive"});
}

TEST_CASE("a slash in the name of a polymer parts no names", "[label]") {
  CHECK(reading::list("Acrylates/C10-30 Alkyl Acrylate Crosspolymer, Caprylic/Capric Triglyceride, "
                      "Glycerin/Nonsuch Copolymer, Lactobacillus/Water Ferment") ==
        Lines{"known inci Acrylates/C10-30 Alkyl Acrylate Crosspolymer", "known inci Caprylic/Capric Triglyceride",
              "unknown Glycerin/Nonsuch Copolymer", "unknown Lactobacillus/Water Ferment"});
}

TEST_CASE("Korean names are known", "[label]") {
  CHECK(reading::list("정제수, 글리세린, 1,2-헥산다이올, 나이아신아마이드, 인체지방세포배양액") ==
        Lines{"known alias 정제수", "known alias 글리세린", "known alias 1,2-헥산다이올",
              "known alias 나이아신아마이드", "regenerative alias 인체지방세포배양액"});
}

TEST_CASE("a name that nobody knows is kept as it is", "[label]") {
  CHECK(reading::list("Water, Soothing (Calming) Extract, Nonsuch-Blorbium 7") ==
        Lines{"known alias Water", "unknown Soothing (Calming) Extract", "unknown Nonsuch-Blorbium 7"});
}
