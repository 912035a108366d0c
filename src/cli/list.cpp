#include <algorithm>
#include <array>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/list_kind.hpp"
#include "cli/near_words.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "model/list_names.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array list_options{
    by_type,
    by_origin,
    by_scope,
    Option{"--concern", "CONCERN", "only what targets this concern; repeatable", "", true, Completes::concern},
    by_grade,
    by_route,
    by_funding,
    with_null,
    in_market,
};
constexpr std::array list_examples{
    Example{"actives list --type exosome --origin plant", "plant exosomes"},
    Example{"actives list concerns", "every concern with what it means"},
    Example{"actives list sources --format csv", "the bibliography as a table"},
    Example{"actives list rules --market EU", "the rules of one market"},
};

template <class R>
std::vector<AnyRecord> all(const Catalogue& catalogue) {
  std::vector<AnyRecord> records;
  for (std::size_t i = 0; i < catalogue.count(kind_of<R>); ++i) records.emplace_back(catalogue.at<R>(i));
  return records;
}

std::vector<AnyRecord> rules_of(const Catalogue& catalogue, const std::optional<std::string>& market) {
  std::vector<AnyRecord> records = all<Rule>(catalogue);
  if (market) std::erase_if(records, [&](const AnyRecord& r) { return std::get<Rule>(r).where != *market; });
  return records;
}

std::vector<AnyRecord> records_of(Session& session, Kind kind) {
  const Catalogue& catalogue = session.catalogue();
  switch (kind) {
    case Kind::ingredient: return all<Ingredient>(catalogue);
    case Kind::type: return all<IngredientType>(catalogue);
    case Kind::concern: return all<Concern>(catalogue);
    case Kind::term: return all<Term>(catalogue);
    case Kind::claim: return all<Claim>(catalogue);
    case Kind::rule: return rules_of(catalogue, read_market(session));
    case Kind::level: return all<Level>(catalogue);
    case Kind::source: return all<Source>(catalogue);
    case Kind::inventory: return all<InventoryItem>(catalogue);
  }
  return {};
}

// A filter that would silently do nothing is worse than a refusal.
void refuse_filters(const Session& session, Kind kind) {
  for (const Option& option : list_options) {
    const bool fits = kind == Kind::rule && option.name == "--market";
    if (session.arguments().has(option.name) && !fits)
      throw UsageError(std::string(option.name) + " does not apply to 'list " +
                       std::string(model::list_names[static_cast<std::size_t>(kind)]) + "'");
  }
}

Status list_ingredients(Session& session) {
  const Filter filter = read_filter(session);
  const IngredientList list = ingredients_where(session.catalogue(), filter);
  note_left_out(session, list.prohibited, list.without_benefit, "ingredient", filter);
  if (list.hits.empty()) session.note("no ingredient passes these filters");
  if (!session.text()) {
    session.print_records(list.hits, render::ingredient_record);
  } else if (!list.hits.empty()) {
    session.print(render::ingredients_text(session.catalogue(), list, filter.market, session.look()));
  }
  return list.hits.empty() ? nothing_found : found;
}

Status run_list(Session& session) {
  const Kind kind = kind_to_list(session.arguments().operands);
  if (kind == Kind::ingredient) return list_ingredients(session);
  refuse_filters(session, kind);
  const std::vector<AnyRecord> records = records_of(session, kind);
  if (records.empty()) session.note("the catalogue holds none of these");
  if (!session.text()) {
    session.print_records(records, render::plain_record);
  } else {
    session.print(render::records_text(records, session.look()));
  }
  return records.empty() ? nothing_found : found;
}

std::vector<std::string> list_fields(const Arguments& arguments) {
  const auto kind = kind_to_list(arguments.operands);
  return kind == Kind::ingredient ? render::ingredient_row_paths() : render::record_paths(kind);
}

}  // namespace

Kind kind_called(const std::string& word) {
  const auto place = std::find(model::list_names.begin(), model::list_names.end(), word);
  if (place != model::list_names.end()) return static_cast<Kind>(place - model::list_names.begin());
  if (const auto kind = parse<Kind>(word)) return *kind;
  const std::vector<std::string> known(model::list_names.begin(), model::list_names.end());
  throw UsageError("there is no kind of record " + text::quoted(word), {"kinds are " + alternatives(known)});
}

std::span<const std::string_view> listed_kinds() { return model::list_names; }

Kind kind_to_list(std::span<const std::string> operands) {
  if (operands.empty()) return Kind::ingredient;
  if (operands.size() > 1) throw UsageError("list takes one kind of record", {"as in: actives list concerns"});
  return kind_called(operands.front());
}

constinit const Command list_command{
    .name = "list",
    .operands = "[KIND]",
    .summary = "ingredients, types, concerns, terms, claims, rules, sources, levels or inventory",
    .about = "KIND is ingredients (the default), types, concerns, terms, claims, rules, sources, levels or inventory.",
    .options = list_options,
    .examples = list_examples,
    .run = run_list,
    .fields = list_fields,
    .completes = Completes::kind,
};

}  // namespace actives::cli
