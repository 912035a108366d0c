#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "cli/catalogue_paths.hpp"
#include "cli/command_list.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "exchange/cosing/import.hpp"
#include "exchange/fragment_files.hpp"
#include "files/new_folder.hpp"
#include "files/read.hpp"
#include "render/import.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::array catalogue_import_options{
    Option{"--output", "FOLDER", "where to, -o for short; the folder is written whole or not at all", "", false,
           Completes::file},
    Option{"--force", "", "replace a folder that an import wrote", ""},
};
constexpr std::array catalogue_import_examples{
    Example{"actives catalogue import cosing cosing.csv -o ~/.local/share/actives/cosing",
            "the inventory; every command reads it from then on"},
    Example{"actives catalogue import cosing inventory.csv COSING_Annex_II_v2.txt COSING_Annex_III_v2.txt -o cosing",
            "with the rules of two annexes"},
    Example{
        "actives catalogue import cosing cosing.csv -o cosing --json | jq '.records[] | select(.kind == \"doubtful\")'",
        "what wants a look"},
};

constexpr std::string_view report_name = "report.jsonl";
constexpr std::string_view prefix = "cosing";
constexpr std::size_t largest_input = std::size_t{512} << 20;  // bytes
constexpr std::size_t large_input = std::size_t{1} << 20;      // reading it takes long enough to say so

bool is_of_an_import(std::string_view name) {
  return name == report_name || (name.starts_with("cosing-") && name.ends_with(".json"));
}

std::string output_folder(const Session& session) {
  const Arguments& arguments = session.arguments();
  const auto path = arguments.value("--output");
  if (path && !path->empty()) return *path;
  const std::string own = own_catalogues_folder(session.surroundings());
  throw UsageError("catalogue import needs -o FOLDER, where to write to",
                   {"as in: -o " + (own.empty() ? std::string("cosing") : own + "/cosing")});
}

std::vector<std::string> files_to_read(const Arguments& arguments) {
  const std::vector<std::string>& operands = arguments.operands;
  if (operands.front() != prefix)
    throw UsageError("a catalogue is not imported from " + text::quoted(operands.front()),
                     {"allowed: cosing, as in: actives catalogue import cosing cosing.csv -o cosing"});
  if (operands.size() == 1)
    throw UsageError("catalogue import cosing needs a FILE",
                     {"as in: " + std::string(catalogue_import_examples.front().line)});
  if (arguments.has("--catalogue"))
    throw UsageError("--catalogue does not apply to catalogue import",
                     {"names are joined with those of the built-in catalogue"});
  return {operands.begin() + 1, operands.end()};
}

// Where a user's own catalogues lie is made for the first of them; no other folder is.
void make_own_folder(const std::string& folder, const std::string& own) {
  std::error_code ignored;
  if (!own.empty() && fs::path(folder).lexically_normal().parent_path() == fs::path(own).lexically_normal())
    fs::create_directories(own, ignored);
}

std::vector<exchange::CosingTable> read_tables(Session& session, const std::vector<std::string>& files) {
  const bool tells = session.streams().error_is_terminal() && !session.arguments().has("--quiet");
  std::vector<exchange::CosingTable> tables;
  tables.reserve(files.size());
  for (const std::string& file : files) {
    const std::string bytes = files::read_text(file, largest_input);
    if (tells && bytes.size() > large_input) session.streams().err("actives: reading " + text::printable(file) + "\n");
    tables.push_back(exchange::read_cosing(file, bytes));
  }
  return tables;
}

void tell_how_it_is_read(Session& session, const std::string& folder) {
  const std::string own = own_catalogues_folder(session.surroundings());
  const bool is_own =
      !own.empty() && fs::path(folder).lexically_normal().parent_path() == fs::path(own).lexically_normal();
  if (is_own)
    session.note("every command reads " + folder + " from now on, behind the built-in catalogue");
  else
    session.note("to read it: --catalogue builtin --catalogue " + folder);
}

Status run_catalogue_import(Session& session) {
  const std::vector<std::string> files = files_to_read(session.arguments());
  const std::string folder = output_folder(session);
  session.set_catalogue(Catalogue::builtin());
  const auto tables = read_tables(session, files);
  const auto if_there = session.arguments().has("--force") ? files::IfThere::replace : files::IfThere::refuse;
  make_own_folder(folder, own_catalogues_folder(session.surroundings()));
  files::NewFolder made(folder, if_there, is_of_an_import);
  const exchange::CosingImport import = exchange::import_cosing(tables, session.catalogue());
  if (import.records.inventory.empty() && import.records.rules.empty())
    throw CatalogueError({Problem{{files.front(), 0, 0},
                                  "",
                                  "gives no record, so nothing was written; what can be imported is the inventory, and "
                                  "annexes II and III where their ingredients are in an inventory"}});
  for (const exchange::FragmentFile& file : exchange::fragment_files(import.records, prefix))
    made.write_file(file.name, file.text);
  made.write_file(report_name, render::import_lines(import.report));
  made.commit();
  if (session.text()) {
    session.print(render::import_text(import.report, (fs::path(folder) / report_name).string(), session.look()));
  } else {
    for (const ImportEntry& entry : import.report) session.add_record(render::import_record(entry));
    session.end_records();
  }
  tell_how_it_is_read(session, folder);
  return found;
}

}  // namespace

constinit const Command catalogue_import_command{
    .name = "catalogue import",
    .operands = "cosing FILE...",
    .summary = "the inventory and annexes of CosIng as a catalogue of your own",
    .about =
        "Reads CSV or TXT exports of CosIng, the European Commission's inventory of cosmetic ingredients, and of its "
        "annexes II (prohibited) and III (restricted); copies with other headings and fewer columns too. FOLDER then "
        "holds "
        "a catalogue: label names with CAS and EC numbers, functions and restrictions, and rules for the names that "
        "the "
        "annexes bind. A name that the built-in inventory has keeps its id and everyday names. Each record of the "
        "answer "
        "tells of a file, or of a row that was merged with another, is doubtful or was refused; all of them are in "
        "FOLDER/report.jsonl too. Rows that are refused do not change the exit status; a file that is none of CosIng's "
        "ends with 3, and nothing is written. CosIng is for information and has no legal value.",
    .options = catalogue_import_options,
    .examples = catalogue_import_examples,
    .run = run_catalogue_import,
    .fields = [](const Arguments&) { return render::import_paths(); },
    .completes = Completes::file,
};

}  // namespace actives::cli
