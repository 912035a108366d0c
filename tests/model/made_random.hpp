// Targets made up at random, the same ones on every machine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "model/made.hpp"

namespace actives::made {

// Knuth's MMIX generator: the standard library's distributions differ from one implementation to the next.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  // A number below `sides`.
  std::size_t roll(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

  template <class List>
  auto pick(const List& list) {
    return list[roll(list.size())];
  }

 private:
  std::uint64_t state_;
};

inline Study random_study(Dice& dice) {
  using N = std::optional<int>;
  // Numbers that meet the boundaries 20 and 60, alone and in sums; topical often, so that routes fill up.
  static constexpr std::array<N, 14> sizes{N{},   N{},   N{1},  N{5},  N{10}, N{19}, N{20},
                                           N{21}, N{29}, N{30}, N{40}, N{59}, N{60}, N{61}};
  static constexpr std::array<std::optional<Route>, 10> places{
      Route::topical,  Route::topical, Route::topical, Route::topical,  Route::procedure,
      Route::injected, Route::wound,   Route::oral,    Route::in_vitro, std::nullopt};
  static constexpr std::array<std::optional<bool>, 3> payers{std::nullopt, true, false};
  static constexpr std::array<const char*, 4> others{"", "vehicle", "untreated side", "Placebo"};
  // One roll a line: arguments of a call are evaluated in whatever order a compiler likes.
  Study made;
  made.source = "a-source";
  made.design = static_cast<Design>(dice.roll(6));
  made.outcome = static_cast<Outcome>(dice.roll(5));
  made.n = dice.pick(sizes);
  made.route = dice.pick(places);
  made.independent = dice.pick(payers);
  const char* comparison = dice.pick(others);
  if (*comparison != '\0') made.comparison = comparison;
  if (dice.roll(4) == 0) made.via = Via::secondary;
  return made;
}

// A third of the targets show hope only, a third have no people, so that rare grades are met often enough.
inline Target random_target(Dice& dice) {
  const std::size_t mood = dice.roll(3);
  std::vector<Study> studies;
  for (std::size_t left = 1 + dice.roll(6); left > 0; --left) {
    Study made = random_study(dice);
    if (mood == 0 && made.outcome >= Outcome::none) made.outcome = Outcome::benefit;
    if (mood == 1 && dice.roll(8) != 0) made.design = static_cast<Design>(dice.roll(3));
    studies.push_back(made);
  }
  return target(std::move(studies));
}

// One study a line, for a failing test.
inline std::string words(const Target& made) {
  std::string text;
  for (const Study& s : made.studies) {
    text += "\n" + std::string(to_string(s.design)) + " " + route_name(s.route) + " " +
            std::string(to_string(s.outcome)) + " n=" + (s.n ? std::to_string(*s.n) : "null") +
            " independent=" + (s.independent ? (*s.independent ? "true" : "false") : "null") +
            " comparison=" + s.comparison.value_or("null") + (s.via ? " second hand" : "");
  }
  return text;
}

}  // namespace actives::made
