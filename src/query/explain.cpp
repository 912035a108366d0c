#include <algorithm>
#include <set>
#include <tuple>

#include "actives/query.hpp"
#include "model/describe.hpp"
#include "model/names.hpp"
#include "query/filter.hpp"
#include "query/market.hpp"

namespace actives {

namespace {

// Walks a record and keeps the ids it refers to, in the order in which they stand. They live in the record.
class References {
 public:
  template <class T>
  void operator()(const model::Field& field, const T& member) {
    if constexpr (requires(References & r) { r.keep(field, member); }) {
      if (field.role == model::Role::reference || field.role == model::Role::any_record) keep(field, member);
    } else {
      descend(member);
    }
  }

  const std::vector<std::string_view>& sources() const { return sources_; }
  const std::vector<std::string_view>& others() const { return others_; }

 private:
  void keep(const model::Field& field, const std::string& id) {
    auto& list = field.role == model::Role::reference && field.refers_to == Kind::source ? sources_ : others_;
    if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
  }
  void keep(const model::Field& field, const std::optional<std::string>& id) {
    if (id) keep(field, *id);
  }
  void keep(const model::Field& field, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) keep(field, id);
  }

  template <class T>
  void descend(const T& member) {
    if constexpr (requires { member.front(); } && !std::is_same_v<T, std::string>) {
      for (const auto& item : member) descend(item);
    } else if constexpr (std::is_class_v<T> && requires(References & r) { model::describe(r, member); }) {
      model::describe(*this, member);
    }
  }

