// A name as it is printed: without marks, amounts and stray separators.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("marks at the end of a name are not printed, and its own signs are", "[label]") {
  CHECK(reading::names("Water*, Glycerin**, Mica™, Talc®, Linalool†, d'Olive Oil, Aloe-Vera, Silica.") ==
        Lines{"Water", "Glycerin", "Mica", "Talc", "Linalool", "d'Olive Oil", "Aloe-Vera", "Silica"});
}

TEST_CASE("blanks of any kind in a name become one", "[label]") {
  CHECK(reading::names("Butylene   Glycol, Propylene\tGlycol, Sodium\xC2\xA0Hyaluronate, Pentylene　Glycol") ==
        Lines{"Butylene Glycol", "Propylene Glycol", "Sodium Hyaluronate", "Pentylene Glycol"});
}

TEST_CASE("what takes no room is not printed", "[label]") {
  CHECK(reading::names("Gly\xE2\x80\x8B"
                       "cerin, Wa\xC2\xAD"
                       "ter, Mica") == Lines{"Glycerin", "Water", "Mica"});
}

TEST_CASE("an amount in the middle of a name leaves no brackets behind", "[label]") {
  CHECK(reading::names("Water, Centella Asiatica (0.5%) Leaf Extract, Sodium (2 %) Hyaluronate") ==
        Lines{"Water", "Centella Asiatica Leaf Extract", "Sodium Hyaluronate"});
  CHECK(reading::names("정제수（5 ppm）추출물, Water, Mica") == Lines{"정제수 추출물", "Water", "Mica"});
}

TEST_CASE("an amount and a separator in the middle of a name both go", "[label]") {
  CHECK(reading::names("Water, Sodium 5%, Hyaluronate, Mica") == Lines{"Water", "Sodium Hyaluronate", "Mica"});
  CHECK(reading::others("Water, Sodium 5%, Hyaluronate, Mica") == Lines{"percentage 5%", "separator ,"});
  CHECK(reading::names("Water, Sodium [1], Hyaluronate, Mica") == Lines{"Water", "Sodium Hyaluronate", "Mica"});
}

TEST_CASE("tags of HTML in a name are not printed", "[label]") {
  CHECK(reading::names("Water, Sodium<br>Hyaluronate, Butylene&nbsp;Glycol, Mica") ==
        Lines{"Water", "Sodium Hyaluronate", "Butylene Glycol", "Mica"});
}

TEST_CASE("bad bytes in a name are printed as they are", "[label]") {
  CHECK(reading::names("Water, Mica, Blorb\xFF"
                       "ium") == Lines{"Water", "Mica",
                                       "Blorb\xFF"
                                       "ium"});
}

TEST_CASE("a dash that tied a name to a percentage goes with it", "[label]") {
  CHECK(reading::names("Water, Sodium 2%- Hyaluronate, Mica") == Lines{"Water", "Sodium Hyaluronate", "Mica"});
  CHECK(reading::names("Water, sh-Oligopeptide-1 5%, 1,2-Hexanediol") ==
        Lines{"Water", "sh-Oligopeptide-1", "1,2-Hexanediol"});
}
