// Every command with its options, examples and fields. Parsing, help, the manual, completion and the README's list come
// from here; each command describes itself in a file of its own, cli/explain.cpp, cli/for.cpp and so on.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/status.hpp"

namespace actives::cli {

class Session;
struct Arguments;

// What an option's value or an operand can be completed to, besides the words that `allowed` lists.
enum class Completes : std::uint8_t {
  nothing,
  name,
  ingredient,
  concern,
  type,
  market,
  kind,
  file,
  field,
  topic,
  shell
};

struct Option {
  std::string_view name;     // "--format"
  std::string_view value;    // "FORMAT"; empty for a flag
  std::string_view help;     // one sentence without a full stop
  std::string_view allowed;  // "text|json|..."; empty: checked elsewhere
  bool repeatable = false;   // otherwise the last one counts
  Completes completes = Completes::nothing;
};

struct Example {
  std::string_view line;
  std::string_view says;
};

// The formats of a command that has none of its own.
inline constexpr std::string_view usual_formats = "text|json|jsonl|csv|tsv|markdown";

struct Command {
  std::string_view name;      // "explain"; of a group two words: "catalogue check"
  std::string_view operands;  // "NAME..."
  std::string_view summary;   // for the list of commands
  std::string_view about;     // a paragraph for its help
  std::span<const Option> options;
  std::span<const Example> examples;
  Status (*run)(Session&);
  // The documented fields of its records, which may depend on operands and options. Null: it has no records.
  std::vector<std::string> (*fields)(const Arguments& arguments);
  Completes completes = Completes::nothing;  // its operands
  std::string_view formats = usual_formats;  // what --format takes
};

// In the order in which help shows them.
std::span<const Command* const> commands();
std::span<const Option> common_options();
const Command* find_command(std::string_view name);

// Commands whose names begin with the same word, each with a second one.
struct Group {
  std::string_view name;
  std::string_view summary;  // for completion
  std::string_view about;    // a paragraph for its help
};
std::span<const Group> groups();
const Group* find_group(std::string_view name);
std::vector<const Command*> commands_of(const Group& group);
// The second word of a command of a group: "check".
std::string_view own_name(const Group& group, const Command& command);
// What can be typed first: the commands of no group, and the groups, in the order of the table.
std::vector<std::string_view> first_words();

// The command's own options and the common ones; null: before the command is known.
std::vector<Option> options_of(const Command* command);

// What is allowed for an option of this command; a command may have formats of its own.
std::string_view allowed_for(const Option& option, const Command* command);

// The option's help, with what is allowed where the sentence does not say it; of --format the formats of this command.
std::string help_on(const Option& option, const Command* command);

}  // namespace actives::cli
