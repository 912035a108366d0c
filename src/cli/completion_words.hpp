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

// A word of a command, and what it does.
struct CommandWord {
  std::string_view word;
  std::string_view says;
};

// What the scripts have to tell apart: an empty line, the word of a group, and each command.
struct Branch {
  std::string_view name;             // "", "catalogue", "catalogue check"
  const Command* command = nullptr;  // null where a word of the command is still to come
  std::vector<CommandWord> next;     // the words that may come
};
std::vector<Branch> branches();

std::string bash_script();
std::string zsh_script();
std::string fish_script();

}  // namespace actives::cli
