// How far one name is from another: slips of the hand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace actives::text {

// How many slips a name of that many letters may have: 1 for up to 4 letters, 2
// up to 8, 3 above, never over a third of the length.
std::size_t allowed_distance(std::size_t letters);

// Optimal string alignment distance (insert, drop, change, swap of neighbors)
// in code points; nothing when it is over `most`. Digits are no slips: nothing,
// too, when the numbers in both differ or one would have to be typed at another
// place; sh-Polypeptide-1 is not near to sh-Polypeptide-11. Takes time in
// proportion to `most` times the length.
std::optional<std::size_t> distance_within(std::u32string_view a, std::u32string_view b, std::size_t most);

// The same for texts of ASCII.
std::optional<std::size_t> ascii_distance_within(std::string_view a, std::string_view b, std::size_t most);

// Each bad byte becomes U+FFFD.
std::u32string to_code_points(std::string_view text);

}  // namespace actives::text
