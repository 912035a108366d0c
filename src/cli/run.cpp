#include "cli/run.hpp"

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/help.hpp"
#include "cli/near_words.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::size_t problems_shown = 20;

std::string version_text(Session& session) {
  const Catalogue& catalogue = session.catalogue();
  return fmt::format("actives {}\ncatalogue {}\nrecords {}, {} of them ingredients\n", ACTIVES_VERSION,
                     catalogue.version(), catalogue.count(), catalogue.count(Kind::ingredient));
}

Status carry_out(Session& session) {
  const Arguments& arguments = session.arguments();
  if (arguments.has("--version")) {
    session.print(version_text(session));
    return found;
  }
  const Command* command = arguments.command;
  if (arguments.has("--help")) {
    session.print(command == nullptr ? help_for_all(session.look()) : help_for(*command, session.look()));
    return found;
  }
  if (command == nullptr) throw UsageError("no command was named", {"'actives --help' lists the commands"});
  if (arguments.value("--fields") == "help") {
    for (const std::string& path : command->fields(arguments.operands)) session.print(path + "\n");
    return found;
  }
  if (arguments.has("--fields")) chosen_fields(arguments);
  const bool needs_operand = !command->operands.empty() && command->operands.front() != '[';
  if (needs_operand && arguments.operands.empty())
    throw UsageError(std::string(command->name) + " needs a " + std::string(command->operands),
                     {"as in: " + std::string(command->examples.front().line)});
  return command->run(session);
}

void append(std::string& err, const std::string& line) { err += "actives: " + text::printable(line) + "\n"; }

std::string unknown_command(const std::string& word) {
  std::string err;
  append(err, text::quoted(word) + " is no command");
  std::vector<std::string> known;
  for (const Command& command : commands()) known.emplace_back(command.name);
  if (word.size() < 200 && !lookup(Catalogue::builtin(), word).empty())
    append(err, "did you mean: actives explain " + text::quoted(word) + "?");
  else if (const auto near = near_words(word, known); !near.empty())
    append(err, "did you mean " + near + "?");
  append(err, "'actives --help' lists the commands");
  return err;
}

std::string described(const CatalogueError& error) {
  std::string err;
  std::size_t shown = 0;
  for (const Problem& problem : error.problems())
    if (shown++ < problems_shown) append(err, problem.text());
  if (shown > problems_shown) append(err, fmt::format("and {} more problems", shown - problems_shown));
  return err;
}

}  // namespace

Outcome run(std::span<const std::string> words, const Surroundings& surroundings) {
  Outcome outcome;
  if (words.empty()) {
    outcome.err = first_steps(look_for(surroundings, "never"));
    outcome.status = wrong_usage;
    return outcome;
  }
  try {
    Session session(parse_command_line(words), surroundings);
    outcome.status = carry_out(session);
    outcome.out = session.out();
    outcome.err = session.err();
  } catch (const UnknownCommand& unknown) {
    outcome.status = wrong_usage;
    outcome.err = unknown_command(unknown.word);
  } catch (const UsageError& error) {
    outcome.status = wrong_usage;
    append(outcome.err, error.what());
    for (const std::string& line : error.advice()) append(outcome.err, line);
  } catch (const CatalogueError& error) {
    outcome.status = invalid_input;
    outcome.err = described(error);
  } catch (const FileError& error) {
    outcome.status = failed_io;
    append(outcome.err, error.where().file + ": " + error.what());
  } catch (const Error& error) {
    outcome.status = invalid_input;
    append(outcome.err, error.what());
  }
  return outcome;
}

}  // namespace actives::cli
