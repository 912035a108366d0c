// The names among the operands: as they stand, as one name, or read from standard input.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace actives::cli {

// The operand that stands for the lines of standard input.
inline constexpr std::string_view from_input = "-";

// The operands joined by blanks: they are tried as one name before each is tried as one.
std::string joined(const std::vector<std::string>& operands);

// Whether any of the operands is `from_input`.
bool reads_input(const std::vector<std::string>& operands);

// Calls visit(name) for each operand, and in the place of "-" for each line of standard input, as it comes. False, with
// a word about it, when that gave no name at all.
template <class F>
bool each_name(Session& session, F&& visit) {
  bool any = false;
  const auto take = [&](const std::string& name) {
    any = true;
    visit(name);
  };
  for (const std::string& operand : session.arguments().operands) {
    if (operand != from_input) {
      take(operand);
      continue;
    }
    while (const auto line = session.next_line()) take(*line);
  }
  if (!any) session.fail("no name was read");
  return any;
}

}  // namespace actives::cli
