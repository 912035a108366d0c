// What is remembered of the pieces of other labels changes nothing: each label is read as if it were the first.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>

#include "catch.hpp"
#include "json/text.hpp"
#include "json/write.hpp"
#include "label/invariants.hpp"
#include "label/made_texts.hpp"
#include "label/reading.hpp"
#include "label/text_reader.hpp"

using namespace actives;

namespace {

// Reads a text twice, so that the second time its pieces are known.
Label read_known(std::string_view text) {
  LabelReader reader(reading::catalogue());
  Label label;
  reader.read(text, label);
  reader.read(text, label);
  return label;
}

Label read_whole(std::string_view text) {
  static label::TextReader reader(reading::catalogue().compiled());
  Label label;
  reader.read(text, label);
  return label;
}

void check_same(std::string_view text) {
  CAPTURE(text);
  CHECK(label_invariants::same(read_known(text), read_whole(text)));
}

}  // namespace

TEST_CASE("a label whose pieces are known is read as one that is new", "[label]") {
  for (const char* text : {
           "Water, Glycerin, Blorbium, 1,2-Hexanediol, Nonsuch Exosome",
           "Water,Glycerin,1,2-Hexanediol,5,6-Nonsuch",
           "정제수,글리세린,1,2-헥산다이올,부틸렌글라이콜",
           "Water , Glycerin (Vegetable) , , Parfum.",
           "Linalool*,\xFFGlycerin, Water, Parfum",
           "Linalool*,\xE2\x84\xA2Glycerin, Water, Parfum*,\xC2\xA0Glycerin",
           "Water|Glycerin|Blorbium|1,2-Hexanediol",
           "Water; Glycerin;Parfum *; Linalool; 5 %; w; Water",
           "A &amp; B; C&amp;D, Water &; Glycerin; &#39;Parfum&#39;",
           "1;2-Hexanediol, 3|4, 5 ; 6",
           "1,,1-Nonsuch, Water",
           "Niacinamide 5%, W, Water",                       // "% w/w" goes on behind any separator
           "Zinc Oxide 10%, Water 5, 000 ppm",               //
           "Aqua (Water, Eau), Glycerin",                    // a parenthesis holds commas
           "Water (Aqua, Glycerin, Parfum, Linalool",        // one that never closes
           "Water), Glycerin, (Nonsuch), Parfum",            //
           "Acrylates/C10-30 Alkyl Acrylate, Crosspolymer",  // a comma has torn a name
           "C12-15, Alkyl Benzoate, Water",                  //
           "Blorbium, Nonsuch Peptide, Alkyl, Benzoate",     //
           "Blorbium, :, Water, 5, %, Glycerin, [, 14, ], Parfum",
           "[,3]n, Water, Blorbium[,3]Nonsuch, Glycerin",  // what a bracket before the comma begins
           "Parfum*, Linalool*, *Organic",                 //
           "Linalool, *Organic, Water",                    //
           "Titanium Dioxide [nano], Water, [+/- CI 77491, CI 77492]",
           "Water, Glycerin +/-, CI 77491",  //
           "Ingredients: Water, Glycerin, May Contain: CI 77491, Mica",
           "Key ingredients: Water, Glycerin. Full ingredients: Water, Parfum",
           "Water, Glycerin: Parfum, Linalool",         //
           "Water -, Nonsuch: Glycerin, Parfum",        //
           "the skin, for your skin, helps to, Water",  // more prose than names
           "Free of parabens, sulfates, Water",         //
           "Water, Glycerin; Parfum, Linalool",         //
           "Water, <b>Glycerin, Parfum</b>, Linalool",  //
           "Water, Glycerin &amp; Parfum, A &amp; B",   //
           "Water\nGlycerin, Parfum",                   //
           "Blorbium",                                  // alone it is no list
           "Blorbium, Nonsuch",                         //
           "Water",                                     //
           ", , ,",                                     //
           "Glycerin and Water, Parfum & Aqua",         //
           "Vitis Vinifera (Grape) Fruit Cell Extract, Water (Aqua/Eau)",
           "\xCC\x81, Water, \xCC\x81 Glycerin",
           "1\xC2\xAE,2-Hexanediol, Water",
           "Water, \xEF\xBC\x91,\xEF\xBC\x92-Hexanediol",
       })
    check_same(text);
}

TEST_CASE("no order in which labels are read changes what they say", "[label]") {
  std::mt19937 random(23);
  LabelReader reader(reading::catalogue());
  Label label;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = made_texts::text(random, 25);
    reader.read(text, label);
    if (!label_invariants::same(label, read_whole(text))) FAIL(text);
  }
}

TEST_CASE("commas between all sorts of pieces change nothing", "[label]") {
  std::mt19937 random(24);
  LabelReader reader(reading::catalogue());
  Label label;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = 2 + random() % 8; i > 0; --i)
      text += made_texts::text(random, 2) + (random() % 5 == 0 ? "," : ", ");
    reader.read(text, label);
    if (!label_invariants::same(label, read_whole(text))) FAIL(text);
  }
}

TEST_CASE("real labels are read as if each were the first", "[label][shared]") {
  const char* set = std::getenv("ACTIVES_SHARED");
  const std::filesystem::path shared =
      set != nullptr ? std::filesystem::path(set) : std::filesystem::path(ACTIVES_SOURCE_FOLDER) / "../shared";
  const std::filesystem::path file = shared / "data/labels/gold-dev.jsonl";
  std::ifstream labels(file);
  if (!labels) {
    WARN("skipped: the real labels are not there");
    return;
  }
  LabelReader reader(reading::catalogue());
  Label label;
  for (std::string line; std::getline(labels, line);) {
    const auto text = json::parse(line).at("ingredients_text").get<std::string>();
    reader.read(text, label);
    if (!label_invariants::same(label, read_whole(text))) FAIL(text);
  }
}

TEST_CASE("ingredients of one spelling are printed alike and have the same matches", "[label]") {
  LabelReader reader(reading::catalogue());
  const std::string one = "Water, Glycerin, Blorbium";
  const std::string other = "Parfum, Glycerin, Water";
  Label first;
  Label second;
  reader.read(one, first);
  reader.read(other, second);
  REQUIRE(first.ingredients.size() == 3);
  REQUIRE(second.ingredients.size() == 3);
  CHECK(first.ingredients[0].spelling != 0);
  CHECK(first.ingredients[0].spelling == second.ingredients[2].spelling);
  CHECK(first.ingredients[1].spelling == second.ingredients[1].spelling);
  CHECK(first.ingredients[0].spelling != first.ingredients[1].spelling);
}

TEST_CASE("a spelling is not remembered where a name leans on what stands around it", "[label]") {
  LabelReader reader(reading::catalogue());
  Label label;
  reader.read("Ingredients: Water, Glycerin", label);
  REQUIRE(label.ingredients.size() == 2);
  CHECK(label.ingredients[0].spelling == 0);
  CHECK(label.ingredients[1].spelling != 0);
}

TEST_CASE("more pieces than are remembered are read as well", "[label]") {
  LabelReader reader(reading::catalogue());
  Label label;
  std::set<std::uint64_t> spellings;
  for (int round = 0; round < 12; ++round) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "Water " + std::to_string(10'000 * round + i) + "x, ";
    reader.read(text, label);
    REQUIRE(label.ingredients.size() >= 10'000);
    for (const LabelIngredient& ingredient : label.ingredients)
      if (ingredient.spelling != 0) CHECK(spellings.insert(ingredient.spelling).second);
  }
}
