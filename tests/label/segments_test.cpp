// Separators, headers, sections and titles.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("names are parted by any separator", "[label]") {
  const Lines expected{"Water", "Glycerin", "Squalane", "Panthenol"};
  for (const std::string sign : {", ", ",",    " ,",   ",, ", "; ",  " | ", "|",  " @ ", "•",    " • ",
                                 "\n", "\r\n", "\n\n", ". ",  " - ", "，",  "、", "｜",  "<br>", " * "}) {
    CAPTURE(sign);
    CHECK(reading::names("Water" + sign + "Glycerin" + sign + "Squalane" + sign + "Panthenol") == expected);
  }
}

TEST_CASE("a comma between two digits is part of a name", "[label]") {
  CHECK(reading::names("Water,1,2-Hexanediol,2,3-Butanediol,Mica") ==
        Lines{"Water", "1,2-Hexanediol", "2,3-Butanediol", "Mica"});
}

TEST_CASE("a number behind No. is part of a name", "[label]") {
  CHECK(reading::names("Water, FD&C Yellow No. 5, D&C Red No. 33, Mica") ==
        Lines{"Water", "FD&C Yellow No. 5", "D&C Red No. 33", "Mica"});
}

TEST_CASE("a header in any of many languages is no ingredient", "[label]") {
  for (const std::string header : {"Ingredients",
                                   "INGREDIENTS",
                                   "Ingredient List",
                                   "Full ingredients list",
                                   "INCI",
                                   "Ingrédients",
                                   "Ingredientes",
                                   "Ingredienti",
                                   "Zutaten",
                                   "Inhaltsstoffe",
                                   "Bestandteile",
                                   "Ingrediente",
                                   "Sastojci",
                                   "Składniki",
                                   "Skład",
                                   "Složení",
                                   "Zloženie",
                                   "Ingredienser",
                                   "Ingrediënten",
                                   "Thành phần",
                                   "Состав",
                                   "전성분",
                                   "成分",
                                   "全成分",
                                   "Komposisi",
                                   "Composition"}) {
    CAPTURE(header);
    const std::string text = header + ": Aqua, Glycerin";
    CHECK(reading::names(text) == Lines{"Aqua", "Glycerin"});
    CHECK(reading::others(text) == Lines{"header " + header + ": "});
  }
}

TEST_CASE("a header needs no colon where what follows is a name", "[label]") {
  CHECK(reading::others("Ingredients Water, Glycerin") == Lines{"header Ingredients "});
  CHECK(reading::others("Ingredients\nWater, Glycerin") == Lines{"header Ingredients\n"});
  CHECK(reading::others("Ingredients may vary. Water, Glycerin") == Lines{"prose Ingredients may vary"});
  CHECK(reading::names("Ingredients / Ingrédients: Water, Glycerin") == Lines{"Water", "Glycerin"});
}

TEST_CASE("active and inactive parts are told apart", "[label]") {
  const Lines expected{"active Zinc Oxide", "inactive Water", "inactive Glycerin"};
  CHECK(reading::sections("Active Ingredients: Zinc Oxide 10%. Inactive Ingredients: Water, Glycerin") == expected);
  CHECK(reading::sections("Active: Zinc Oxide. Inactive: Water, Glycerin") == expected);
  CHECK(reading::sections("ACTIVE INGREDIENT\nZinc Oxide\nOTHER INGREDIENTS\nWater, Glycerin") == expected);
  CHECK(reading::sections("Medicinal Ingredients: Zinc Oxide; Non-Medicinal Ingredients: Water, Glycerin") == expected);
}

TEST_CASE("a word that may begin a section may begin a name", "[label]") {
  CHECK(reading::sections("Active Charcoal, Water, Glycerin") ==
        Lines{"main Active Charcoal", "main Water", "main Glycerin"});
}

TEST_CASE("a section ends where a list begins anew", "[label]") {
  CHECK(reading::sections("Water, May Contain: Mica. Ingredients: Talc") ==
        Lines{"main Water", "may-contain Mica", "main Talc"});
}

TEST_CASE("what a product may contain is told in any order of its signs", "[label]") {
  for (const std::string begin :
       {", May Contain: ", ". May contain ", " [+/- May Contain, ", ", +/- (May Contain): ",
        ". may contain/peut contenir (+/-): ", ", [+/- (MAY CONTAIN/PEUT CONTENIR): ", " [May contain: ", ", +/- ",
        " [+/-: ", " ± ", ". Peut contenir: ", ". Kann enthalten: ", ". +/-: ", " [+/-(peut contenir/may contain) ",
        ". (May contain: "}) {
    CAPTURE(begin);
    const std::string end = begin.find('[') != std::string::npos ? "]" : "";
    CHECK(reading::sections("Water, Glycerin" + begin + "CI 77491, Mica" + end) ==
          Lines{"main Water", "main Glycerin", "may-contain CI 77491", "may-contain Mica"});
  }
}

TEST_CASE("the name of a product or a part of it stands before a colon", "[label]") {
  const char* text = "Day Serum: Water, Glycerin. Part 2: Water, Squalane. 30ml: Mica";
  CHECK(reading::names(text) == Lines{"Water", "Glycerin", "Water", "Squalane", "Mica"});
  CHECK(reading::others(text) == Lines{"header Day Serum: ", "header Part 2: ", "header 30ml: "});
}

TEST_CASE("a title stands in square brackets or on a line of its own", "[label]") {
  CHECK(reading::others("[Serum] Water, Glycerin, Squalane") == Lines{"header Serum"});
  const char* text = "Day Serum\nWater, Glycerin, Squalane\nNight Serum\nWater, Squalane, Glycerin";
  CHECK(reading::names(text) == Lines{"Water", "Glycerin", "Squalane", "Water", "Squalane", "Glycerin"});
  CHECK(reading::others(text) == Lines{"header Day Serum\n", "header Night Serum\n"});
}

TEST_CASE("the ingredients that are praised first are not counted twice", "[label]") {
  CHECK(reading::names("Key Ingredients: Niacinamide, Squalane. Full Ingredients: Water, Niacinamide, Squalane") ==
        Lines{"Water", "Niacinamide", "Squalane"});
  CHECK(reading::names("Key Ingredients: Niacinamide, Squalane") == Lines{"Niacinamide", "Squalane"});
}
