#include "cli/filters.hpp"
#include "cli/session.hpp"
#include "render/records.hpp"
#include "render/text.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

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
  const std::vector<std::string>& operands = session.arguments().operands;
  std::string joined;
  for (const std::string& operand : operands) joined += (joined.empty() ? "" : " ") + operand;
  if (const auto match = lookup(catalogue, joined, Kind::concern)) return {catalogue.at<Concern>(match->number)};
  std::vector<Concern> concerns;
  for (const std::string& operand : operands) {
    if (const auto match = lookup(catalogue, operand, Kind::concern)) {
      concerns.push_back(catalogue.at<Concern>(match->number));
      continue;
    }
    say_no_concern(session, operand);
    status = nothing_found;
  }
  return concerns;
}

}  // namespace

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
  std::vector<json::Value> records;
  for (const TargetHit& hit : list.hits) records.push_back(render::target_record(hit));
  session.print_records(std::move(records));
  return status;
}

}  // namespace actives::cli
