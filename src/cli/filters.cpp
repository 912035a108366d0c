#include "cli/filters.hpp"

#include <algorithm>

#include "cli/near_words.hpp"
#include "cli/usage_error.hpp"
#include "render/layout.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

std::string resolve(Session& session, const std::string& asked, Kind kind) {
  const Catalogue& catalogue = session.catalogue();
  const auto match = lookup(catalogue, asked, kind);
  const std::string what(to_string(kind));
  if (!match) throw UsageError("there is no " + what + " " + text::quoted(asked), advice_for(catalogue, asked, kind));
  return kind == Kind::type ? catalogue.at<IngredientType>(match->number).id : catalogue.at<Concern>(match->number).id;
}

}  // namespace

std::vector<std::string> advice_for(const Catalogue& catalogue, const std::string& asked, Kind kind) {
  std::vector<std::string> advice;
  if (const auto near = suggest(catalogue, asked, kind); !near.empty())
    advice.push_back("did you mean " + alternatives(near) + "?");
  advice.push_back("'actives list " + std::string(to_string(kind)) + "s' lists them all");
  return advice;
}

std::optional<std::string> read_market(Session& session) {
  auto asked = session.arguments().value("--market");
  if (!asked) return std::nullopt;
  std::transform(asked->begin(), asked->end(), asked->begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  const std::vector<std::string> known = markets(session.catalogue());
  if (std::find(known.begin(), known.end(), *asked) != known.end()) return asked;
  std::string list;
  for (const std::string& market : known) list += (list.empty() ? "" : ", ") + market;
  throw UsageError("no rule of market " + text::quoted(*asked) + " is recorded", {"recorded: " + list});
}

Filter read_filter(Session& session) {
  const Arguments& arguments = session.arguments();
  Filter filter;
  for (const std::string& type : arguments.values("--type")) filter.types.push_back(resolve(session, type, Kind::type));
  for (const std::string& origin : arguments.values("--origin"))
    if (const auto word = parse<Origin>(origin)) filter.origins.push_back(*word);
  for (const std::string& concern : arguments.values("--concern"))
    filter.concerns.push_back(resolve(session, concern, Kind::concern));
  if (const auto word = arguments.value("--scope")) filter.scope = parse<Scope>(*word);
  if (const auto word = arguments.value("--grade")) filter.at_least = parse<Grade>(*word);
  if (const auto word = arguments.value("--route")) filter.route = parse<Route>(*word);
  if (const auto word = arguments.value("--funding"))
    filter.funding = *word == "independent" ? FundingFilter::independent : FundingFilter::not_supplier;
  filter.show_null = arguments.has("--show-null") || filter.at_least == Grade::N;
  filter.all_concerns = arguments.has("--all");
  filter.market = read_market(session);
  return filter;
}

void note_left_out(Session& session, std::size_t prohibited, std::size_t without_benefit, std::string_view what,
                   const Filter& filter) {
  if (prohibited > 0 && filter.market)
    session.note(render::counted(prohibited, "ingredient is", "ingredients are") + " left out: prohibited in " +
                 *filter.market);
  if (without_benefit > 0)
    session.note(render::counted(without_benefit, what, std::string(what) + "s") +
                 " left out: studied without benefit; --show-null shows them");
}

}  // namespace actives::cli
