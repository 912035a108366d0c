#include <array>
#include <utility>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/operands.hpp"
#include "cli/session.hpp"
#include "cli/unknown_names.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"

namespace actives::cli {

namespace {

constexpr std::array explain_options{
    Option{"--full", "", "everything: every study, mechanism, caution and source", ""},
    Option{"--brief", "", "a few lines", ""},
    Option{"--why", "", "show how each grade comes about", ""},
    in_market,
};
constexpr std::array explain_examples{
    Example{"actives explain pdrn", "a type, with its ingredients"},
    Example{"actives explain GHK-Cu --full", "everything known about copper tripeptide-1"},
    Example{"actives explain sodium dna", "a label name that leads to several records"},
    Example{"actives explain \"contains living stem cells\"", "a marketing claim, with the verdict"},
    Example{"actives explain egf --market EU", "what the law says there"},
    Example{"actives explain wrinkles --json | jq '.records[0].targeted_by[].id'", "for scripts"},
};

// Writes all there is to say about one name after the other.
class Explainer {
 public:
  explicit Explainer(Session& session) : session_(session), catalogue_(session.catalogue()) {
    const auto market = read_market(session);
    options_.why = session.arguments().has("--why");
    options_.for_market = market.has_value();
    if (session.arguments().has("--brief")) options_.depth = render::Depth::brief;
    if (session.arguments().has("--full")) options_.depth = render::Depth::full;
    if (session.text())
      wanted_ = render::wanted_for(options_, market);
    else
      wanted_.market = market;
  }

  // Operands joined by blanks are tried as one name first, then one by one.
  void explain_operands() {
    const std::vector<std::string>& operands = session_.arguments().operands;
    if (const std::string whole = joined(operands); operands.size() > 1 && !lookup(catalogue_, whole).empty())
      explain(whole);
    else if (!each_name(session_, [&](const std::string& name) { explain(name); }))
      status_ = nothing_found;
  }

  Status finish() {
    unknown_.finish();
    if (!session_.text()) session_.end_records();
    return unknown_.any() ? nothing_found : status_;
  }

 private:
  void explain(const std::string& name) {
    const std::vector<Match> matches = lookup(catalogue_, name);
    if (matches.empty()) unknown_.add(name);
    for (const Match& match : matches) {
      const Page page = page_for(catalogue_, match, wanted_);
      if (!session_.text()) {
        session_.add_record(render::explain_record(page, name));
        continue;
      }
      if (!std::exchange(first_, false)) session_.print("\n");
      session_.print(render::page_text(page, name, options_, session_.look()));
    }
  }

  Session& session_;
  const Catalogue& catalogue_;
  render::PageOptions options_;
  PageWanted wanted_;
  Status status_ = found;
  UnknownNames unknown_{session_};
  bool first_ = true;
};

Status run_explain(Session& session) {
  Explainer explainer(session);
  explainer.explain_operands();
  return explainer.finish();
}

}  // namespace

constinit const Command explain_command{
    .name = "explain",
    .operands = "NAME...",
    .summary = "all there is to say about an ingredient, type, concern, term, claim, rule or source",
    .about =
        "Any name will do: a common name, a label name (INCI), an alias, a trade name, a CAS number or an id. "
        "Words that together are a name are taken as one. An unknown name is never guessed at. The name - stands "
        "for names on standard input, one a line; each is answered before the next is awaited.",
    .options = explain_options,
    .examples = explain_examples,
    .run = run_explain,
    .fields = [](const Arguments&) { return render::explain_paths(); },
    .completes = Completes::name,
};

}  // namespace actives::cli
