// What needs more than one record: ids, references, unused sources, circles among concerns.
#include "load/cross_check.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"

using namespace actives;
using namespace actives::loading;
using made::concern;

namespace {

Records concerns(std::vector<Concern> list) {
  Records records;
  records.concerns = std::move(list);
  for (Concern& each : records.concerns) each.sources.clear();
  return records;
}

Records sources(std::vector<std::string> ids) {
  Records records;
  for (std::string& id : ids) records.sources.push_back(made::source(std::move(id)));
  return records;
}

// A term that rests on these sources.
Term resting(std::string id, std::vector<std::string> on) {
  auto term = made::record<Term>(std::move(id));
  term.sources = std::move(on);
  return term;
}

// What is wrong without its place.
Lines said(const std::vector<Records>& catalogues) {
  Lines all;
  for (const std::string& each : wrong_with(catalogues)) all.push_back(each.substr(each.find(": ") + 2));
  return all;
}

// Concerns c1 > c2 > ... > cN, and back to the first where they are closed.
std::vector<Concern> chain(std::size_t length, bool closed) {
  std::vector<Concern> list;
  for (std::size_t i = 1; i <= length; ++i)
    list.push_back(concern("c" + std::to_string(i), "c" + std::to_string(i + 1)));
  list.back().broader = closed ? std::optional<std::string>("c1") : std::nullopt;
  return list;
}

std::string circle(const std::string& id, const std::string& way) {
  return "concern " + id + ": broader makes a circle: " + way;
}

}  // namespace

TEST_CASE("an id that stands twice is refused at each repeat, with the first place", "[load]") {
  const made::Folder folder;
  const std::string text = load::canonical(concerns({concern("aging"), concern("redness"), concern("aging")}));
  const std::string a = folder.file("a.json", text);
  folder.file("b.json", load::canonical(concerns({concern("aging")})));
  const std::vector<Problem> problems = load_paths({folder.path()}).problems;
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].text().ends_with("a.json:25:5: concern aging: the id stands twice; first at " + a + ":3"));
  CHECK(problems[1].text().ends_with("b.json:3:5: concern aging: the id stands twice; first at " + a + ":3"));
}

TEST_CASE("one id in two kinds, or in two catalogues, is no repeat", "[load]") {
  Records both = concerns({concern("aging")});
  both.terms = {resting("aging", {})};
  CHECK(said({both}).empty());
  CHECK(said({concerns({concern("aging")}), concerns({concern("aging")})}).empty());
}

TEST_CASE("names may be shared", "[load]") {
  Records records;
  records.terms = {resting("a", {}), resting("b", {})};
  records.terms[0].name = records.terms[1].name = "same";
  records.terms[0].aliases = records.terms[1].aliases = {"too"};
  CHECK(said({records}).empty());
}

TEST_CASE("a reference of each kind is refused where nothing of its kind has that id", "[load]") {
  Records records = sources({"a-source"});
  Study study = made::claim();
  study.source = "no-source";
  study.also = {"no-other"};
  records.ingredients = {made::ingredient("rose", {made::target_of("no-concern", {study})}, "no-type")};
  records.claims = {made::record<Claim>("claim")};
  records.claims[0].claim = records.claims[0].why = "x";
  records.claims[0].about = {"no-record"};
  records.rules = {made::rule("rule", Status::permitted, {{"no-type"}, {}, {"no-ingredient"}, {}})};
  CHECK(said({records}) ==
        Lines{"ingredient rose: type refers to 'no-type', but there is no type with that id",
              "ingredient rose: concern refers to 'no-concern', but there is no concern with that id",
              "ingredient rose: source refers to 'no-source', but there is no source with that id",
              "ingredient rose: also refers to 'no-other', but there is no source with that id",
              "claim claim: about refers to 'no-record', but there is no record with that id",
              "rule rule: types refers to 'no-type', but there is no type with that id",
              "rule rule: ingredients refers to 'no-ingredient', but there is no ingredient with that id"});
}

TEST_CASE("related ids may point at any kind, even at the record itself", "[load]") {
  Records records = made::shelf({made::ingredient("rose")});
  records.terms = {resting("serum", {})};
  records.terms[0].related = {"rose", "peptide", "aging", "a-source", "serum"};
  CHECK(said({records}).empty());
  records.terms[0].related = {"rosy"};
  CHECK(said({records}) == Lines{"term serum: related refers to 'rosy', but there is no record with that id"});
}

TEST_CASE("references are judged against all catalogues, earlier and later", "[load]") {
  CHECK(said({concerns({concern("wrinkles", "aging")}), concerns({concern("aging")})}).empty());
  CHECK(said({concerns({concern("aging")}), concerns({concern("wrinkles", "aging")})}).empty());
  CHECK(said({concerns({concern("wrinkles", "aging")})}) ==
        Lines{"concern wrinkles: broader refers to 'aging', but there is no concern with that id"});
}

TEST_CASE("a source that nothing in its own catalogue cites is refused", "[load]") {
  Records citing = sources({"a", "b"});
  citing.terms = {resting("serum", {"a"})};
  const std::string unused = ": no record uses this source; cite it where it was read, or take it out";
  CHECK(said({citing}) == Lines{"source b" + unused});
  Records other;
  other.terms = {resting("cream", {"b"})};
  CHECK(said({citing, other}) == Lines{"source b" + unused});
}

