// The command line, taken apart with the options of the one command that runs.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.hpp"

namespace actives::cli {

struct Arguments {
  const Command* command = nullptr;  // null: none was named
  const Group* group = nullptr;      // the group of which no command was named
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;  // by name; a flag has one empty value

  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  // The value given last.
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;
};

// What stands where a command should, and is none; behind a group with the name of that.
struct UnknownCommand {
  std::string word;
};

// Throws UsageError, or UnknownCommand when the first operand is no command.
Arguments parse_command_line(std::span<const std::string> words);

}  // namespace actives::cli
