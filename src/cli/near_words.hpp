// Words near to a mistyped one, for messages.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace actives::cli {

// "'--format' or '--fields'": at most three, nearest first; empty when nothing is near.
std::string near_words(std::string_view word, std::span<const std::string> known);

// "'a', 'b' or 'c'".
std::string alternatives(std::span<const std::string> words);

}  // namespace actives::cli
