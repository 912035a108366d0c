// What each command's records say: grades beside targets, law, members, and null for what is unknown.
#include "render/records.hpp"

#include <string>

#include "catch.hpp"
#include "json/write.hpp"
#include "render/pages.hpp"

using namespace actives;
using namespace actives::made;
using json::Value;

namespace {

Value first_target(const Page& page) { return render::explain_record(page, "asked").value().at("targets").at(0); }

}  // namespace

TEST_CASE("explain says what was asked, how it met the record and under which name", "[render]") {
  const Value record = render::explain_record(ingredient_page(), "ROSE exosomes").value();
  CHECK(record.at("kind") == "ingredient");
  CHECK(json::dump(record.at("matched")) == "{\"asked\":\"ROSE exosomes\",\"by\":\"alias\",\"name\":\"A name\"}");
}

TEST_CASE("explain writes a name that is not UTF-8 as valid JSON", "[render]") {
  const Value record = render::explain_record(ingredient_page(), "ros\xe9").value();
  CHECK(Value::accept(json::dump(record)));
}

TEST_CASE("explain gives a target its headline", "[render]") {
  const Value target = first_target(ingredient_page());
  CHECK(target.at("concern") == "wrinkles");
  CHECK(target.at("grade") == "B");
  CHECK(target.at("route") == "topical");
  CHECK(target.at("cosmetic") == true);
  CHECK(target.at("people") == 24);
  CHECK(target.at("people_unknown") == 0);
  CHECK(target.at("funding") == "unknown");
  CHECK(target.at("best_inside").is_null());
}

TEST_CASE("explain gives a target one grade a route, with the rows of the rule", "[render]") {
  Ingredient record = full_ingredient();
  Study oral = full_study();
  oral.route = Route::oral;
  oral.n.reset();
  oral.outcome = Outcome::none;
  record.targets = {{"wrinkles", "Smooths.", {full_study(), oral}}};
  Page made = page(record);
  made.grades = {grade_target(record.targets[0])};
  const Value routes = first_target(made).at("grades");
  REQUIRE(routes.size() == 2);
  CHECK(routes.at(0).at("route") == "topical");
  CHECK(routes.at(0).at("grade") == "B");
  CHECK(routes.at(0).at("studies") == 1);
  CHECK(routes.at(1).at("route") == "oral");
  CHECK(routes.at(1).at("grade") == "N");
  CHECK(routes.at(1).at("people") == 0);
  CHECK(routes.at(1).at("people_unknown") == 1);
  REQUIRE(routes.at(0).at("why").size() == 4);
  CHECK(routes.at(0).at("why").at(3).at("grade") == "B");
  CHECK(routes.at(0).at("why").at(3).at("fits") == true);
  CHECK(routes.at(0).at("why").at(0).at("fits") == false);
  CHECK_FALSE(routes.at(0).at("why").at(0).at("because").get<std::string>().empty());
}

TEST_CASE("a target without people has route null", "[render]") {
  Ingredient record = full_ingredient();
  Study lab = full_study();
  lab.design = Design::cell;
  record.targets = {{"wrinkles", "Smooths.", {lab}}};
  Page made = page(record);
  made.grades = {grade_target(record.targets[0])};
  const Value target = first_target(made);
  CHECK(target.at("grade") == "D");
  CHECK(target.at("route").is_null());
  CHECK(target.at("grades").at(0).at("route").is_null());
}

TEST_CASE("a type's targets are ungraded and stand next to the best grade inside", "[render]") {
  const Value record = render::explain_record(type_page(), "asked").value();
  for (const Value& target : record.at("targets")) {
    for (const char* field : {"grade", "route", "cosmetic", "people", "people_unknown", "funding"}) {
      CAPTURE(field);
      CHECK(target.at(field).is_null());
    }
    CHECK(target.at("grades") == Value::array());
  }
  CHECK(record.at("targets").at(0).at("best_inside") == "C");
  CHECK(record.at("targets").at(1).at("best_inside").is_null());
}

TEST_CASE("explain resolves the references of every kind", "[render]") {
  for (const Page& page : every_page()) {
    CAPTURE(to_string(page.kind));
    const Value references = render::explain_record(page, "asked").value().at("references");
    REQUIRE(references.size() == 1);
    CHECK(references.at(0).at("id") == "smith-2020");
    CHECK(references.at(0).at("kind") == "trial");
    CHECK(references.at(0).at("url").is_null());
  }
}

TEST_CASE("the kind of a source does not hide the kind of record", "[render]") {
  const Value record = render::explain_record(page(full_source()), "asked").value();
  CHECK(record.at("kind") == "source");
  CHECK(record.at("source_kind") == "trial");
}

TEST_CASE("explain shows the law of an ingredient with what each rule binds", "[render]") {
  const Value law = render::explain_record(ingredient_page(), "asked").value().at("law");
  REQUIRE(law.size() == 1);
  CHECK(law.at(0).at("market") == "EU");
  CHECK(law.at(0).at("status") == "prohibited");
  CHECK(law.at(0).at("needling").is_null());
  const Value& rule = law.at(0).at("rules").at(0);
  CHECK(rule.at("id") == "eu-rule");
  CHECK(rule.at("binds") == Value::array({"Rosa Exosomes"}));
  CHECK(rule.at("citation") == "Annex II, 416");
  CHECK(rule.at("since").is_null());
  CHECK(rule.at("confidence") == "secondary");
}

TEST_CASE("an ingredient without law has an empty list", "[render]") {
  Page made = ingredient_page();
  made.law.clear();
  CHECK(render::explain_record(made, "asked").value().at("law") == Value::array());
}

