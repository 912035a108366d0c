#include "exchange/bibliography/publication.hpp"

#include "catch.hpp"
#include "exchange/bibliography/made.hpp"

using namespace actives;
using exchange::Form;
using exchange::publication_of;

namespace {

std::string place(const std::string& container) {
  const exchange::Publication found = publication_of(made::in(container));
  return found.container + "|" + found.volume + "|" + found.issue + "|" + found.pages;
}

Form form(Source source) { return publication_of(source).form; }

Source with_doi(Source source) {
  source.doi = "10.1234/a";
  return source;
}
Source with_url(Source source) {
  source.url = "https://example.org/a";
  return source;
}

}  // namespace

TEST_CASE("volume, issue and pages are taken off the name of a journal", "[exchange]") {
  CHECK(place("Molecules 22(12):2198") == "Molecules|22|12|2198");
  CHECK(place("BMC Medicine 10:33") == "BMC Medicine|10||33");
  CHECK(place("EFSA Journal 21(7)") == "EFSA Journal|21|7|");
  CHECK(place("3 Biotech 10(7):291") == "3 Biotech|10|7|291");
  CHECK(place("Medicine (Baltimore) 103(11):e37329") == "Medicine (Baltimore)|103|11|e37329");
  CHECK(place("Cutis 75(2 Suppl):5-8") == "Cutis|75|2 Suppl|5-8");
  CHECK(place("Journal of Investigative Dermatology 140(5):931-938.e1") ==
        "Journal of Investigative Dermatology|140|5|931-938.e1");
}

TEST_CASE("a container of another form is left whole", "[exchange]") {
  for (const char* container :
       {"Journal of Venereology 30 Suppl 1:18-20", "Korean Journal of Dermatology (9):597-607", "Socratic Lectures 8",
        "IMCAS World Congress 2024", "Journal of Cosmetic Science (abstract of IFSCC Magazine 11(1):21-29, 2008)",
        "Pharmaceutics 16(8):987, review reports", "Daily8", "22(12):2198", "Molecules 22():2198",
        "Molecules 22(12):", "Molecules x(12):2198", "Nutrients 15 "})
    CHECK(place(container) == std::string(container) + "|||");
}

TEST_CASE("a study in a journal is an article", "[exchange]") {
  CHECK(form(made::in("Molecules 22(12):2198")) == Form::article);
  CHECK(form(made::in("Journal of Wound Care")) == Form::article);
  CHECK(form(with_doi(made::in("Cosmetics"))) == Form::article);
  Source pubmed = made::in("Cosmetics");
  pubmed.pmid = "1";
  CHECK(form(pubmed) == Form::article);
}

TEST_CASE("a study whose journal is not known for sure is a document", "[exchange]") {
  CHECK(form(with_url(made::in("tressless.com"))) == Form::document);
  CHECK(form(with_url(made::in("Textbook of Aging Skin, Springer"))) == Form::document);
  CHECK(form(with_url(made::in("RSU Journals (RGRC)"))) == Form::document);
  CHECK(form(with_doi(made::source())) == Form::document);
}

TEST_CASE("a preprint and what is only known from a publisher's site are no articles", "[exchange]") {
  for (const char* container : {"bioRxiv", "Research Square", "Anglia Ruskin University, figshare", "SpringerLink"})
    CHECK(form(with_doi(made::in(container))) == Form::document);
}

TEST_CASE("what is no study is a page where there is an address and no number", "[exchange]") {
  for (SourceKind kind :
       {SourceKind::regulator, SourceKind::database, SourceKind::supplier, SourceKind::vendor, SourceKind::press}) {
    CHECK(form(with_url(made::in("Journal of Things 1(2):3", kind))) == Form::page);
    CHECK(form(with_doi(with_url(made::in("European Commission", kind)))) == Form::document);
  }
  CHECK(publication_of(made::in("Cosmetics 1(2):3", SourceKind::press)).container == "Cosmetics 1(2):3");
}

TEST_CASE("the note tells the kind of source and how much of it was read", "[exchange]") {
  Source source = made::source(SourceKind::human_study);
  source.read = Read::secondary;
  CHECK(exchange::note_on(source) == "Human-study, known at second hand only.");
  source.read = Read::full;
  CHECK(exchange::note_on(source) == "Human-study, read in full.");
  CHECK(exchange::note_on(made::source(SourceKind::vendor)) == "Vendor, read as an abstract.");
}

TEST_CASE("no note can be taken for a field of CSL", "[exchange]") {
  for (std::size_t kind = 0; kind < Spelling<SourceKind>::names.size(); ++kind)
    CHECK(exchange::note_on(made::source(static_cast<SourceKind>(kind))).find(':') == std::string::npos);
}
