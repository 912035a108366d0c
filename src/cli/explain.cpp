#include "cli/filters.hpp"
#include "cli/near_words.hpp"
#include "cli/session.hpp"
#include "render/records.hpp"
#include "render/text.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

struct Asked {
  std::string name;
  std::vector<Match> matches;
};

// Operands joined by blanks are tried as one name first, then one by one.
std::vector<Asked> resolve(const Catalogue& catalogue, const std::vector<std::string>& operands) {
  std::string joined;
  for (const std::string& operand : operands) joined += (joined.empty() ? "" : " ") + operand;
  if (auto matches = lookup(catalogue, joined); !matches.empty()) return {{joined, std::move(matches)}};
  std::vector<Asked> asked;
  asked.reserve(operands.size());
  for (const std::string& operand : operands) asked.push_back({operand, lookup(catalogue, operand)});
  return asked;
}

// Tells whether there was a name near to it.
bool say_unknown(Session& session, const std::string& name) {
  session.fail("nothing is known under the name " + text::quoted(name));
  const auto near = suggest(session.catalogue(), name);
  if (!near.empty()) session.fail("did you mean " + alternatives(near) + "?");
  return !near.empty();
}

}  // namespace

Status run_explain(Session& session) {
  const Catalogue& catalogue = session.catalogue();
  const auto market = read_market(session);
  render::PageOptions options;
  options.why = session.arguments().has("--why");
  options.for_market = market.has_value();
  if (session.arguments().has("--brief")) options.depth = render::Depth::brief;
  if (session.arguments().has("--full")) options.depth = render::Depth::full;

  PageWanted wanted{market, true, std::nullopt};
  if (session.text() && options.depth != render::Depth::full) {
    wanted.law_sources = market.has_value();
    wanted.targeted_by = render::targets_on_usual_page;
  }

  Status status = found;
  bool first = true;
  bool lost = false;  // there was nothing to suggest for some name
  std::vector<json::Value> records;
  for (const Asked& asked : resolve(catalogue, session.arguments().operands)) {
    if (asked.matches.empty()) {
      if (!say_unknown(session, asked.name)) lost = true;
      status = nothing_found;
    }
    for (const Match& match : asked.matches) {
      const Page page = page_for(catalogue, match, wanted);
      if (!session.text()) {
        records.push_back(render::explain_record(page, asked.name));
        continue;
      }
      if (!first) session.print("\n");
      first = false;
      session.print(render::page_text(page, asked.name, options, session.look()));
    }
  }
  if (lost)
    session.fail("'actives list' lists the ingredients; 'actives list types', concerns, terms and claims the rest");
  if (!session.text()) session.print_records(std::move(records));
  return status;
}

}  // namespace actives::cli
