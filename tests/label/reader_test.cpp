// A reader and the labels that it reads.
#include <utility>

#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

TEST_CASE("a text without a letter or digit has no text", "[label]") {
  for (const char* text : {"", " ", "\n\n", "*, -;", "\xFF\xFE"}) {
    const Label label = reading::read(text);
    CHECK_FALSE(label.has_text);
    CHECK(label.ingredients.empty());
    CHECK(label.other.empty());
  }
  CHECK(reading::read("5").has_text);
  CHECK(reading::read("물").has_text);
}

TEST_CASE("a single label is read as a reader reads it", "[label]") {
  const std::string_view text = "Ingredients: Aqua, Sodium DNA, Blorbium";
  const Label label = read_label(reading::catalogue(), text);
  REQUIRE(label.ingredients.size() == 3);
  CHECK(label.counts == reading::read(text).counts);
  CHECK(printed_name(text, label, label.ingredients[2]) == "Blorbium");
}

TEST_CASE("ingredients are counted by kind", "[label]") {
  const Label label = reading::read("Water, Glycerin, Blorbium, sh-Oligopeptide-1, Nonsuch Exosome");
  const auto count = [&](LabelKind kind) { return label.counts[static_cast<std::size_t>(kind)]; };
  CHECK(count(LabelKind::regenerative) == 2);
  CHECK(count(LabelKind::related) == 0);
  CHECK(count(LabelKind::known) == 2);
  CHECK(count(LabelKind::unknown) == 1);
}

TEST_CASE("positions are bytes from the first to the last of a name", "[label]") {
  const std::string text = "전성분: 정제수*, Sodium Hyaluro-\nnate 5%.";
  const Label label = reading::read(text);
  REQUIRE(label.ingredients.size() == 2);
  const auto span = [&](std::size_t i) {
    return text.substr(label.ingredients[i].offset, label.ingredients[i].length);
  };
  CHECK(span(0) == "정제수");
  CHECK(span(1) == "Sodium Hyaluro-\nnate");
}

TEST_CASE("what the label before left behind is gone", "[label]") {
  LabelReader reader(reading::catalogue());
  Label label;
  reader.read("Ingredients: Water, Blorbium 5% [+/- CI 77491]", label);
  reader.read("Glycerin", label);
  CHECK(label.ingredients.size() == 1);
  CHECK(label.matches.size() == label.ingredients[0].matches);
  CHECK(label.other.empty());
  CHECK(label.counts[static_cast<std::size_t>(LabelKind::unknown)] == 0);
  CHECK(label.ingredients[0].section == LabelSection::main);
}

TEST_CASE("a reader can be moved and outlives the catalogue it was given", "[label]") {
  auto reader = [] {
    const Catalogue catalogue = Catalogue::builtin();
    LabelReader made(catalogue);
    return made;
  }();
  LabelReader moved = std::move(reader);
  Label label;
  moved.read("Water, Glycerin", label);
  CHECK(label.ingredients.size() == 2);
}
