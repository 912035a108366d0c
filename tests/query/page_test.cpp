// One record with all that is known about it.
#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::made;

namespace {

Page page(const Catalogue& catalogue, const std::string& name, Kind kind = Kind::ingredient) {
  return page_for(catalogue, lookup(catalogue, name, kind).value());
}

// "rose B wrinkles" for each member.
Lines members(const Page& page) {
  Lines all;
  for (const Member& member : page.members)
    all.push_back(member.id + " " + (member.best_grade ? std::string(to_string(*member.best_grade)) : "-") + " " +
                  member.best_for);
  return all;
}

Lines references(const Page& page) {
  Lines all;
  for (const Source& reference : page.references) all.push_back(reference.id);
  return all;
}

Study read_in(std::string source, std::vector<std::string> also = {}) {
  Study made = human(Outcome::benefit, 5);
  made.source = std::move(source);
  made.also = std::move(also);
  return made;
}

}  // namespace

TEST_CASE("a page tells under which name the record was found", "[page]") {
  Ingredient rose = ingredient("rose");
  rose.aliases = {"Damask Rose"};
  const Page found = page(open(shelf({rose})), "damask-roses");
  CHECK(found.kind == Kind::ingredient);
  CHECK(found.by == How::alias);
  CHECK(found.matched_name == "Damask Rose");
  CHECK(std::get<Ingredient>(found.record).id == "rose");
}

TEST_CASE("an ingredient's page holds a grade for each target", "[page]") {
  const Page found = page(open(shelf({ingredient("rose", {target_of("redness", graded(Grade::D)),
                                                          target_of("wrinkles", graded(Grade::A))})})),
                          "rose");
  REQUIRE(found.grades.size() == 2);
  CHECK(found.grades[0].best().grade == Grade::D);
  CHECK(found.grades[1].best().grade == Grade::A);
}

TEST_CASE("references stand in the order of citing, each once", "[page]") {
  Ingredient rose = ingredient("rose", {target_of("redness", {read_in("c", {"b"}), read_in("a-source", {"c"})})});
  rose.mechanism = {{"Binds.", {"d"}}};
  rose.cautions = {{"Stings.", {"e", "d"}}};
  rose.sources = {"f", "b"};
  Records records = shelf({rose});
  for (const char* id : {"b", "c", "d", "e", "f"}) records.sources.push_back(source(id));
  CHECK(references(page(open(records), "rose")) == Lines{"d", "c", "b", "a-source", "e", "f"});
}

TEST_CASE("records that are referred to are named, of several kinds with one id the first", "[page]") {
  Records records = shelf({ingredient("rose", {target_of("redness", graded(Grade::C))})});
  records.types[0].name = "Peptides";
  records.concerns[4].name = "Red skin";
  using Names = std::vector<std::pair<std::string, std::string>>;
  CHECK(page(open(records), "rose").names == Names{{"peptide", "Peptides"}, {"redness", "Red skin"}});
  auto serum = record<Term>("serum");
  serum.related = {"redness", "peptide", "serum"};
  auto other = record<Term>("peptide");
  other.name = "A term";
  records.terms = {serum, other};
  CHECK(page(open(records), "serum", Kind::term).names ==
        Names{{"redness", "Red skin"}, {"peptide", "Peptides"}, {"serum", "serum"}});
}

TEST_CASE("sources and everyday ingredients that are referred to are named as other records", "[page]") {
  Records records = shelf();
  auto water = record<InventoryItem>("water");
  water.inci = "Aqua";
  records.inventory = {water};
  records.concerns[4].related = {"water", "a-source"};
  using Names = std::vector<std::pair<std::string, std::string>>;
  CHECK(page(open(records), "redness", Kind::concern).names == Names{{"water", "Aqua"}, {"a-source", "A source"}});
}

