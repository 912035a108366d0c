// How much at most of an ingredient a label tells.
#include "actives/label_tells.hpp"
#include "catch.hpp"
#include "label/reading.hpp"

using namespace actives;
using reading::Lines;

namespace {

// "2: 0.5 printed", "4: 1 inferred".
Lines amounts(std::string_view text) {
  Lines lines;
  for (const LabelAmount& amount : LabelAmounts(reading::catalogue()).amounts_on(text, reading::read(text))) {
    std::string number = std::to_string(amount.at_most_percent);
    while (number.ends_with('0')) number.pop_back();
    if (number.ends_with('.')) number.pop_back();
    lines.push_back(std::to_string(amount.position) + ": " + number + (amount.printed ? " printed" : " inferred"));
  }
  return lines;
}

}  // namespace

TEST_CASE("percentages and parts of a million are amounts as printed", "[label]") {
  CHECK(amounts("Water, Niacinamide 5%, Panthenol (0.25 %)") == Lines{"2: 5 printed", "3: 0.25 printed"});
  CHECK(amounts("Water, Sodium DNA (10,000 ppm), Adenosine 400ppm") == Lines{"2: 1 printed", "3: 0.04 printed"});
  CHECK(amounts("Water, Adenosine 500 ppb") == Lines{"2: 0.00005 printed"});
  CHECK(amounts("Water, Niacinamide 2,5 %") == Lines{"2: 2.5 printed"});
  CHECK(amounts("Water, Niacinamide 5 percent") == Lines{"2: 5 printed"});
}

TEST_CASE("an amount is read to its last bit", "[label]") {
  std::string text = "Water";
  std::vector<double> printed;
  for (int i = 1; i <= 3000; i += 7) {
    std::string digits = std::to_string(i);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    digits.insert(digits.size() - 3, 1, '.');
    text += ", Glycerin " + digits + "%";
    printed.push_back(std::stod(digits));
  }
  std::vector<double> amounts;
  for (const LabelAmount& amount : LabelAmounts(reading::catalogue()).amounts_on(text, reading::read(text)))
    amounts.push_back(amount.at_most_percent);
  CHECK(amounts == printed);
}

TEST_CASE("an amount of more digits than anybody weighs is one all the same", "[label]") {
  CHECK(amounts("Water, Glycerin 12.50000000000000000000%, Panthenol 00000000000000000000001.5%") ==
        Lines{"2: 12.5 printed", "3: 1.5 printed"});
  CHECK(amounts("Water, Glycerin 1000000000000000000000000000000%, Panthenol 0.5%") == Lines{"3: 0.5 printed"});
}

TEST_CASE("what can be no share tells nothing", "[label]") {
  CHECK(amounts("Water, Niacinamide 150%, Glycerin 100%") == Lines{"3: 100 printed"});
  CHECK(amounts("Water, Niacinamide (1.2.3%)") == Lines{});
}

TEST_CASE("a percentage behind a comma is not that of the name before", "[label]") {
  CHECK(amounts("Water, Niacinamide, 5% Glycerin, Panthenol 2%") == Lines{"4: 2 printed"});
}

TEST_CASE("the first preservative that is passed is the reason for all behind it", "[label]") {
  const std::string_view text = "Water, Phenoxyethanol, Chlorphenesin, Glycerin";
  const auto found = LabelAmounts(reading::catalogue()).amounts_on(text, reading::read(text));
  REQUIRE(found.size() == 3);
  CHECK(found[2].position == 4);
  CHECK(found[2].because == "stands behind Phenoxyethanol, of which the EU allows 1 % at most");
}

TEST_CASE("of a range the upper end is the most", "[label]") {
  CHECK(amounts("Water, Retinol 0.1-0.3%") == Lines{"2: 0.3 printed"});
}

TEST_CASE("an amount of which it is not known how much it is of tells nothing", "[label]") {
  CHECK(amounts("Water, Adenosine 10 mg") == Lines{});
}

TEST_CASE("what stands behind a preservative of which 1 % at most is allowed is at 1 % at most", "[label]") {
  CHECK(amounts("Water, Glycerin, Phenoxyethanol, Sodium DNA") == Lines{"3: 1 inferred", "4: 1 inferred"});
  CHECK(amounts("Water, Sodium Benzoate, Sodium DNA") == Lines{});
}

TEST_CASE("nothing is inferred of colorants and of what may be inside", "[label]") {
  CHECK(amounts("Water, Phenoxyethanol, CI 77891") == Lines{"2: 1 inferred"});
  CHECK(amounts("Water, Phenoxyethanol, [+/- Mica, Squalane]") == Lines{"2: 1 inferred"});
}

TEST_CASE("another part begins its own order", "[label]") {
  CHECK(amounts("Part 1: Water, Phenoxyethanol, Squalane. Ingredients: Water, Glycerin") ==
        Lines{"2: 1 inferred", "3: 1 inferred"});
}
