#include "exchange/cosing/names.hpp"

#include "catch.hpp"
#include "load/checks.hpp"

using namespace actives;
using namespace actives::exchange;

TEST_CASE("blanks of every sort in a cell are one blank", "[exchange]") {
  CHECK(clean_cell("  ALOE\xC2\xA0 VERA\r\nLEAF\tOIL ") == "ALOE VERA LEAF OIL");
  CHECK(clean_cell("\xEF\xBB\xBFINCI") == "INCI");
  CHECK(clean_cell("'=A") == "=A");
  CHECK(clean_cell(" \n").empty());
}

TEST_CASE("an id is the letters and digits of the name", "[exchange]") {
  CHECK(id_of_name("1,2-HEXANEDIOL") == "1-2-hexanediol");
  CHECK(id_of_name("VITIS VINIFERA (GRAPE) FRUIT CELL EXTRACT") == "vitis-vinifera-grape-fruit-cell-extract");
  CHECK(id_of_name("Crème \xC3\x97 2") == "creme-2");
}

TEST_CASE("ids are allowed and safe file names, whatever the name", "[exchange]") {
  for (const std::string name :
       {"../../etc/passwd", "/", "..", "a/../b", "\xEC\x97\x91\xEC\x86\x8C\xEC\xA2\x80", "-", "...",
        "a\x01"
        "b",
        "'; DROP", "A.B", "CON", "%s%n"}) {
    INFO(name);
    CHECK(load::is_identifier(id_of_name(name)));
    CHECK(id_of_name(name).find_first_of("/.") == std::string::npos);
  }
}

TEST_CASE("long names that begin alike have different ids", "[exchange]") {
  const std::string many(300, 'A');
  std::string words = "LACTOBACILLUS";
  for (int i = 0; i < 20; ++i) words += "/GINSENG ROOT";
  for (const std::string& name : {many, words}) {
    const std::string one = id_of_name(name + " FERMENT");
    const std::string other = id_of_name(name + " EXTRACT");
    CHECK(one != other);
    CHECK(load::is_identifier(one));
    CHECK(load::is_identifier(other));
    CHECK(one == id_of_name(name + " ferment"));
  }
}

TEST_CASE("names are written as the built-in catalogue writes their words", "[exchange]") {
  const NameCase name_case(Catalogue::builtin());
  CHECK(name_case.written("SH-POLYPEPTIDE-999") == "sh-Polypeptide-999");
  CHECK(name_case.written("PEG-77 ZZYZX OIL") == "PEG-77 Zzyzx Oil");
  CHECK(name_case.written("CI 99999") == "CI 99999");
  CHECK(name_case.written("BX1.5 QZR ZZYZX") == "BX1.5 QZR Zzyzx");
  CHECK(name_case.written("Written as it is") == "Written as it is");
}
