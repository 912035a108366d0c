#include "render/heat.hpp"

#include <array>

#include <fmt/format.h>

namespace actives::render {

namespace {

constexpr std::uint8_t black = 16;
constexpr std::uint8_t white = 231;
constexpr unsigned first_of_cube = 16;  // 6 by 6 by 6 colors
constexpr unsigned first_gray = 232;    // 24 grays

}  // namespace

Heat heat_of(Grade grade) {
  switch (grade) {
    case Grade::A: return {24, white};
    case Grade::B: return {74, black};
    case Grade::C: return {153, black};
    case Grade::M: return {250, black};
    case Grade::D: return {229, black};
    case Grade::E: return {215, black};
    case Grade::N: return {130, white};
  }
  return {white, black};
}

std::string hex(std::uint8_t number) {
  if (number >= first_gray) {
    const unsigned gray = 8 + 10 * (number - first_gray);
    return fmt::format("#{0:02x}{0:02x}{0:02x}", gray);
  }
  constexpr std::array<unsigned, 6> steps{0, 95, 135, 175, 215, 255};
  const unsigned place = number < first_of_cube ? 0 : number - first_of_cube;
  return fmt::format("#{:02x}{:02x}{:02x}", steps[place / 36], steps[place / 6 % 6], steps[place % 6]);
}

}  // namespace actives::render
