// What a market's rules do to lists and pages.
#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

AppliesTo types(std::vector<std::string> list) { return {std::move(list), {}, {}, {}}; }
AppliesTo origins(std::vector<Origin> list) { return {{}, std::move(list), {}, {}}; }
AppliesTo ingredients(std::vector<std::string> list) { return {{}, {}, std::move(list), {}}; }
AppliesTo label_names(std::vector<std::string> list) { return {{}, {}, {}, std::move(list)}; }

Ingredient made_from(Origin origin, std::string id, std::vector<std::string> inci = {}) {
  Ingredient made = ingredient(std::move(id), {target_of("wrinkles", graded(Grade::C))}, "exosome");
  made.origin = origin;
  made.inci = std::move(inci);
  return made;
}

// human and rose, both exosomes against wrinkles; human has two label names.
Catalogue under(std::vector<Rule> rules) {
  Records records = shelf({made_from(Origin::human, "human", {"Human Exosomes", "Human Vesicles"}),
                           made_from(Origin::plant, "rose", {"Rosa Exosomes"})});
  records.rules = std::move(rules);
  return open(records);
}

// "human restricted, rose unknown; 0 prohibited": what `for` and `list` show, which must be the same.
std::string shown(const Catalogue& catalogue, const std::string& market = "EU") {
  Filter filter = about({"wrinkles"});
  filter.market = market;
  const auto sentence = [](const auto& list, auto id) {
    std::string words;
    for (const auto& hit : list.hits)
      words +=
          (words.empty() ? "" : ", ") + id(hit) + " " + (hit.status ? std::string(to_string(*hit.status)) : "unknown");
    return words + "; " + std::to_string(list.prohibited) + " prohibited";
  };
  const std::string targets = sentence(targets_for(catalogue, filter), [](const TargetHit& hit) { return hit.id; });
  const std::string list =
      sentence(ingredients_where(catalogue, filter), [](const IngredientHit& hit) { return hit.ingredient.id; });
  return targets == list ? targets : "for: " + targets + " but list: " + list;
}

}  // namespace

TEST_CASE("where no rule is found the status is unknown", "[market]") {
  CHECK(shown(under({rule("us", Status::prohibited, {}, "US")})) == "human unknown, rose unknown; 0 prohibited");
  CHECK(shown(under({rule("peptides", Status::prohibited, types({"peptide"}))})) ==
        "human unknown, rose unknown; 0 prohibited");
}

TEST_CASE("what is prohibited is left out and counted", "[market]") {
  const Catalogue catalogue = under({rule("human-cells", Status::prohibited, origins({Origin::human}))});
  CHECK(shown(catalogue) == "rose unknown; 1 prohibited");
  CHECK(shown(catalogue, "US") == "human unknown, rose unknown; 0 prohibited");
}

TEST_CASE("without a market nothing is left out and no status is given", "[market]") {
  const Catalogue catalogue = under({rule("all", Status::prohibited)});
  const TargetList list = targets_for(catalogue, about({"wrinkles"}));
  CHECK(ids(list) == Lines{"human", "rose"});
  CHECK(list.prohibited == 0);
  CHECK_FALSE(list.hits[0].status.has_value());
}

TEST_CASE("only what is prohibited is left out", "[market]") {
  for (const Status status :
       {Status::permitted, Status::restricted, Status::not_approved, Status::not_listed, Status::unclear}) {
    const std::string word(to_string(status));
    CHECK(shown(under({rule("all", status)})) == "human " + word + ", rose " + word + "; 0 prohibited");
  }
}

TEST_CASE("a rule that names an ingredient wins over one about its type or origin, stricter or not", "[market]") {
  CHECK(shown(under({rule("class", Status::prohibited, types({"exosome"})),
                     rule("named", Status::permitted, ingredients({"human"}))})) == "human permitted; 1 prohibited");
  CHECK(shown(under({rule("named", Status::prohibited, ingredients({"rose"})),
                     rule("class", Status::permitted, origins({Origin::plant}))})) == "human unknown; 1 prohibited");
}

TEST_CASE("among equally near rules the strictest wins", "[market]") {
  CHECK(shown(under({rule("one", Status::permitted, types({"exosome"})),
                     rule("two", Status::restricted, origins({Origin::human})), rule("three", Status::not_listed)})) ==
        "human restricted, rose not-listed; 0 prohibited");
  CHECK(shown(under({rule("one", Status::restricted, ingredients({"human"})),
                     rule("two", Status::prohibited, ingredients({"human"}))})) == "rose unknown; 1 prohibited");
}

TEST_CASE("a rule for one label name does not bind a record that has others", "[market]") {
  CHECK(shown(under({rule("name", Status::prohibited, label_names({"Human Exosomes"}))})) ==
        "human unknown, rose unknown; 0 prohibited");
  CHECK(shown(under({rule("name", Status::prohibited, label_names({"Rosa Exosomes"}))})) ==
        "human unknown; 1 prohibited");
}

TEST_CASE("only rules for cosmetic use count in a list", "[market]") {
  CHECK(shown(under({rule("needles", Status::prohibited, {}, "EU", Use::needling),
                     rule("shots", Status::prohibited, {}, "EU", Use::injected),
                     rule("ads", Status::prohibited, {}, "EU", Use::advertising)})) ==
        "human unknown, rose unknown; 0 prohibited");
}

