// Each folding of names, tried on the records of the built-in catalogue.
#include <string>
#include <vector>

#include "actives/query.hpp"
#include "catch.hpp"

using namespace actives;

namespace {

template <class R>
std::string id_at(const Catalogue& catalogue, std::size_t number) {
  return catalogue.at<R>(number).id;
}

std::string id_of(const Catalogue& catalogue, const Match& match) {
  switch (match.kind) {
    case Kind::ingredient: return id_at<Ingredient>(catalogue, match.number);
    case Kind::type: return id_at<IngredientType>(catalogue, match.number);
    case Kind::concern: return id_at<Concern>(catalogue, match.number);
    case Kind::term: return id_at<Term>(catalogue, match.number);
    case Kind::claim: return id_at<Claim>(catalogue, match.number);
    case Kind::rule: return id_at<Rule>(catalogue, match.number);
    case Kind::level: return id_at<Level>(catalogue, match.number);
    case Kind::source: return id_at<Source>(catalogue, match.number);
    case Kind::inventory: return id_at<InventoryItem>(catalogue, match.number);
  }
  return "";
}

// "copper-tripeptide-1 by alias": every record the name leads to, or "nothing".
std::string found(const std::string& asked) {
  const Catalogue catalogue = Catalogue::builtin();
  std::string words;
  for (const Match& match : lookup(catalogue, asked))
    words += (words.empty() ? "" : ", ") + id_of(catalogue, match) + " by " + std::string(to_string(match.by));
  return words.empty() ? "nothing" : words;
}

struct Row {
  std::string rule;
  std::vector<std::string> typed;
  std::string leads_to;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    for (const std::string& typed : row.typed) {
      INFO(row.rule << ": " << typed);
      CHECK(found(typed) == row.leads_to);
    }
}

const std::string copper = "copper-tripeptide-1 by alias";

}  // namespace

TEST_CASE("every kind of name leads to its ingredient", "[lookup]") {
  check({{"id", {"epidermal-growth-factor"}, "epidermal-growth-factor by id"},
         {"name", {"Rose callus extract"}, "damask-rose-callus-extract by name"},
         {"label name", {"sh-Oligopeptide-1"}, "epidermal-growth-factor by inci"},
         {"alias", {"rhEGF"}, "epidermal-growth-factor by alias"},
         {"trade name", {"Argireline"}, "acetyl-hexapeptide-8 by trade-name"},
         {"CAS number", {"616204-22-9"}, "acetyl-hexapeptide-8 by cas"},
         {"id that is a name too", {"Acetyl Hexapeptide-8"}, "acetyl-hexapeptide-8 by id"}});
}

TEST_CASE("case, joints and compatibility forms do not matter", "[lookup]") {
  check({{"case", {"GHK-Cu", "ghk-cu", "GHK-CU", "gHk-cU"}, copper},
         {"joints", {"GHKCu", "GHK Cu", "GHK_Cu", " GHK - Cu ", "G H K Cu"}, copper},
         {"typographic dashes", {"GHK\u2010Cu", "GHK\u2011Cu", "GHK\u2013Cu", "GHK\u2014Cu", "GHK\u2212Cu"}, copper},
         {"other blanks", {"GHK\u00A0Cu", "GHK\u3000Cu", "GHK\tCu"}, copper},
         {"full width", {"\uFF27\uFF28\uFF2B\uFF0D\uFF23\uFF55"}, copper},
         {"ligatures", {"\uFB01sh collagen"}, "collagen-peptides by alias"}});
}

TEST_CASE("accents and how letters are composed do not matter", "[lookup]") {
  const std::string apple = "apple-cell-culture-extract by alias";
  check({{"accents", {"Uttwiler Spätlauber", "Uttwiler Spatlauber", "uttwiler spa\u0308tlauber"}, apple},
         {"accents that are not there", {"Úttwïler Spatlaubèr"}, apple},
         {"Hangul", {"\uAE00\uB8E8\uD0C0\uCE58\uC628"}, "glutathione by alias"},
         {"Hangul letter by letter",
          {"\u1100\u1173\u11AF\u1105\u116E\u1110\u1161\u110E\u1175\u110B\u1169\u11AB"},
          "glutathione by alias"}});
}

