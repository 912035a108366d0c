// What the law of a market says of printed names.
#include "actives/label_tells.hpp"
#include "catch.hpp"
#include "label/reading.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using reading::Lines;

namespace {

Lines flags(const Catalogue& catalogue, std::string_view text, std::string_view market = "EU") {
  LabelReader reader(catalogue);
  Label label;
  reader.read(text, label);
  Lines lines;
  LabelLaw law(catalogue, market);
  for (const LabelFlag& flag : law.flags_on(text, label))
    lines.push_back(std::to_string(flag.position) + " " + std::string(to_string(flag.status)) + " " + flag.rule);
  return lines;
}

Rule rule(std::string id, Status status, AppliesTo to) {
  Rule made = made::record<Rule>(std::move(id));
  made.where = "EU";
  made.topic = "x";
  made.text = "x";
  made.status = status;
  made.applies_to = std::move(to);
  return made;
}

// One name of two records: human and rose.
Catalogue two_records(std::vector<Rule> rules) {
  Ingredient human = made::ingredient("human", {made::target_of("wrinkles", made::graded(Grade::C))}, "exosome");
  human.origin = Origin::human;
  human.inci = {"Nonsuch Exosomes"};
  Ingredient rose = human;
  rose.id = rose.name = "rose";
  rose.origin = Origin::plant;
  Records records = made::shelf({human, rose});
  records.rules = std::move(rules);
  return made::open(records);
}

}  // namespace

TEST_CASE("a rule that names a label name binds that name alone", "[label]") {
  CHECK(flags(reading::catalogue(), "Water, rh-Oligopeptide-1") == Lines{"2 prohibited eu-rh-names"});
  CHECK(flags(reading::catalogue(), "Water, sh-Oligopeptide-1") == Lines{"2 unclear eu-sh-names"});
}

TEST_CASE("an everyday name has a flag where a rule names it", "[label]") {
  CHECK(flags(reading::catalogue(), "Aqua, Phenoxyethanol, Glycerin") ==
        Lines{"2 restricted eu-preservatives-1-percent"});
}

TEST_CASE("human material is told by the form of a name that no record has", "[label]") {
  CHECK(flags(reading::catalogue(), "Water, Human Nonsuch Cell Conditioned Media") ==
        Lines{"2 prohibited eu-human-origin"});
}

TEST_CASE("of several records that a name may mean the mildest status holds for all", "[label]") {
  const AppliesTo human{{}, {Origin::human}, {}, {}};
  const AppliesTo plant{{}, {Origin::plant}, {}, {}};
  CHECK(flags(two_records({rule("no", Status::prohibited, human), rule("some", Status::restricted, plant)}),
              "Nonsuch Exosomes, Water") == Lines{"1 restricted some"});
  // Nothing is known of one of them, so nothing of the name.
  CHECK(flags(two_records({rule("no", Status::prohibited, human)}), "Nonsuch Exosomes, Water") == Lines{});
}

TEST_CASE("another market has its own rules", "[label]") {
  CHECK(flags(reading::catalogue(), "Aqua, Phenoxyethanol, Glycerin", "US") == Lines{});
}
