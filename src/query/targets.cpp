#include <algorithm>

#include "actives/query.hpp"
#include "query/filter.hpp"
#include "query/market.hpp"

namespace actives {

namespace {

using query::Sieve;

// A target that will be shown, known from the index alone: its record is read when it is known to be among those shown.
struct Candidate {
  std::size_t ingredient = 0;
  pack::TargetRow row;
  std::uint32_t type = 0;
  std::uint8_t origin = pack::unknown;
  RouteGrade grade;
  bool cosmetic = true;
  std::optional<Status> status;
  std::optional<Status> needling;
  std::string_view name;
  std::string_view concern_name;
};

bool before(const Candidate& a, const Candidate& b) {
  const auto left = query::standing(a.grade, a.cosmetic);
  const auto right = query::standing(b.grade, b.cosmetic);
  if (left != right) return left < right;
  return a.name != b.name ? a.name < b.name : a.concern_name < b.concern_name;
}

// The targets of ingredients that pass a filter.
class Collector {
 public:
  Collector(const Catalogue& catalogue, const Filter& filter)
      : catalogue_(catalogue), filter_(filter), sieve_(catalogue, filter), market_(catalogue, filter.market) {
    const pack::Pack& pack = catalogue_.compiled();
    const std::size_t count = catalogue_.count(Kind::ingredient);
    for (std::size_t i = 0; i < count; ++i) {
      const pack::Card card = pack.card(i);
      if (!sieve_.passes(card)) continue;
      const std::vector<pack::TargetRow> rows = query::rows_of(pack, card);
      if (sieve_.targets_what_is_asked(rows)) add_ingredient(i, card, rows);
    }
    std::sort(candidates_.begin(), candidates_.end(), before);
  }

  const Sieve& sieve() const { return sieve_; }
  const std::vector<Candidate>& candidates() const { return candidates_; }
  std::size_t prohibited() const { return prohibited_; }
  std::size_t without_benefit() const { return without_benefit_; }

  TargetHit read(const Candidate& candidate) const {
    TargetHit hit;
    hit.id = catalogue_.id_of(Kind::ingredient, candidate.ingredient);
    hit.name = candidate.name;
    hit.type = catalogue_.id_of(Kind::type, candidate.type);
    if (candidate.origin != pack::unknown) hit.origin = static_cast<Origin>(candidate.origin);
    hit.concern_name = candidate.concern_name;
    hit.target = catalogue_.compiled().read_target(candidate.ingredient, candidate.row.target);
    hit.grade = candidate.grade;
    hit.cosmetic = candidate.cosmetic;
    hit.status = candidate.status;
    hit.needling = candidate.needling;
    return hit;
  }

 private:
  void add_ingredient(std::size_t number, const pack::Card& card, const std::vector<pack::TargetRow>& rows) {
    std::vector<Candidate> passing;
    std::size_t hidden = 0;
    for (const pack::TargetRow& row : rows)
      if (sieve_.concerns(row)) add_target(number, card, row, passing, hidden);
    if (passing.empty() && hidden == 0) return;
    std::optional<Status> status;
    std::optional<Status> needling;
    if (filter_.market) {
      const auto ingredient = catalogue_.at<Ingredient>(number);
      status = market_.status(ingredient);
      needling = market_.status(ingredient, Use::needling);
    }
    if (status == Status::prohibited) {
      if (!passing.empty()) ++prohibited_;
      return;
    }
    without_benefit_ += hidden;
    for (Candidate& candidate : passing) {
      candidate.status = status;
      candidate.needling = needling;
      candidates_.push_back(candidate);
    }
  }

  void add_target(std::size_t number, const pack::Card& card, const pack::TargetRow& row,
                  std::vector<Candidate>& passing, std::size_t& hidden) const {
    const auto grade = shown_grade(number, row);
    if (!grade) return;
    const bool cosmetic = filter_.route ? is_cosmetic(*filter_.route) : row.cosmetic != 0;
    if (!sieve_.passes(*grade, cosmetic)) return;
    if (sieve_.hides(*grade)) {
      ++hidden;
      return;
    }
    passing.push_back({number, row, card.type, card.origin, *grade, cosmetic, std::nullopt, std::nullopt,
                       catalogue_.name_of(Kind::ingredient, number), catalogue_.name_of(Kind::concern, row.concern)});
  }

