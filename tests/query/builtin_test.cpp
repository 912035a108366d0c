// The questions, put to the built-in catalogue and worked out again from its files.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "catch.hpp"
#include "model/names.hpp"
#include "pack/packed.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// Whether `id` is the concern or has it among its broader ones.
bool is_within(const Records& records, std::string id, const std::string& concern) {
  while (id != concern) {
    const auto found =
        std::find_if(records.concerns.begin(), records.concerns.end(), [&](const Concern& c) { return c.id == id; });
    if (found == records.concerns.end() || !found->broader) return false;
    id = *found->broader;
  }
  return true;
}

using Pairs = std::multiset<std::string>;  // "rose wrinkles"

Pairs pairs(const TargetList& list, Kind kind) {
  Pairs all;
  for (const TargetHit& hit : list.hits)
    if (hit.kind == kind) all.insert(hit.id + " " + hit.target.concern);
  return all;
}

template <class R>
Pairs expected(const std::vector<R>& records, const std::string& concern) {
  Pairs all;
  for (const R& record : records)
    for (const Target& target : record.targets)
      if (is_within(packed::own_records(), target.concern, concern)) all.insert(record.id + " " + target.concern);
  return all;
}

TargetList everything_for(const std::string& concern) {
  Filter filter = about({concern});
  filter.show_null = true;
  return targets_for(Catalogue::builtin(), filter);
}

// What may not fall from one hit to the next.
auto rank_of(const TargetHit& hit) {
  const RouteGrade& g = hit.grade;
  return std::tuple(hit.kind == Kind::type, !hit.cosmetic, hit.kind == Kind::type ? 0 : rank(g.grade), !g.controlled,
                    !g.vehicle, !g.first_hand, -g.people, hit.name);
}

}  // namespace

TEST_CASE("for every concern stand exactly the targets of it and its narrower ones", "[builtin]") {
  const Records& records = packed::own_records();
  REQUIRE(records.concerns.size() > 20);
  for (const Concern& concern : records.concerns) {
    INFO(concern.id);
    const TargetList list = everything_for(concern.id);
    CHECK(pairs(list, Kind::ingredient) == expected(records.ingredients, concern.id));
    CHECK(pairs(list, Kind::type) == expected(records.types, concern.id));
    CHECK(list.without_benefit == 0);
  }
  CHECK(expected(records.ingredients, "aging").size() > expected(records.ingredients, "wrinkles").size());
}

TEST_CASE("for every concern targets stand in their order", "[builtin]") {
  for (const Concern& concern : packed::own_records().concerns) {
    INFO(concern.id);
    const TargetList list = everything_for(concern.id);
    for (std::size_t i = 1; i < list.hits.size(); ++i) CHECK(rank_of(list.hits[i - 1]) <= rank_of(list.hits[i]));
  }
}

TEST_CASE("without N the list is the same but for N, which is counted", "[builtin]") {
  std::size_t hidden = 0;
  for (const Concern& concern : packed::own_records().concerns) {
    INFO(concern.id);
    const TargetList all = everything_for(concern.id);
    const TargetList shown = targets_for(Catalogue::builtin(), about({concern.id}));
    Lines benefit;
    for (const TargetHit& hit : all.hits)
      if (hit.kind == Kind::ingredient && hit.grade.grade != Grade::N) benefit.push_back(words(hit));
    Lines ingredients;
    for (const TargetHit& hit : shown.hits)
      if (hit.kind == Kind::ingredient) ingredients.push_back(words(hit));
    CHECK(ingredients == benefit);
    const auto types = static_cast<std::size_t>(
        std::count_if(all.hits.begin(), all.hits.end(), [](const TargetHit& hit) { return hit.kind == Kind::type; }));
    CHECK(shown.hits.size() + shown.without_benefit == all.hits.size());
    CHECK(shown.hits.size() == benefit.size() + types);
    hidden += shown.without_benefit;
  }
  CHECK(hidden > 0);
}

