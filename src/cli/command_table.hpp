// Every command, option, example and exit status, named once. Parsing, help and the README's list come from here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/status.hpp"

namespace actives::cli {

class Session;

struct Option {
  std::string_view name;     // "--format"
  std::string_view value;    // "FORMAT"; empty for a flag
  std::string_view help;     // one sentence without a full stop
  std::string_view allowed;  // "text|json|..."; empty: checked elsewhere
  bool repeatable = false;   // otherwise the last one counts
};

struct Example {
  std::string_view line;
  std::string_view says;
};

struct Command {
  std::string_view name;
  std::string_view operands;  // "NAME..."
  std::string_view summary;   // for the list of commands
  std::string_view about;     // a paragraph for its help
  std::span<const Option> options;
  std::span<const Example> examples;
  Status (*run)(Session&);
  // The documented fields of its records; `operands` matter to `list`.
  std::vector<std::string> (*fields)(std::span<const std::string> operands);
};

std::span<const Command> commands();
std::span<const Option> common_options();
const Command* find_command(std::string_view name);

// One function a file: cli/explain.cpp, cli/for.cpp, cli/list.cpp, cli/help.cpp.
Status run_explain(Session& session);
Status run_for(Session& session);
Status run_list(Session& session);
Status run_help(Session& session);

}  // namespace actives::cli
