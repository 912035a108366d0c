// How far one name is from another: slips of the hand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace actives::text {

// 1 for up to 4 letters, 2 up to 8, 3 above, never over a third of the length.
std::size_t allowed_distance(std::size_t letters);

// Optimal string alignment distance (insert, drop, change, swap of neighbors) in code points; nothing when it is
// over `most`, or when the digits differ: sh-Polypeptide-1 is not near to sh-Polypeptide-11.
std::optional<std::size_t> distance_within(std::u32string_view a, std::u32string_view b, std::size_t most);

std::u32string to_code_points(std::string_view text);

}  // namespace actives::text