TEST_CASE("in the EU nothing of human origin stands against wrinkles", "[builtin]") {
  Filter filter = about({"wrinkles"});
  filter.origins = {Origin::human};
  const TargetList anywhere = targets_for(Catalogue::builtin(), filter);
  const Lines human_ids = ids(anywhere);
  REQUIRE_FALSE(human_ids.empty());
  filter.market = "EU";
  CHECK(targets_for(Catalogue::builtin(), filter).hits.empty());
  CHECK(targets_for(Catalogue::builtin(), filter).prohibited ==
        std::set<std::string>(human_ids.begin(), human_ids.end()).size());
  filter.origins.clear();
  const TargetList eu = targets_for(Catalogue::builtin(), filter);
  CHECK(eu.hits.size() > 20);
  for (const TargetHit& hit : eu.hits) CHECK(hit.origin != Origin::human);
}

TEST_CASE("in every market a list says of each ingredient what the rules say", "[builtin]") {
  const Records& records = packed::own_records();
  const std::vector<std::string> known = markets(Catalogue::builtin());
  REQUIRE(known.size() > 2);
  for (const std::string& market : known) {
    Filter filter;
    filter.market = market;
    const IngredientList list = ingredients_where(Catalogue::builtin(), filter);
    std::size_t next = 0;
    std::size_t prohibited = 0;
    for (const Ingredient& ingredient : records.ingredients) {
      const auto status = status_for(records.rules, ingredient, market);
      if (status == Status::prohibited) {
        ++prohibited;
        continue;
      }
      INFO(market << ": " << ingredient.id);
      REQUIRE(next < list.hits.size());
      CHECK(list.hits[next].ingredient.id == ingredient.id);
      CHECK(list.hits[next++].status == status);
    }
    CHECK(next == list.hits.size());
    CHECK(prohibited == list.prohibited);
  }
}

TEST_CASE("the best grade of every ingredient is that of its best cosmetic headline", "[builtin]") {
  const IngredientList list = ingredients_where(Catalogue::builtin(), Filter{});
  REQUIRE(list.hits.size() == packed::own_records().ingredients.size());
  for (const IngredientHit& hit : list.hits) {
    INFO(hit.ingredient.id);
    const Ingredient ingredient = Catalogue::builtin().get<Ingredient>(hit.ingredient.id).value();
    int best = 99;
    for (const Target& target : ingredient.targets)
      if (const TargetGrades grades = grade_target(target); grades.cosmetic())
        best = std::min(best, rank(grades.best().grade));
    CHECK((hit.best_grade ? rank(*hit.best_grade) : 99) == best);
  }
}

TEST_CASE("every name of every record leads to it", "[builtin]") {
  const Catalogue catalogue = Catalogue::builtin();
  const auto leads = [&](Kind kind, std::size_t number, std::string_view name) {
    const auto matches = lookup(catalogue, name);
    return std::any_of(matches.begin(), matches.end(),
                       [&](const Match& m) { return m.kind == kind && m.number == number; });
  };
  std::size_t names = 0;
  model::each_list(
      [&](std::string_view, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        for (std::size_t i = 0; i < list.size(); ++i)
          model::each_name(list[i], [&](How, std::string_view name) {
            INFO(name);
            REQUIRE(leads(kind_of<R>, i, name));
            ++names;
          });
      },
      packed::own_records());
  CHECK(names > 2000);
}

TEST_CASE("every target is listed with the grade that its studies give", "[query][data]") {
  const Catalogue catalogue = Catalogue::builtin();
  Filter filter;
  for (std::size_t i = 0; i < catalogue.count(Kind::concern); ++i)
    filter.concerns.emplace_back(catalogue.id_of(Kind::concern, i));
  filter.show_null = true;
  std::size_t graded = 0;
  for (const TargetHit& hit : targets_for(catalogue, filter).hits) {
    if (hit.kind != Kind::ingredient) continue;
    INFO(hit.id << " " << hit.target.concern);
    const TargetGrades grades = grade_target(hit.target);
    CHECK(hit.grade == grades.best());
    CHECK(hit.cosmetic == grades.cosmetic());
    ++graded;
  }
  CHECK(graded > 300);
}
