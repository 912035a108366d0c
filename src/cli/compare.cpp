#include "actives/compare.hpp"

#include <algorithm>
#include <array>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/operands.hpp"
#include "cli/session.hpp"
#include "cli/unknown_names.hpp"
#include "cli/usage_error.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array compare_options{in_market};
constexpr std::array compare_examples{
    Example{"actives compare EGF bFGF", "two growth factors"},
    Example{"actives compare exosome conditioned-medium pdrn", "whole types, each by the best of its ingredients"},
    Example{"actives compare \"sodium dna\"", "a label name that leads to several records"},
    Example{"actives compare salmon-pdrn trout-pdrn --market EU", "with the law of one market"},
};

bool is_comparable(const Match& match) { return match.kind == Kind::ingredient || match.kind == Kind::type; }

// The records that names lead to, each once.
class Gatherer {
 public:
  explicit Gatherer(Session& session) : session_(session), catalogue_(session.catalogue()) {}

  void take(const std::string& name) {
    ++names_;
    std::vector<Match> matches = lookup(catalogue_, name);
    if (matches.empty()) {
      missed_ = true;
      unknown_.add(name);
      return;
    }
    const Kind other = matches.front().kind;
    std::erase_if(matches, [](const Match& match) { return !is_comparable(match); });
    if (matches.empty()) {
      missed_ = true;
      session_.fail(text::quoted(name) + " is of kind " + std::string(to_string(other)) +
                    ", and only ingredients and types can be compared");
      session_.fail("try: actives explain " + text::quoted(name));
    }
    for (Match& match : matches) add(name, std::move(match));
  }

  const std::vector<std::pair<std::string, Match>>& found() const { return found_; }
  std::size_t names() const { return names_; }
  bool missed() const { return missed_; }
  UnknownNames& unknown() { return unknown_; }

 private:
  void add(const std::string& name, Match match) {
    const auto known = std::find_if(found_.begin(), found_.end(), [&](const auto& other) {
      return other.second.kind == match.kind && other.second.number == match.number;
    });
    if (known == found_.end())
      found_.emplace_back(name, std::move(match));
    else
      session_.note(text::quoted(name) + " leads to the same record as " + text::quoted(known->first));
  }

  Session& session_;
  const Catalogue& catalogue_;
  std::vector<std::pair<std::string, Match>> found_;
  std::size_t names_ = 0;
  bool missed_ = false;  // some name led to nothing that can be compared
  UnknownNames unknown_{session_};
};

// Each operand is a name of its own. Where one of them is none, all of them together may be.
bool are_one_name(const Catalogue& catalogue, const std::vector<std::string>& operands) {
  if (operands.size() < 2 || reads_input(operands)) return false;
  const auto is_unknown = [&](const std::string& name) { return lookup(catalogue, name).empty(); };
  if (std::none_of(operands.begin(), operands.end(), is_unknown)) return false;
  return !lookup(catalogue, joined(operands)).empty();
}

// Names from standard input are a list that may turn out short; a single operand is a slip.
void refuse_single(Session& session, const Gatherer& gatherer) {
  if (reads_input(session.arguments().operands) || gatherer.names() != 1 || gatherer.found().size() != 1) return;
  const std::string name = text::quoted(gatherer.found().front().first);
  throw UsageError(name + " leads to one record, and there is nothing to compare it with",
                   {"as in: actives compare " + name + " exosome", "'actives explain' shows one record"});
}

Status run_compare(Session& session) {
  const auto market = read_market(session);
  const std::vector<std::string>& operands = session.arguments().operands;
  Gatherer gatherer(session);
  if (are_one_name(session.catalogue(), operands))
    gatherer.take(joined(operands));
  else
    each_name(session, [&](const std::string& name) { gatherer.take(name); });
  refuse_single(session, gatherer);
  if (gatherer.unknown().lost() && operands.size() > 2)
    session.fail("a name of several words stands in quotes: actives compare 'salmon dna' exosome");
  gatherer.unknown().finish();
  if (gatherer.found().size() == 1) session.fail("only one record was found, so there is nothing to compare it with");

  std::vector<Compared> records;
  std::vector<std::string> asked;
  for (const auto& [name, match] : gatherer.found()) {
    records.push_back(compared(session.catalogue(), match, market));
    asked.push_back(name);
  }
  if (!session.text()) {
    for (std::size_t i = 0; i < records.size(); ++i) session.add_record(render::compared_record(records[i], asked[i]));
    session.end_records();
  } else if (!records.empty()) {
    session.print(render::compare_text(records, asked, market, session.look()));
  }
  return gatherer.missed() || records.size() < 2 ? nothing_found : found;
}

}  // namespace

constinit const Command compare_command{
    .name = "compare",
    .operands = "NAME...",
    .summary = "ingredients and types side by side: evidence, routes, origin, law",
    .about =
        "Each operand is a name; one of several words stands in quotes. A name that leads to several records compares "
        "them all. What is the same for all stands apart from what differs. The name - stands for names on standard "
        "input, one a line.",
    .options = compare_options,
    .examples = compare_examples,
    .run = run_compare,
    .fields = [](const Arguments&) { return render::compared_paths(); },
    .completes = Completes::name,
};

}  // namespace actives::cli
