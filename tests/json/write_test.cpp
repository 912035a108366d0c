// Records as JSON: which keys, in which order, and what becomes of bytes that are not UTF-8.
#include "json/write.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace actives;
using json::Form;
using json::Value;

namespace {

using Keys = std::vector<std::string>;

Keys keys(const Value& object) {
  Keys all;
  for (const auto& [key, value] : object.items()) all.push_back(key);
  return all;
}

template <class R>
Keys keys_of(Form form = Form::complete) {
  return keys(json::to_json(R{}, form));
}

}  // namespace

TEST_CASE("the keys of a study stand in the published order", "[json]") {
  CHECK(keys_of<Study>() == Keys{"source", "also", "via", "design", "route", "procedure", "n", "comparison", "outcome",
                                 "independent", "finding"});
}

TEST_CASE("the canonical form leaves out also, via and procedure where they are empty", "[json]") {
  CHECK(keys_of<Study>(Form::canonical) ==
        Keys{"source", "design", "route", "n", "comparison", "outcome", "independent", "finding"});
}

TEST_CASE("the canonical form keeps also, via and procedure where they are filled", "[json]") {
  Study made;
  made.also = {"another"};
  made.via = Via::secondary;
  made.procedure = "microneedling";
  const Value study = json::to_json(made, Form::canonical);
  CHECK(keys(study) == keys_of<Study>());
  CHECK(study.at("also") == Value::array({"another"}));
  CHECK(study.at("via") == "secondary");
  CHECK(study.at("procedure") == "microneedling");
}

TEST_CASE("the complete form shows what is unknown as null and what is empty as an empty list", "[json]") {
  const Value study = json::to_json(Study{}, Form::complete);
  for (const char* key : {"via", "route", "procedure", "n", "comparison", "independent"}) {
    CAPTURE(key);
    CHECK(study.at(key).is_null());
  }
  CHECK(study.at("also") == Value::array());
}

TEST_CASE("the canonical form writes null for other unknown fields", "[json]") {
  const Value study = json::to_json(Study{}, Form::canonical);
  for (const char* key : {"route", "n", "comparison", "independent"}) {
    CAPTURE(key);
    CHECK(study.at(key).is_null());
  }
}

TEST_CASE("the forms reach into nested records", "[json]") {
  Ingredient made;
  made.targets = {{"wrinkles", "Smooths.", {Study{}}}};
  CHECK_FALSE(json::to_json(made, Form::canonical).at("targets").at(0).at("studies").at(0).contains("via"));
  CHECK(json::to_json(made, Form::complete).at("targets").at(0).at("studies").at(0).at("via").is_null());
}

TEST_CASE("the keys of every kind of record stand in the canonical order", "[json]") {
  CHECK(keys_of<Ingredient>() == Keys{"id", "name", "type", "scope", "origin", "organism", "inci", "cas", "aliases",
                                      "trade_names", "summary", "is", "is_not", "mechanism", "constituents", "targets",
                                      "use", "cautions", "sources"});
  CHECK(keys_of<IngredientType>() == Keys{"id", "name", "aliases", "summary", "is", "is_not", "mechanism", "production",
                                          "open_questions", "targets", "cautions", "sources"});
  CHECK(keys_of<Concern>() == Keys{"id", "name", "aliases", "is", "broader", "related", "drivers", "note", "sources"});
  CHECK(keys_of<Term>() == Keys{"id", "name", "aliases", "is", "related", "sources"});
  CHECK(keys_of<Claim>() == Keys{"id", "claim", "aliases", "verdict", "answer", "why", "about", "sources"});
  CHECK(keys_of<Rule>() == Keys{"id", "where", "topic", "applies_to", "use", "status", "text", "citation", "since",
                                "checked", "confidence", "sources"});
  CHECK(keys_of<Level>() == Keys{"id", "rank", "name", "is", "oxford_2011", "sources"});
  CHECK(keys_of<Source>() == Keys{"id", "kind", "title", "authors", "year", "container", "doi", "pmid", "url", "read"});
  CHECK(keys_of<InventoryItem>() ==
        Keys{"id", "inci", "type", "is", "names", "cas", "ec", "functions", "restriction", "sources"});
}

