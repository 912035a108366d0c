#include <array>
#include <filesystem>

#include "cli/catalogue_options.hpp"
#include "cli/command_list.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "render/catalogue.hpp"
#include "render/layout.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array catalogue_build_options{output, alone, force};
constexpr std::array catalogue_build_examples{
    Example{"actives catalogue build my-catalogue -o my.pack", "one file with the built-in records and your own"},
    Example{"actives explain water --catalogue my.pack", "opens at once, whatever its size"},
};

Status run_catalogue_build(Session& session) {
  const std::optional<std::string> path = session.arguments().value(output.name);
  if (!path) throw UsageError("where the file is to be written was not said", {"as in: -o my.pack"});
  Catalogue::build(with_base(session, session.arguments().operands), *path, session.arguments().has(force.name));
  const std::array built{*path};
  const Catalogue catalogue = Catalogue::open(built);
  session.set_catalogue(catalogue);
  std::error_code error;
  const render::WrittenFile file{*path, catalogue.count(),
                                 static_cast<std::size_t>(std::filesystem::file_size(*path, error))};
  if (!session.text()) {
    session.add_record(render::written_record(file));
    session.end_records();
    return found;
  }
  session.print(text::printable(*path) + ": " + render::counted(file.records, "record", "records") + ", " +
                render::size_text(file.bytes) + ", catalogue " + std::string(catalogue.version()) + "\n");
  return found;
}

}  // namespace

constinit const Command catalogue_build_command{
    .name = "catalogue build",
    .operands = "PATH...",
    .summary = "compiles catalogues into one file that opens at once",
    .about =
        "Puts the built-in catalogue (or what --catalogue names instead) and each PATH together, checks all of it, and "
        "writes it as one compiled file for --catalogue. Nobody needs that on one machine, where every command "
        "compiles "
        "a catalogue on first use and keeps it; it is for handing a large catalogue on, and for machines without a "
        "cache. The file fits this version of actives and machines of this byte order only; the JSON stays what is "
        "kept.",
    .options = catalogue_build_options,
    .examples = catalogue_build_examples,
    .run = run_catalogue_build,
    .fields = [](const Arguments&) { return render::written_paths(); },
    .completes = Completes::file,
};

}  // namespace actives::cli
