// Options whose value is a number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "cli/arguments.hpp"

namespace actives::cli {

// The option's value; nothing where it is not given. Throws UsageError for what is no whole number from least to most.
std::optional<std::size_t> number_option(const Arguments& arguments, std::string_view option, std::size_t least,
                                         std::size_t most);

}  // namespace actives::cli
