// bibutils reads what is written here in tests/cli/test_bibliographies.py.
#include "exchange/bibliography/ris.hpp"

#include "catch.hpp"
#include "exchange/bibliography/made.hpp"

using namespace actives;
using exchange::ris_entry;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a reference has every field that is known, each in a line", "[exchange]") {
  Source source = made::by("Kim JH, Johnson W Jr, et al.");
  source.year = 2020;
  source.container = "Molecules 22(12):2198-2203";
  source.doi = "10.1234/a";
  source.pmid = "123";
  source.url = "https://example.org/a";
  CHECK(ris_entry(source) ==
        "TY  - JOUR\r\n"
        "ID  - kim-2020-oat\r\n"
        "AU  - Kim, J. H.\r\n"
        "AU  - Johnson, W., Jr\r\n"
        "TI  - Oat peptide on dry skin\r\n"
        "T2  - Molecules\r\n"
        "JF  - Molecules\r\n"
        "VL  - 22\r\n"
        "IS  - 12\r\n"
        "SP  - 2198\r\n"
        "EP  - 2203\r\n"
        "PY  - 2020\r\n"
        "DO  - 10.1234/a\r\n"
        "UR  - https://example.org/a\r\n"
        "AN  - 123\r\n"
        "UR  - https://pubmed.ncbi.nlm.nih.gov/123/\r\n"
        "N1  - Trial, read as an abstract. The first authors only.\r\n"
        "ER  - \r\n"
        "\r\n");
}

TEST_CASE("what is not known has no line", "[exchange]") {
  CHECK(ris_entry(made::source()) ==
        "TY  - GEN\r\n"
        "ID  - kim-2020-oat\r\n"
        "TI  - Oat peptide on dry skin\r\n"
        "N1  - Trial, read as an abstract.\r\n"
        "ER  - \r\n"
        "\r\n");
}

TEST_CASE("a page of a site is an electronic source, an organization an author of one name", "[exchange]") {
  Source source = made::by("European Commission", SourceKind::regulator);
  source.url = "https://example.org/";
  source.container = "CosIng";
  CHECK(holds(ris_entry(source), "TY  - ELEC\r\n"));
  CHECK(holds(ris_entry(source), "AU  - European Commission\r\n"));
  CHECK(holds(ris_entry(source), "T2  - CosIng\r\n"));
  CHECK_FALSE(holds(ris_entry(source), "JF  - "));
}

TEST_CASE("pages that are no range have a start only", "[exchange]") {
  CHECK(holds(ris_entry(made::in("Molecules 22(12):e37")), "SP  - e37\r\nN1"));
}

TEST_CASE("PubMed's address of a number is added where the source has no such address", "[exchange]") {
  Source source = made::source();
  source.pmid = "123";
  CHECK(holds(ris_entry(source), "UR  - https://pubmed.ncbi.nlm.nih.gov/123/\r\n"));
  for (const char* known : {"https://www.ncbi.nlm.nih.gov/pubmed/123", "https://pubmed.ncbi.nlm.nih.gov/123"}) {
    source.url = known;
    CHECK(holds(ris_entry(source), std::string("UR  - ") + known + "\r\nAN  - 123\r\nN1"));
  }
}
