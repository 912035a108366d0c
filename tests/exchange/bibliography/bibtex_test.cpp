// pandoc reads what is written here in tests/cli/test_bibliographies.py.
#include "exchange/bibliography/bibtex.hpp"

#include "catch.hpp"
#include "exchange/bibliography/made.hpp"

using namespace actives;
using exchange::bibtex_entry;
using exchange::latex_escaped;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an article has every field that is known", "[exchange]") {
  Source source = made::by("Kim JH, Johnson W Jr, et al.");
  source.year = 2020;
  source.container = "Molecules & Cells 22(12):2198-2203";
  source.doi = "10.1234/a_b";
  source.pmid = "123";
  source.url = "https://example.org/a%20b_c";
  CHECK(bibtex_entry(source) ==
        "@article{kim-2020-oat,\n"
        "  author = {Kim, J. H. and Johnson, Jr, W. and others},\n"
        "  title = {{Oat peptide on dry skin}},\n"
        "  journal = {Molecules \\& Cells},\n"
        "  volume = {22},\n"
        "  number = {12},\n"
        "  pages = {2198--2203},\n"
        "  year = {2020},\n"
        "  doi = {10.1234/a_b},\n"
        "  pmid = {123},\n"
        "  url = {https://example.org/a%20b_c},\n"
        "  note = {Trial, read as an abstract.},\n"
        "}\n");
}

TEST_CASE("what is not known is left out", "[exchange]") {
  CHECK(bibtex_entry(made::source(SourceKind::vendor)) ==
        "@misc{kim-2020-oat,\n"
        "  title = {{Oat peptide on dry skin}},\n"
        "  note = {Vendor, read as an abstract.},\n"
        "}\n");
}

TEST_CASE("organizations and names of several words are kept together", "[exchange]") {
  CHECK(holds(bibtex_entry(made::by("Peach and Lily & Sons")), "author = {{Peach and Lily \\& Sons}},"));
  CHECK(holds(bibtex_entry(made::by("Velazco de Maldonado GJ")), "author = {{Velazco de Maldonado}, G. J.},"));
  CHECK(holds(bibtex_entry(made::by("Xu et al.")), "author = {{Xu} and others},"));
}

TEST_CASE("signs that mean something to LaTeX are escaped", "[exchange]") {
  CHECK(latex_escaped("5% & $3 #1 a_b") == "5\\% \\& \\$3 \\#1 a\\_b");
  CHECK(latex_escaped("a\\b~c^d") == "a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d");
  CHECK(latex_escaped("<i>") == "\\textless{}i\\textgreater{}");
  CHECK(latex_escaped("plain, @ \"quoted\" (βé한)") == "plain, @ \"quoted\" (βé한)");
}

TEST_CASE("signs that LaTeX would join stay apart", "[exchange]") {
  CHECK(latex_escaped("a--b---c") == "a-{}-b-{}-{}-c");
  CHECK(latex_escaped("''``,,") == "'{}'`{}`,{},");
  CHECK(latex_escaped("?`!`") == "?{}`!{}`");
}

TEST_CASE("the braces of a title never unbalance the file", "[exchange]") {
  CHECK(latex_escaped("a {b} {{c}}") == "a \\{b\\} \\{\\{c\\}\\}");
  CHECK(latex_escaped("a { b") == "a \\textbraceleft{} b");
  CHECK(latex_escaped("a } b { c") == "a \\textbraceright{} b \\textbraceleft{} c");
  for (const char* title : {"{", "}", "}{", "{{}", "\\{", "\\}", "{\\"}) {
    int depth = 0;
    for (char c : latex_escaped(title)) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      CHECK(depth >= 0);
    }
    CHECK(depth == 0);
  }
}

TEST_CASE("braces and backslashes in an address are percent-encoded", "[exchange]") {
  Source source = made::source();
  source.doi = "10.1234/a{b";
  source.url = "https://example.org/}\\";
  CHECK(holds(bibtex_entry(source), "doi = {10.1234/a%7Bb},"));
  CHECK(holds(bibtex_entry(source), "url = {https://example.org/%7D%5C},"));
}
