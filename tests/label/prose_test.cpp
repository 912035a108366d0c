// Sentences, claims and notes around and between the names.
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("what explains a mark is a note", "[label]") {
  const char* text = "Water, Linalool*, Limonene**. *Organic. **From essential oils";
  CHECK(reading::names(text) == Lines{"Water", "Linalool", "Limonene"});
  CHECK(reading::others(text) == Lines{"footnote Organic. **From essential oils"});
  CHECK(reading::names("Water, Linalool+, Mica.\n+Natural component") == Lines{"Water", "Linalool", "Mica"});
  CHECK(reading::names("Water, Linalool†, Mica. †Natural component") == Lines{"Water", "Linalool", "Mica"});
}

TEST_CASE("a note does not swallow a reference inside the name before it", "[label]") {
  const char* text = "Water, Mica, Ceramide[12] NP. *Organic";
  CHECK(reading::names(text) == Lines{"Water", "Mica", "Ceramide NP"});
  CHECK(reading::others(text) == Lines{"footnote [12]", "footnote Organic"});
}

TEST_CASE("a marked name is a name", "[label]") {
  CHECK(reading::names("*Water, *Glycerin, Mica*, Talc **") == Lines{"Water", "Glycerin", "Mica", "Talc"});
}

TEST_CASE("a word behind the mark of a name is a note on it", "[label]") {
  const char* text = "Water, Mica, Glycerin, Linalool*Natural";
  CHECK(reading::names(text) == Lines{"Water", "Mica", "Glycerin", "Linalool"});
  CHECK(reading::others(text) == Lines{"footnote Natural"});
}

TEST_CASE("sentences above and below a list are prose", "[label]") {
  const char* text =
      "- Rose Blorb: keeps your skin smooth\n- Squalane: locks in moisture\n\nWater, Glycerin, Squalane. Please be "
      "aware "
      "that ingredient lists may change.";
  CHECK(reading::names(text) == Lines{"Water", "Glycerin", "Squalane"});
  CHECK(reading::others(text) == Lines{"prose Rose Blorb: keeps your skin smooth\n- Squalane: locks in moisture",
                                       "prose Please be aware that ingredient lists may change"});
}

TEST_CASE("claims among names are prose", "[label]") {
  const char* text = "Water, Glycerin, Vegan, Gluten Free, Squalane, Not Tested on Animals, Dairy Free";
  CHECK(reading::names(text) == Lines{"Water", "Glycerin", "Squalane"});
  CHECK(reading::others(text) == Lines{"prose Vegan, Gluten Free", "prose Not Tested on Animals, Dairy Free"});
}

TEST_CASE("what a product is free of is no ingredient", "[label]") {
  CHECK(reading::names("Free of parabens, sulfates and alcohol. Water, Glycerin, Squalane") ==
        Lines{"Water", "Glycerin", "Squalane"});
  CHECK(reading::names("Water, Glycerin, Squalane. Formulated without parabens, alcohol and mineral oil") ==
        Lines{"Water", "Glycerin", "Squalane"});
  for (const std::string says : {"Made without", "Free from", "Does not contain", "Without"})
    CHECK(reading::names("Water, Glycerin, Squalane. " + says + " parabens, talc or mineral oil") ==
          Lines{"Water", "Glycerin", "Squalane"});
}

TEST_CASE("a name that begins like a claim is a name", "[label]") {
  CHECK(reading::names("Ingredients: Water, Free Blorb, Made Blorb, Formulated Blorb, Glycerin") ==
        Lines{"Water", "Free Blorb", "Made Blorb", "Formulated Blorb", "Glycerin"});
}

TEST_CASE("a note begins with any mark", "[label]") {
  for (const std::string mark : {"*", "**", "+", "^", "#"}) {
    CAPTURE(mark);
    CHECK(reading::names("Water, Glycerin" + mark + ", Panthenol. " + mark + "Organic") ==
          Lines{"Water", "Glycerin", "Panthenol"});
  }
}

TEST_CASE("prose without a list has no ingredients", "[label]") {
  CHECK(reading::names("This cream feels soft and gives your skin what it needs.").empty());
  CHECK(reading::names("hello world").empty());
  CHECK(reading::others("hello world") == Lines{"prose hello world"});
}

TEST_CASE("a word that nobody knows is an ingredient under a header, and one that is known anywhere", "[label]") {
  CHECK(reading::list("Ingredients: Blorbium") == Lines{"unknown Blorbium"});
  CHECK(reading::list("Glycerin") == Lines{"known inci Glycerin"});
  CHECK(reading::list("Blorbium, Nonsuch, Blurb") == Lines{"unknown Blorbium", "unknown Nonsuch", "unknown Blurb"});
}

TEST_CASE("a run of thirty words is no name", "[label]") {
  std::string text = "Water, Glycerin, Mica,";
  for (int i = 0; i < 40; ++i) text += " blorb";
  CHECK(reading::names(text) == Lines{"Water", "Glycerin", "Mica"});
}
