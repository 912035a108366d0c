#include <algorithm>
#include <array>

#include "actives/query.hpp"
#include "query/filter.hpp"
#include "query/market.hpp"

namespace actives {

namespace {

using query::Sieve;

// The headline, or the grade of the route asked for; nothing where nobody was studied on that route.
std::optional<RouteGrade> shown_grade(const TargetGrades& grades, const Filter& filter) {
  if (!filter.route) return grades.best();
  for (const RouteGrade& route : grades.routes)
    if (route.route == filter.route) return route;
  return std::nullopt;
}

auto order(const TargetHit& hit) {
  const RouteGrade& g = hit.grade;
  return std::array<int, 7>{hit.kind == Kind::type ? 2 : (hit.cosmetic ? 0 : 1),
                            rank(g.grade),
                            g.controlled ? 0 : 1,
                            g.vehicle ? 0 : 1,
                            g.first_hand ? 0 : 1,
                            -g.people,
                            0};
}

bool before(const TargetHit& a, const TargetHit& b) {
  const auto left = order(a);
  const auto right = order(b);
  if (left != right) return left < right;
  return a.name != b.name ? a.name < b.name : a.concern_name < b.concern_name;
}

class Collector {
 public:
  Collector(const Catalogue& catalogue, const Filter& filter)
      : catalogue_(catalogue), filter_(filter), sieve_(catalogue, filter), market_(catalogue, filter.market) {}

  TargetList collect() {
    const pack::Pack& pack = catalogue_.compiled();
    const std::size_t count = catalogue_.count(Kind::ingredient);
    for (std::size_t i = 0; i < count; ++i) {
      const pack::Card card = pack.card(i);
      if (!sieve_.passes(card)) continue;
      const std::vector<pack::TargetRow> rows = query::rows_of(pack, card);
      if (sieve_.targets_what_is_asked(rows)) add_ingredient(i, card, rows);
    }
    if (!sieve_.narrows_by_evidence()) add_types();
    std::sort(list_.hits.begin(), list_.hits.end(), before);
    return std::move(list_);
  }

 private:
  void add_ingredient(std::size_t number, const pack::Card& card, const std::vector<pack::TargetRow>& rows) {
    std::vector<TargetHit> hits;
    std::size_t hidden = 0;
    for (const pack::TargetRow& row : rows)
      if (sieve_.concerns(row)) add_target(number, card, row, hits, hidden);
    if (hits.empty() && hidden == 0) return;
    std::optional<Status> status;
    if (filter_.market) status = market_.status(catalogue_.at<Ingredient>(number));
    for (TargetHit& hit : hits) hit.status = status;
    if (status == Status::prohibited) {
      if (!hits.empty()) ++list_.prohibited;
      return;
    }
    list_.without_benefit += hidden;
    std::move(hits.begin(), hits.end(), std::back_inserter(list_.hits));
  }

  void add_target(std::size_t number, const pack::Card& card, const pack::TargetRow& row, std::vector<TargetHit>& hits,
                  std::size_t& hidden) {
    Target target = catalogue_.compiled().read_target(number, row.target);
    const TargetGrades grades = grade_target(target);
    const auto grade = shown_grade(grades, filter_);
    if (!grade) return;
    const bool cosmetic = filter_.route ? is_cosmetic(*filter_.route) : grades.cosmetic();
    if (!sieve_.passes(*grade, cosmetic)) return;
    if (sieve_.hides(*grade)) {
      ++hidden;
      return;
    }
    TargetHit hit;
    hit.id = catalogue_.id_of(Kind::ingredient, number);
    hit.name = catalogue_.name_of(Kind::ingredient, number);
    hit.type = catalogue_.id_of(Kind::type, card.type);
    if (card.origin != pack::unknown) hit.origin = static_cast<Origin>(card.origin);
    hit.concern_name = catalogue_.name_of(Kind::concern, row.concern);
    hit.target = std::move(target);
    hit.grade = *grade;
    hit.cosmetic = cosmetic;
    hits.push_back(std::move(hit));
  }

  void add_types() {
    for (std::size_t i = 0; i < catalogue_.count(Kind::type); ++i) {
      if (!filter_.types.empty() && !sieve_.types().contains(i)) continue;
      const auto type = catalogue_.at<IngredientType>(i);
      if (!type_targets_all(type)) continue;
      for (const Target& target : type.targets)
        if (asked_for(target.concern)) add_type(type, target);
    }
  }

  bool type_targets_all(const IngredientType& type) const {
    if (!filter_.all_concerns) return true;
    return std::all_of(filter_.concerns.begin(), filter_.concerns.end(), [&](const std::string& asked) {
      const auto wanted = with_narrower(catalogue_, asked);
      return std::any_of(type.targets.begin(), type.targets.end(), [&](const Target& t) {
        return std::find(wanted.begin(), wanted.end(), t.concern) != wanted.end();
      });
    });
  }

  bool asked_for(const std::string& concern) const {
    pack::TargetRow row;
    row.concern = static_cast<std::uint32_t>(catalogue_.find(Kind::concern, concern).value_or(0));
    return sieve_.concerns(row);
  }

  void add_type(const IngredientType& type, const Target& target) {
    TargetHit hit;
    hit.kind = Kind::type;
    hit.id = type.id;
    hit.name = type.name;
    hit.type = type.id;
    hit.target = target;
    hit.concern_name = concern_name(target.concern);
    for (const TargetHit& other : list_.hits) {
      if (other.kind != Kind::ingredient || other.type != type.id || !other.cosmetic) continue;
      if (other.target.concern != target.concern) continue;
      if (!hit.best_inside || rank(other.grade.grade) < rank(*hit.best_inside)) hit.best_inside = other.grade.grade;
    }
    list_.hits.push_back(std::move(hit));
  }

  std::string concern_name(const std::string& id) const {
    const auto number = catalogue_.find(Kind::concern, id);
    return number ? std::string(catalogue_.name_of(Kind::concern, *number)) : id;
  }

  const Catalogue& catalogue_;
  const Filter& filter_;
  Sieve sieve_;
  query::Market market_;
  TargetList list_;
};

}  // namespace

TargetList targets_for(const Catalogue& catalogue, const Filter& filter) {
  return Collector(catalogue, filter).collect();
}

}  // namespace actives
