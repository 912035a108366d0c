#include "cli/help.hpp"

#include <array>

#include "cli/command_list.hpp"
#include "cli/near_words.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array help_examples{
    Example{"actives help explain", "the same as actives explain --help"},
    Example{"actives help exit-status", "what the exit statuses mean"},
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

void statuses(Sheet& sheet) {
  sheet.heading("Exit status");
  for (const StatusText& row : status_table) sheet.item(std::to_string(static_cast<int>(row.status)), row.means);
}

void formats(Sheet& sheet) {
  sheet.heading("Formats");
  sheet.labeled("text", "for people; wrapped to the terminal, not in a pipe unless COLUMNS is set", 12);
  sheet.labeled("json", "one document: schema_version, catalogue_version, records", 12);
  sheet.labeled("jsonl", "one record a line", 12);
  sheet.labeled(
      "csv", "RFC 4180 but lines end in LF; always a header; lists and objects as compact JSON, null as nothing", 12);
  sheet.labeled("tsv", "as csv; tab, line feed, carriage return and backslash as \\t \\n \\r \\\\", 12);
  sheet.labeled("markdown", "a table", 12);
  sheet.labeled("bibtex", "of cite: @article and @misc entries for LaTeX, biber, JabRef", 12);
  sheet.labeled("ris", "of cite: for EndNote, Zotero, Mendeley; lines end in CR LF", 12);
  sheet.labeled("csl-json", "of cite: one array for pandoc, Zotero, citeproc", 12);
  sheet.labeled("svg", "of matrix: a picture", 12);
}

void environment(Sheet& sheet) {
  sheet.heading("Environment");
  sheet.labeled("COLUMNS", "width of text, 40 to 100; also in a pipe", 18);
  sheet.labeled("NO_COLOR", "no color, when set and not empty", 18);
  sheet.labeled("CLICOLOR_FORCE", "color in a pipe too, when set and not 0", 18);
  sheet.labeled("TERM", "no color when it is dumb", 18);
  sheet.labeled("ACTIVES_PAGER", "show text through this command, on a terminal; --pager does so with $PAGER or less",
                18);
}

}  // namespace

std::string help_for(const Command& command, render::Look look) {
  Sheet sheet(look);
  sheet.paragraph("actives " + std::string(command.name) + " [OPTION...] " + std::string(command.operands), 0,
                  render::Style::strong);
  sheet.blank();
  sheet.paragraph(command.about);
  options(sheet, "Options", command.options, &command);
  options(sheet, "Options of every command", common_options(), &command);
  sheet.paragraph("Of an option given twice the last one counts, unless it is repeatable. -- ends the options.", 2,
                  render::Style::faint);
  examples(sheet, command.examples);
  statuses(sheet);
  return sheet.take();
}

std::string help_for_all(render::Look look) {
  Sheet sheet(look);
  sheet.paragraph("actives COMMAND [OPTION...] [NAME...]", 0, render::Style::strong);
  sheet.blank();
  sheet.paragraph(
      "What regenerative skincare ingredients are and are not, which skin concerns they target, how good the evidence "
      "is, what the law says, and where that was read. It informs; it does not advise treatment.");
  sheet.heading("Commands");
  for (const Command* command : commands()) sheet.labeled(command->name, command->summary, 12);
  options(sheet, "Options of every command", common_options(), nullptr);
  sheet.heading("Examples");
  for (const Command* command : commands())
    if (!command->examples.empty()) sheet.paragraph(command->examples.front().line);
  statuses(sheet);
  return sheet.take();
}

std::string first_steps(render::Look look) {
  Sheet sheet(look);
  sheet.paragraph("actives: an offline knowledge base of regenerative skincare ingredients. Try:", 0);
  sheet.labeled("actives explain pdrn", "what it is, and how good the evidence is", 30);
  sheet.labeled("actives for wrinkles", "what targets a concern, best evidence first", 30);
  sheet.labeled("actives list --type exosome", "what there is", 30);
  sheet.paragraph("'actives --help' shows everything.", 0);
  return sheet.take();
}

namespace {

Status run(Session& session) {
  const std::vector<std::string>& topics = session.arguments().operands;
  if (topics.empty()) {
    session.print(help_for_all(session.look()));
    return found;
  }
  const std::string& topic = topics.front();
  if (const Command* command = find_command(topic)) {
    session.print(help_for(*command, session.look()));
    return found;
  }
  Sheet sheet(session.look());
  if (topic == "formats")
    formats(sheet);
  else if (topic == "environment")
    environment(sheet);
  else if (topic == "exit-status")
    statuses(sheet);
  else
    throw UsageError("there is no help on " + text::quoted(topic), {"'actives help' lists what there is"});
  session.print(sheet.take());
  return found;
}

}  // namespace

constinit const Command help_command{
    .name = "help",
    .operands = "[TOPIC]",
    .summary = "help on a command, or on formats, environment, exit-status",
    .about = "TOPIC is a command, or formats, environment or exit-status.",
    .options = {},
    .examples = help_examples,
    .run = run,
    .fields = nullptr,
    .completes = Completes::topic,
};

}  // namespace actives::cli
