#include "cli/arguments.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/near_words.hpp"
#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

bool takes_a_value(std::string_view word) {
  return std::any_of(common_options().begin(), common_options().end(),
                     [&](const Option& o) { return o.name == word && !o.value.empty(); });
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

// Takes away what stands behind "--", and the dashes: an operand, whatever it looks like.
std::vector<std::string> take_protected(std::vector<std::string>& words) {
  const auto dashes = std::find(words.begin(), words.end(), "--");
  std::vector<std::string> operands(dashes == words.end() ? dashes : dashes + 1, words.end());
  words.erase(dashes, words.end());
  return operands;
}

[[noreturn]] void ask_for_value(const Option& option, const Command* command) {
  throw UsageError(std::string(option.name) + " needs a value, " + std::string(option.value), {help_hint(command)});
}

// CLI11 would take --json=no for --json, and what follows --type= for its value.
void check_signs(std::span<const std::string> words, const std::vector<Option>& options, const Command* command) {
  for (const std::string& word : words) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos) continue;
    for (const Option& option : options) {
      if (option.name != word.substr(0, sign)) continue;
      if (option.value.empty()) throw UsageError(std::string(option.name) + " takes no value", {help_hint(command)});
      if (sign + 1 == word.size()) ask_for_value(option, command);
    }
  }
}

// What CLI11 refused, in words of this program's own where an option stands without its value.
[[noreturn]] void refuse(const CLI::ParseError& error, const Command* command) {
  const std::string said = error.what();
  for (const Option& option : options_of(command))
    if (!option.value.empty() && said.starts_with(std::string(option.name) + ":")) ask_for_value(option, command);
  throw UsageError(text::printable(said), {help_hint(command)});
}

void check_allowed(const Option& option, std::string_view allowed, const std::vector<std::string>& values) {
  if (allowed.empty()) return;
  for (const std::string& value : values) {
    const std::string fenced = "|" + std::string(allowed) + "|";
    const bool plain = !value.empty() && value.find('|') == std::string::npos;
    if (plain && fenced.find("|" + value + "|") != std::string::npos) continue;
    std::string list(allowed);
    for (std::size_t bar = 0; (bar = list.find('|', bar)) != std::string::npos;) list.replace(bar, 1, ", ");
    throw UsageError("the value " + text::quoted(value) + " of " + std::string(option.name) + " is not known",
                     {"allowed: " + list});
  }
}

void check_operands(const Arguments& arguments) {
  for (const std::string& operand : arguments.operands)
    if (operand.find_first_not_of(" \t\r\n") == std::string::npos)
      throw UsageError("an operand is empty", {help_hint(arguments.command)});
}

using Parsed = std::vector<std::pair<const Option*, CLI::Option*>>;

// To make an option known costs more than to look a name up; those that nobody wrote are left out.
Parsed make_known(CLI::App& app, const std::vector<Option>& options, const std::vector<std::string>& words) {
  Parsed parsed;
  for (const Option& option : options) {
    const auto is_written = [&](const std::string& word) { return word.starts_with(option.name); };
    if (std::none_of(words.begin(), words.end(), is_written)) continue;
    const std::string name(option.name);
    parsed.emplace_back(&option, option.value.empty() ? app.add_flag(name)
                                                      : app.add_option(name)
                                                            ->expected(1)
                                                            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
                                                            ->allow_extra_args(false));
  }
  return parsed;
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
  const std::vector<std::string> protected_operands = take_protected(rest);
  std::replace(rest.begin(), rest.end(), std::string("-h"), std::string("--help"));
  std::replace(rest.begin(), rest.end(), std::string("-o"), std::string("--output"));
  const std::vector<Option> options = options_of(arguments.command);
  check_signs(rest, options, arguments.command);

  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const Parsed parsed = make_known(app, options, rest);
  app.add_option("operands", arguments.operands);
  std::reverse(rest.begin(), rest.end());
  try {
    app.parse(rest);
  } catch (const CLI::ParseError& error) {
    refuse(error, arguments.command);
  }
  for (const std::string& extra : app.remaining())
    if (extra.size() > 1 && extra[0] == '-' && extra != "--") refuse_option(extra, arguments.command);
  for (const auto& [option, result] : parsed) {
    if (result->count() == 0) continue;
    std::vector<std::string> values = option->value.empty() ? std::vector<std::string>{""} : result->results();
    if (!option->value.empty()) check_allowed(*option, allowed_for(*option, arguments.command), values);
    arguments.options.emplace(option->name, std::move(values));
  }
  arguments.operands.insert(arguments.operands.end(), protected_operands.begin(), protected_operands.end());
  check_operands(arguments);
  return arguments;
}

}  // namespace actives::cli
