#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>

#include <fmt/format.h>

#include "cli/command_list.hpp"
#include "cli/session.hpp"
#include "files/new_file.hpp"
#include "files/read.hpp"
#include "load/canonical.hpp"
#include "load/fragment.hpp"
#include "load/loader.hpp"
#include "render/catalogue.hpp"
#include "render/layout.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

namespace fs = std::filesystem;

using render::FileState;

constexpr std::array catalogue_format_options{
    Option{"--check", "", "write nothing; the status is 1 when a file would change", ""},
};
constexpr std::array catalogue_format_examples{
    Example{"actives catalogue format my-catalogue", "every file of the folder, in place"},
    Example{"actives catalogue format --check my-catalogue", "for a commit hook: which files would change"},
};

std::string in_words(FileState state) {
  switch (state) {
    case FileState::formatted: return "formatted";
    case FileState::would_change: return "would change";
    case FileState::left: return "left as it is: it is a link that leads out of the folder";
    case FileState::invalid: return "left as it is: it is not valid";
    case FileState::unchanged: break;
  }
  return "unchanged";
}

// Whether a file within a folder is a link to somewhere else: nobody named what it leads to.
bool leads_out(const std::string& file, const std::string& folder) {
  std::error_code error;
  if (file == folder || !fs::is_symlink(file, error)) return false;
  const fs::path real = fs::canonical(file, error);
  const fs::path inside = fs::canonical(folder, error);
  return error || std::mismatch(inside.begin(), inside.end(), real.begin(), real.end()).first != inside.end();
}

class Formatter {
 public:
  explicit Formatter(Session& session) : session_(session), only_check_(session.arguments().has("--check")) {}

  void format(const std::string& path) {
    std::vector<std::string> folders;
    const std::vector<std::string> files = load::catalogue_files(path, folders);
    if (files.empty()) throw CatalogueError({{{path, 0, 0}, {}, "the folder holds no .json file"}});
    for (const std::string& file : files) report(file, leads_out(file, path) ? FileState::left : formatted(file));
  }

  Status finish() {
    if (!session_.text()) session_.end_records();
    const std::size_t changed = count(FileState::formatted) + count(FileState::would_change);
    const std::size_t all = std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
    session_.note(fmt::format("{} of {} {}", changed, render::counted(all, "file", "files"),
                              only_check_ ? "would change" : "changed"));
    if (count(FileState::left) > 0) return failed_io;
    if (count(FileState::invalid) > 0) return invalid_input;
    return count(FileState::would_change) > 0 ? nothing_found : found;
  }

 private:
  std::size_t count(FileState state) const { return counts_.at(static_cast<std::size_t>(state)); }

  FileState formatted(const std::string& path) {
    const load::File file{path, files::read_text(path, load::largest_file)};
    std::vector<Problem> problems;
    const load::Fragment fragment = load::read_fragment(file, problems);
    for (const Problem& problem : problems) session_.fail(problem.text());
    if (!problems.empty()) return FileState::invalid;
    const std::string canonical = load::canonical(fragment.records, fragment.schema);
    if (canonical == file.text) return FileState::unchanged;
    if (only_check_) return FileState::would_change;
    files::write_file(path, canonical, files::IfThere::replace);
    return FileState::formatted;
  }

  void report(const std::string& file, FileState state) {
    ++counts_.at(static_cast<std::size_t>(state));
    if (!session_.text())
      session_.add_record(render::formatted_record(file, state));
    else if (state != FileState::unchanged)
      session_.print(text::printable(file) + ": " + in_words(state) + "\n");
  }

  Session& session_;
  bool only_check_;
  std::array<std::size_t, 5> counts_{};
};

Status run_catalogue_format(Session& session) {
  session.set_catalogue(Catalogue::builtin());
  Formatter formatter(session);
  for (const std::string& path : session.arguments().operands) formatter.format(path);
  return formatter.finish();
}

}  // namespace

constinit const Command catalogue_format_command{
    .name = "catalogue format",
    .operands = "PATH...",
    .summary = "writes catalogue files in their one form, in place",
    .about =
        "Rewrites each file, or each .json file of a folder, in the form that the built-in catalogue has: keys in the "
        "order of the schema, two blanks a level, only the lists that hold something. What the records say stays; "
        "names "
        "that repeat another name of the record are left out. A file is replaced whole or not at all, and one that is "
        "not valid is left as it is, with what is wrong on standard error. Links are followed where they stay in the "
        "folder that was named.",
    .options = catalogue_format_options,
    .examples = catalogue_format_examples,
    .run = run_catalogue_format,
    .fields = [](const Arguments&) { return render::formatted_paths(); },
    .completes = Completes::file,
};

}  // namespace actives::cli
