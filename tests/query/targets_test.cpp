// What targets a concern.
#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

// rose: wrinkles; tulip: crows-feet and redness; iris: redness; lily: aging.
Records garden() {
  return shelf({ingredient("iris", {target_of("redness", graded(Grade::C))}),
                ingredient("lily", {target_of("aging", graded(Grade::E))}),
                ingredient("rose", {target_of("wrinkles", graded(Grade::B))}),
                ingredient("tulip", {target_of("crows-feet", graded(Grade::C)), target_of("redness", graded(Grade::D))},
                           "exosome")});
}

Records with_types(Records records) {
  records.types[0].targets = {target_of("wrinkles", {claim()}), target_of("redness", {claim()})};
  records.types[1].targets = {target_of("redness", {claim()})};
  return records;
}

}  // namespace

TEST_CASE("a concern is targeted by what targets it or a narrower one, at any depth", "[for]") {
  const Catalogue catalogue = open(garden());
  CHECK(lines(targets_for(catalogue, about({"aging"}))) ==
        Lines{"rose wrinkles B topical", "tulip crows-feet C topical", "lily aging E null"});
  CHECK(lines(targets_for(catalogue, about({"wrinkles"}))) ==
        Lines{"rose wrinkles B topical", "tulip crows-feet C topical"});
  CHECK(lines(targets_for(catalogue, about({"crows-feet"}))) == Lines{"tulip crows-feet C topical"});
}

TEST_CASE("a broader concern, a sibling and an unknown one add nothing", "[for]") {
  const Catalogue catalogue = open(garden());
  CHECK(targets_for(catalogue, about({"firmness"})).hits.empty());
  CHECK(targets_for(catalogue, about({"nonsuch"})).hits.empty());
  CHECK(targets_for(catalogue, about({"Redness"})).hits.empty());
}

TEST_CASE("with_narrower names the concern first and all narrower ones once", "[for]") {
  const Catalogue catalogue = open(garden());
  CHECK(with_narrower(catalogue, "aging") == Lines{"aging", "wrinkles", "firmness", "crows-feet"});
  CHECK(with_narrower(catalogue, "wrinkles") == Lines{"wrinkles", "crows-feet"});
  CHECK(with_narrower(catalogue, "redness") == Lines{"redness"});
}

TEST_CASE("narrower concerns are found wherever they stand in the catalogue", "[for]") {
  Records records = garden();
  std::reverse(records.concerns.begin(), records.concerns.end());
  CHECK(lines(targets_for(open(records), about({"aging"}))) ==
        Lines{"rose wrinkles B topical", "tulip crows-feet C topical", "lily aging E null"});
}

TEST_CASE("several concerns are a union, and a target stands once however often it was asked for", "[for]") {
  const Catalogue catalogue = open(garden());
  CHECK(lines(targets_for(catalogue, about({"redness", "crows-feet"}))) ==
        Lines{"iris redness C topical", "tulip crows-feet C topical", "tulip redness D null"});
  CHECK(lines(targets_for(catalogue, about({"wrinkles", "aging", "wrinkles"}))) ==
        lines(targets_for(catalogue, about({"aging"}))));
}

TEST_CASE("all concerns together are met only by ingredients that target each or a narrower one", "[for]") {
  const Catalogue catalogue = open(garden());
  Filter filter = about({"redness", "aging"});
  filter.all_concerns = true;
  CHECK(lines(targets_for(catalogue, filter)) == Lines{"tulip crows-feet C topical", "tulip redness D null"});
  filter.concerns = {"redness", "firmness"};
  CHECK(targets_for(catalogue, filter).hits.empty());
  filter.concerns = {"wrinkles", "aging"};
  CHECK(lines(targets_for(catalogue, filter)) == Lines{"rose wrinkles B topical", "tulip crows-feet C topical"});
  filter.concerns = {"redness"};
  CHECK(lines(targets_for(catalogue, filter)) == Lines{"iris redness C topical", "tulip redness D null"});
}

TEST_CASE("without a concern every target stands there", "[for]") {
  CHECK(lines(targets_for(open(garden()), Filter{})) == Lines{"rose wrinkles B topical", "iris redness C topical",
                                                              "tulip crows-feet C topical", "tulip redness D null",
                                                              "lily aging E null"});
}

TEST_CASE("types come last, ungraded, with the best grade for that concern among their ingredients", "[for]") {
  const Catalogue catalogue = open(with_types(garden()));
  const TargetList list = targets_for(catalogue, about({"redness"}));
  CHECK(lines(list) ==
        Lines{"iris redness C topical", "tulip redness D null", "exosome redness type D", "peptide redness type C"});
  CHECK(list.hits[0].kind == Kind::ingredient);
  CHECK(list.hits[3].kind == Kind::type);
  CHECK(list.hits[3].type == "peptide");
  CHECK(list.hits[3].target.effect == "Said to help.");
  CHECK_FALSE(list.hits[3].origin.has_value());
  CHECK_FALSE(list.hits[3].status.has_value());
}

