// The exit statuses; `actives help exit-status` prints this table.
#pragma once

#include <array>
#include <string_view>

namespace actives::cli {

enum Status : int { found = 0, nothing_found = 1, wrong_usage = 2, invalid_input = 3, failed_io = 4 };

struct StatusText {
  Status status;
  std::string_view means;
};

inline constexpr std::array<StatusText, 5> status_table{{
    {found, "something was found, all went well"},
    {nothing_found, "nothing found; with several names: at least one was not found, the others were printed"},
    {wrong_usage, "the command line is wrong (unknown subcommand, option, option value, empty operand)"},
    {invalid_input, "a catalogue or an input is not valid (a folder without JSON too)"},
    {failed_io, "a file cannot be opened, read or written (a full disk, a closed standard output)"},
}};

// Of several, 4 wins over 3 over 1.
constexpr Status worse(Status a, Status b) { return a > b ? a : b; }

}  // namespace actives::cli
