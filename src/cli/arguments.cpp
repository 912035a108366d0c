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
  if (const std::size_t place = command_place(words); place < words.size()) {
    arguments.command = find_command(words[place]);
    if (arguments.command == nullptr) throw UnknownCommand{words[place]};
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
  }

  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const std::vector<Option> options = options_of(arguments.command);
  std::vector<std::pair<const Option*, CLI::Option*>> parsed;
  for (const Option& option : options) {
    // To make an option known costs more than to look a name up; those that nobody wrote are left out.
    const auto is_written = [&](const std::string& word) { return word.starts_with(option.name); };
    if (std::none_of(rest.begin(), rest.end(), is_written)) continue;
    const std::string name(option.name);
    parsed.emplace_back(&option, option.value.empty() ? app.add_flag(name)
                                                      : app.add_option(name)
                                                            ->expected(1)
                                                            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
                                                            ->allow_extra_args(false));
  }
  CLI::Option* operands = app.add_option("operands", arguments.operands);
  std::reverse(rest.begin(), rest.end());
  try {
    app.parse(rest);
  } catch (const CLI::ParseError& error) {
    throw UsageError(text::printable(error.what()), {help_hint(arguments.command)});
  }
  static_cast<void>(operands);
  for (const std::string& extra : app.remaining())
    if (extra.size() > 1 && extra[0] == '-' && extra != "--") refuse_option(extra, arguments.command);
  for (const auto& [option, result] : parsed) {
    if (result->count() == 0) continue;
    std::vector<std::string> values = option->value.empty() ? std::vector<std::string>{""} : result->results();
    if (!option->value.empty()) check_allowed(*option, allowed_for(*option, arguments.command), values);
    arguments.options.emplace(option->name, std::move(values));
  }
  check_operands(arguments);
  return arguments;
}

}  // namespace actives::cli
