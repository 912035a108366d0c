// Which rules of law speak about an ingredient, and what they come to.
#include "actives/law.hpp"

#include <string>

#include "catch.hpp"

using namespace actives;

namespace {

Ingredient ingredient() {
  Ingredient made;
  made.id = "human-exosome";
  made.name = "Human exosome";
  made.type = "exosome";
  made.origin = Origin::human;
  made.inci = {"Human Exosomes", "Human Cell Extract"};
  return made;
}

Rule rule(Status status, AppliesTo to = {}, Use use = Use::cosmetic) {
  Rule made;
  made.id = "a-rule";
  made.where = "EU";
  made.status = status;
  made.use = use;
  made.applies_to = std::move(to);
  return made;
}

AppliesTo types(std::vector<std::string> list) { return {std::move(list), {}, {}, {}}; }
AppliesTo origins(std::vector<Origin> list) { return {{}, std::move(list), {}, {}}; }
AppliesTo ingredients(std::vector<std::string> list) { return {{}, {}, std::move(list), {}}; }
AppliesTo label_names(std::vector<std::string> list) { return {{}, {}, {}, std::move(list)}; }

// The status in the EU, or "unknown".
std::string status(const std::vector<Rule>& rules, const Ingredient& about = ingredient(), Use use = Use::cosmetic) {
  const auto found = status_for(rules, about, "EU", use);
  return found ? std::string(to_string(*found)) : "unknown";
}

}  // namespace

TEST_CASE("no rule is nothing, never permitted", "[law]") {
  CHECK_FALSE(status_for({}, ingredient(), "EU").has_value());
  CHECK(law_for({}, ingredient(), "EU").empty());
}

TEST_CASE("statuses from strictest to mildest", "[law]") {
  const std::vector<Status> order{Status::prohibited, Status::not_approved, Status::restricted,
                                  Status::unclear,    Status::not_listed,   Status::permitted};
  for (std::size_t i = 0; i < order.size(); ++i) CHECK(strictness(order[i]) == static_cast<int>(i));
}

TEST_CASE("the strictest of rules that are equally near wins, in either order", "[law]") {
  const std::vector<Status> order{Status::prohibited, Status::not_approved, Status::restricted,
                                  Status::unclear,    Status::not_listed,   Status::permitted};
  for (std::size_t strict = 0; strict < order.size(); ++strict)
    for (std::size_t mild = strict; mild < order.size(); ++mild) {
      const std::string expected(to_string(order[strict]));
      CHECK(status({rule(order[strict], types({"exosome"})), rule(order[mild], origins({Origin::human}))}) == expected);
      CHECK(status({rule(order[mild]), rule(order[strict])}) == expected);
      CHECK(status({rule(order[mild], ingredients({"human-exosome"})),
                    rule(order[strict], ingredients({"human-exosome"}))}) == expected);
    }
}

TEST_CASE("a rule that names the ingredient wins over a stricter one that names its class", "[law]") {
  CHECK(status({rule(Status::prohibited, types({"exosome"})),
                rule(Status::permitted, ingredients({"human-exosome"}))}) == "permitted");
  CHECK(status({rule(Status::permitted, ingredients({"human-exosome"})),
                rule(Status::prohibited, origins({Origin::human}))}) == "permitted");
  CHECK(status({rule(Status::prohibited), rule(Status::restricted, ingredients({"human-exosome"}))}) == "restricted");
}

TEST_CASE("a rule about another ingredient, type or origin does not apply", "[law]") {
  CHECK(status({rule(Status::prohibited, ingredients({"rose-exosome"}))}) == "unknown");
  CHECK(status({rule(Status::prohibited, types({"peptide"}))}) == "unknown");
  CHECK(status({rule(Status::prohibited, origins({Origin::plant, Origin::marine}))}) == "unknown");
}

TEST_CASE("one entry of a list that fits is enough", "[law]") {
  CHECK(status({rule(Status::prohibited, types({"peptide", "exosome"}))}) == "prohibited");
  CHECK(status({rule(Status::prohibited, origins({Origin::plant, Origin::human}))}) == "prohibited");
  CHECK(status({rule(Status::prohibited, ingredients({"rose-exosome", "human-exosome"}))}) == "prohibited");
}