TEST_CASE("an ingredient that the other filters leave out is not counted as prohibited", "[market]") {
  const Catalogue catalogue = under({rule("all", Status::prohibited)});
  Filter filter = about({"wrinkles"});
  filter.market = "EU";
  filter.origins = {Origin::plant};
  CHECK(targets_for(catalogue, filter).prohibited == 1);
  CHECK(ingredients_where(catalogue, filter).prohibited == 1);
  filter.at_least = Grade::B;
  CHECK(targets_for(catalogue, filter).prohibited == 0);
  CHECK(ingredients_where(catalogue, filter).prohibited == 0);
}

TEST_CASE("an ingredient with several targets is counted once as prohibited", "[market]") {
  Records records =
      shelf({ingredient("rose", {target_of("wrinkles", graded(Grade::C)), target_of("firmness", graded(Grade::C))})});
  records.rules = {rule("all", Status::prohibited)};
  Filter filter = about({"aging"});
  filter.market = "EU";
  CHECK(targets_for(open(records), filter).prohibited == 1);
}

TEST_CASE("markets are those of the rules, each once, in their order", "[market]") {
  CHECK(markets(under({rule("one", Status::unclear, {}, "US"), rule("two", Status::unclear, {}, "EU"),
                       rule("three", Status::unclear, {}, "US")})) == Lines{"US", "EU"});
}

TEST_CASE("a page tells every market with a rule about the ingredient, or the one asked for", "[market]") {
  const Catalogue catalogue = under({rule("kr", Status::permitted, ingredients({"rose"}), "KR"),
                                     rule("eu", Status::restricted, origins({Origin::human}), "EU"),
                                     rule("us", Status::unclear, types({"exosome"}), "US", Use::needling),
                                     rule("name", Status::prohibited, label_names({"Human Vesicles"}), "EU")});
  const auto page = [&](const char* id, const std::optional<std::string>& market = std::nullopt) {
    return page_for(catalogue, lookup(catalogue, id, Kind::ingredient).value(), {market, true, std::nullopt});
  };
  const Page human = page("human");
  REQUIRE(human.law.size() == 2);
  CHECK(human.law[0].market == "EU");
  CHECK(human.law[0].status(Use::cosmetic) == Status::restricted);
  CHECK_FALSE(human.law[0].status(Use::needling).has_value());
  REQUIRE(human.law[0].rules.size() == 2);
  CHECK(human.law[0].rules[0].first.id == "eu");
  CHECK(human.law[0].rules[0].second.empty());
  CHECK(human.law[0].rules[1].first.id == "name");
  CHECK(human.law[0].rules[1].second == Lines{"Human Vesicles"});
  CHECK(human.law[1].market == "US");
  CHECK_FALSE(human.law[1].status(Use::cosmetic).has_value());
  CHECK(human.law[1].status(Use::needling) == Status::unclear);
  const Page asked = page("rose", "EU");
  REQUIRE(asked.law.size() == 1);
  CHECK(asked.law[0].market == "EU");
  CHECK(asked.law[0].rules.empty());
  CHECK_FALSE(asked.law[0].status(Use::cosmetic).has_value());
}

TEST_CASE("a page holds the sources of its law behind those of its record, each once", "[market]") {
  Records records = shelf({made_from(Origin::human, "human"), made_from(Origin::plant, "rose")});
  records.sources.push_back(source("law-book"));
  records.rules = {rule("one", Status::restricted, origins({Origin::human})),
                   rule("two", Status::unclear, origins({Origin::human}), "US"),
                   rule("other", Status::unclear, origins({Origin::plant}), "KR")};
  records.rules[0].sources = {"a-source", "law-book"};
  records.rules[1].sources = {"law-book"};
  const Catalogue catalogue = open(records);
  const auto references = [&](const PageWanted& wanted) {
    Lines found;
    for (const Source& s : page_for(catalogue, lookup(catalogue, "human").at(0), wanted).references)
      found.push_back(s.id);
    return found;
  };
  CHECK(references({}) == Lines{"a-source", "law-book"});
  CHECK(references({"US", true, std::nullopt}) == Lines{"a-source", "law-book"});
  CHECK(references({"EU", false, std::nullopt}) == Lines{"a-source"});
}

TEST_CASE("a type's page holds the rules that bind the type or its origins, the strictest first", "[market]") {
  AppliesTo to_human = types({"exosome"});
  to_human.origins = {Origin::human, Origin::marine};
  AppliesTo one_name = types({"exosome"});
  one_name.inci = {"Human Vesicles"};
  AppliesTo one_ingredient = types({});
  one_ingredient.ingredients = {"human"};
  AppliesTo of_fish = types({});
  of_fish.origins = {Origin::marine};
  const Catalogue catalogue =
      under({rule("mild", Status::restricted, types({"exosome"}), "US"),
             rule("strict", Status::prohibited, to_human, "EU"), rule("every-cosmetic", Status::prohibited, {}, "EU"),
             rule("another-type", Status::prohibited, types({"peptide"}), "EU"),
             rule("name", Status::prohibited, one_name, "EU"), rule("one", Status::prohibited, one_ingredient, "EU"),
             rule("fish", Status::prohibited, of_fish, "EU"),
             rule("needles", Status::prohibited, types({"exosome"}), "EU", Use::needling)});
  const Page page = page_for(catalogue, lookup(catalogue, "exosome", Kind::type).value(), {});
  REQUIRE(page.type_rules.size() == 2);
  CHECK(page.type_rules[0].id == "strict");
  CHECK(page.type_rules[0].market == "EU");
  CHECK(page.type_rules[0].status == Status::prohibited);
  CHECK(page.type_rules[0].origins == std::vector<Origin>{Origin::human});
  CHECK(page.type_rules[1].id == "mild");
  CHECK(page.type_rules[1].origins.empty());
}
