#include "cli/manual.hpp"

#include <algorithm>

#include "cli/command_table.hpp"
#include "cli/roff.hpp"
#include "cli/topics.hpp"

namespace actives::cli {

namespace {

std::string upper(std::string_view words) {
  std::string upper(words);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return upper;
}

std::string bold(std::string_view words) { return "\\fB" + roff(words) + "\\fR"; }
std::string italic(std::string_view words) { return "\\fI" + roff(words) + "\\fR"; }

std::string section(std::string_view title) { return ".SH \"" + roff(upper(title)) + "\"\n"; }

// A marked-up label with what it means below.
std::string entry(const std::string& label, std::string_view says) {
  return ".TP\n" + label + "\n" + roff(says) + "\n";
}

std::string option_entry(const Option& option, const Command* command) {
  std::string label = bold(option.name);
  if (!option.value.empty()) label += " " + italic(option.value);
  return entry(label, help_on(option, command));
}

std::string synopsis() {
  std::string text = section("synopsis");
  for (const Command* command : commands()) {
    if (command != commands().front()) text += ".br\n";
    text += bold("actives " + std::string(command->name)) + " [" + italic("OPTION") + "...]";
    if (!command->operands.empty()) text += " " + italic(command->operands);
    text += "\n";
  }
  return text;
}

std::string command_entry(const Command& command) {
  std::string text = ".SS \"" + roff("actives " + std::string(command.name)) + "\"\n";
  text += roff(command.summary) + ".\n.PP\n" + roff(command.about) + "\n";
  for (const Option& option : command.options) text += option_entry(option, &command);
  // An option of every command, with values of its own here.
  for (const Option& option : common_options())
    if (allowed_for(option, &command) != option.allowed) text += option_entry(option, &command);
  return text;
}

std::string topic_section(const Topic& topic) {
  std::string text = section(topic.heading);
  for (const TopicLine& line : topic.lines) text += entry(bold(line.label), line.says);
  return text;
}

}  // namespace

std::string manual() {
  std::string text = ".TH ACTIVES 1 " + std::string(ACTIVES_DATE) + " \"actives " + std::string(ACTIVES_VERSION) +
                     "\" \"User Commands\"\n.nh\n.ad l\n";
  text += section("name") + "actives \\- knowledge base of regenerative skincare ingredients\n";
  text += synopsis();
  text += section("description") + roff(about_actives) + "\n";
  text += section("commands");
  for (const Command* command : commands()) text += command_entry(*command);
  text += section("options") + "Every command takes these.\n";
  for (const Option& option : common_options()) text += option_entry(option, nullptr);
  for (const Topic& topic : topics()) text += topic_section(topic);
  text += section("examples");
  for (const Command* command : commands())
    for (const Example& example : command->examples) text += entry(bold(example.line), example.says);
  text += section("see also") + ".BR jq (1),\n.BR mlr (1),\n.BR sqlite3 (1)\n";
  return text;
}

}  // namespace actives::cli
