#include "cli/help.hpp"

#include <array>

#include "cli/command_list.hpp"
#include "cli/manual.hpp"
#include "cli/session.hpp"
#include "cli/topics.hpp"
#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array help_examples{
    Example{"actives help explain", "the same as actives explain --help"},
    Example{"actives help exit-status", "what the exit statuses mean"},
    Example{"actives help manual | man -l -", "the manual page, where it is not installed"},
};

using render::Sheet;

// `command` is null in the help on all of them.
void options(Sheet& sheet, std::string_view heading, std::span<const Option> list, const Command* command) {
  if (list.empty()) return;
  sheet.heading(heading);
  for (const Option& option : list) {
    std::string name(option.name);
    if (!option.value.empty()) name += " " + std::string(option.value);
    sheet.labeled(name, help_on(option, command), 24);
  }
}

void examples(Sheet& sheet, std::span<const Example> list) {
  if (list.empty()) return;
  sheet.heading("Examples");
  for (const Example& example : list) {
    sheet.paragraph(example.line);
    sheet.paragraph(example.says, 6, render::Style::faint);
  }
}

void command_list(Sheet& sheet, std::span<const Command* const> list) {
  sheet.heading("Commands");
  for (const Command* command : list) sheet.labeled(command->name, command->summary, 20);
}

void topic_table(Sheet& sheet, const Topic& topic) {
  sheet.heading(topic.heading);
  for (const TopicLine& line : topic.lines) sheet.labeled(line.label, line.says, topic.column);
}

void exit_statuses(Sheet& sheet) { topic_table(sheet, *find_topic("exit-status")); }

}  // namespace

std::string help_for(const Command& command, render::Look look) {
  Sheet sheet(look);
  sheet.paragraph("actives " + std::string(command.name) + " [OPTION...] " + std::string(command.operands), 0,
                  render::Style::strong);
  sheet.blank();
  sheet.paragraph(command.about);
  options(sheet, "Options", command.options, &command);
  options(sheet, "Options of every command", common_options(), &command);
  sheet.blank();
  sheet.paragraph("Of an option given twice the last one counts, unless it is repeatable. -- ends the options.", 0,
                  render::Style::faint);
  examples(sheet, command.examples);
  exit_statuses(sheet);
  return sheet.take();
}

std::string help_for(const Group& group, render::Look look) {
  const std::vector<const Command*> members = commands_of(group);
  Sheet sheet(look);
  sheet.paragraph("actives " + std::string(group.name) + " COMMAND [OPTION...]", 0, render::Style::strong);
  sheet.blank();
  sheet.paragraph(group.about);
  command_list(sheet, members);
  sheet.blank();
  sheet.paragraph("'actives " + std::string(members.front()->name) + " --help' and so on lists options and examples.",
                  0, render::Style::faint);
  exit_statuses(sheet);
  return sheet.take();
}

std::string help_for_all(render::Look look) {
  Sheet sheet(look);
  sheet.paragraph("actives COMMAND [OPTION...] [NAME...]", 0, render::Style::strong);
  sheet.blank();
  sheet.paragraph(about_actives);
  command_list(sheet, commands());
  options(sheet, "Options of every command", common_options(), nullptr);
  sheet.heading("Examples");
  for (const Command* command : commands())
    if (!command->examples.empty()) sheet.paragraph(command->examples.front().line);
  exit_statuses(sheet);
  return sheet.take();
}

std::string first_steps(render::Look look) {
  Sheet sheet(look);
  sheet.paragraph("actives: an offline knowledge base of regenerative skincare ingredients. Try:", 0);
  sheet.labeled("actives explain pdrn", "what it is, and how good the evidence is", 30);
  sheet.labeled("actives for wrinkles", "what targets a concern, best evidence first", 30);
  sheet.labeled("actives search salmon sperm", "where it stands, when you know no name", 30);
  sheet.paragraph("'actives --help' shows everything.", 0);
  return sheet.take();
}

namespace {

Status run_help(Session& session) {
  const std::vector<std::string>& topics = session.arguments().operands;
  if (topics.empty()) {
    session.print(help_for_all(session.look()));
    return found;
  }
  std::string topic = topics.front();
  if (topics.size() > 1) topic += " " + topics[1];
  if (const Command* command = find_command(topic)) {
    session.print(help_for(*command, session.look()));
    return found;
  }
  if (const Group* group = find_group(topic)) {
    session.print(help_for(*group, session.look()));
    return found;
  }
  if (topic == manual_topic) {
    session.print(manual());
    return found;
  }
  const Topic* known = find_topic(topic);
  if (known == nullptr)
    throw UsageError("there is no help on " + text::quoted(topic), {"'actives help' lists what there is"});
  Sheet sheet(session.look());
  topic_table(sheet, *known);
  session.print(sheet.take());
  return found;
}

}  // namespace

constinit const Command help_command{
    .name = "help",
    .operands = "[TOPIC]",
    .summary = "help on a command, or on formats, exit-status, environment, files",
    .about = "TOPIC is a command, or formats, exit-status, environment or files; manual is the manual page, in roff.",
    .options = {},
    .examples = help_examples,
    .run = run_help,
    .fields = nullptr,
    .completes = Completes::topic,
};

}  // namespace actives::cli
