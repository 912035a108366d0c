// What each place of the command line can be completed to, for the scripts of the three shells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.hpp"

namespace actives::cli {

struct Completion {
  // "words": the closed list below. "file": the shell's own. "field": `actives COMMAND --fields help` lists them.
  // "nothing": anything may stand there. Else a WHAT of `actives completion candidates`.
  std::string_view what = "nothing";
  std::vector<std::string> words;  // letters, digits and hyphens only, so no shell has to quote them
};

// Of an option's value. `command` is null before the command is known.
Completion completion_of(const Option& option, const Command* command);
Completion completion_of_operands(const Command& command);

// Whether more than the first operand can be completed.
bool repeats_operands(const Command& command);

// "words text json".
std::string in_one_line(const Completion& completion);

std::string bash_script();
std::string zsh_script();
std::string fish_script();

}  // namespace actives::cli
