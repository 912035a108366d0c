// Amounts and references to notes, which are no part of a name.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("an amount behind, before or in parentheses is no part of the name", "[label]") {
  const char* text = "Niacinamide 5%, 2 % Panthenol, Squalane (0.5%), Allantoin (2,5 %), Zinc Oxide 20%w/w";
  CHECK(reading::names(text) == Lines{"Niacinamide", "Panthenol", "Squalane", "Allantoin", "Zinc Oxide"});
  CHECK(reading::others(text) ==
        Lines{"percentage 5%", "percentage 2 %", "percentage 0.5%", "percentage 2,5 %", "percentage 20%w/w"});
}

TEST_CASE("amounts have other units than percent", "[label]") {
  const char* text =
      "Glycerin (10,000 ppm), Betaine 50ppb, Niacinamide 100mg, Panthenol 5 mg/ml, Retinol 10 IU, 글리세린 100피피엠, "
      "Mica 3 percent";
  CHECK(reading::names(text) ==
        Lines{"Glycerin", "Betaine", "Niacinamide", "Panthenol", "Retinol", "글리세린", "Mica"});
  CHECK(reading::others(text) == Lines{"percentage 10,000 ppm", "percentage 50ppb", "percentage 100mg",
                                       "percentage 5 mg/ml", "percentage 10 IU", "percentage 100피피엠",
                                       "percentage 3 percent"});
}

TEST_CASE("a range of amounts is one", "[label]") {
  const char* text = "Alcohol 0.1-0.5%, Glycerin 5 – 10%, Mica 1 - 2 %, Water";
  CHECK(reading::names(text) == Lines{"Alcohol", "Glycerin", "Mica", "Water"});
  CHECK(reading::others(text) == Lines{"percentage 0.1-0.5%", "percentage 5 – 10%", "percentage 1 - 2 %"});
}

TEST_CASE("numbers of a name are no amount", "[label]") {
  CHECK(reading::names("Polysorbate 20, CI 77491, 1,2-Hexanediol 3%, Vitamin B12, Ceramide 3, Copper Tripeptide-1") ==
        Lines{"Polysorbate 20", "CI 77491", "1,2-Hexanediol", "Vitamin B12", "Ceramide 3", "Copper Tripeptide-1"});
}

TEST_CASE("a short number in square brackets leads to a note", "[label]") {
  const char* text = "Water, Ceramide[12] NP[13], Mica [1]";
  CHECK(reading::names(text) == Lines{"Water", "Ceramide NP", "Mica"});
  CHECK(reading::others(text) == Lines{"footnote [12]", "footnote [13]", "footnote [1]"});
}

TEST_CASE("an amount inside a name does not part it", "[label]") {
  CHECK(reading::list("Water, Sodium 5% Hyaluronate, Centella Asiatica (0.5%) Leaf Extract") ==
        Lines{"known alias Water", "known inci Sodium Hyaluronate", "known inci Centella Asiatica Leaf Extract"});
}

TEST_CASE("an amount alone is no ingredient", "[label]") {
  CHECK(reading::names("Water, 5%, Glycerin") == Lines{"Water", "Glycerin"});
  CHECK(reading::names("5%, 10 ppm").empty());
}
