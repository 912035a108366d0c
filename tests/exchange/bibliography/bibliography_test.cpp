#include "exchange/bibliography/bibliography.hpp"

#include <algorithm>

#include "catch.hpp"
#include "exchange/bibliography/bibtex.hpp"
#include "exchange/bibliography/made.hpp"
#include "exchange/bibliography/ris.hpp"

using namespace actives;
using exchange::Bibliography;
using exchange::Style;

namespace {

std::string written(Style style, int times) {
  Bibliography bibliography(style);
  std::string text = bibliography.begin();
  for (int i = 0; i < times; ++i) text += bibliography.add(made::source());
  return text + bibliography.end();
}

}  // namespace

TEST_CASE("entries of BibTeX are set apart by an empty line", "[exchange]") {
  const std::string entry = exchange::bibtex_entry(made::source());
  CHECK(written(Style::bibtex, 0).empty());
  CHECK(written(Style::bibtex, 2) == entry + "\n" + entry);
}

TEST_CASE("references of RIS follow each other", "[exchange]") {
  const std::string entry = exchange::ris_entry(made::source());
  CHECK(written(Style::ris, 0).empty());
  CHECK(written(Style::ris, 2) == entry + entry);
}

TEST_CASE("CSL-JSON is one array, also of nothing, with an item a line", "[exchange]") {
  CHECK(written(Style::csl_json, 0) == "[]\n");
  const std::string three = written(Style::csl_json, 3);
  CHECK(three.starts_with("[\n{\"id\":\"kim-2020-oat\""));
  CHECK(three.ends_with("}\n]\n"));
  CHECK(std::count(three.begin(), three.end(), '\n') == 5);
}