TEST_CASE("all lists that are given must fit", "[law]") {
  AppliesTo to{{"exosome"}, {Origin::human}, {"human-exosome"}, {}};
  CHECK(status({rule(Status::restricted, to)}) == "restricted");
  AppliesTo other_type = to;
  other_type.types = {"peptide"};
  AppliesTo other_origin = to;
  other_origin.origins = {Origin::animal};
  AppliesTo other_ingredient = to;
  other_ingredient.ingredients = {"rose-exosome"};
  for (const AppliesTo& one_misfit : {other_type, other_origin, other_ingredient})
    CHECK(status({rule(Status::restricted, one_misfit)}) == "unknown");
}

TEST_CASE("an unknown origin never fits a rule about origins", "[law]") {
  Ingredient unknown = ingredient();
  unknown.origin.reset();
  for (std::size_t i = 0; i < Spelling<Origin>::names.size(); ++i)
    CHECK(status({rule(Status::prohibited, origins({static_cast<Origin>(i)}))}, unknown) == "unknown");
  CHECK(status({rule(Status::prohibited, types({"exosome"}))}, unknown) == "prohibited");
}

TEST_CASE("a rule for a label name does not settle a record that has other names", "[law]") {
  const std::vector<Rule> rules{rule(Status::prohibited, label_names({"Human Exosomes"}))};
  CHECK(status(rules) == "unknown");
  const auto lines = law_for(rules, ingredient(), "EU");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].rule == rules.data());
  CHECK(lines[0].binds == std::vector<std::string>{"Human Exosomes"});
}

TEST_CASE("rules for label names settle a record when all its names are bound", "[law]") {
  CHECK(status({rule(Status::prohibited, label_names({"Human Exosomes", "Human Cell Extract"}))}) == "prohibited");
  CHECK(status({rule(Status::prohibited, label_names({"Human Exosomes"})),
                rule(Status::prohibited, label_names({"Human Cell Extract"}))}) == "prohibited");
}

TEST_CASE("label names bound to different statuses settle a record at the mildest, which holds whichever is printed",
          "[law]") {
  const Rule exosomes = rule(Status::prohibited, label_names({"Human Exosomes"}));
  const Rule extract = rule(Status::restricted, label_names({"Human Cell Extract"}));
  CHECK(status({exosomes, extract}) == "restricted");
  CHECK(status({extract, exosomes}) == "restricted");
}

TEST_CASE("rules for all label names win over a rule about the class", "[law]") {
  CHECK(status({rule(Status::prohibited, types({"exosome"})),
                rule(Status::restricted, label_names({"Human Exosomes", "Human Cell Extract"}))}) == "restricted");
}

TEST_CASE("a rule for some label names leaves the rule about the class in force", "[law]") {
  CHECK(status({rule(Status::restricted, types({"exosome"})),
                rule(Status::prohibited, label_names({"Human Exosomes"}))}) == "restricted");
}

TEST_CASE("the strictest of two rules for the same label names wins", "[law]") {
  const AppliesTo all = label_names({"Human Exosomes", "Human Cell Extract"});
  CHECK(status({rule(Status::permitted, all), rule(Status::prohibited, all)}) == "prohibited");
  CHECK(status({rule(Status::prohibited, all), rule(Status::permitted, all)}) == "prohibited");
}

TEST_CASE("the strictest of a rule for the ingredient and rules for all its label names wins", "[law]") {
  const AppliesTo names = label_names({"Human Exosomes", "Human Cell Extract"});
  CHECK(status({rule(Status::permitted, ingredients({"human-exosome"})), rule(Status::restricted, names)}) ==
        "restricted");
  CHECK(status({rule(Status::prohibited, ingredients({"human-exosome"})), rule(Status::restricted, names)}) ==
        "prohibited");
}

TEST_CASE("label names are compared without regard to case and as a whole", "[law]") {
  CHECK(status({rule(Status::prohibited, label_names({"HUMAN EXOSOMES", "human cell extract"}))}) == "prohibited");
  CHECK(law_for(std::vector<Rule>{rule(Status::prohibited, label_names({"Human"}))}, ingredient(), "EU").empty());
  CHECK(
      law_for(std::vector<Rule>{rule(Status::prohibited, label_names({"Human Exosomes Extract"}))}, ingredient(), "EU")
          .empty());
}