TEST_CASE("both forms have the same keys where nothing may be left out", "[json]") {
  CHECK(keys_of<Ingredient>(Form::canonical) == keys_of<Ingredient>());
  CHECK(keys_of<Rule>(Form::canonical) == keys_of<Rule>());
  CHECK(keys_of<Source>(Form::canonical) == keys_of<Source>());
}

TEST_CASE("a record is written with its words, numbers, truth values and lists", "[json]") {
  Study made;
  made.source = "smith-2020";
  made.design = Design::trial;
  made.route = Route::in_vitro;
  made.n = 24;
  made.outcome = Outcome::not_isolated;
  made.independent = false;
  made.finding = "Depth fell by 10 %.";
  CHECK(json::dump(json::to_json(made, Form::canonical)) ==
        "{\"source\":\"smith-2020\",\"design\":\"trial\",\"route\":\"in-vitro\",\"n\":24,\"comparison\":null,"
        "\"outcome\":\"not-isolated\",\"independent\":false,\"finding\":\"Depth fell by 10 %.\"}");
}

TEST_CASE("lists of words and nested objects are written in place", "[json]") {
  Rule made;
  made.applies_to.types = {"exosome"};
  made.applies_to.origins = {Origin::human, Origin::animal};
  CHECK(json::dump(json::to_json(made, Form::canonical).at("applies_to")) ==
        "{\"types\":[\"exosome\"],\"origins\":[\"human\",\"animal\"],\"ingredients\":[],\"inci\":[]}");
}

TEST_CASE("indented text has the given blanks a level", "[json]") {
  Value value = Value::object();
  value["b"] = Value::array({1});
  value["a"] = nullptr;
  CHECK(json::dump(value, 2) == "{\n  \"b\": [\n    1\n  ],\n  \"a\": null\n}");
  CHECK(json::dump(value) == "{\"b\":[1],\"a\":null}");
}

TEST_CASE("UTF-8 is written as it is and control characters are escaped", "[json]") {
  CHECK(json::dump(Value("Crème \u2265 5")) == "\"Crème \u2265 5\"");
  CHECK(json::dump(Value(std::string("a\n\x1b\0b", 5))) == "\"a\\n\\u001b\\u0000b\"");
}

TEST_CASE("bytes that are not UTF-8 are replaced and never thrown on", "[json]") {
  const std::string replacement = "\xEF\xBF\xBD";
  for (const char* bad :
       {"\xff", "\xc3", "\x80", "\xe2\x82", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\xaf", "\xf5\x80\x80\x80"}) {
    std::string text;
    REQUIRE_NOTHROW(text = json::dump(Value(std::string("a") + bad + "b")));
    CAPTURE(text);
    CHECK(text.find(replacement) != std::string::npos);
    CHECK(text.front() == '"');
    CHECK(text.substr(text.size() - 2) == "b\"");
    CHECK(Value::accept(text));
  }
  Value bad_key = Value::object();
  bad_key["\xff"] = 1;
  CHECK(json::dump(bad_key) == "{\"" + replacement + "\":1}");
}

TEST_CASE("a value is written as the library writes it", "[json]") {
  const Value value =
      Value::parse(R"({"a":[],"b":{},"c":[1,-2,1.5,1e300,true,false,null,"x\ny","가"],"d":{"e":[[1],[{}]]}})");
  CHECK(json::dump(value) == value.dump());
  for (const int indent : {0, 1, 2, 4}) CHECK(json::dump(value, indent) == value.dump(indent));
  CHECK(json::dump(Value("a\xFF")) == Value("a\xFF").dump(-1, ' ', false, Value::error_handler_t::replace));
  const Value whole = {{"records", {value}}};
  CHECK(whole.dump(2) == "{\n  \"records\": [\n    " + json::dump(value, 2, 2) + "\n  ]\n}");
}
