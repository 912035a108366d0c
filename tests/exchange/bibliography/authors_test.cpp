#include "exchange/bibliography/authors.hpp"

#include "catch.hpp"
#include "exchange/bibliography/made.hpp"

using namespace actives;
using exchange::authors_of;

namespace {

// "family|given|suffix; ...", with "+" behind where there are others.
std::string shown(const Source& source) {
  const exchange::Authors authors = authors_of(source);
  std::string line;
  for (const exchange::Author& author : authors.names)
    line += (line.empty() ? "" : "; ") + author.family + "|" + author.given + "|" + author.suffix;
  return authors.others ? line + "+" : line;
}

std::string paper(const std::string& authors) { return shown(made::by(authors)); }
std::string shop(const std::string& authors) { return shown(made::by(authors, SourceKind::vendor)); }

}  // namespace

TEST_CASE("names of people are taken apart", "[exchange]") {
  CHECK(paper("Kim J") == "Kim|J.|");
  CHECK(paper("Abdelhakim M, Lin X, Ogawa R") == "Abdelhakim|M.|; Lin|X.|; Ogawa|R.|");
  CHECK(paper("Prakoeswa CRS") == "Prakoeswa|C. R. S.|");
  CHECK(paper("Lee J-H") == "Lee|J.-H.|");
  CHECK(paper("Johnson W Jr, Lewis JA II") == "Johnson|W.|Jr; Lewis|J. A.|II");
}

TEST_CASE("family names may have several words, hyphens, apostrophes and any letters", "[exchange]") {
  CHECK(paper("Velazco de Maldonado GJ") == "Velazco de Maldonado|G. J.|");
  CHECK(paper("di Martino O") == "di Martino|O.|");
  CHECK(paper("Dal'Forno-Dini T") == "Dal'Forno-Dini|T.|");
  CHECK(paper("O\u2019Brien K") == "O\u2019Brien|K.|");
  CHECK(paper("Sierra-Sánchez Á, Şahin Bektay H, Żerańska J") == "Sierra-Sánchez|Á.|; Şahin Bektay|H.|; Żerańska|J.|");
}

TEST_CASE("a Russian initial of two Latin letters is one initial", "[exchange]") {
  CHECK(paper("Kudrevich YuV") == "Kudrevich|Yu. V.|");
  CHECK(paper("Li Yu") == "Li Yu||");
}

TEST_CASE("et al. says that there are others, and is no author", "[exchange]") {
  CHECK(paper("Lin X, Kim J, et al.") == "Lin|X.|; Kim|J.|+");
  CHECK(paper("Lin X et al.") == "Lin|X.|+");
  CHECK(paper("Xu et al.") == "Xu||+");
}

TEST_CASE("what is no list of people is one name, commas and all", "[exchange]") {
  for (const char* name : {"European Commission",
                           "Ministry of Health, Labour and Welfare (Japan)",
                           "BIO-FD&C, Celltrion",
                           "RegeneRx Biopharmaceuticals, Inc.",
                           "biobricks-ai",
                           "What's My Skincare",
                           "SKIN INC",
                           "United Technologies UT AG",
                           "Stempeutics Research Pvt Ltd",
                           "한정선",
                           "AHC",
                           "Lumene Oy",
                           "Kim J, European Commission",
                           "Kim J,",
                           "Kim  J",
                           "Kim J.",
                           "Smith ABCDEF",
                           "Kim -J",
                           "Kim J-",
                           "J Jr",
                           "4Science GE",
                           "Kim\xFF J"})
    CHECK(paper(name) == std::string(name) + "||");
}

TEST_CASE("initials that could be the end of a company's name are no initials unless a paper has them", "[exchange]") {
  CHECK(shop("Mibelle AG") == "Mibelle AG||");
  CHECK(shop("Karo Pharma AB") == "Karo Pharma AB||");
  CHECK(shop("Sivak H") == "Sivak|H.|");
  CHECK(paper("Fleischer AB") == "Fleischer|A. B.|");
}

TEST_CASE("a source without authors has none", "[exchange]") {
  CHECK(authors_of(made::source()).names.empty());
  CHECK_FALSE(authors_of(made::source()).others);
}
