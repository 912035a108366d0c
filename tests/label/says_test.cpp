#include "actives/says.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace actives;

namespace {

using Lines = std::vector<std::string>;

const Catalogue& catalogue() {
  static const Catalogue builtin = Catalogue::builtin();
  return builtin;
}

Says says(std::string_view front, std::string_view list = "Ingredients: Water, Glycerin, Phenoxyethanol") {
  LabelReader reader(catalogue());
  Label label;
  reader.read(list, label);
  return hold_against(catalogue(), label, front);
}

std::string written(const std::vector<std::size_t>& places) {
  std::string all;
  for (const std::size_t place : places) all += ' ' + std::to_string(place);
  return all;
}

// "plant stem cells = type plant-cell-extract at 2 6" for each thing.
Lines things(std::string_view front, std::string_view list = "Water, Glycerin") {
  Lines lines;
  for (const SaidThing& thing : says(front, list).things)
    lines.push_back(thing.words + " = " + std::string(to_string(thing.kind)) + ' ' + thing.id +
                    (thing.positions.empty() ? "" : " at" + written(thing.positions)));
  return lines;
}

// "claim-id: the words that make it" for each claim.
Lines claims(std::string_view front) {
  Lines lines;
  for (const SaidClaim& claim : says(front).claims) lines.push_back(claim.id + ": " + claim.words);
  return lines;
}

constexpr std::string_view list =
    "Ingredients: Water, Glycerin, Niacinamide, Sodium DNA, Butylene Glycol, Malus Domestica Fruit Cell Culture "
    "Extract, "
    "Acetyl Hexapeptide-8, Palmitoyl Tripeptide-1, Hydrolyzed Collagen, Phenoxyethanol, sh-Oligopeptide-1";

}  // namespace

TEST_CASE("a type that the front names has the places of all names of that type", "[says]") {
  CHECK(things("Exosome PDRN serum with plant stem cells", list) ==
        Lines{"Exosome = type exosome", "PDRN = type pdrn at 4", "plant stem cells = type plant-cell-extract at 6"});
  CHECK(things("Peptide complex", list).at(0).starts_with("Peptide complex = type peptide at 7 8"));
}

TEST_CASE("an ingredient that the front names has its places alone", "[says]") {
  CHECK(things("With Argireline", list) == Lines{"Argireline = ingredient acetyl-hexapeptide-8 at 7"});
  CHECK(things("EGF", "Water, sh-Oligopeptide-1, EGF") == Lines{"EGF = ingredient epidermal-growth-factor at 2 3"});
  CHECK(things("Marine collagen", list) == Lines{"Marine collagen = ingredient collagen-peptides at 9"});
}

TEST_CASE("a printed name that leads to several records is each of them", "[says]") {
  CHECK(things("Salmon PDRN", list) == Lines{"Salmon PDRN = ingredient salmon-pdrn at 4"});
}

TEST_CASE("a thing carries its record's name and its type", "[says]") {
  const SaidThing thing = says("matrixyl", list).things.at(0);
  CHECK(thing.name == catalogue().get<Ingredient>("palmitoyl-pentapeptide-4")->name);
  CHECK(thing.type == "peptide");
  CHECK(says("Exosomes").things.at(0).type == "exosome");
}

TEST_CASE("of an ingredient that is missing the other names of its type are told", "[says]") {
  const SaidThing missing = says("Vegan PDRN", list).things.at(0);
  CHECK(missing.id == "plant-pdrn");
  CHECK(missing.positions.empty());
  CHECK(missing.same_type == std::vector<std::size_t>{4});
  CHECK(says("EGF", list).things.at(0).same_type.empty());
  CHECK(says("Exosomes", list).things.at(0).same_type.empty());
}

TEST_CASE("names are found across case, hyphens, plurals, marks and line ends", "[says]") {
  CHECK(things("GHKCu").at(0) == "GHKCu = ingredient copper-tripeptide-1");
  CHECK(things("ghk\u2013cu\u00AE").at(0).ends_with("= ingredient copper-tripeptide-1"));
  CHECK(things("SALMON\n  DNA ampoule") == Lines{"SALMON DNA = type pdrn"});
  CHECK(things("EXOSOME-PDRN") == Lines{"EXOSOME = type exosome", "PDRN = type pdrn"});
  CHECK(things("PDRN+EGF/exosomes").size() == 3);
  CHECK(things("\uC5D1\uC18C\uC880 PDRN").size() == 2);  // exosome, in Korean
}