TEST_CASE("a rule that binds one or two names lists them as names", "[render]") {
  Page made = ingredient_page();
  made.law[0].rules[0].second = {"One", "Two"};
  CHECK(render::explain_record(made, "asked").value().at("law").at(0).at("rules").at(0).at("binds") ==
        Value::array({"One", "Two"}));
  made.law[0].rules[0].second.clear();
  CHECK(render::explain_record(made, "asked").value().at("law").at(0).at("rules").at(0).at("binds") == Value::array());
}

TEST_CASE("a type lists its ingredients, null where one has no target", "[render]") {
  const Value members = render::explain_record(type_page(), "asked").value().at("ingredients");
  REQUIRE(members.size() == 2);
  CHECK(json::dump(members.at(0)) ==
        "{\"id\":\"rose-exosome\",\"name\":\"Rose exosome\",\"best_grade\":\"C\",\"best_for\":\"Wrinkles\"}");
  CHECK(members.at(1).at("best_grade").is_null());
  CHECK(members.at(1).at("best_for").is_null());
}

TEST_CASE("a concern lists what is narrower and what targets it", "[render]") {
  const Value record = render::explain_record(concern_page(), "asked").value();
  CHECK(json::dump(record.at("narrower")) == "[{\"id\":\"wrinkles\",\"name\":\"Wrinkles\"}]");
  REQUIRE(record.at("targeted_by").size() == 2);
  CHECK(record.at("targeted_by").at(0) == render::target_record(ingredient_hit()).value());
  CHECK(record.at("targeted_by").at(1) == render::target_record(type_hit()).value());
}

TEST_CASE("a record of for carries the grade of an ingredient", "[render]") {
  const Value record = render::target_record(ingredient_hit()).value();
  CHECK(json::dump(record) ==
        "{\"kind\":\"ingredient\",\"id\":\"rose-exosome\",\"name\":\"Rose "
        "exosome\",\"type\":\"exosome\",\"origin\":\"plant\","
        "\"concern\":\"wrinkles\",\"grade\":\"B\",\"route\":\"topical\",\"procedures\":[],\"cosmetic\":true,\"people\":"
        "24,\"people_"
        "unknown\":0,"
        "\"studies\":1,\"funding\":\"unknown\",\"effect\":\"Smooths.\",\"best_inside\":null,\"status\":null,"
        "\"needling\":null}");
}

TEST_CASE("a record of for names each treatment behind a grade on route procedure once", "[render]") {
  TargetHit hit = ingredient_hit();
  Study needled = hit.target.studies[0];
  needled.route = Route::procedure;
  needled.procedure = "microneedling";
  Study lasered = needled;
  lasered.procedure = "CO2 laser";
  hit.target.studies = {needled, needled, lasered};
  hit.grade.route = Route::procedure;
  CHECK(json::dump(render::target_record(hit).value().at("procedures")) == "[\"microneedling\",\"CO2 laser\"]");
}

TEST_CASE("a record of for shows a status where a market was asked, and an unknown origin as null", "[render]") {
  TargetHit hit = ingredient_hit();
  hit.status = Status::not_listed;
  hit.needling = Status::unclear;
  hit.origin.reset();
  CHECK(render::target_record(hit).value().at("needling") == "unclear");
  CHECK(render::target_record(hit).value().at("status") == "not-listed");
  CHECK(render::target_record(hit).value().at("origin").is_null());
}

TEST_CASE("a record of for about a type is ungraded and counts its claims", "[render]") {
  const Value record = render::target_record(type_hit()).value();
  CHECK(record.at("kind") == "type");
  for (const char* field : {"origin", "grade", "route", "cosmetic", "people", "people_unknown", "funding", "status",
                            "procedures", "needling"}) {
    CAPTURE(field);
    CHECK(record.at(field).is_null());
  }
  CHECK(record.at("studies") == 1);
  CHECK(record.at("best_inside") == "C");
}

TEST_CASE("a record of list ingredients names its concerns and best grade", "[render]") {
  const Value record = render::ingredient_record({listed_ingredient(), Grade::C, Status::restricted}).value();
  CHECK(
      json::dump(record) ==
      "{\"id\":\"rose-exosome\",\"name\":\"Rose exosome\",\"type\":\"exosome\",\"origin\":\"plant\",\"scope\":\"core\","
      "\"inci\":[\"Rosa Exosomes\",\"Rosa Vesicles\"],\"best_grade\":\"C\",\"concerns\":[\"wrinkles\",\"redness\"],"
      "\"summary\":\"Vesicles of rose cells.\",\"status\":\"restricted\"}");
}

TEST_CASE("a record of list ingredients without targets has no best grade and no concerns", "[render]") {
  ListedIngredient bare = listed_ingredient();
  bare.concerns.clear();
  bare.inci.clear();
  const Value record = render::ingredient_record({bare, std::nullopt, std::nullopt}).value();
  CHECK(record.at("best_grade").is_null());
  CHECK(record.at("concerns") == Value::array());
  CHECK(record.at("inci") == Value::array());
  CHECK(record.at("status").is_null());
}

TEST_CASE("a plain record is the complete form of the record itself", "[render]") {
  CHECK(render::plain_record(full_rule()).value() == json::to_json(full_rule(), json::Form::complete));
  CHECK(render::plain_record(full_ingredient()).value().at("targets").at(0).at("studies").at(0).at("via").is_null());
}

TEST_CASE("what was asked is repeated without characters that could disturb a terminal", "[render]") {
  Page page;
  page.record = made::full_rule();
  page.kind = Kind::rule;
  CHECK(render::explain_record(page, "pd\xE2\x80\xAErn\x1b[31m").value().at("matched").at("asked") ==
        "pd\xEF\xBF\xBDrn\xEF\xBF\xBD[31m");
}