  // The headline, or the grade of the route asked for; nothing where nobody was studied on that route.
  std::optional<RouteGrade> shown_grade(std::size_t number, const pack::TargetRow& row) const {
    if (!filter_.route) return query::headline(row);
    const Target target = catalogue_.compiled().read_target(number, row.target);
    for (const RouteGrade& route : grade_target(target).routes)
      if (route.route == filter_.route) return route;
    return std::nullopt;
  }

  const Catalogue& catalogue_;
  const Filter& filter_;
  Sieve sieve_;
  query::Market market_;
  std::vector<Candidate> candidates_;
  std::size_t prohibited_ = 0;
  std::size_t without_benefit_ = 0;
};

// What sellers say of whole types.
class TypeCollector {
 public:
  TypeCollector(const Catalogue& catalogue, const Filter& filter, const Collector& ingredients)
      : catalogue_(catalogue), filter_(filter), ingredients_(ingredients) {}

  std::vector<TargetHit> collect() {
    for (std::size_t i = 0; i < catalogue_.count(Kind::type); ++i) {
      if (!filter_.types.empty() && !ingredients_.sieve().types().contains(i)) continue;
      const auto type = catalogue_.at<IngredientType>(i);
      if (!targets_all(type)) continue;
      for (const Target& target : type.targets) add(i, type, target);
    }
    std::sort(hits_.begin(), hits_.end(), [](const TargetHit& a, const TargetHit& b) {
      return a.name != b.name ? a.name < b.name : a.concern_name < b.concern_name;
    });
    return std::move(hits_);
  }

 private:
  bool targets_all(const IngredientType& type) const {
    if (!filter_.all_concerns) return true;
    return std::all_of(filter_.concerns.begin(), filter_.concerns.end(), [&](const std::string& asked) {
      const auto wanted = with_narrower(catalogue_, asked);
      return std::any_of(type.targets.begin(), type.targets.end(), [&](const Target& t) {
        return std::find(wanted.begin(), wanted.end(), t.concern) != wanted.end();
      });
    });
  }

  void add(std::size_t number, const IngredientType& type, const Target& target) {
    const auto concern = catalogue_.find(Kind::concern, target.concern);
    if (!concern) return;
    pack::TargetRow row;
    row.concern = static_cast<std::uint32_t>(*concern);
    if (!ingredients_.sieve().concerns(row)) return;
    TargetHit hit;
    hit.kind = Kind::type;
    hit.id = type.id;
    hit.name = type.name;
    hit.type = type.id;
    hit.target = target;
    hit.concern_name = catalogue_.name_of(Kind::concern, *concern);
    for (const Candidate& other : ingredients_.candidates()) {
      if (other.type != number || !other.cosmetic || other.row.concern != *concern) continue;
      if (!hit.best_inside || rank(other.grade.grade) < rank(*hit.best_inside)) hit.best_inside = other.grade.grade;
    }
    hits_.push_back(std::move(hit));
  }

  const Catalogue& catalogue_;
  const Filter& filter_;
  const Collector& ingredients_;
  std::vector<TargetHit> hits_;
};

}  // namespace

TargetList targets_for(const Catalogue& catalogue, const Filter& filter) {
  const Collector ingredients(catalogue, filter);
  TargetList list;
  list.prohibited = ingredients.prohibited();
  list.without_benefit = ingredients.without_benefit();
  list.hits.reserve(ingredients.candidates().size());
  for (const Candidate& candidate : ingredients.candidates()) list.hits.push_back(ingredients.read(candidate));
  if (!ingredients.sieve().narrows_by_evidence())
    for (TargetHit& hit : TypeCollector(catalogue, filter, ingredients).collect()) list.hits.push_back(std::move(hit));
  return list;
}

TargetList best_on_skin(const Catalogue& catalogue, const Filter& filter, std::size_t most) {
  const Collector ingredients(catalogue, filter);
  TargetList list;
  list.prohibited = ingredients.prohibited();
  list.without_benefit = ingredients.without_benefit();
  for (const Candidate& candidate : ingredients.candidates()) {
    if (!candidate.cosmetic) break;  // they come first
    if (list.hits.size() < most)
      list.hits.push_back(ingredients.read(candidate));
    else
      ++list.more;
  }
  return list;
}

}  // namespace actives
