#include <array>
#include <set>

#include <fmt/format.h>

#include "cli/catalogue_options.hpp"
#include "cli/command_list.hpp"
#include "cli/session.hpp"
#include "render/catalogue.hpp"
#include "render/layout.hpp"

namespace actives::cli {

namespace {

constexpr std::array catalogue_check_options{alone};
constexpr std::array catalogue_check_examples{
    Example{"actives catalogue check my-catalogue", "everything that is wrong in a folder, each by its place"},
    Example{"actives catalogue check my-catalogue --format jsonl", "for an editor: file, line, column, message"},
    Example{"actives catalogue check data --alone", "without the built-in catalogue beside it"},
};

std::string counts_in_words(const Checked& checked) {
  return render::counted(checked.records, "record", "records") + " in " +
         render::counted(checked.files, "file", "files");
}

void summarize(Session& session, const Checked& checked) {
  std::set<std::string> files;
  for (const Problem& problem : checked.problems) files.insert(problem.where.file);
  session.note(fmt::format("{} in {}; {} read", render::counted(checked.problems.size(), "problem", "problems"),
                           render::counted(files.size(), "file", "files"), counts_in_words(checked)));
  if (checked.any_unreadable) session.note("what refers to what was not checked, as not every file could be read");
}

Status run_catalogue_check(Session& session) {
  session.set_catalogue(Catalogue::builtin());
  const Checked checked = Catalogue::check(with_base(session, session.arguments().operands));
  for (const Problem& problem : checked.problems) {
    if (session.text())
      session.print(render::problem_line(problem));
    else
      session.add_record(render::problem_record(problem));
  }
  if (!session.text()) session.end_records();
  if (checked.problems.empty() && session.text())
    session.print("Nothing is wrong: " + counts_in_words(checked) + ".\n");
  if (checked.problems.empty()) return found;
  summarize(session, checked);
  return checked.any_unreadable ? failed_io : invalid_input;
}

}  // namespace

constinit const Command catalogue_check_command{
    .name = "catalogue check",
    .operands = "PATH...",
    .summary = "everything that is wrong with a catalogue, each by file, line and column",
    .about =
        "Reads each PATH, a file of records or a folder of them, as the catalogue it is, and lists everything that is "
        "wrong: what is no JSON, fields that are missing, unknown or of the wrong kind, ids that stand twice, "
        "references that lead nowhere, sources that nothing cites. What the records refer to may be in the built-in "
        "catalogue, in what --catalogue names instead, or in another PATH; of two records with one id the later "
        "counts. "
        "Nothing is changed. The status is 3 when anything is wrong.",
    .options = catalogue_check_options,
    .examples = catalogue_check_examples,
    .run = run_catalogue_check,
    .fields = [](const Arguments&) { return render::problem_paths(); },
    .completes = Completes::file,
};

}  // namespace actives::cli
