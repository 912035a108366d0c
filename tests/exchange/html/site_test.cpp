// What a browser makes of the site stands in tests/site/.
#include "exchange/html/site.hpp"

#include <map>

#include "catch.hpp"
#include "pack/forged.hpp"
#include "pack/packed.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using exchange::is_site_path;

namespace {

std::map<std::string, std::string> site_of(const Catalogue& catalogue) {
  std::map<std::string, std::string> files;
  exchange::export_html(
      catalogue, [&](std::string_view path, std::string_view bytes) { CHECK(files.emplace(path, bytes).second); });
  return files;
}

Records with_term(const std::string& name) {
  Records records;
  auto term = made::record<Term>("a-term");
  term.name = name;
  records.terms = {term};
  records.sources = {made::source()};
  return records;
}

}  // namespace

TEST_CASE("a catalogue without ingredients is a site with all lists, empty", "[html]") {
  const auto files = site_of(made::open(with_term("Plain")));
  for (const char* name : {"index.html", "ingredients.html", "concerns.html", "terms.html", "claims.html", "law.html",
                           "sources.html", "grades.html", "everyday.html", "label.html", "site.css", "site.js",
                           "icon.svg", "search-index.js", "everyday-index.js", "terms/a-term.html"})
    CHECK(files.count(name) == 1);
  CHECK(files.size() == 16);
}

TEST_CASE("every file of a site has a path that a site may have", "[html]") {
  for (const auto& [path, bytes] : site_of(Catalogue::builtin())) {
    CAPTURE(path);
    CHECK(is_site_path(path));
    if (const auto slash = path.find('/'); slash != std::string::npos) CHECK(is_site_path(path.substr(0, slash + 1)));
  }
}

TEST_CASE("a forged catalogue whose ids lead elsewhere is refused", "[html]") {
  Records records = with_term("Plain");
  records.terms.front().id = "abcdefghijkl";
  std::string bytes = pack::compile(records, "1.0.0");
  for (const char* id : {"../../../abc", "abc/../..ijk", ".bcdefghijkl"}) {
    CAPTURE(id);
    std::string forged = bytes;
    for (auto at = forged.find("abcdefghijkl"); at != std::string::npos; at = forged.find("abcdefghijkl", at + 1))
      forged.replace(at, 12, id);
    const made::Folder folder;
    const std::vector<std::string> paths{folder.file("forged.pack", packed::Forged(forged).sealed())};
    const Catalogue catalogue = Catalogue::open(paths);
    CHECK_THROWS_AS(site_of(catalogue), PackError);
  }
}

TEST_CASE("a forged catalogue whose records name what is not there is refused, or told without a link", "[html]") {
  Records records = with_term("Plain");
  records.concerns = {made::concern("broad-one"), made::concern("narrow-one", "broad-one")};
  records.terms.front().related = {"narrow-one"};
  const std::string bytes = pack::compile(records, "1.0.0");
  std::size_t tried = 0;
  for (auto at = bytes.find("narrow-one"); at != std::string::npos; at = bytes.find("narrow-one", at + 1), ++tried) {
    std::string forged = bytes;
    forged.replace(at, 10, "narrow-two");
    const made::Folder folder;
    const std::vector<std::string> paths{folder.file("forged.pack", packed::Forged(forged).sealed())};
    try {
      site_of(Catalogue::open(paths));
    } catch (const PackError&) {
    }
  }
  CHECK(tried > 2);
}

TEST_CASE("what a site does not write is none of its files", "[html]") {
  for (const char* path :
       {"", "notes.txt", "ingredients/../a.html", "ingredients/.a.html", "ingredients/a/b.html", "/index.html",
        "photos/", "photos/a.html", "ingredients/a.txt", "ingredients/", "ingredients"})
    CHECK(is_site_path(path) == (std::string_view(path) == "ingredients/"));
}

TEST_CASE("a name is text on its page, in its title and in the search", "[html]") {
  const auto files = site_of(made::open(with_term("<b>\"&'</b>")));
  const std::string& page = files.at("terms/a-term.html");
  CHECK(page.find("<h1>&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;</h1>") != std::string::npos);
  CHECK(page.find("<title>&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt; - actives</title>") != std::string::npos);
  CHECK(page.find("<b>\"") == std::string::npos);
  CHECK(files.at("search-index.js").find("\"<b>\\\"&'</b>\"") != std::string::npos);
}