TEST_CASE("a rule for label names does not touch a record without label names", "[law]") {
  Ingredient nameless = ingredient();
  nameless.inci.clear();
  const std::vector<Rule> rules{rule(Status::prohibited, label_names({"Human Exosomes"}))};
  CHECK(law_for(rules, nameless, "EU").empty());
  CHECK(status(rules, nameless) == "unknown");
}

TEST_CASE("a rule with a label name and an origin binds only where both fit", "[law]") {
  AppliesTo to = label_names({"Human Exosomes", "Human Cell Extract"});
  to.origins = {Origin::plant};
  CHECK(status({rule(Status::prohibited, to)}) == "unknown");
  to.origins = {Origin::human};
  CHECK(status({rule(Status::prohibited, to)}) == "prohibited");
}

TEST_CASE("each use has its own status", "[law]") {
  const std::vector<Rule> rules{rule(Status::restricted, {}, Use::cosmetic),
                                rule(Status::prohibited, {}, Use::needling),
                                rule(Status::not_approved, {}, Use::injected)};
  CHECK(status(rules) == "restricted");
  CHECK(status(rules, ingredient(), Use::needling) == "prohibited");
  CHECK(status(rules, ingredient(), Use::injected) == "not-approved");
  CHECK(status(rules, ingredient(), Use::advertising) == "unknown");
}

TEST_CASE("label names bound for another use do not settle this one", "[law]") {
  CHECK(status({rule(Status::prohibited, label_names({"Human Exosomes"}), Use::cosmetic),
                rule(Status::prohibited, label_names({"Human Cell Extract"}), Use::needling)}) == "unknown");
}

TEST_CASE("rules of another market are left aside", "[law]") {
  std::vector<Rule> rules{rule(Status::prohibited)};
  rules[0].where = "US";
  CHECK(status(rules) == "unknown");
  CHECK(law_for(rules, ingredient(), "EU").empty());
  CHECK(status_for(rules, ingredient(), "US") == Status::prohibited);
}

TEST_CASE("law lists the rules of every use in their order, with nothing bound for whole records", "[law]") {
  const std::vector<Rule> rules{
      rule(Status::restricted, {}, Use::needling), rule(Status::prohibited, types({"peptide"})),
      rule(Status::permitted, label_names({"Human Cell Extract"})), rule(Status::unclear, {}, Use::labeling)};
  const auto lines = law_for(rules, ingredient(), "EU");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].rule == &rules[0]);
  CHECK(lines[1].rule == &rules[2]);
  CHECK(lines[2].rule == &rules[3]);
  CHECK(lines[0].binds.empty());
  CHECK(lines[2].binds.empty());
}

TEST_CASE("of two rules the one that names the ingredient decides, then the stricter one", "[law]") {
  const Rule named = rule(Status::permitted, ingredients({"human-exosome"}));
  const Rule of_class = rule(Status::prohibited, types({"exosome"}));
  const Rule mild = rule(Status::unclear, types({"exosome"}));
  CHECK(outweighs(named, of_class));
  CHECK_FALSE(outweighs(of_class, named));
  CHECK(outweighs(of_class, mild));
  CHECK_FALSE(outweighs(mild, of_class));
  CHECK_FALSE(outweighs(mild, mild));
}

TEST_CASE("a rule about types or origins in cosmetics binds a class", "[law]") {
  CHECK(binds_class(rule(Status::prohibited, types({"exosome"}))));
  CHECK(binds_class(rule(Status::permitted, origins({Origin::human}))));
  CHECK_FALSE(binds_class(rule(Status::prohibited)));
  CHECK_FALSE(binds_class(rule(Status::prohibited, types({"exosome"}), Use::needling)));
  CHECK_FALSE(binds_class(rule(Status::prohibited, ingredients({"human-exosome"}))));
  AppliesTo one_name = types({"exosome"});
  one_name.inci = {"Human Exosomes"};
  CHECK_FALSE(binds_class(rule(Status::prohibited, one_name)));
}