TEST_CASE("a type's page lists its ingredients, best grade first, with what each is best for", "[page]") {
  Records records =
      shelf({ingredient("a-none"), ingredient("b-injected", {target_of("wrinkles", graded(Grade::A, Route::injected))}),
             ingredient("c-weak", {target_of("wrinkles", graded(Grade::E)), target_of("redness", graded(Grade::D))}),
             ingredient("d-strong", {target_of("redness", graded(Grade::C)), target_of("firmness", graded(Grade::B))}),
             ingredient("e-other", {target_of("redness", graded(Grade::A))}, "exosome"),
             ingredient("f-mixed", {target_of("redness", graded(Grade::M))}),
             ingredient("g-null", {target_of("redness", graded(Grade::N))}),
             ingredient("h-both", {target_of("wrinkles", graded(Grade::A, Route::oral)),
                                   target_of("redness", graded(Grade::B))})});
  CHECK(members(page(open(records), "peptide", Kind::type)) == Lines{"d-strong B firmness", "h-both B redness",
                                                                     "f-mixed M redness", "c-weak D redness",
                                                                     "g-null N redness", "a-none - ", "b-injected - "});
}

TEST_CASE("a type's page tells the best grade for each of its targets among its ingredients", "[page]") {
  Records records = shelf({ingredient("a", {target_of("redness", graded(Grade::C))}),
                           ingredient("b", {target_of("redness", graded(Grade::B))}),
                           ingredient("c", {target_of("redness", graded(Grade::A))}, "exosome"),
                           ingredient("d", {target_of("wrinkles", graded(Grade::A, Route::oral))})});
  records.types[0].targets = {target_of("wrinkles", {claim()}), target_of("redness", {claim()}),
                              target_of("aging", {claim()})};
  using Best = std::vector<std::pair<std::string, std::optional<Grade>>>;
  CHECK(page(open(records), "peptide", Kind::type).best_inside ==
        Best{{"wrinkles", std::nullopt}, {"redness", Grade::B}, {"aging", std::nullopt}});
}

TEST_CASE("a concern's page holds its narrower concerns and all that targets them, without benefit too", "[page]") {
  const Page found = page(open(shelf({ingredient("a", {target_of("crows-feet", graded(Grade::N))}),
                                      ingredient("b", {target_of("wrinkles", graded(Grade::C))}),
                                      ingredient("c", {target_of("redness", graded(Grade::C))})})),
                          "wrinkles", Kind::concern);
  REQUIRE(found.narrower.size() == 1);
  CHECK(found.narrower[0].id == "crows-feet");
  TargetList list;
  list.hits = found.targeted_by;
  CHECK(lines(list) == Lines{"b wrinkles C topical", "a crows-feet N topical"});
}

TEST_CASE("every kind of record has a page", "[page]") {
  Records records = shelf({ingredient("one")});
  records.types = {record<IngredientType>("peptide")};
  records.terms = {record<Term>("three")};
  auto sold = record<Claim>("four");
  sold.claim = "Like botox";
  sold.why = "x";
  records.claims = {sold};
  records.rules = {rule("five", Status::unclear)};
  auto level = record<Level>("six");
  level.rank = 1;
  level.oxford_2011 = "1";
  records.levels = {level};
  auto water = record<InventoryItem>("seven");
  water.inci = "Aqua";
  records.inventory = {water};
  const Catalogue catalogue = open(records);
  for (const char* name : {"one", "peptide", "redness", "three", "four", "five", "six", "a-source", "seven"}) {
    const auto matches = lookup(catalogue, name);
    REQUIRE(matches.size() == 1);
    const Page found = page_for(catalogue, matches[0]);
    CHECK(found.kind == matches[0].kind);
    CHECK(found.record.index() == static_cast<std::size_t>(matches[0].kind));
    CHECK(std::visit([](const auto& r) { return r.id; }, found.record) == name);
  }
}

TEST_CASE("a concern's page can be told to hold no more than a reader will see", "[page]") {
  const Catalogue catalogue = open(shelf({ingredient("rose", {target_of("wrinkles", graded(Grade::A))}),
                                          ingredient("tulip", {target_of("crows-feet", graded(Grade::B))}),
                                          ingredient("oat", {target_of("wrinkles", graded(Grade::C))})}));
  const Match wrinkles = lookup(catalogue, "wrinkles", Kind::concern).value();
  const Page short_page = page_for(catalogue, wrinkles, {std::nullopt, true, 2});
  REQUIRE(short_page.targeted_by.size() == 2);
  CHECK(short_page.targeted_by[1].id == "tulip");
  CHECK(short_page.targeted_by_more == 1);
  REQUIRE(short_page.narrower.size() == 1);
  CHECK(short_page.narrower[0].id == "crows-feet");
  CHECK(page_for(catalogue, wrinkles).targeted_by.size() == 3);
}
