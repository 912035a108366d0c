#include "cli/command_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>

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

constexpr std::array all_commands{
    &explain_command,
    &for_command,
    &list_command,
    &search_command,
    &compare_command,
    &matrix_command,
    &label_command,
    &cite_command,
    &catalogue_info_command,
    &catalogue_check_command,
    &catalogue_format_command,
    &catalogue_build_command,
    &catalogue_import_command,
    &catalogue_export_command,
    &catalogue_new_command,
    &completion_command,
    &help_command,
};

constexpr std::array all_groups{
    Group{"catalogue", "check, format, build, import and export catalogues of your own",
          "Catalogues of your own: JSON files of records, in the form of the built-in one. What lies in "
          "$XDG_DATA_HOME/actives (usually ~/.local/share/actives), a file or a folder a catalogue, is read with the "
          "built-in one by every command; --catalogue names others."},
};

}  // namespace

std::span<const Command* const> commands() { return all_commands; }
std::span<const Option> common_options() { return common; }

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(all_commands.begin(), all_commands.end(), [&](const Command* c) { return c->name == name; });
  return found == all_commands.end() ? nullptr : *found;
}

std::span<const Group> groups() { return all_groups; }

const Group* find_group(std::string_view name) {
  const auto* const found =
      std::find_if(all_groups.begin(), all_groups.end(), [&](const Group& g) { return g.name == name; });
  return found == all_groups.end() ? nullptr : found;
}

std::vector<const Command*> commands_of(const Group& group) {
  std::vector<const Command*> members;
  std::copy_if(all_commands.begin(), all_commands.end(), std::back_inserter(members), [&](const Command* command) {
    return command->name.starts_with(group.name) && command->name.substr(group.name.size()).starts_with(' ');
  });
  return members;
}

std::string_view own_name(const Group& group, const Command& command) {
  return command.name.substr(group.name.size() + 1);
}

std::vector<std::string_view> first_words() {
  std::vector<std::string_view> words;
  for (const Command* command : all_commands) {
    const std::string_view word = command->name.substr(0, command->name.find(' '));
    if (words.empty() || words.back() != word) words.push_back(word);
  }
  return words;
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