  std::vector<std::string_view> sources_;
  std::vector<std::string_view> others_;
};

void add_name(const Catalogue& catalogue, std::string_view id, Page& page) {
  if (const auto place = catalogue.compiled().find(id))
    page.names.emplace_back(id, catalogue.name_of(place->kind, place->number));
}

// `rules` are those of the market.
Law law_in(std::vector<Rule> rules, const Ingredient& ingredient, std::string_view market) {
  Law law;
  law.market = market;
  std::vector<LawLine> lines = law_for(rules, ingredient, market);
  for (std::size_t i = 0; i < law.by_use.size(); ++i) law.by_use[i] = status_of(lines, ingredient, static_cast<Use>(i));
  for (LawLine& line : lines) {
    Rule& rule = rules[static_cast<std::size_t>(line.rule - rules.data())];
    law.rules.emplace_back(std::move(rule), std::move(line.binds));
  }
  return law;
}

void add_reference(const Catalogue& catalogue, std::string_view id, Page& page) {
  if (auto source = catalogue.get<Source>(id)) page.references.push_back(std::move(*source));
}

void add_law_references(const Catalogue& catalogue, Page& page) {
  for (const Law& law : page.law)
    for (const auto& [rule, binds] : law.rules)
      for (const std::string& id : rule.sources)
        if (std::none_of(page.references.begin(), page.references.end(), [&](const Source& s) { return s.id == id; }))
          add_reference(catalogue, id, page);
}

void add(const Catalogue& catalogue, const Ingredient& ingredient, std::size_t number, const PageWanted& wanted,
         Page& page) {
  const auto& market = wanted.market;
  for (const Target& target : ingredient.targets) page.grades.push_back(grade_target(target));
  std::vector<std::vector<Rule>> by_market;  // in the order of each market's first rule
  if (market) by_market.emplace_back();
  for (Rule& rule : query::rules_about(catalogue, number)) {
    if (market && rule.where != *market) continue;
    auto place = std::find_if(by_market.begin(), by_market.end(), [&](const std::vector<Rule>& known) {
      return known.empty() || known.front().where == rule.where;
    });
    if (place == by_market.end()) place = by_market.insert(place, std::vector<Rule>());
    place->push_back(std::move(rule));
  }
  for (std::vector<Rule>& rules : by_market) {
    const std::string name = market ? *market : rules.front().where;
    page.law.push_back(law_in(std::move(rules), ingredient, name));
  }
  if (wanted.law_sources) add_law_references(catalogue, page);
}

// The target that stands for an ingredient on its type's page.
const pack::TargetRow* best_row(const std::vector<pack::TargetRow>& rows) {
  const auto key = [](const pack::TargetRow& row) {
    return std::tuple(row.cosmetic == 0, rank(static_cast<Grade>(row.grade)), -row.people, row.target);
  };
  const auto best =
      std::min_element(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return best == rows.end() ? nullptr : &*best;
}

// Gives back the target rows of all members.
std::vector<pack::TargetRow> add_members(const Catalogue& catalogue, std::size_t type, Page& page) {
  const pack::Pack& pack = catalogue.compiled();
  std::vector<pack::TargetRow> all_rows;
  for (std::size_t i = 0; i < catalogue.count(Kind::ingredient); ++i) {
    const pack::Card card = pack.card(i);
    if (card.type != type) continue;
    Member member{std::string(catalogue.id_of(Kind::ingredient, i)),
                  std::string(catalogue.name_of(Kind::ingredient, i)),
                  query::best_grade(card),
                  {}};
    const std::vector<pack::TargetRow> rows = query::rows_of(pack, card);
    if (const pack::TargetRow* best = best_row(rows); best != nullptr && best->cosmetic != 0)
      member.best_for = catalogue.name_of(Kind::concern, best->concern);
    page.members.push_back(std::move(member));
    all_rows.insert(all_rows.end(), rows.begin(), rows.end());
  }
  const auto order = [](const Member& m) { return m.best_grade ? rank(*m.best_grade) : 99; };
  std::stable_sort(page.members.begin(), page.members.end(), [&](const Member& a, const Member& b) {
    return order(a) != order(b) ? order(a) < order(b) : a.name < b.name;
  });
  return all_rows;
}

// The origins among a type's ingredients, and the rules about the type or these origins. Ingredients of one origin share
// such rules, so that one of each tells them all.
struct TypeLaw {
  std::set<Origin> origins;
  std::set<std::uint32_t> rules;
};

TypeLaw law_of_type(const Catalogue& catalogue, std::size_t type) {
  const pack::Pack& pack = catalogue.compiled();
  TypeLaw found;
  std::set<std::uint8_t> seen;
  for (std::size_t i = 0; i < catalogue.count(Kind::ingredient); ++i) {
    const pack::Card card = pack.card(i);
    if (card.type != type || !seen.insert(card.origin).second) continue;
    if (card.origin != pack::unknown) found.origins.insert(static_cast<Origin>(card.origin));
    for (std::size_t r = 0; r < card.rules; ++r)
      if (const pack::RuleRow row = pack.rule_row(card.first_rule + r); row.binds_class != 0)
        found.rules.insert(row.rule);
  }
  return found;
}

void add_type_rules(const Catalogue& catalogue, std::size_t type, Page& page) {
  const TypeLaw within = law_of_type(catalogue, type);
  for (std::uint32_t number : within.rules) {
    auto rule = catalogue.at<Rule>(number);
    std::erase_if(rule.applies_to.origins, [&](Origin origin) { return !within.origins.contains(origin); });
    page.type_rules.push_back({rule.id, rule.where, rule.status, std::move(rule.applies_to.origins)});
  }
  std::stable_sort(page.type_rules.begin(), page.type_rules.end(),
                   [](const TypeRule& a, const TypeRule& b) { return strictness(a.status) < strictness(b.status); });
}

void add(const Catalogue& catalogue, const IngredientType& type, std::size_t number, Page& page) {
  add_type_rules(catalogue, number, page);
  const std::vector<pack::TargetRow> rows = add_members(catalogue, number, page);
  for (const Target& target : type.targets) {
    const auto concern = catalogue.find(Kind::concern, target.concern);
    std::optional<Grade> best;
    for (const pack::TargetRow& row : rows) {
      if (row.concern != concern || row.cosmetic == 0) continue;
      if (!best || rank(static_cast<Grade>(row.grade)) < rank(*best)) best = static_cast<Grade>(row.grade);
    }
    page.best_inside.emplace_back(target.concern, best);
  }
}

void add(const Catalogue& catalogue, const Concern& concern, std::size_t number, const PageWanted& wanted, Page& page) {
  Filter filter;
  filter.concerns = {concern.id};
  filter.show_null = true;
  TargetList list =
      wanted.targeted_by ? best_on_skin(catalogue, filter, *wanted.targeted_by) : targets_for(catalogue, filter);
  page.targeted_by = std::move(list.hits);
  page.targeted_by_more = list.more;
  for (std::size_t i : query::narrower(catalogue, number)) page.narrower.push_back(catalogue.at<Concern>(i));
}

template <class R>
void fill(const Catalogue& catalogue, const Match& match, const PageWanted& wanted, Page& page) {
  R record = catalogue.at<R>(match.number);
  References references;
  model::describe(references, record);
  for (std::string_view id : references.sources()) add_reference(catalogue, id, page);
  for (std::string_view id : references.others()) add_name(catalogue, id, page);
  if constexpr (std::is_same_v<R, Ingredient>) add(catalogue, record, match.number, wanted, page);
  if constexpr (std::is_same_v<R, IngredientType>) add(catalogue, record, match.number, page);
  if constexpr (std::is_same_v<R, Concern>) add(catalogue, record, match.number, wanted, page);
  page.record = std::move(record);
}

}  // namespace

Page page_for(const Catalogue& catalogue, const Match& match, const PageWanted& wanted) {
  Page page;
  page.kind = match.kind;
  page.by = match.by;
  page.matched_name = match.name;
  switch (match.kind) {
    case Kind::ingredient: fill<Ingredient>(catalogue, match, wanted, page); break;
    case Kind::type: fill<IngredientType>(catalogue, match, wanted, page); break;
    case Kind::concern: fill<Concern>(catalogue, match, wanted, page); break;
    case Kind::term: fill<Term>(catalogue, match, wanted, page); break;
    case Kind::claim: fill<Claim>(catalogue, match, wanted, page); break;
    case Kind::rule: fill<Rule>(catalogue, match, wanted, page); break;
    case Kind::level: fill<Level>(catalogue, match, wanted, page); break;
    case Kind::source: fill<Source>(catalogue, match, wanted, page); break;
    case Kind::inventory: fill<InventoryItem>(catalogue, match, wanted, page); break;
  }
  return page;
}

}  // namespace actives
