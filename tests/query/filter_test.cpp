// What a list of targets is narrowed to.
#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// The ids of the targets of wrinkles that pass what `set` asks for.
template <class F>
Lines passing(const Catalogue& catalogue, F&& set) {
  Filter filter = about({"wrinkles"});
  set(filter);
  return ids(targets_for(catalogue, filter));
}

Ingredient with(std::string id, std::vector<Study> studies, std::string type = "peptide") {
  return ingredient(std::move(id), {target_of("wrinkles", std::move(studies))}, std::move(type));
}

Ingredient from(std::optional<Origin> origin, Ingredient made) {
  made.origin = origin;
  return made;
}

Ingredient related(Ingredient made) {
  made.scope = Scope::related;
  return made;
}

// One ingredient a grade; its id is the grade in small letters.
Catalogue one_a_grade() {
  std::vector<Ingredient> all;
  for (std::size_t i = 0; i < Spelling<Grade>::names.size(); ++i)
    all.push_back(with(std::string(1, "abcmden"[i]), graded(static_cast<Grade>(i))));
  return open(shelf(std::move(all)));
}

Lines at_least(const Catalogue& catalogue, Grade grade, bool show_null = false) {
  return passing(catalogue, [&](Filter& f) {
    f.at_least = grade;
    f.show_null = show_null;
  });
}

}  // namespace

TEST_CASE("any of the types asked for passes", "[filter]") {
  const Catalogue catalogue = open(shelf({with("a", graded(Grade::C)), with("b", graded(Grade::C), "exosome")}));
  CHECK(passing(catalogue, [](Filter& f) { f.types = {"peptide"}; }) == Lines{"a"});
  CHECK(passing(catalogue, [](Filter& f) { f.types = {"exosome", "peptide"}; }) == Lines{"a", "b"});
  CHECK(passing(catalogue, [](Filter& f) { f.types = {"nonsuch"}; }).empty());
  CHECK(passing(catalogue, [](Filter& f) { f.types = {"nonsuch", "exosome"}; }) == Lines{"b"});
}

TEST_CASE("any of the origins asked for passes, an unknown one never", "[filter]") {
  const Catalogue catalogue = open(
      shelf({from(Origin::plant, with("plant", graded(Grade::C))), from(Origin::human, with("human", graded(Grade::C))),
             from(std::nullopt, with("unknown", graded(Grade::C)))}));
  CHECK(passing(catalogue, [](Filter& f) { f.origins = {Origin::plant}; }) == Lines{"plant"});
  CHECK(passing(catalogue, [](Filter& f) { f.origins = {Origin::human, Origin::plant}; }) == Lines{"human", "plant"});
  CHECK(passing(catalogue, [](Filter& f) { f.origins = {Origin::recombinant}; }).empty());
  CHECK(passing(catalogue, [](Filter&) {}) == Lines{"human", "plant", "unknown"});
}

TEST_CASE("a scope lets only its own pass", "[filter]") {
  const Catalogue catalogue =
      open(shelf({with("exosome-like", graded(Grade::C)), related(with("oat", graded(Grade::C)))}));
  CHECK(passing(catalogue, [](Filter& f) { f.scope = Scope::core; }) == Lines{"exosome-like"});
  CHECK(passing(catalogue, [](Filter& f) { f.scope = Scope::related; }) == Lines{"oat"});
}

TEST_CASE("a grade lets it and every better one pass, and M passes as C", "[filter]") {
  const Catalogue catalogue = one_a_grade();
  CHECK(at_least(catalogue, Grade::A) == Lines{"a"});
  CHECK(at_least(catalogue, Grade::B) == Lines{"a", "b"});
  // M comes before C here: its studies are controlled.
  CHECK(at_least(catalogue, Grade::C) == Lines{"a", "b", "m", "c"});
  CHECK(at_least(catalogue, Grade::M) == Lines{"a", "b", "m", "c"});
  CHECK(at_least(catalogue, Grade::D) == Lines{"a", "b", "m", "c", "d"});
  CHECK(at_least(catalogue, Grade::E) == Lines{"a", "b", "m", "c", "d", "e"});
}

TEST_CASE("N is left out and counted unless it is asked for", "[filter]") {
  const Catalogue catalogue = one_a_grade();
  Filter filter = about({"wrinkles"});
  CHECK(ids(targets_for(catalogue, filter)) == Lines{"a", "b", "m", "c", "d", "e"});
  CHECK(targets_for(catalogue, filter).without_benefit == 1);
  filter.show_null = true;
  CHECK(ids(targets_for(catalogue, filter)) == Lines{"a", "b", "m", "c", "d", "e", "n"});
  CHECK(targets_for(catalogue, filter).without_benefit == 0);
  CHECK(at_least(catalogue, Grade::N) == Lines{"a", "b", "m", "c", "d", "e"});
  CHECK(at_least(catalogue, Grade::N, true) == Lines{"a", "b", "m", "c", "d", "e", "n"});
  CHECK(at_least(catalogue, Grade::A, true) == Lines{"a", "n"});
}

TEST_CASE("what is counted as left out for want of benefit is what show_null adds", "[filter]") {
  Records records = shelf({with("rose", graded(Grade::N)), with("shot", graded(Grade::N, Route::injected))});
  const auto check = [&](auto set) {
    Filter filter = about({"wrinkles"});
    set(filter);
    const TargetList list = targets_for(open(records), filter);
    filter.show_null = true;
    CHECK(list.hits.size() + list.without_benefit == targets_for(open(records), filter).hits.size());
  };
  check([](Filter&) {});
  check([](Filter& f) { f.at_least = Grade::C; });
  check([](Filter& f) { f.funding = FundingFilter::independent; });
  records.rules = {rule("all", Status::prohibited)};
  check([](Filter& f) { f.market = "EU"; });
}

