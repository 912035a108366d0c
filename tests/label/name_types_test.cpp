#include "label/name_types.hpp"

#include "catch.hpp"

using namespace actives;

namespace {

std::string type_of(std::string_view name) {
  static label::NameTypes types(Catalogue::builtin());
  return types.of(name).value_or("none");
}

}  // namespace

TEST_CASE("a name has the type of the record that bears it", "[label]") {
  CHECK(type_of("sh-Oligopeptide-1") == "growth-factor");
  CHECK(type_of("SH-POLYPEPTIDE-45") == "cytokine");
  CHECK(type_of("MALUS DOMESTICA FRUIT CELL CULTURE EXTRACT") == "plant-cell-extract");
}

TEST_CASE("everyday proteins that people ask about, and everyday names, have none", "[label]") {
  CHECK(type_of("Hydrolyzed Collagen") == "none");
  CHECK(type_of("Glycerin") == "none");
  CHECK(type_of("Zzyzx Leaf Extract") == "none");
  CHECK(type_of("") == "none");
  CHECK(type_of("(/,)") == "none");
}

TEST_CASE("the form of a name that no record has tells its type, commas and slashes inside or not", "[label]") {
  CHECK(type_of("Zzyzx Callus Conditioned Media") == "conditioned-medium");
  CHECK(type_of("Zzyzx/Qqq Exosomes") == "exosome");
  CHECK(type_of("Zzyzx 1,2-Qqq Callus Extract") == "plant-cell-extract");
  CHECK(type_of("Zzyzx sh-Oligopeptide-1 Qqq") == "growth-factor");
  CHECK(type_of("Zzyzx Tripeptide-999") == "peptide");
}
