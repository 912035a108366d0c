#include <array>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/operands.hpp"
#include "cli/session.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array for_options{
    by_type,
    by_origin,
    by_scope,
    by_grade,
    by_route,
    by_funding,
    Option{"--all", "", "only ingredients that target every concern named", ""},
    with_null,
    in_market,
};
constexpr std::array for_examples{
    Example{"actives for \"crow's feet\"", "what targets wrinkles, best grade first"},
    Example{"actives for post-procedure --grade B", "only what is at least supported"},
    Example{"actives for wrinkles firmness --all", "ingredients that target both"},
    Example{"actives for wrinkles --market EU", "without what is prohibited in the EU"},
    Example{"actives for dehydration --route injected", "people were studied with injections"},
};

void say_no_concern(Session& session, const std::string& name) {
  const Catalogue& catalogue = session.catalogue();
  const std::vector<Match> others = lookup(catalogue, name);
  if (!others.empty()) {
    session.fail(text::quoted(name) + " is no concern but of kind " + std::string(to_string(others.front().kind)));
    session.fail("try: actives explain " + text::quoted(name));
    return;
  }
  session.fail("no concern is known under the name " + text::quoted(name));
  for (const std::string& line : advice_for(catalogue, name, Kind::concern)) session.fail(line);
}

std::vector<Concern> resolve(Session& session, Status& status) {
  const Catalogue& catalogue = session.catalogue();
  const std::string whole = joined(session.arguments().operands);
  if (const auto match = lookup(catalogue, whole, Kind::concern)) return {catalogue.at<Concern>(match->number)};
  std::vector<Concern> concerns;
  const bool any = each_name(session, [&](const std::string& name) {
    if (const auto match = lookup(catalogue, name, Kind::concern)) {
      concerns.push_back(catalogue.at<Concern>(match->number));
    } else {
      say_no_concern(session, name);
      status = nothing_found;
    }
  });
  if (!any) status = nothing_found;
  return concerns;
}

Status run_for(Session& session) {
  Filter filter = read_filter(session);
  Status status = found;
  const std::vector<Concern> concerns = resolve(session, status);
  for (const Concern& concern : concerns) filter.concerns.push_back(concern.id);
  const TargetList list = concerns.empty() ? TargetList{} : targets_for(session.catalogue(), filter);
  note_left_out(session, list.prohibited, list.without_benefit, "target", filter);
  if (list.hits.empty()) {
    if (!concerns.empty()) session.note("nothing recorded targets that, with these filters");
    status = nothing_found;
  }
  if (session.text()) {
    if (!list.hits.empty()) session.print(render::targets_text(concerns, list, filter.market, session.look()));
    return status;
  }
  session.print_records(list.hits, render::target_record);
  return status;
}

}  // namespace

constinit const Command for_command{
    .name = "for",
    .operands = "CONCERN...",
    .summary = "what targets a skin concern, best evidence first",
    .about =
        "Lists what targets the concern and its narrower ones: first what people used on skin, then what was "
        "studied on other routes only, then what sellers say of whole types of ingredients. The concern - stands "
        "for concerns on standard input, one a line.",
    .options = for_options,
    .examples = for_examples,
    .run = run_for,
    .fields = [](const Arguments&) { return render::target_paths(); },
    .completes = Completes::concern,
};

}  // namespace actives::cli
