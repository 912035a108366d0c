// Names that are torn, wrapped or run together.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("a known name with a stray separator in it is joined", "[label]") {
  CHECK(reading::list("Water, Sodium Cocoyl | Isethionate, Mica") ==
        Lines{"known alias Water", "known inci Sodium Cocoyl Isethionate", "known inci Mica"});
  CHECK(reading::others("Water, Sodium Cocoyl | Isethionate, Mica") == Lines{"separator |"});
  CHECK(reading::list("Water, 1, 2-Hexanediol, Mica") ==
        Lines{"known alias Water", "known inci 1 2-Hexanediol", "known inci Mica"});
}

TEST_CASE("two known names are not joined even where both together are one", "[label]") {
  CHECK(reading::names("Sodium Chloride, Glycerin, Mica") == Lines{"Sodium Chloride", "Glycerin", "Mica"});
}

TEST_CASE("a name goes on behind the end of a line", "[label]") {
  CHECK(reading::list("Water, Caprylic/Capric\nTriglyceride, Sodium\r\nHyaluronate, Mica") ==
        Lines{"known alias Water", "known inci Caprylic/Capric Triglyceride", "known inci Sodium Hyaluronate",
              "known inci Mica"});
}

TEST_CASE("a word that is broken at the end of a line is joined", "[label]") {
  CHECK(reading::names("Water, Glyce-\nrin, Sodium Hyaluro-\n  nate, Caprylic/Capric Trigly- \ncerides") ==
        Lines{"Water", "Glycerin", "Sodium Hyaluronate", "Caprylic/Capric Triglycerides"});
}

TEST_CASE("an unknown name goes on behind the end of a line where lines end anywhere", "[label]") {
  CHECK(reading::names("Water, Nonsuch Blorbium\nFlower Extract, Glycerin, Squalane, Mica") ==
        Lines{"Water", "Nonsuch Blorbium Flower Extract", "Glycerin", "Squalane", "Mica"});
  CHECK(reading::names("Water\nNonsuch Blorbium\nFlower Extract\nMica") ==
        Lines{"Water", "Nonsuch Blorbium", "Flower Extract", "Mica"});
}

TEST_CASE("an empty line ends a name", "[label]") {
  CHECK(reading::names("Water, Mica, Nonsuch Blorbium\n\nFlower Extract, Glycerin") ==
        Lines{"Water", "Mica", "Nonsuch Blorbium", "Flower Extract", "Glycerin"});
}

TEST_CASE("known names that are run together are parted though one has a known name in brackets", "[label]") {
  CHECK(reading::names("Water (Aqua) Glycerin Butylene Glycol Squalane") ==
        Lines{"Water (Aqua)", "Glycerin", "Butylene Glycol", "Squalane"});
  CHECK(reading::names("Mica, Water (Aqua) Squalane, Glycerin") ==
        Lines{"Mica", "Water (Aqua)", "Squalane", "Glycerin"});
  CHECK(reading::names("Mica, Squalane Water (Aqua), Glycerin") ==
        Lines{"Mica", "Squalane", "Water (Aqua)", "Glycerin"});
  CHECK(reading::names("Mica, Water (Aqua) (and) Squalane (Squalane), Glycerin") ==
        Lines{"Mica", "Water (Aqua)", "Squalane (Squalane)", "Glycerin"});
  CHECK(reading::names("Water (Aqua) Eau, Mica, Glycerin") == Lines{"Water (Aqua) Eau", "Mica", "Glycerin"});
  CHECK(reading::list("Water, Nonsuch Blorbium (Niacinamide), Mica") ==
        Lines{"known alias Water", "known inci Nonsuch Blorbium (Niacinamide)", "known inci Mica"});
}

TEST_CASE("known names that are run together are parted", "[label]") {
  const Lines expected{"Water", "Glycerin", "Butylene Glycol", "Squalane"};
  CHECK(reading::names("Water Glycerin Butylene Glycol Squalane") == expected);
  CHECK(reading::names("WaterGlycerinButylene GlycolSqualane") == expected);
  CHECK(reading::names("Water, Glycerin Butylene Glycol, Squalane") == expected);
}

TEST_CASE("and parts names, in several languages", "[label]") {
  const char* text = "Water, Glycerin and Squalane, Mica et Talc, Silica und Betaine, Panthenol (and) Allantoin";
  CHECK(reading::names(text) ==
        Lines{"Water", "Glycerin", "Squalane", "Mica", "Talc", "Silica", "Betaine", "Panthenol", "Allantoin"});
  CHECK(reading::others(text) == Lines{"separator and", "separator et", "separator und", "separator and"});
}

TEST_CASE("an ampersand between blanks parts names, and one inside a name does not", "[label]") {
  CHECK(reading::names("Water & Glycerin &amp; Squalane, FD&C Yellow No. 5") ==
        Lines{"Water", "Glycerin", "Squalane", "FD&C Yellow No. 5"});
}

TEST_CASE("and in a word or in a parenthesis parts nothing", "[label]") {
  CHECK(reading::names("Water, Santalum (Bark and Wood) Blorb, Candelilla Cera, Mica") ==
        Lines{"Water", "Santalum (Bark and Wood) Blorb", "Candelilla Cera", "Mica"});
}

TEST_CASE("the first name of a list is found behind a sentence", "[label]") {
  CHECK(reading::names("for smoother skin and your glow Water, Glycerin, Mica, Talc, Squalane") ==
        Lines{"Water", "Glycerin", "Mica", "Talc", "Squalane"});
  CHECK(reading::names(
            "Water, Mica, Talc, Glycerin, Squalane, Silica, Phenoxyethanol  Please be aware that lists may change") ==
        Lines{"Water", "Mica", "Talc", "Glycerin", "Squalane", "Silica", "Phenoxyethanol"});
}
