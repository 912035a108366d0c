// Which kind of record `list` lists.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "actives/vocabulary.hpp"

namespace actives::cli {

// The words for the kinds, in the order of Kind.
std::span<const std::string_view> listed_kinds();

// The kind the operand names ("sources"); ingredients without one. Throws UsageError for any other word.
Kind kind_to_list(std::span<const std::string> operands);

// The kind of this name, singular or plural. Throws UsageError for any other word.
Kind kind_called(const std::string& word);

}  // namespace actives::cli
