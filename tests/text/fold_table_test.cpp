// The table at the top of text/fold.hpp, one test a row.
#include <initializer_list>
#include <string_view>

#include "catch.hpp"
#include "text/fold.hpp"

using actives::text::fold;

namespace {

using Names = std::initializer_list<std::string_view>;

// All of `same` have one key, and none of `others` has it.
void check_row(Names same, Names others) {
  const std::string key = fold(*same.begin());
  for (std::string_view name : same) {
    INFO(name);
    CHECK(fold(name) == key);
  }
  for (std::string_view name : others) {
    INFO(name);
    CHECK(fold(name) != key);
  }
}

}  // namespace

TEST_CASE("capital and small letters are the same in a name", "[fold]") {
  check_row({"GHK-CU", "GHK-Cu", "ghk-cu"}, {"GHK"});
  check_row({"КОЛЛАГЕН", "коллаген"}, {"коллагeн1"});
}

TEST_CASE("accents are nothing in a name", "[fold]") {
  check_row({"Centellá", "Centella\u0301", "Centella", "CENTELLÁ"}, {"Centelle"});
  check_row({"Crème", "Creme", "Cre\u0300me"}, {"Crem"});
  check_row({"İris", "iris"}, {"ıris"});
}

TEST_CASE("marks that change a letter stay in a name, composed or not", "[fold]") {
  check_row({"ガ", "カ\u3099", "ｶﾞ"}, {"カ", "バ"});
  check_row({"가", "\u1100\u1161"}, {"거"});
  check_row({"각", "\u1100\u1161\u11A8"}, {"가"});
}

TEST_CASE("compatibility forms are plain letters in a name", "[fold]") {
  check_row({"ＧＨＫ－Ｃｕ", "GHK-Cu"}, {"HK-Cu"});
  check_row({"ﬁbroin", "fibroin"}, {"fbroin"});
  check_row({"H₂O", "H2O", "h²o"}, {"HO"});
  check_row({"Weiß", "WEISS", "WEIẞ", "weiss"}, {"Weis"});
}

TEST_CASE("a hyphen, a blank and nothing are the same in a name", "[fold]") {
  check_row({"GHK-Cu", "GHKCu", "GHK Cu", "GHK_Cu", " GHK  -  Cu ", "GHK\tCu\n", "GHK‐Cu", "GHK‑Cu", "GHK‒Cu", "GHK–Cu",
             "GHK—Cu", "GHK―Cu", "GHK−Cu", "GHK\u00A0Cu", "GHK\u3000Cu", "GHK\u2028Cu"},
            {"GHK/Cu", "GHK+Cu", "GHK"});
}

TEST_CASE("between two digits a hyphen and a blank are the same, but not nothing", "[fold]") {
  check_row({"Peptide-1-2", "Peptide 1 2", "Peptide-1 – 2", "Peptide1_2"}, {"Peptide-12", "Peptide 1,2"});
  check_row({"sh-Polypeptide-11", "sh-Polypeptide 11", "SH POLYPEPTIDE11"},
            {"sh-Polypeptide 1 1", "sh-Polypeptide-1", "sh-Polypeptide-111"});
  check_row({"9007-49-2", "9007 49 2"}, {"9007492", "9007-492"});
}

TEST_CASE("apostrophes and quotation marks are nothing in a name", "[fold]") {
  check_row({"crow’s feet", "crow's feet", "crows feet", "crow`s feet", "crow´s feet", "crowʼs feet", "crow′s feet",
             "\"crow's\" feet", "“crow‘s feet”", "«crow's feet»"},
            {"crow,s feet", "crows toes"});
}

TEST_CASE("marks of registration are nothing in a name", "[fold]") {
  check_row({"Matrixyl®", "Matrixyl™", "Matrixyl℠", "Matrixyl(R)", "Matrixyl (r)", "Matrixyl(TM)", "matrixyl (tm)",
             "Matrixyl（Ｒ）", "Matrixyl"},
            {"Matrixyl R", "Matrixyl TM", "Matrixyl (S)"});
  check_row({"Matrixyl® 3000", "Matrixyl 3000", "Matrixyl(R)3000"}, {"Matrixyl"});
}

TEST_CASE("Greek alpha, beta and gamma are their words", "[fold]") {
  check_row({"TGF-β1", "TGF-beta 1", "TGF-Β1", "tgf beta-1", "TGF-ϐ1"}, {"TGF-b1", "TGF-δ1", "TGF-beta"});
  check_row({"α-Arbutin", "alpha-arbutin", "ά arbutin"}, {"a-Arbutin", "β-Arbutin"});
  check_row({"γ-PGA", "Gamma PGA"}, {"g-PGA"});
}

TEST_CASE("a plural s is nothing at the end of a word", "[fold]") {
  check_row({"exosomes", "exosome", "Exosome's"}, {"exosom"});
  check_row({"stem cells extract", "stem cell extract"}, {"stem celss extract"});
  check_row({"PDRNs", "PDRN"}, {"PDR"});
  check_row({"bodies"}, {"body"});
}

TEST_CASE("an s that is no plural stays", "[fold]") {
  check_row({"virus"}, {"viru"});
  check_row({"mass"}, {"mas", "ma"});
  check_row({"iris"}, {"iri"});
  check_row({"gas"}, {"ga"});
  check_row({"peptides1"}, {"peptide1"});
  check_row({"b1cdes"}, {"b1cde"});
}

TEST_CASE("a full stop, comma or colon is nothing at the end of a name", "[fold]") {
  check_row({"PDRN.", "PDRN,", "PDRN:", "PDRN . ", "PDRN", "\"PDRN.\"", "PDRN…"}, {"PDRN;", ".PDRN", "PD.RN"});
  check_row({"exosomes.", "exosome"}, {"exosom"});
}

TEST_CASE("invisible characters are nothing in a name", "[fold]") {
  check_row({"PD\u00ADRN", "PD\u200BRN", "PD\u200DRN", "\uFEFFPDRN", "PD\u2060RN", "\u200EPDRN", "PDRN"}, {"PD.RN"});
}

TEST_CASE("other punctuation stays in a name, but not the blanks around it", "[fold]") {
  check_row({"1, 2-Hexanediol", "1,2-Hexanediol", "1 , 2 - hexanediol"}, {"12-Hexanediol", "1 2-Hexanediol"});
  check_row({"A / B", "A/B"}, {"AB", "A+B"});
  check_row({"Copolymer ( 2 )", "Copolymer (2)"}, {"Copolymer 2", "Copolymer [2]"});
  check_row({"5 %", "5%"}, {"5"});
  check_row({"plants , x", "plants,x", "plant, x"}, {"plant x"});
}

TEST_CASE("a bad byte in a name equals no valid letter", "[fold]") {
  check_row({"PDRN\xFF", "PDRN\xFE"}, {"PDRN", "PDRNÿ", "PDRN?"});
  check_row({"Centell\xE1"}, {"Centella", "Centellá", "Centell"});
}
