// The ingredients that pass a filter.
#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

template <class F>
Lines passing(const Catalogue& catalogue, F&& set) {
  Filter filter;
  set(filter);
  return ids(ingredients_where(catalogue, filter));
}

// The best grade of the only ingredient, or "none".
std::string best_of(std::vector<Target> targets) {
  const IngredientList list = ingredients_where(open(shelf({ingredient("a", std::move(targets))})), Filter{});
  const auto grade = list.hits.at(0).best_grade;
  return grade ? std::string(to_string(*grade)) : "none";
}

Catalogue garden() {
  Ingredient iris = ingredient("iris", {target_of("redness", graded(Grade::B))}, "exosome");
  iris.origin = Origin::plant;
  Ingredient rose = ingredient(
      "rose", {target_of("crows-feet", graded(Grade::C)), target_of("redness", graded(Grade::A, Route::injected))});
  rose.origin = Origin::human;
  Ingredient tulip = ingredient("tulip");
  tulip.scope = Scope::related;
  return open(shelf({tulip, rose, iris}));
}

}  // namespace

TEST_CASE("without a filter every ingredient stands there, by id", "[list]") {
  const IngredientList list = ingredients_where(garden(), Filter{});
  CHECK(ids(list) == Lines{"iris", "rose", "tulip"});
  CHECK(list.prohibited == 0);
  CHECK(list.hits[1].ingredient.concerns.size() == 2);
  CHECK_FALSE(list.hits[1].status.has_value());
}

TEST_CASE("types, origins and scope narrow a list of ingredients", "[list]") {
  const Catalogue catalogue = garden();
  CHECK(passing(catalogue, [](Filter& f) { f.types = {"exosome"}; }) == Lines{"iris"});
  CHECK(passing(catalogue, [](Filter& f) { f.origins = {Origin::human, Origin::plant}; }) == Lines{"iris", "rose"});
  CHECK(passing(catalogue, [](Filter& f) { f.scope = Scope::related; }) == Lines{"tulip"});
  CHECK(passing(catalogue, [](Filter& f) {
          f.types = {"exosome"};
          f.origins = {Origin::human};
        }).empty());
}

TEST_CASE("a concern narrows a list to what targets it or a narrower one", "[list]") {
  const Catalogue catalogue = garden();
  CHECK(passing(catalogue, [](Filter& f) { f.concerns = {"aging"}; }) == Lines{"rose"});
  CHECK(passing(catalogue, [](Filter& f) { f.concerns = {"redness"}; }) == Lines{"iris", "rose"});
  CHECK(passing(catalogue, [](Filter& f) { f.concerns = {"redness", "aging"}; }) == Lines{"iris", "rose"});
  CHECK(passing(catalogue, [](Filter& f) {
          f.concerns = {"redness", "aging"};
          f.all_concerns = true;
        }) == Lines{"rose"});
  CHECK(passing(catalogue, [](Filter& f) { f.concerns = {"firmness"}; }).empty());
}

TEST_CASE("a grade must be reached on a cosmetic route by a target that was asked about", "[list]") {
  const Catalogue catalogue = garden();
  CHECK(passing(catalogue, [](Filter& f) { f.at_least = Grade::C; }) == Lines{"iris", "rose"});
  CHECK(passing(catalogue, [](Filter& f) { f.at_least = Grade::B; }) == Lines{"iris"});
  CHECK(passing(catalogue, [](Filter& f) {
          f.at_least = Grade::C;
          f.concerns = {"redness"};
        }) == Lines{"iris"});
}

TEST_CASE("an ingredient that was studied without benefit is no answer to a concern unless N is asked for", "[list]") {
  const Catalogue catalogue = open(shelf({ingredient("a", {target_of("redness", graded(Grade::N))}),
                                          ingredient("b", {target_of("redness", graded(Grade::C))})}));
  CHECK(passing(catalogue, [](Filter& f) { f.concerns = {"redness"}; }) == Lines{"b"});
  CHECK(passing(catalogue, [](Filter& f) {
          f.concerns = {"redness"};
          f.show_null = true;
        }) == Lines{"a", "b"});
}

TEST_CASE("a route asks for people on it, and a grade with it is that of the route", "[list]") {
  const Catalogue catalogue = garden();
  CHECK(passing(catalogue, [](Filter& f) { f.route = Route::injected; }) == Lines{"rose"});
  CHECK(passing(catalogue, [](Filter& f) { f.route = Route::oral; }).empty());
  CHECK(passing(catalogue, [](Filter& f) {
          f.route = Route::injected;
          f.at_least = Grade::A;
        }) == Lines{"rose"});
  CHECK(passing(catalogue, [](Filter& f) {
          f.route = Route::topical;
          f.at_least = Grade::B;
        }) == Lines{"iris"});
}

TEST_CASE("funding must be that of a target", "[list]") {
  const Catalogue catalogue = open(
      shelf({ingredient("a", {target_of("redness", {independent(human(Outcome::benefit, 9))})}),
             ingredient("b", {target_of("redness", {supplier_run(human(Outcome::benefit, 9))})}), ingredient("c")}));
  CHECK(passing(catalogue, [](Filter& f) { f.funding = FundingFilter::independent; }) == Lines{"a"});
  CHECK(passing(catalogue, [](Filter& f) { f.funding = FundingFilter::not_supplier; }) == Lines{"a"});
}

TEST_CASE("the best grade is over all targets and cosmetic routes only", "[list]") {
  CHECK(best_of({}) == "none");
  CHECK(best_of({target_of("redness", graded(Grade::C)), target_of("wrinkles", graded(Grade::B))}) == "B");
  CHECK(best_of({target_of("redness", graded(Grade::B)), target_of("wrinkles", graded(Grade::C))}) == "B");
  CHECK(best_of({target_of("redness", graded(Grade::A, Route::injected))}) == "none");
  CHECK(best_of({target_of("redness", graded(Grade::A, Route::oral)), target_of("wrinkles", graded(Grade::E))}) == "E");
  CHECK(best_of({target_of("redness", graded(Grade::D))}) == "D");
  CHECK(best_of({target_of("redness", graded(Grade::N))}) == "N");
  CHECK(best_of({target_of("redness", graded(Grade::N)), target_of("wrinkles", graded(Grade::M))}) == "M");
}

TEST_CASE("the best grade does not depend on the filter", "[list]") {
  Filter filter;
  filter.concerns = {"redness"};
  const IngredientList list = ingredients_where(garden(), filter);
  REQUIRE(ids(list) == Lines{"iris", "rose"});
  CHECK(list.hits[0].best_grade == Grade::B);
  CHECK(list.hits[1].best_grade == Grade::C);
}
