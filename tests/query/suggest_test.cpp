// Near names to an unknown one.
#include <string>

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

Catalogue of_terms(const std::vector<std::string>& ids, const std::vector<std::string>& aliases = {}) {
  Records records = shelf();
  records.concerns.resize(1);
  for (const std::string& id : ids) records.terms.push_back(record<Term>(id));
  if (!aliases.empty()) records.terms.at(0).aliases = aliases;
  return open(records);
}

}  // namespace

TEST_CASE("the nearest name comes first", "[suggest]") {
  const Catalogue catalogue = of_terms({"glycanation", "glycation"});
  CHECK(suggest(catalogue, "glycatoin") == Lines{"glycation", "glycanation"});
  CHECK(suggest(catalogue, "glycanatio") == Lines{"glycanation", "glycation"});
}

TEST_CASE("at most three names are offered, or as many as are asked for", "[suggest]") {
  const Catalogue catalogue = of_terms({"serumaa", "serumab", "serumac", "serumad", "serumae"});
  CHECK(suggest(catalogue, "seruma") == Lines{"serumaa", "serumab", "serumac"});
  CHECK(suggest(catalogue, "seruma", std::nullopt, 1) == Lines{"serumaa"});
  CHECK(suggest(catalogue, "seruma", std::nullopt, 9).size() == 5);
  CHECK(suggest(catalogue, "seruma", std::nullopt, 0).empty());
}

TEST_CASE("up to four letters one slip is forgiven, and none in fewer than three", "[suggest]") {
  const Catalogue catalogue = of_terms({"ab", "egf", "pdrn"});
  CHECK(suggest(catalogue, "pdr") == Lines{"pdrn"});
  CHECK(suggest(catalogue, "prdn") == Lines{"pdrn"});
  CHECK(suggest(catalogue, "pdxx").empty());
  CHECK(suggest(catalogue, "egg") == Lines{"egf"});
  CHECK(suggest(catalogue, "ef").empty());
  CHECK(suggest(catalogue, "ac").empty());
  CHECK(suggest(catalogue, "a").empty());
}

TEST_CASE("five letters have one slip, since two would be over a third", "[suggest]") {
  const Catalogue catalogue = of_terms({"toner"});
  CHECK(suggest(catalogue, "tonar") == Lines{"toner"});
  CHECK(suggest(catalogue, "tanar").empty());
}

TEST_CASE("six to eight letters have two slips", "[suggest]") {
  const Catalogue catalogue = of_terms({"toning", "exosomal"});
  CHECK(suggest(catalogue, "tanong") == Lines{"toning"});
  CHECK(suggest(catalogue, "tanung") == Lines{"toning"});
  CHECK(suggest(catalogue, "tabung").empty());
  CHECK(suggest(catalogue, "exasumal") == Lines{"exosomal"});
  CHECK(suggest(catalogue, "exasumel").empty());
}

TEST_CASE("nine letters and more have three slips", "[suggest]") {
  const Catalogue catalogue = of_terms({"argireline", "glycation"});
  CHECK(suggest(catalogue, "glucetoon") == Lines{"glycation"});
  CHECK(suggest(catalogue, "glucetuun").empty());
  CHECK(suggest(catalogue, "ergurelina") == Lines{"argireline"});
  CHECK(suggest(catalogue, "ergureluna").empty());
}

TEST_CASE("slips are counted in what is left of a name when it is folded", "[suggest]") {
  const Catalogue catalogue = of_terms({"x-one"}, {"Uttwiler Sp\u00E4tlauber", "GHK-Cu"});
  CHECK(suggest(catalogue, "UTTWILER-SPATLAUBR") == Lines{"Uttwiler Sp\u00E4tlauber"});
  CHECK(suggest(catalogue, "g h k cy") == Lines{"GHK-Cu"});
  CHECK(suggest(catalogue, "ghkcuu") == Lines{"GHK-Cu"});
}

TEST_CASE("a name that is longer when folded is near as any other", "[suggest]") {
  const Catalogue catalogue = of_terms({"x-one"}, {"IFN-\u03B3"});
  CHECK(suggest(catalogue, "ifn gama") == Lines{"IFN-\u03B3"});
  CHECK(suggest(catalogue, "ifnn gammma") == Lines{"IFN-\u03B3"});
}

TEST_CASE("another number is no slip", "[suggest]") {
  const Catalogue catalogue = of_terms({"sh-polypeptide-1", "sh-polypeptide-11"});
  CHECK(suggest(catalogue, "sh-polypeptid-11") == Lines{"sh-polypeptide-11"});
  CHECK(suggest(catalogue, "sh-polypeptide-12").empty());
}

TEST_CASE("names that fold alike are offered once", "[suggest]") {
  const Catalogue catalogue = of_terms({"copper-peptide"}, {"Copper peptides", "copperpeptide"});
  CHECK(suggest(catalogue, "coper peptide") == Lines{"copper-peptide"});
}

TEST_CASE("only names of the kind asked for are offered", "[suggest]") {
  Records records = shelf({ingredient("rednes-gel")});
  records.terms = {record<Term>("rednexx")};
  const Catalogue catalogue = open(records);
  CHECK(suggest(catalogue, "rednexs") == Lines{"rednexx", "redness"});
  CHECK(suggest(catalogue, "rednexs", Kind::concern) == Lines{"redness"});
  CHECK(suggest(catalogue, "rednexs", Kind::term) == Lines{"rednexx"});
  CHECK(suggest(catalogue, "rednexs", Kind::type).empty());
}

TEST_CASE("at the same distance the inventory comes last, however its names are written", "[suggest]") {
  Records records = shelf();
  records.terms = {record<Term>("x-one")};
  records.terms.at(0).aliases = {"serumab"};
  for (const char* id : {"serumac", "serumad", "serumae"}) {
    auto item = record<InventoryItem>(id);
    item.inci = id;
    records.inventory.push_back(item);
  }
  const Catalogue catalogue = open(records);
  CHECK(suggest(catalogue, "seruma") == Lines{"serumab", "serumac", "serumad"});
  CHECK(suggest(catalogue, "serumacc") == Lines{"serumac", "serumab", "serumad"});
}

TEST_CASE("nothing near, nothing guessed", "[suggest]") {
  const Catalogue catalogue = Catalogue::builtin();
  for (const std::string& asked : {std::string(), std::string("zzzzzzzzzzzz"), std::string("\xFF\xFE\xFD"),
                                   std::string(101, 'a'), std::string(1'000'000, 'a')})
    CHECK(suggest(catalogue, asked).empty());
}

TEST_CASE("slips in names of the built-in catalogue lead back to them", "[suggest]") {
  const Catalogue catalogue = Catalogue::builtin();
  CHECK(suggest(catalogue, "exosom") == Lines{"exosome", "exposome", "P-Exosome"});
  CHECK(suggest(catalogue, "Argirelin") == Lines{"Argireline"});
  CHECK(suggest(catalogue, "wrinkels", Kind::concern) == Lines{"wrinkles"});
  CHECK(suggest(catalogue, "gluthathion").at(0) == "glutathion");
}
