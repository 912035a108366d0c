// Texts that make a reader slow whose work grows faster than the text: each of 700 kB would then take many minutes, and a read
// that goes deeper with every bracket would end in a crash.
#include <string>

#include "actives/label_tells.hpp"
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;

namespace {

std::string repeated(std::string_view unit) {
  constexpr std::size_t size = 700'000;
  std::string text;
  text.reserve(size + unit.size());
  while (text.size() < size) text += unit;
  return text;
}

}  // namespace

TEST_CASE("the work for a label grows with its length alone", "[label]") {
  for (const std::string_view unit : {"(",
                                      ",",
                                      "a(",
                                      "a",
                                      " ",
                                      "and ",
                                      "*",
                                      "1,",
                                      "1.",
                                      "1,1-",
                                      "a)",
                                      "a[",
                                      "a: ",
                                      "a\n",
                                      "ab cd\n",
                                      "\n",
                                      "a/",
                                      "a (b) ",
                                      "a (b/c) ",
                                      "((a)",
                                      "5% ",
                                      "a 5% ",
                                      "a[1]",
                                      "<a",
                                      "&",
                                      "&a;",
                                      "the ",
                                      "the. ",
                                      "\xFF",
                                      "\xEF\xB7\xBA",
                                      "\xCC\x81",
                                      "정제수 ",
                                      "Water ",
                                      "WaterGlycerin",
                                      "sh-Oligopeptide-1 ",
                                      "Ingredients ",
                                      "may contain ",
                                      "5% may contain Water ",
                                      "key ingredients: a, b "}) {
    CAPTURE(unit);
    const std::string text = repeated(unit);
    const Label label = reading::read(text);
    std::size_t printed = 0;
    for (const LabelIngredient& ingredient : label.ingredients) printed += printed_name(text, label, ingredient).size();
    CHECK(printed <= text.size());
  }
}

TEST_CASE("amounts are found in one pass over the list and its headers", "[label]") {
  const std::string text = repeated("Ingredients: Water, Phenoxyethanol, Niacinamide 5%. ");
  const Label label = reading::read(text);
  const auto amounts = LabelAmounts(reading::catalogue()).amounts_on(text, label);
  CHECK(amounts.size() == label.ingredients.size() / 3 * 2);
}

TEST_CASE("many lines without a separator, wrapped as those with many are, are joined no longer than a name",
          "[label]") {
  std::string text;
  while (text.size() < 1'000'000) text += "ab cd\n";
  while (text.size() < 2'000'000) text += ",y";
  CHECK(reading::read(text).has_text);
}

TEST_CASE("a list is read as well at the end of a long one as at its beginning", "[label]") {
  std::string text = "Ingredients: Water";
  std::size_t names = 1;
  for (; text.size() < 2'000'000; names += 3) text += ", Glycerin (Vegetable), 1,2-Hexanediol 5%, Blorbium";
  const Label label = reading::read(text);
  CHECK(label.ingredients.size() == names);
  CHECK(label.counts[static_cast<std::size_t>(LabelKind::unknown)] == (names - 1) / 3);
  CHECK(label.ingredients.back().offset + label.ingredients.back().length == text.size());
}