TEST_CASE("the best grade beside a type is about the same concern, on cosmetic routes", "[for]") {
  Records records = with_types(shelf({ingredient("injected", {target_of("redness", graded(Grade::A, Route::injected))}),
                                      ingredient("other", {target_of("wrinkles", graded(Grade::B))}),
                                      ingredient("plain", {target_of("redness", graded(Grade::E))})}));
  CHECK(
      lines(targets_for(open(records), about({"redness"}))) ==
      Lines{"plain redness E null", "injected redness A injected", "exosome redness type -", "peptide redness type E"});
  const Lines both = lines(targets_for(open(records), about({"redness", "wrinkles"})));
  CHECK(Lines(both.end() - 3, both.end()) ==
        Lines{"exosome redness type -", "peptide redness type E", "peptide wrinkles type B"});
}

TEST_CASE("where only sellers speak there are only types", "[for]") {
  Records records = with_types(shelf());
  CHECK(lines(targets_for(open(records), about({"redness"}))) ==
        Lines{"exosome redness type -", "peptide redness type -"});
}

TEST_CASE("types are narrowed by concern and type, with all concerns too", "[for]") {
  const Catalogue catalogue = open(with_types(shelf()));
  CHECK(lines(targets_for(catalogue, about({"aging"}))) == Lines{"peptide wrinkles type -"});
  Filter filter = about({"redness"});
  filter.types = {"exosome"};
  CHECK(lines(targets_for(catalogue, filter)) == Lines{"exosome redness type -"});
  filter = about({"redness", "aging"});
  filter.all_concerns = true;
  CHECK(lines(targets_for(catalogue, filter)) == Lines{"peptide redness type -", "peptide wrinkles type -"});
}

TEST_CASE("a filter that no type can pass leaves them out", "[for]") {
  const Catalogue catalogue = open(with_types(shelf()));
  const auto shown = [&](auto set) {
    Filter filter = about({"redness"});
    set(filter);
    return targets_for(catalogue, filter).hits.size();
  };
  CHECK(shown([](Filter&) {}) == 2);
  CHECK(shown([](Filter& f) { f.show_null = true; }) == 2);
  CHECK(shown([](Filter& f) { f.at_least = Grade::E; }) == 0);
  CHECK(shown([](Filter& f) { f.route = Route::topical; }) == 0);
  CHECK(shown([](Filter& f) { f.funding = FundingFilter::not_supplier; }) == 0);
  CHECK(shown([](Filter& f) { f.scope = Scope::core; }) == 0);
  CHECK(shown([](Filter& f) { f.origins = {Origin::plant}; }) == 0);
}

TEST_CASE("a hit tells whose target it is, and the figures of its grade", "[for]") {
  Records records =
      shelf({ingredient("rose", {target_of("wrinkles", {independent(trial(Outcome::benefit, 24)),
                                                        human(Outcome::benefit), cell(Outcome::none)})})});
  records.ingredients[0].name = "Rose water";
  records.ingredients[0].origin = Origin::marine;
  records.concerns[1].name = "Fine lines";
  const TargetList list = targets_for(open(records), about({"wrinkles"}));
  REQUIRE(list.hits.size() == 1);
  const TargetHit& hit = list.hits[0];
  CHECK(hit.id == "rose");
  CHECK(hit.name == "Rose water");
  CHECK(hit.type == "peptide");
  CHECK(hit.origin == Origin::marine);
  CHECK(hit.concern_name == "Fine lines");
  CHECK(hit.cosmetic);
  CHECK(hit.grade.people == 24);
  CHECK(hit.grade.people_unknown == 1);
  CHECK(hit.grade.studies == 3);
  CHECK(hit.grade.funding == Funding::independent);
  CHECK(hit.target.studies.size() == 3);
  CHECK_FALSE(hit.status.has_value());
}

TEST_CASE("in an empty catalogue nothing targets anything", "[for]") {
  const Catalogue catalogue = open(Records{});
  CHECK(catalogue.count() == 0);
  CHECK(targets_for(catalogue, about({"wrinkles"})).hits.empty());
  CHECK(targets_for(catalogue, Filter{}).hits.empty());
  CHECK(ingredients_where(catalogue, Filter{}).hits.empty());
  CHECK(lookup(catalogue, "wrinkles").empty());
  CHECK(suggest(catalogue, "wrinkles").empty());
  CHECK(markets(catalogue).empty());
}