TEST_CASE("the longest name wins, and the form of the product is no part of it", "[says]") {
  CHECK(things("Matrixyl 3000") == Lines{"Matrixyl 3000 = ingredient matrixyl-3000"});
  CHECK(things("Rose stem cells") == Lines{"Rose stem cells = ingredient damask-rose-callus-extract"});
  CHECK(things("PDRN serum") == Lines{"PDRN = type pdrn"});
}

TEST_CASE("a general type and an ingredient of it both stand, each once, in the order of the front", "[says]") {
  CHECK(things("Peptides with Matrixyl. Peptide power, MATRIXYL power") ==
        Lines{"Peptides = type peptide", "Matrixyl = ingredient palmitoyl-pentapeptide-4"});
}

TEST_CASE("two types side by side are both said, whatever ingredients are called so", "[says]") {
  CHECK(things("PDRN exosome ampoule", list) == Lines{"PDRN = type pdrn at 4", "exosome = type exosome"});
  CHECK(things("Stem cell exosomes") == Lines{"Stem cell exosomes = type exosome"});
}

TEST_CASE("words with several meanings mean what is in the list, anything where nothing is", "[says]") {
  CHECK(things("Stem cell serum", list) == Lines{"Stem cell = type plant-cell-extract at 6"});
  CHECK(things("Stem cell serum") ==
        Lines{"Stem cell = type plant-cell-extract", "Stem cell = type conditioned-medium"});
  CHECK(things("FGF", "Water, sh-Polypeptide-1") == Lines{"FGF = ingredient basic-fibroblast-growth-factor at 2"});
  CHECK(things("FGF").size() == 2);
}

TEST_CASE("words with several meanings add nothing where one of these is said clearly", "[says]") {
  const Lines plant{"plant stem cells = type plant-cell-extract"};
  CHECK(things("Stem cell serum with plant stem cells") == plant);
  CHECK(things("plant stem cells: the stem cell serum") == plant);
}

TEST_CASE("a glossary term counts as the type it is a word for, and else not at all", "[says]") {
  CHECK(things("Signal peptides") == Lines{"Signal peptides = type peptide"});
  CHECK(things("Mesenchymal stem cells") == Lines{"Mesenchymal stem cells = type conditioned-medium"});
  CHECK(things("Acts on the adenosine receptor of fibroblasts in the dermis").empty());
  CHECK(things("PRP, ceramides and liposomes").empty());
}

TEST_CASE("brands and everyday words are no ingredients", "[says]") {
  CHECK(things("Medicube gold milk rose peel cream, matrix lift, independent review").empty());
  CHECK(things("Callus remover. DNA repair. GF. EV. RNA").empty());
  CHECK(things("Wrinkle repair for dry skin, EU approved").empty());
  CHECK(things("Niacinamide and hyaluronic acid").empty());
}

TEST_CASE("what is not said to be in the pack is no thing", "[says]") {
  CHECK(things("Wakes your stem cells and your own exosomes, your skin's growth factors").empty());
  CHECK(things("Peptide-free, no PDRN, without exosomes, free of growth factors").empty());
  CHECK(things("Free from exosomes. Never PDRN").empty());
  CHECK(things("Extract of PDRN, from exosomes") == Lines{"PDRN = type pdrn", "exosomes = type exosome"});
  CHECK(things("Alcohol-free PDRN") == Lines{"PDRN = type pdrn"});
  CHECK(things("We care for your own. PDRN") == Lines{"PDRN = type pdrn"});
}

TEST_CASE("a claim that stands in the front is found, with its verdict and answer", "[says]") {
  const SaidClaim claim = says("A CLINICALLY-PROVEN serum").claims.at(0);
  const auto record = catalogue().get<Claim>("clinically-proven");
  REQUIRE(record);
  CHECK(claim.words == "CLINICALLY-PROVEN");
  CHECK(claim.claim == record->claim);
  CHECK(claim.verdict == record->verdict);
  CHECK(claim.answer == record->answer);
}

TEST_CASE("claims are found in the words of real fronts", "[says]") {
  CHECK(claims("FDA approved exosomes") == Lines{"fda-approved-serum: FDA approved exosomes"});
  CHECK(claims("100 billion exosomes") == Lines{"billions-of-exosomes: billion exosomes"});
  CHECK(claims("With 10,000 ppm salmon DNA") == Lines{"pdrn-100000-ppm: ppm salmon DNA"});
  CHECK(claims("Collagen boosting cream") == Lines{"boosts-collagen: Collagen boosting"});
  CHECK(claims("Dermatologist tested moisturizer") == Lines{"dermatologist-tested: Dermatologist tested"});
  CHECK(claims("Marine collagen cream") == Lines{"collagen-cream-adds-collagen: Marine collagen cream"});
  CHECK(claims("VEGAN \u00B7 HYPOALLERGENIC") == Lines{"hypoallergenic-means-tested: HYPOALLERGENIC"});
  CHECK(claims("Clinically proven botox in a jar peptide") ==
        Lines{"clinically-proven: Clinically proven", "peptides-topical-botox: botox in a jar peptide"});
  CHECK(claims("Copper peptides reset your 4,000 genes").at(0).starts_with("ghk-4000-genes: "));
}

