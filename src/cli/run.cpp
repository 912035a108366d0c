#include "cli/run.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

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

[[noreturn]] void ask_for_command(const Group& group) {
  std::vector<std::string> names;
  for (const Command* command : commands_of(group)) names.emplace_back(own_name(group, *command));
  const std::string name(group.name);
  throw UsageError(name + " needs a command: " + alternatives(names),
                   {"'actives " + name + " --help' says what each does"});
}

Status carry_out(Session& session) {
  const Arguments& arguments = session.arguments();
  if (arguments.has("--version")) {
    session.print(version_text(session));
    return found;
  }
  const Command* command = arguments.command;
  if (arguments.has("--help")) {
    if (command != nullptr)
      session.print(help_for(*command, session.look()));
    else
      session.print(arguments.group == nullptr ? help_for_all(session.look())
                                               : help_for(*arguments.group, session.look()));
    return found;
  }
  if (arguments.group != nullptr) ask_for_command(*arguments.group);
  if (command == nullptr) throw UsageError("no command was named", {"'actives --help' lists the commands"});
  if (arguments.value("--fields") == "help") {
    for (const std::string& path : fields_of(arguments)) session.print(path + "\n");
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
  std::vector<std::string> longer;
  for (const Command* command : commands()) {
    known.emplace_back(command->name);
    if (command->name.ends_with(" " + word)) longer.emplace_back(command->name);
  }
  if (word.size() < 200 && !lookup(Catalogue::builtin(), word).empty())
    append(err, "did you mean: actives explain " + text::quoted(word) + "?");
  else if (!longer.empty())
    append(err, "did you mean " + alternatives(longer) + "?");
  else if (const auto near = near_words(word, known); !near.empty())
    append(err, "did you mean " + near + "?");
  const std::string first = word.substr(0, word.find(' '));
  append(err, find_group(first) != nullptr ? "'actives " + first + " --help' lists its commands"
                                           : std::string("'actives --help' lists the commands"));
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

// Goes through a pager where text for a terminal was asked for that way.
void page(const Session& session, const Surroundings& surroundings, Streams& streams) {
  if (!session.text() || !surroundings.output_is_terminal) return;
  std::string command = value_of(surroundings, "ACTIVES_PAGER");
  if (command.empty() && !session.arguments().has("--pager")) return;
  if (command.empty()) command = value_of(surroundings, "PAGER");
  streams.page_with(command.empty() ? "less" : command);
}

// A compiled catalogue in the cache that turns out to be damaged is made anew, and the run with it.
Status carry_out_from(const Arguments& arguments, const Surroundings& surroundings, Streams& streams) {
  for (bool again = false;; again = true) {
    Session session(arguments, surroundings, streams);
    page(session, surroundings, streams);
    try {
      const Status status = carry_out(session);
      session.flush();
      streams.finish();
      return status;
    } catch (const PackError&) {
      const std::string kept = session.cache_file();
      if (kept.empty() || again) throw;
      std::error_code ignored;
      std::filesystem::remove(kept, ignored);
      if (session.has_begun())
        throw FileError("was damaged, and has been taken away; run the command again", {kept, 0, 0});
    }
  }
}

Status answer(std::span<const std::string> words, const Surroundings& surroundings, Streams& streams) {
  if (words.empty()) {
    streams.err(first_steps(look_for(surroundings, "never")));
    return wrong_usage;
  }
  std::string err;
  Status status = wrong_usage;
  try {
    return carry_out_from(parse_command_line(words), surroundings, streams);
  } catch (const UnknownCommand& unknown) {
    err = unknown_command(unknown.word);
  } catch (const UsageError& error) {
    append(err, error.what());
    for (const std::string& line : error.advice()) append(err, line);
  } catch (const OwnCatalogueError& error) {
    status = invalid_input;
    err = described(error);
    append(err, "'actives catalogue check PATH' lists all that is wrong; '--catalogue builtin' does without your own");
  } catch (const CatalogueError& error) {
    status = invalid_input;
    err = described(error);
  } catch (const FileError& error) {
    status = failed_io;
    append(err, error.where().file + ": " + error.what());
  } catch (const Error& error) {
    status = invalid_input;
    append(err, (error.where().file.empty() ? "" : error.where().file + ": ") + error.what());
  }
  streams.err(err);
  return status;
}

// Streams that are texts.
class TextStreams final : public Streams {
 public:
  TextStreams(Outcome& outcome, std::string_view input) : outcome_(outcome), input_(input) {}

  void out(std::string_view bytes) override { outcome_.out += bytes; }
  void err(std::string_view bytes) override { outcome_.err += bytes; }
  bool has_line() override { return !input_.empty(); }
  std::optional<std::string> next_line() override {
    if (input_.empty()) return std::nullopt;
    const std::size_t end = std::min(input_.find('\n'), input_.size());
    std::string line(input_.substr(0, end));
    input_.remove_prefix(std::min(end + 1, input_.size()));
    return line;
  }
  std::size_t read(std::string& into, std::size_t most) override {
    const std::size_t count = std::min(most, input_.size());
    into += input_.substr(0, count);
    input_.remove_prefix(count);
    return count;
  }
  bool input_is_terminal() const override { return false; }
  bool error_is_terminal() const override { return false; }
  void page_with(const std::string&) override {}
  void finish() override {}

 private:
  Outcome& outcome_;
  std::string_view input_;
};

}  // namespace

Status run(std::span<const std::string> words, const Surroundings& surroundings, Streams& streams) {
  try {
    return answer(words, surroundings, streams);
  } catch (const OutputFailed& failure) {
    if (failure.error == EPIPE) return found;  // the reader has seen enough
    std::string err;
    append(err, failure.error == 0 ? "standard output is closed, so the answer could not be written"
                                   : std::string("the answer could not be written: ") + std::strerror(failure.error));
    streams.err(err);
    return failed_io;
  }
}

Outcome run(std::span<const std::string> words, const Surroundings& surroundings, std::string_view input) {
  Outcome outcome;
  TextStreams streams(outcome, input);
  outcome.status = run(words, surroundings, streams);
  return outcome;
}

}  // namespace actives::cli
