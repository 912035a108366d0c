#include "cli/command_table.hpp"

#include <algorithm>
#include <array>

#include "cli/command_list.hpp"

namespace actives::cli {

namespace {

constexpr std::array common{
    Option{"--format", "FORMAT", "how the answer is written: text, json, jsonl, csv, tsv, markdown", usual_formats},
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
    &explain_command, &for_command,    &list_command, &search_command,
    &compare_command, &matrix_command, &cite_command, &help_command,
};

}  // namespace

std::span<const Command* const> commands() { return table; }
std::span<const Option> common_options() { return common; }

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Command* c) { return c->name == name; });
  return found == table.end() ? nullptr : *found;
}

std::string_view allowed_for(const Option& option, const Command* command) {
  return option.name == "--format" && command != nullptr ? command->formats : option.allowed;
}

std::string help_on(const Option& option, const Command* command) {
  std::string help(option.help);
  if (option.name != "--format" || command == nullptr || command->formats == usual_formats) return help;
  help.resize(help.find(':') + 1);
  std::string list(command->formats);
  for (std::size_t bar = 0; (bar = list.find('|', bar)) != std::string::npos;) list.replace(bar, 1, ", ");
  return help + " " + list;
}

}  // namespace actives::cli
