// What holds for every label, tried with texts made of pieces.
#include <random>
#include <string>

#include "catch.hpp"
#include "label/invariants.hpp"
#include "label/made_texts.hpp"
#include "label/reading.hpp"
#include "label/reprinted.hpp"

using namespace actives;

TEST_CASE("no text loses a letter, tears a character or mixes up its ingredients", "[label]") {
  std::mt19937 random(17);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = made_texts::text(random, 25);
    const std::string broken = label_invariants::first_broken(text, reading::read(text));
    if (!broken.empty()) FAIL(broken << ": " << text);
  }
}

TEST_CASE("no text of single signs and bytes does so either", "[label]") {
  const std::string_view alphabet = "aA1 ,.()[]{}*+-/:;%&<>\n\xEA\xB0\x80\xFF\xC3\xA9s5";
  std::mt19937 random(18);
  for (int round = 0; round < 8000; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += alphabet[random() % alphabet.size()];
    const std::string broken = label_invariants::first_broken(text, reading::read(text));
    if (!broken.empty()) FAIL(broken << ": " << text);
  }
}

TEST_CASE("reading a text again gives the same, whatever was read between", "[label]") {
  std::mt19937 random(19);
  LabelReader reader(reading::catalogue());
  std::string before = "Ingredients: Water";
  Label label;
  Label again;
  Label first;
  reader.read(before, first);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = made_texts::text(random, 25);
    reader.read(text, label);
    reader.read(before, again);
    if (!label_invariants::same(again, first)) FAIL(before);
    before = text;
    first = label;
  }
}

TEST_CASE("names that are known, printed as a list, are read as the same names", "[label]") {
  std::mt19937 random(20);
  std::size_t names = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = made_texts::text(random, 25);
    const Label label = reading::read(text);
    const reading::Lines known = reprinted::known_names(text, label, [](const auto&, const std::string& name) {
      return reprinted::is_known_in_full(reading::catalogue(), name);
    });
    names += known.size();
    const std::string list = reprinted::as_list(known);
    if (reading::names(list) != known) FAIL(list << " from " << text);
  }
  CHECK(names > 4000);
}

TEST_CASE("every name of the inventory is read as one name that is known", "[label]") {
  const Catalogue& catalogue = reading::catalogue();
  std::size_t names = 0;
  for (std::size_t i = 0; i < catalogue.count(Kind::inventory); ++i) {
    const std::string inci = catalogue.at<InventoryItem>(i).inci;
    const Label label = reading::read("Ingredients: " + inci);
    if (label.ingredients.size() != 1 || label.ingredients[0].kind == LabelKind::unknown) FAIL(inci);
    ++names;
  }
  CHECK(names > 1000);
}
