// The one form in which catalogue files are written.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/library.hpp"
#include "load/loading.hpp"

using namespace actives;
using namespace actives::loading;
using Json = json::Value;

namespace {

// A fragment without problems, written again without its $schema.
std::string formatted(const std::string& text) {
  const ReadText all = read(text);
  INFO(text.substr(0, 200));
  REQUIRE(lines(all.problems).empty());
  return load::canonical(all.records);
}

// One term with this name and these aliases, as the lines of its canonical form that hold them.
Lines written_names(const std::string& name, const std::vector<std::string>& aliases) {
  Records records;
  records.terms = {made::record<Term>("a")};
  records.terms[0].name = name;
  records.terms[0].aliases = aliases;
  const Json written = Json::parse(load::canonical(records));
  return written["terms"][0]["aliases"].get<Lines>();
}

std::string written_source_title(const std::string& title) {
  Records records;
  records.sources = {made::source()};
  records.sources[0].title = title;
  const std::string text = load::canonical(records);
  const std::string before = "\"title\": ";
  const std::size_t start = text.find(before) + before.size();
  return text.substr(start, text.find(",\n", start) - start);
}

Lines keys_of(const Json& object) {
  Lines keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

const Json& schema() {
  static const Json read = Json::parse(text_of_file(own_file("schema/catalogue.schema.json")));
  return read;
}

// The definition that a schema leads to, over $ref and anyOf; itself where it leads nowhere.
const Json& resolved(const Json& definition) {
  if (definition.contains("anyOf"))
    for (const Json& choice : definition["anyOf"])
      if (choice.contains("$ref")) return resolved(choice);
  if (!definition.contains("$ref")) return definition;
  const Json& target = schema().at(Json::json_pointer(definition["$ref"].get<std::string>().substr(1)));
  return target.contains("properties") || target.contains("items") ? target : definition;
}

// Each object below a value that the schema describes has its keys in the order of the schema.
std::size_t check_order(const Json& value, const Json& definition) {
  const Json& described = resolved(definition);
  std::size_t objects = 0;
  if (value.is_array())
    for (const Json& item : value) objects += check_order(item, described["items"]);
  if (!value.is_object()) return objects;
  Lines wanted;
  for (const std::string& key : keys_of(described["properties"]))
    if (value.contains(key)) wanted.push_back(key);
  REQUIRE(keys_of(value) == wanted);
  for (const auto& [key, member] : value.items()) objects += check_order(member, described["properties"][key]);
  return objects + 1;
}

}  // namespace

TEST_CASE("every file of the catalogue is in canonical form, byte for byte", "[load]") {
  const std::vector<std::string> files = json_files("data");
  CHECK(files.size() > 100);
  for (const std::string& path : files) {
    const std::string text = text_of_file(path);
    INFO(path);
    REQUIRE(formatted(text) == text);
  }
}

TEST_CASE("the canonical form of the canonical form is itself", "[load]") {
  for (const std::string& path : json_files("tests/data/good")) {
    INFO(path);
    const std::string once = formatted(text_of_file(path));
    REQUIRE(formatted(once) == once);
  }
}

TEST_CASE("nothing but names that repeat is lost by writing", "[load]") {
  for (const char* name : {"every-kind", "full-ingredient", "at-the-limits", "unicode-names", "windows-line-ends"}) {
    const std::string text = text_of_file(own_file("tests/data/good/" + std::string(name) + ".json"));
    INFO(name);
    nlohmann::json given = nlohmann::json::parse(text);
    given.erase("$schema");
    CHECK(nlohmann::json::parse(formatted(text)) == given);
  }
}

TEST_CASE("keys stand in the order of the schema, however they came", "[load]") {
  for (const char* name : {"every-kind", "full-ingredient", "keys-in-any-order"}) {
    INFO(name);
    const Json written =
        Json::parse(formatted(text_of_file(own_file("tests/data/good/" + std::string(name) + ".json"))));
    CHECK(check_order(written, schema()) > 3);
  }
}

TEST_CASE("the form of a whole file", "[load]") {
  Records records;
  records.terms = {made::record<Term>("serum")};
  records.terms[0].related = {"a", "b"};
  records.sources = {made::source()};
  records.sources[0].year = 2020;
  CHECK(load::canonical(records, "schema.json") == R"({
  "$schema": "schema.json",
  "terms": [
    {
      "id": "serum",
      "name": "serum",
      "aliases": [],
      "is": "x",
      "related": [
        "a",
        "b"
      ],
      "sources": [
        "a-source"
      ]
    }
  ],
  "sources": [
    {
      "id": "a-source",
      "kind": "press",
      "title": "A source",
      "authors": null,
      "year": 2020,
      "container": null,
      "doi": null,
      "pmid": null,
      "url": "https://example.org/",
      "read": "excerpt"
    }
  ]
}
)");
}