TEST_CASE("verbs for setting the skin going are one, and whose cells they are matters", "[says]") {
  for (const std::string verb : {"Rejuvenates", "activating", "to renew"})
    CHECK(claims(verb + " your stem cells").at(0).starts_with("stimulates-your-stem-cells: "));
  CHECK(claims("Plant stem cell cream: rejuvenates your stem cells").size() == 2);
  CHECK(claims("Regenerative plant stem cells, active stem cell care").size() == 1);
  CHECK(claims("Renewing plant stem cells").empty());
}

TEST_CASE("names alone, pairs of them and what is denied claim nothing", "[says]") {
  const Lines fronts{"",
                     "Exosome PDRN serum",
                     "Vegan PDRN",
                     "Peptide + retinol serum",
                     "Peptides with retinol",
                     "Copper peptide and vitamin C serum",
                     "PDRN hyaluronic acid ampoule",
                     "Growth factors. Safe packaging",
                     "Collagen, elastin. Boosts glow",
                     "Boosts elastin, collagen inside",
                     "Not FDA approved",
                     "Moisturizing cream for dry skin with ceramides, 50 ml",
                     "Restores radiance, visibly firmer in 4 weeks",
                     "Snail mucin power repairing essence",
                     "Green tea and centella soothing gel, fragrance free"};
  for (const std::string& front : fronts) {
    CAPTURE(front);
    CHECK(claims(front).empty());
  }
}

TEST_CASE("every claim of the catalogue is found in its own words", "[says]") {
  for (std::size_t i = 0; i < catalogue().count(Kind::claim); ++i) {
    const auto claim = catalogue().at<Claim>(i);
    CAPTURE(claim.claim);
    const Says found = says("New: " + claim.claim + "!");
    CHECK(std::any_of(found.claims.begin(), found.claims.end(), [&](const SaidClaim& c) { return c.id == claim.id; }));
  }
}

TEST_CASE("at most three claims stand, in the order of the front, each once", "[says]") {
  const Lines found = claims(
      "Hypoallergenic. Clinically proven. FDA approved. Boosts collagen production. Contains living stem cells. "
      "Clinically proven");
  CHECK(found.size() == 3);
  CHECK(found.at(0).starts_with("boosts-collagen") == false);
  CHECK(found.at(2) == "living-stem-cells: Contains living stem cells");
}

TEST_CASE("a front is held against many labels", "[says]") {
  const Front front(catalogue(), "PDRN exosome serum, FDA approved");
  LabelReader reader(catalogue());
  Label label;
  reader.read("Water, Sodium DNA", label);
  CHECK(front.against(label).things.at(0).positions == std::vector<std::size_t>{2});
  reader.read("", label);
  CHECK(front.against(label).things.at(0).positions.empty());
  CHECK(front.against(label).claims.size() == 1);
}

TEST_CASE("a front with nothing to read says nothing", "[says]") {
  for (const std::string_view front : {"", "   ", "!?,;", "\xFF\xFE", "100 000"}) {
    const Says nothing = says(front);
    CHECK(nothing.things.empty());
    CHECK(nothing.claims.empty());
  }
}

TEST_CASE("what is quoted of the front is clean text of bounded length", "[says]") {
  CHECK(claims("clinically \xFF\x1B proven") == Lines{"clinically-proven: clinically \uFFFD\uFFFD proven"});
  std::string far = "boosts ";
  for (int i = 0; i < 1000; ++i) far += "1 ";
  CHECK(claims(far + "collagen").empty());
}

TEST_CASE("of a huge front the first million bytes are read", "[says]") {
  std::string front = "PDRN ";
  while (front.size() < 999'900) front += "stem cell factor, nourishing moisturizing formulation boosts\n";
  front.resize(999'990, ' ');
  CHECK(things(front + " EGF").size() == 3);
  CHECK(things(front + "           EGF").size() == 2);
  CHECK(things(std::string(3'000'000, 'a')).empty());
}