TEST_CASE("a source counts as used by a study, by a further source of it, and by a sentence", "[load]") {
  Records records = made::shelf({made::ingredient("rose", {made::target_of("aging", {made::claim()})})});
  records.sources = sources({"a-source", "second", "third"}).sources;
  records.ingredients[0].targets[0].studies[0].also = {"second"};
  records.ingredients[0].cautions = {{"Beware.", {"third"}}};
  CHECK(said({records}).empty());
}

TEST_CASE("a source that is only related to a record counts as unused", "[load]") {
  Records records = sources({"a"});
  records.terms = {resting("serum", {})};
  records.terms[0].related = {"a"};
  CHECK(said({records}).size() == 1);
}

TEST_CASE("sources are judged before anything is replaced", "[load]") {
  Records first = sources({"a"});
  first.terms = {resting("serum", {"a"})};
  Records second;
  second.terms = {resting("serum", {})};
  CHECK(said({first, second}).empty());
}

TEST_CASE("a circle of concerns is refused once, at its first record, with the way round", "[load]") {
  CHECK(said({concerns({concern("a", "a")})}) == Lines{circle("a", "a > a")});
  CHECK(said({concerns({concern("b", "a"), concern("a", "b")})}) == Lines{circle("b", "b > a > b")});
  CHECK(said({concerns(chain(4, true))}) == Lines{circle("c1", "c1 > c2 > c3 > c4 > c1")});
}

TEST_CASE("each of several circles is refused", "[load]") {
  CHECK(said({concerns({concern("a", "b"), concern("x", "y"), concern("b", "a"), concern("y", "x")})}) ==
        Lines{circle("a", "a > b > a"), circle("x", "x > y > x")});
}

TEST_CASE("concerns that lead into a circle are not in it", "[load]") {
  CHECK(said({concerns({concern("in", "a"), concern("a", "b"), concern("b", "a"), concern("too", "in")})}) ==
        Lines{circle("a", "a > b > a")});
}

TEST_CASE("trees and related concerns make no circle", "[load]") {
  Records records = concerns({concern("a", "c"), concern("b", "c"), concern("c")});
  records.concerns[0].related = {"b", "a"};
  records.concerns[1].related = {"a"};
  CHECK(said({records}).empty());
}

TEST_CASE("a circle that only several catalogues close is refused at the record that can be mended", "[load]") {
  const Records open = concerns({concern("wrinkles", "aging"), concern("aging")});
  const Records closing = concerns({concern("aging", "wrinkles")});
  CHECK(said({open, closing}) == Lines{circle("wrinkles", "wrinkles > aging > wrinkles")});
  load::Loader loader;
  add_compiled(loader, open);
  const made::Folder folder;
  const std::string path = folder.file("own.json", load::canonical(closing));
  loader.add(path);
  const std::vector<Problem> problems = loader.finish().problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].text() == path + ":3:5: " + circle("aging", "aging > wrinkles > aging"));
}

TEST_CASE("a circle that a later catalogue opens is none", "[load]") {
  const Records closed = concerns({concern("wrinkles", "aging"), concern("aging", "wrinkles")});
  CHECK(said({closed, concerns({concern("aging")})}).empty());
}

TEST_CASE("what stands twice or in a circle in catalogues that were checked before is not said again", "[load]") {
  load::CrossCheck check;
  check.begin_catalogue("checked");
  check.define(Kind::concern, "aging", "wrinkles");
  check.define(Kind::concern, "wrinkles", "aging");
  check.define(Kind::term, "serum", std::nullopt);
  check.define(Kind::term, "serum", std::nullopt);
  check.merge();
  std::vector<Problem> problems;
  check.check_ids(problems);
  check.check_concern_circles(problems);
  CHECK(problems.empty());
}

TEST_CASE("a circle that a compiled catalogue closes is said at that catalogue", "[load]") {
  load::CrossCheck check;
  check.begin_catalogue("checked");
  check.define(Kind::concern, "aging", "wrinkles");
  check.begin_catalogue("mine.pack");
  check.define(Kind::concern, "wrinkles", "aging", {check.add_file("mine.pack"), 0, 0});
  check.merge();
  std::vector<Problem> problems;
  check.check_concern_circles(problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].text() == "mine.pack: " + circle("wrinkles", "wrinkles > aging > wrinkles"));
}

TEST_CASE("a very long chain of concerns is followed to its end", "[load]") {
  CHECK(said({concerns(chain(20'000, false))}).empty());
  const Lines wrong = said({concerns(chain(20'000, true))});
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].starts_with(circle("c1", "c1 > c2 > c3")));
  CHECK(wrong[0].ends_with(" > c1"));
  CHECK(wrong[0].size() < 1000);
}

TEST_CASE("a record that is wrong hides nothing that is wrong with others", "[load]") {
  Records records = concerns({concern("wrinkles", "aging")});
  records.sources = {made::source("unused")};
  records.terms = {resting("serum", {})};
  records.terms[0].name = "";
  CHECK(said({records}) ==
        Lines{"concern wrinkles: broader refers to 'aging', but there is no concern with that id",
              "term serum: name is empty; it must say something",
              "source unused: no record uses this source; cite it where it was read, or take it out"});
}
