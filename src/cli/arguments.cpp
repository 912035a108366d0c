#include "cli/arguments.hpp"

#include <algorithm>

#include "cli/near_words.hpp"
#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

const Option* named(std::span<const Option> options, std::string_view name) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

bool takes_a_value(std::string_view word) {
  const Option* option = named(common_options(), word);
  return option != nullptr && !option->value.empty();
}

// The place of the command: the first word that is neither an option nor the value of one.
std::size_t command_place(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") return words.size();
    if (words[i].empty() || words[i][0] != '-') return i;
    if (takes_a_value(words[i])) ++i;
  }
  return words.size();
}

std::string help_hint(const Command* command) {
  return command == nullptr ? "'actives --help' lists the commands"
                            : "'actives " + std::string(command->name) + " --help' lists its options";
}

[[noreturn]] void refuse_option(const std::string& word, const Command* command) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (const Option& option : options_of(command)) known.emplace_back(option.name);
  std::vector<std::string> advice;
  if (const auto near = near_words(name, known); !near.empty()) advice.push_back("did you mean " + near + "?");
  advice.push_back(help_hint(command));
  throw UsageError("unknown option " + text::quoted(name), advice);
}

[[noreturn]] void ask_for_value(const Option& option, const Command* command) {
  throw UsageError(std::string(option.name) + " needs a value, " + std::string(option.value), {help_hint(command)});
}

void check_allowed(const Option& option, std::string_view allowed, const std::string& value) {
  if (allowed.empty()) return;
  const std::string fenced = "|" + std::string(allowed) + "|";
  const bool plain = !value.empty() && value.find('|') == std::string::npos;
  if (plain && fenced.find("|" + value + "|") != std::string::npos) return;
  std::string list(allowed);
  for (std::size_t bar = 0; (bar = list.find('|', bar)) != std::string::npos;) list.replace(bar, 1, ", ");
  throw UsageError("the value " + text::quoted(value) + " of " + std::string(option.name) + " is not known",
                   {"allowed: " + list});
}

void check_operands(const Arguments& arguments) {
  for (const std::string& operand : arguments.operands)
    if (operand.find_first_not_of(" \t\r\n") == std::string::npos)
      throw UsageError("an operand is empty", {help_hint(arguments.command)});
}

// Takes the word away that stands where a command should.
std::optional<std::string> take_command(std::vector<std::string>& words) {
  const std::size_t place = command_place(words);
  if (place == words.size()) return std::nullopt;
  std::string word = std::move(words[place]);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(place));
  return word;
}

void find_command_in(std::vector<std::string>& words, Arguments& arguments) {
  auto name = take_command(words);
  if (!name) return;
  if (const Group* group = find_group(*name)) {
    const auto second = take_command(words);
    if (!second) {
      arguments.group = group;
      return;
    }
    *name += " " + *second;
  }
  arguments.command = find_command(*name);
  if (arguments.command == nullptr) throw UnknownCommand{*name};
}

// What the letters stand for that are options too.
std::string_view written_out(std::string_view word) {
  if (word == "-h") return "--help";
  return word == "-o" ? "--output" : word;
}

// An option as it was written, "--name" or "--name=VALUE".
struct Written {
  const Option* option;
  std::optional<std::string> value;
};

Written take_option(const std::string& word, std::span<const Option> options, const Command* command) {
  const std::string_view written = written_out(word);
  const std::size_t sign = written.find('=');
  const Option* option = named(options, written.substr(0, sign));
  if (option == nullptr) refuse_option(word, command);
  if (sign == std::string_view::npos) return {option, std::nullopt};
  if (option->value.empty()) throw UsageError(std::string(option->name) + " takes no value", {help_hint(command)});
  if (sign + 1 == written.size()) ask_for_value(*option, command);
  return {option, std::string(written.substr(sign + 1))};
}

// Options stand anywhere, their value in the same word or in the next; what follows "--" is an operand, whatever it looks
// like.
void take_words(std::span<const std::string> words, Arguments& arguments) {
  const std::vector<Option> options = options_of(arguments.command);
  const auto dashes = std::find(words.begin(), words.end(), "--");
  for (auto word = words.begin(); word != dashes; ++word) {
    if (word->size() < 2 || word->front() != '-') {
      arguments.operands.push_back(*word);
      continue;
    }
    auto [option, value] = take_option(*word, options, arguments.command);
    if (!option->value.empty()) {
      if (!value && ++word == dashes) ask_for_value(*option, arguments.command);
      if (!value) value = *word;
      check_allowed(*option, allowed_for(*option, arguments.command), *value);
    }
    arguments.options[std::string(option->name)].push_back(value.value_or(""));
  }
  if (dashes != words.end()) arguments.operands.insert(arguments.operands.end(), dashes + 1, words.end());
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

Arguments parse_command_line(std::span<const std::string> words) {
  Arguments arguments;
  std::vector<std::string> rest(words.begin(), words.end());
  find_command_in(rest, arguments);
  take_words(rest, arguments);
  check_operands(arguments);
  return arguments;
}

}  // namespace actives::cli