TEST_CASE("quotes and marks of registration do not matter", "[lookup]") {
  const std::string wharton = "umbilical-cord-msc-exosomes by alias";
  check({{"apostrophes",
          {"Wharton's jelly exosomes", "Wharton\u2019s jelly exosomes", "Whartons jelly exosomes"},
          wharton},
         {"crow's feet", {"crow's feet", "crow\u2019s feet", "crows feet", "\"crow's feet\""}, "wrinkles by alias"},
         {"registered", {"Argireline\u00AE", "Argireline(R)", "Argireline (r)"}, "acetyl-hexapeptide-8 by trade-name"},
         {"trade mark", {"Argireline\u2122", "Argireline (TM)"}, "acetyl-hexapeptide-8 by trade-name"},
         {"inside a name", {"Matrixyl\u2122 3000", "Matrixyl (R) 3000"}, "matrixyl-3000 by id"}});
}

TEST_CASE("a plural s, an end and what cannot be seen do not matter", "[lookup]") {
  check({{"plural", {"exosome", "exosomes", "Exosomes"}, "exosome by id"},
         {"plural inside", {"rose exosomes", "rose exosome", "roses exosomes"}, "rose-stem-cell-exosomes by alias"},
         {"end", {"GHK-Cu.", "GHK-Cu,", "GHK-Cu:"}, copper},
         {"invisible", {"GHK\u00AD-Cu", "\u200BGHK-Cu\uFEFF"}, copper},
         {"Greek", {"TGF-\u03B21", "TGF-beta 1", "TGF beta-1"}, "transforming-growth-factor-beta-1 by alias"}});
}

TEST_CASE("parentheses with a blank on both sides are dropped where the name is not known otherwise", "[lookup]") {
  const std::string grape = "grape-cell-extract by inci";
  check({{"typed with more",
          {"Vitis Vinifera (Grape) Fruit Cell Extract", "Vitis Vinifera (Wine) Fruit Cell Extract"},
          grape},
         {"typed with less", {"Vitis Vinifera Fruit Cell Extract"}, grape},
         {"no blank around",
          {"Vitis Vinifera(Grape)Fruit Cell Extract", "Vitis Vinifera (Grape)Fruit Cell Extract"},
          "nothing"},
         {"at an end", {"(Grape) Vitis Vinifera Fruit Cell Extract", "GHK-Cu (copper)"}, "nothing"},
         {"part of the name", {"r-", "r- (Decapeptide-40)", "sh-Polypeptide-22 Decapeptide-40"}, "nothing"},
         {"part of the name, typed whole",
          {"r-(sh-Polypeptide-22 Decapeptide-40)"},
          "transforming-growth-factor-beta-1 by inci"}});
}

TEST_CASE("numbers, other punctuation and other letters do matter", "[lookup]") {
  check({{"another number", {"Copper Tripeptide-11", "GHK2-Cu"}, "nothing"},
         {"numbers run together", {"13012057-9", "sh-Polypeptide-1 2"}, "nothing"},
         {"another letter", {"GHK-Cy", "Argirelin"}, "nothing"},
         {"punctuation", {"GHK/Cu", "GHK+Cu", "GHK,Cu", ".GHK-Cu"}, "nothing"},
         {"nothing at all", {"", " ", "-", "'", "()", "\u00AE"}, "nothing"},
         {"no name", {"\xFF", "GHK-Cu\xFF"}, "nothing"}});
  CHECK(found("sh-Polypeptide-1") == "basic-fibroblast-growth-factor by inci");
  CHECK(found("sh-Polypeptide-11") == "acidic-fibroblast-growth-factor by inci");
}

TEST_CASE("one name leads to every record that has it", "[lookup]") {
  CHECK(found("sodium dna") == "sodium-dna-unspecified by name, salmon-pdrn by inci, trout-pdrn by inci");
  CHECK(found("photoaging") == "sun-damage by alias, photoaging by id");
  CHECK(found("Palmitoyl Oligopeptide") == "palmitoyl-hexapeptide-12 by inci, palmitoyl-tripeptide-1 by inci");
}
