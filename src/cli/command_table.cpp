#include "cli/command_table.hpp"

#include <algorithm>
#include <array>

#include "cli/command_list.hpp"

namespace actives::cli {

namespace {

constexpr std::array common{
    Option{"--format", "FORMAT", "how the answer is written", usual_formats},
    Option{"--json", "", "short for --format json", ""},
    Option{"--fields", "LIST", "fields to write, in order: id,targets.concern; 'help' lists them", "", false,
           Completes::field},
    Option{"--catalogue", "PATH", "use this catalogue (a file, a folder, or 'builtin') instead; repeatable", "", true,
           Completes::file},
    Option{"--color", "WHEN", "color in text: auto, always, never", "auto|always|never"},
    Option{"--hyperlink", "", "make the addresses of sources links that a terminal opens", ""},
    Option{"--pager", "", "show text through $ACTIVES_PAGER, $PAGER or less, on a terminal", ""},
    Option{"--quiet", "", "no notes on standard error", ""},
    Option{"--version", "", "print the versions of the program and the catalogue", ""},
    Option{"--help", "", "print this help; -h too", ""},
};

constexpr std::array table{
    &explain_command, &for_command,   &list_command, &search_command,     &compare_command,
    &matrix_command,  &label_command, &cite_command, &completion_command, &help_command,
};

}  // namespace

std::span<const Command* const> commands() { return table; }
std::span<const Option> common_options() { return common; }

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Command* c) { return c->name == name; });
  return found == table.end() ? nullptr : *found;
}

std::vector<Option> options_of(const Command* command) {
  std::vector<Option> all;
  if (command != nullptr) all.assign(command->options.begin(), command->options.end());
  all.insert(all.end(), common_options().begin(), common_options().end());
  return all;
}

std::string_view allowed_for(const Option& option, const Command* command) {
  return option.name == "--format" && command != nullptr ? command->formats : option.allowed;
}

std::string help_on(const Option& option, const Command* command) {
  std::string help(option.help);
  std::string allowed(allowed_for(option, command));
  for (std::size_t bar = 0; (bar = allowed.find('|', bar)) != std::string::npos;) allowed.replace(bar, 1, ", ");
  if (option.name == "--format") return help.substr(0, help.find(':')) + ": " + allowed;
  if (allowed.empty() || help.find(allowed.substr(0, allowed.find(','))) != std::string::npos) return help;
  return help + " (" + allowed + ")";
}

}  // namespace actives::cli
