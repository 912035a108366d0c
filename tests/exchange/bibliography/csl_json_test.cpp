// pandoc reads what is written here in tests/cli/test_bibliographies.py.
#include "exchange/bibliography/csl_json.hpp"

#include "catch.hpp"
#include "exchange/bibliography/made.hpp"
#include "json/write.hpp"

using namespace actives;
using exchange::csl_item;

TEST_CASE("an item has every field that is known", "[exchange]") {
  Source source = made::by("Kim JH, Johnson W Jr, et al.");
  source.year = 2020;
  source.container = "Molecules 22(12):2198-2203";
  source.doi = "10.1234/a";
  source.pmid = "123";
  source.url = "https://example.org/a";
  CHECK(json::dump(csl_item(source)) ==
        R"({"id":"kim-2020-oat","type":"article-journal","title":"Oat peptide on dry skin",)"
        R"("author":[{"family":"Kim","given":"J. H."},{"family":"Johnson","given":"W.","suffix":"Jr"},)"
        R"({"literal":"others"}],"issued":{"date-parts":[[2020]]},"container-title":"Molecules","volume":"22",)"
        R"("issue":"12","page":"2198-2203","DOI":"10.1234/a","PMID":"123","URL":"https://example.org/a",)"
        R"("note":"Trial, read as an abstract."})");
}

TEST_CASE("what is not known is left out, never null", "[exchange]") {
  CHECK(json::dump(csl_item(made::source())) == R"({"id":"kim-2020-oat","type":"document",)"
                                                R"("title":"Oat peptide on dry skin",)"
                                                R"("note":"Trial, read as an abstract."})");
}

TEST_CASE("a page of a site is a webpage, an organization a literal name", "[exchange]") {
  Source source = made::by("European Commission", SourceKind::regulator);
  source.url = "https://example.org/";
  CHECK(csl_item(source).at("type") == "webpage");
  CHECK(csl_item(source).at("author").at(0).at("literal") == "European Commission");
}