TEST_CASE("no records are an empty object", "[load]") {
  CHECK(load::canonical({}) == "{}\n");
  CHECK(formatted(text_of_file(own_file("tests/data/good/empty-lists.json"))) == "{}\n");
}

TEST_CASE("records keep their order within a list", "[load]") {
  Records records;
  for (const char* id : {"b", "c", "a"}) records.terms.push_back(made::record<Term>(id));
  const Json written = Json::parse(load::canonical(records));
  CHECK(written["terms"][0]["id"] == "b");
  CHECK(written["terms"][2]["id"] == "a");
}

TEST_CASE("what a study does not say is left out or null", "[load]") {
  Records records;
  records.ingredients = {made::ingredient("a", {made::target_of("b", {made::claim()})})};
  const Json study = Json::parse(load::canonical(records))["ingredients"][0]["targets"][0]["studies"][0];
  CHECK(keys_of(study) == Lines{"source", "design", "route", "n", "comparison", "outcome", "independent", "finding"});
  CHECK(study["n"].is_null());
  CHECK(study["independent"].is_null());
}

TEST_CASE("aliases that repeat the name or an earlier alias are left out, in order", "[load]") {
  CHECK(written_names("PDRN", {"b", "PDRN", "a", "b", "pdrn", "c", "a"}) == Lines{"b", "a", "pdrn", "c"});
  CHECK(written_names("x", {"x"}).empty());
}

TEST_CASE("aliases that repeat a label name are left out; label and trade names stay", "[load]") {
  Records records;
  records.ingredients = {made::ingredient("rose")};
  Ingredient& rose = records.ingredients[0];
  rose.inci = {"Rosa", "rose"};
  rose.aliases = {"Rosa", "Rosina"};
  rose.trade_names = {{"rose", std::nullopt}};
  const Json written = Json::parse(load::canonical(records))["ingredients"][0];
  CHECK(written["aliases"] == Json::array({"Rosina"}));
  CHECK(written["inci"].size() == 2);
  CHECK(written["trade_names"].size() == 1);
}

TEST_CASE("texts are written as they are, escaped only where JSON wants it", "[load]") {
  const std::vector<std::pair<std::string, std::string>> rows{{"a/b", R"("a/b")"},
                                                              {"a\"b", R"("a\"b")"},
                                                              {"a\\b", R"("a\\b")"},
                                                              {"é µ – « »", R"("é µ – « »")"},
                                                              {"👩‍🔬", R"("👩‍🔬")"},
                                                              {"<&'>", R"("<&'>")"},
                                                              {"肽键", R"("肽键")"},
                                                              {"$(x) `x`", R"("$(x) `x`")"}};
  for (const auto& [title, written] : rows) CHECK(written_source_title(title) == written);
}

TEST_CASE("escapes that nobody needs are written as their characters", "[load]") {
  const std::string text = R"({"terms": [{"id": "\u0061", "name": "\u00c9\/\ud83c\udf3e\u0022\u005c", "aliases": [],
    "is": "x", "related": [], "sources": []}]})";
  CHECK(formatted(text).find("\"name\": \"É/🌾\\\"\\\\\",\n") != std::string::npos);
  CHECK(formatted(text).find("\"id\": \"a\",\n") != std::string::npos);
}

TEST_CASE("numbers are written in decimal digits alone", "[load]") {
  Records records;
  records.sources = {made::source()};
  records.ingredients = {made::ingredient("a", {made::target_of("b", {made::trial(Outcome::benefit, 10'000'000)})})};
  CHECK(load::canonical(records).find("\"n\": 10000000,\n") != std::string::npos);
}

TEST_CASE("the canonical form has line feeds, no blank at a line's end, and one line end at its end", "[load]") {
  const std::string text = formatted(text_of_file(own_file("tests/data/good/windows-line-ends.json")));
  CHECK(text.find('\r') == std::string::npos);
  CHECK(text.find(" \n") == std::string::npos);
  CHECK(text.find('\t') == std::string::npos);
  CHECK(text.ends_with("}\n"));
  CHECK_FALSE(text.ends_with("\n\n"));
}
