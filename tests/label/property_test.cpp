// What holds for every label, tried with texts made of pieces.
#include <random>
#include <string>

#include "catch.hpp"
#include "label/invariants.hpp"
#include "label/made_texts.hpp"
#include "label/reading.hpp"
#include "pack/label_index.hpp"
#include "pack/pack.hpp"
#include "text/label_words.hpp"

using namespace actives;

namespace {

// Whether the catalogue has all of the name as printed: not only one side of a slash, or what is outside a parenthesis.
bool is_known_in_full(const std::string& printed) {
  const std::string key = text::label_key(printed);
  const auto [first, last] = reading::catalogue().compiled().label_names_with(pack::label_hash(text::sum_of(key)));
  return first < last;
}

std::string joined(const reading::Lines& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

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

// Names that are known only by a part of them are left out: "Nonsuch/Glycerin" is one name in a list, and may be parted
// where another name stands beside it. So are near names and families, which nobody has.
TEST_CASE("names that are known, printed as a list, are read as the same names", "[label]") {
  std::mt19937 random(20);
  std::size_t names = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = made_texts::text(random, 25);
    const Label label = reading::read(text);
    reading::Lines known;
    for (const LabelIngredient& ingredient : label.ingredients) {
      const std::string printed = printed_name(text, label, ingredient);
      if (ingredient.kind != LabelKind::unknown && is_known_in_full(printed)) known.push_back(printed);
    }
    names += known.size();
    const std::string list = joined(known);
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