TEST_CASE("laboratory studies without benefit are N too", "[filter]") {
  const Catalogue catalogue = open(shelf({with("a", {cell(Outcome::none)})}));
  CHECK(targets_for(catalogue, about({"wrinkles"})).hits.empty());
  CHECK(passing(catalogue, [](Filter& f) { f.show_null = true; }) == Lines{"a"});
}

TEST_CASE("a grade counts cosmetic routes only", "[filter]") {
  const Catalogue catalogue =
      open(shelf({with("injected", graded(Grade::A, Route::injected)), with("oral", graded(Grade::B, Route::oral)),
                  with("procedure", graded(Grade::C, Route::procedure)), with("topical", graded(Grade::C))}));
  CHECK(passing(catalogue, [](Filter&) {}) == Lines{"procedure", "topical", "injected", "oral"});
  CHECK(at_least(catalogue, Grade::C) == Lines{"procedure", "topical"});
  CHECK(at_least(catalogue, Grade::E) == Lines{"procedure", "topical"});
  CHECK(at_least(catalogue, Grade::B).empty());
}

TEST_CASE("with a route a grade counts on that route", "[filter]") {
  std::vector<Study> both = graded(Grade::C);
  both.push_back(on(Route::injected, review(Outcome::benefit, 60)));
  const Catalogue catalogue = open(shelf({with("both", both), with("topical-a", graded(Grade::A))}));
  const auto on_route = [&](Route route, Grade grade) {
    Filter filter = about({"wrinkles"});
    filter.route = route;
    filter.at_least = grade;
    return lines(targets_for(catalogue, filter));
  };
  CHECK(on_route(Route::injected, Grade::A) == Lines{"both wrinkles A injected"});
  CHECK(on_route(Route::topical, Grade::A) == Lines{"topical-a wrinkles A topical"});
  CHECK(on_route(Route::topical, Grade::C) == Lines{"topical-a wrinkles A topical", "both wrinkles C topical"});
  CHECK(on_route(Route::oral, Grade::E).empty());
}

TEST_CASE("a route shows the grade of that route, and only where people were studied on it", "[filter]") {
  std::vector<Study> both = graded(Grade::C);
  both.push_back(on(Route::wound, trial(Outcome::benefit, 30)));
  const Catalogue catalogue =
      open(shelf({with("both", both), with("laboratory", {on(Route::wound, animal(Outcome::benefit, 9))}),
                  with("in-vitro", graded(Grade::D)), with("unknown", graded(Grade::C, std::nullopt))}));
  const auto on_route = [&](Route route) {
    Filter filter = about({"wrinkles"});
    filter.route = route;
    return targets_for(catalogue, filter);
  };
  CHECK(lines(on_route(Route::wound)) == Lines{"both wrinkles B wound"});
  CHECK_FALSE(on_route(Route::wound).hits.at(0).cosmetic);
  CHECK(lines(on_route(Route::topical)) == Lines{"both wrinkles C topical"});
  CHECK(on_route(Route::topical).hits.at(0).cosmetic);
  CHECK(on_route(Route::in_vitro).hits.empty());
}

TEST_CASE("N on the route asked for is hidden, though another route has benefit", "[filter]") {
  std::vector<Study> both = graded(Grade::A);
  both.push_back(on(Route::oral, trial(Outcome::none, 30)));
  const Catalogue catalogue = open(shelf({with("both", both)}));
  CHECK(passing(catalogue, [](Filter& f) { f.route = Route::oral; }).empty());
  CHECK(passing(catalogue, [](Filter& f) {
          f.route = Route::oral;
          f.show_null = true;
        }) == Lines{"both"});
  CHECK(passing(catalogue, [](Filter& f) { f.route = Route::topical; }) == Lines{"both"});
}

TEST_CASE("funding lets the independent pass, or all that is not known to be supplier-run", "[filter]") {
  const Catalogue catalogue = open(shelf({with("independent", {independent(trial(Outcome::benefit, 20))}),
                                          with("supplier", {supplier_run(trial(Outcome::benefit, 20))}),
                                          with("unknown", {trial(Outcome::benefit, 20)})}));
  CHECK(passing(catalogue, [](Filter& f) { f.funding = FundingFilter::independent; }) == Lines{"independent"});
  CHECK(passing(catalogue, [](Filter& f) { f.funding = FundingFilter::not_supplier; }) ==
        Lines{"independent", "unknown"});
}

TEST_CASE("with a route funding is that of the route", "[filter]") {
  const Catalogue catalogue = open(shelf({with(
      "a", {supplier_run(trial(Outcome::benefit, 20)), independent(on(Route::oral, trial(Outcome::benefit, 20)))})}));
  const auto independent_on = [&](std::optional<Route> route) {
    return passing(catalogue, [&](Filter& f) {
      f.funding = FundingFilter::independent;
      f.route = route;
    });
  };
  CHECK(independent_on(std::nullopt).empty());
  CHECK(independent_on(Route::topical).empty());
  CHECK(independent_on(Route::oral) == Lines{"a"});
}

TEST_CASE("all filters must be passed at once", "[filter]") {
  const Catalogue catalogue = open(
      shelf({from(Origin::plant, with("fits", graded(Grade::B))), from(Origin::human, with("human", graded(Grade::B))),
             from(Origin::plant, with("weak", graded(Grade::C))),
             from(Origin::plant, with("exosome-x", graded(Grade::B), "exosome")),
             related(from(Origin::plant, with("oat", graded(Grade::B))))}));
  CHECK(passing(catalogue, [](Filter& f) {
          f.origins = {Origin::plant};
          f.types = {"peptide"};
          f.scope = Scope::core;
          f.at_least = Grade::B;
        }) == Lines{"fits"});
}
