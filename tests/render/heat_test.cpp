#include "render/heat.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "catch.hpp"

using namespace actives;
using namespace actives::render;

namespace {

double channel(const std::string& color, std::size_t place) {
  const double value = std::stoi(color.substr(1 + 2 * place, 2), nullptr, 16) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance as the guidelines for accessible content define it.
double luminance(std::uint8_t number) {
  const std::string color = hex(number);
  return 0.2126 * channel(color, 0) + 0.7152 * channel(color, 1) + 0.0722 * channel(color, 2);
}

double contrast(std::uint8_t a, std::uint8_t b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

constexpr std::array all{Grade::A, Grade::B, Grade::C, Grade::M, Grade::D, Grade::E, Grade::N};

}  // namespace

TEST_CASE("every letter is read well on its color", "[heat]") {
  for (Grade grade : all) CHECK(contrast(heat_of(grade).paper, heat_of(grade).ink) >= 4.5);
}

TEST_CASE("every grade has a color of its own", "[heat]") {
  std::set<int> papers;
  for (Grade grade : all) papers.insert(heat_of(grade).paper);
  CHECK(papers.size() == all.size());
}

TEST_CASE("grades that follow each other differ in brightness, not in hue alone", "[heat]") {
  CHECK(luminance(heat_of(Grade::A).paper) + 0.1 < luminance(heat_of(Grade::B).paper));
  CHECK(luminance(heat_of(Grade::B).paper) + 0.1 < luminance(heat_of(Grade::C).paper));
  CHECK(luminance(heat_of(Grade::D).paper) > luminance(heat_of(Grade::E).paper) + 0.1);
  CHECK(luminance(heat_of(Grade::E).paper) > luminance(heat_of(Grade::N).paper) + 0.1);
}

TEST_CASE("colors in a picture are those of the terminal", "[heat]") {
  CHECK(hex(16) == "#000000");
  CHECK(hex(231) == "#ffffff");
  CHECK(hex(24) == "#005f87");
  CHECK(hex(130) == "#af5f00");
  CHECK(hex(232) == "#080808");
  CHECK(hex(255) == "#eeeeee");
}
