#include <array>

#include "actives/info.hpp"
#include "cli/catalogue_paths.hpp"
#include "cli/command_list.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "render/catalogue.hpp"

namespace actives::cli {

namespace {

constexpr std::array catalogue_info_examples{
    Example{"actives catalogue info", "what is loaded, from where, and how much of it"},
    Example{"actives catalogue info --format jsonl | jq '{name, records, replaced}'", "a line a catalogue"},
};

Status run_catalogue_info(Session& session) {
  if (!session.arguments().operands.empty())
    throw UsageError("catalogue info takes no operand", {"--catalogue PATH names what is looked at"});
  const Catalogue& catalogue = session.catalogue();
  const std::vector<PartInfo> parts = catalogue_info(catalogue);
  if (!session.text()) {
    for (const PartInfo& part : parts) session.add_record(render::part_record(part));
    session.end_records();
    return found;
  }
  session.print(render::info_text({ACTIVES_VERSION, std::string(catalogue.version()), catalogue.cache_file(),
                                   own_catalogues_folder(session.surroundings())},
                                  parts, session.look()));
  return found;
}

}  // namespace

constinit const Command catalogue_info_command{
    .name = "catalogue info",
    .operands = "",
    .summary = "which catalogues are loaded, from where, and what they hold",
    .about =
        "The catalogues that every command reads, in the order in which they are loaded: where each lies, how many of "
        "its "
        "records count, how many of these stand instead of earlier ones, and how well its ingredients are supported.",
    .options = {},
    .examples = catalogue_info_examples,
    .run = run_catalogue_info,
    .fields = [](const Arguments&) { return render::part_paths(); },
};

}  // namespace actives::cli
