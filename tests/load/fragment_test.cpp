// Reading the records of one fragment: every field is checked, and every problem names its record.
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/library.hpp"
#include "load/loading.hpp"
#include "text/sanitize.hpp"

using namespace actives;
using namespace actives::loading;
using Json = json::Value;

namespace {

const Json& every_kind() {
  static const Json read = Json::parse(text_of_file(own_file("tests/data/good/every-kind.json")));
  return read;
}

// Pointers to every value below `value`, itself left out.
void collect(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& all) {
  if (value.is_object())
    for (const auto& [key, member] : value.items()) {
      all.push_back(at / key);
      collect(member, at / key, all);
    }
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) {
      all.push_back(at / i);
      collect(value[i], at / i, all);
    }
}

std::vector<Json::json_pointer> every_place() {
  std::vector<Json::json_pointer> all;
  collect(every_kind(), Json::json_pointer(), all);
  return all;
}

// One term, with the members that are given instead of its own.
std::string term(const std::string& members) { return "{\"terms\": [\n{" + members + "}\n]}"; }

const std::string rest_of_term = R"("aliases": [], "is": "x", "related": [], "sources": [])";

// One level with nothing but its id and this rank.
std::string level(const std::string& rank) { return "{\"levels\": [{\"id\": \"a\", \"rank\": " + rank + "}]}"; }

}  // namespace

TEST_CASE("each key of each record may not be missing, but for three", "[load]") {
  for (const Json::json_pointer& at : every_place()) {
    const std::string key = at.back();
    const bool is_key = every_kind().at(at.parent_pointer()).is_object();
    const bool may_be_missing = at.parent_pointer().empty() || key == "also" || key == "via" || key == "procedure";
    if (!is_key) continue;
    Json changed = every_kind();
    changed.at(at.parent_pointer()).erase(key);
    const Lines wrong = wrong_in(changed.dump());
    INFO(at.to_string());
    if (may_be_missing) {
      CHECK(wrong.empty());
    } else {
      REQUIRE(wrong.size() == 1);
      CHECK(wrong[0].find("missing key '" + key + "'") != std::string::npos);
    }
  }
}

TEST_CASE("a value of another type is refused in each field, in words that disturb no terminal", "[load]") {
  for (const Json::json_pointer& at : every_place()) {
    for (const char* other : {"{\"no\":1}", "[{\"no\":1}]", "1.5", "\"\\u0001\""}) {
      Json changed = every_kind();
      changed[at] = Json::parse(other);
      const std::vector<Problem> problems = read(changed.dump()).problems;
      INFO(at.to_string() << " = " << other);
      if (at.to_string() == "/$schema" && *other == '"') continue;
      REQUIRE_FALSE(problems.empty());
      for (const Problem& problem : problems) REQUIRE(text::is_clean(problem.message));
    }
  }
}

TEST_CASE("a problem is named with its record, wherever the id stands", "[load]") {
  CHECK(wrong_in(term(R"("name": "", "id": "serum", )" + rest_of_term)) ==
        Lines{"2:10: term serum: name is empty; it must say something"});
  CHECK(wrong_in(term(R"("name": 1, "id": 1, )" + rest_of_term)) ==
        Lines{"2:19: term: id must be a text, not a number", "2:10: term: name must be a text, not a number"});
  CHECK(wrong_in(term(R"("name": "x", )" + rest_of_term)) == Lines{"2:1: term: missing key 'id'"});
}

TEST_CASE("a problem deep inside a record is named with the record", "[load]") {
  Json changed = every_kind();
  changed["ingredients"][0]["targets"][0]["studies"][3]["n"] = 0;
  changed["types"][0]["mechanism"][0]["text"] = "";
  const Lines wrong = wrong_in(changed.dump());
  REQUIRE(wrong.size() == 2);
  CHECK(wrong[0].find(": ingredient oat-peptide: n is 0; allowed: 1 to 10000000") != std::string::npos);
  CHECK(wrong[1].find(": type peptide: text is empty") != std::string::npos);
}

TEST_CASE("all problems of a file are found at once", "[load]") {
  const std::string text = "{\"terms\": [\n{\"id\": \"A\", \"x\": 1},\n7,\n{\"id\": \"b\", \"name\": \"\\t\", " +
                           rest_of_term + "}\n],\n\"rules\": {},\n\"y\": 1}";
  CHECK(
      wrong_in(text) ==
      Lines{"2:8: term: id is 'A'; allowed: small letters and digits, in words joined by single hyphens or full stops",
            "2:1: term: missing key 'name'", "2:1: term: missing key 'aliases'", "2:1: term: missing key 'is'",
            "2:1: term: missing key 'related'", "2:1: term: missing key 'sources'",
            "2:13: term: unknown key 'x'; allowed here: id, name, aliases, is, related, sources",
            "3:1: term: each of terms must be an object, not a number",
            "4:21: term b: name holds a control or direction character (U+0009), which could disturb a terminal",
            "6:10: rule: rules must be a list, not an object",
            "7:1: unknown key 'y'; allowed here: ingredients, types, concerns, terms, claims, rules, levels, sources, "
            "inventory"});
}

TEST_CASE("an unknown key is shown short and printable", "[load]") {
  const std::string key = "\\u001b[2J\\u202e" + std::string(5000, 'k');
  for (const std::string& text : {"{\"" + key + "\": 1}", term("\"" + key + "\": 1")})
    for (const Problem& problem : read(text).problems) {
      CHECK(problem.message.size() < 300);
      CHECK(text::is_clean(problem.message));
    }
}

TEST_CASE("a number out of its range is shown as it is written", "[load]") {
  for (const std::string number :
       {"0", "-1", "100", "9223372036854775808", "18446744073709551616", "-9223372036854775809"}) {
    INFO(number);
    const Lines wrong = wrong_in(level(number));
    REQUIRE_FALSE(wrong.empty());
    CHECK(wrong[0] == "1:33: level a: rank is " + number + "; allowed: 1 to 99");
  }
  CHECK(wrong_in(level("1" + std::string(50, '0')))[0] ==
        "1:33: level a: rank is 1" + std::string(39, '0') + "...; allowed: 1 to 99");
  CHECK(wrong_in(level("1" + std::string(5000, '0')))[0].size() < 100);
}

TEST_CASE("numbers are good from their least to their most", "[load]") {
  const auto complains_of_rank = [](int rank) {
    return wrong_in(level(std::to_string(rank)))[0].find("rank") != std::string::npos;
  };
  for (const int rank : {1, 99}) CHECK_FALSE(complains_of_rank(rank));
  for (const int rank : {-1, 0, 100}) CHECK(complains_of_rank(rank));
}

TEST_CASE("an entry that stands twice in a list is refused at each repeat", "[load]") {
  const std::string text =
      term(R"("id": "a", "name": "b", "aliases": ["x", "y", "x", "X", "x"], "is": "x", "related": [],
 "sources": ["s", "s"])");
  CHECK(wrong_in(text) == Lines{"2:48: term a: 'x' stands twice in aliases",
                                "2:58: term a: 'x' stands twice in aliases",
                                "3:19: term a: 's' stands twice in sources"});
}

TEST_CASE("a source needs an address that a reader can follow", "[load]") {
  Records records;
  records.sources = {made::source("a"), made::source("b"), made::source("c"), made::source("d")};
  for (Source& source : records.sources) source.url.reset();
  records.sources[0].doi = "10.1234/x";
  records.sources[1].pmid = "1";
  records.sources[2].url = "https://example.org/";
  const std::string text = load::canonical(records);
  CHECK(wrong_in(text) == Lines{place_of(text, "{\n      \"id\": \"d\"") +
                                ": source d: a source needs a doi, pmid or url, so that a reader can find it"});
}

TEST_CASE("records are defined where they open, references stand at their text", "[load]") {
  Records records;
  records.concerns = {made::concern("aging"), made::concern("wrinkles", "aging")};
  records.concerns[1].related = {"rose"};
  const std::string text = load::canonical(records);
  const ReadText all = read(text);
  REQUIRE(all.definitions.size() == 2);
  CHECK(all.definitions[1].id == "wrinkles");
  CHECK(all.definitions[1].kind == Kind::concern);
  CHECK(place(all.definitions[1].place) == place_of(text, "{\n      \"id\": \"wrinkles\""));
  REQUIRE(all.references.size() == 4);
  const load::Reference& broader = all.references[1];
  CHECK((broader.field == "broader" && broader.id == "aging" && broader.from_id == "wrinkles" && !broader.any_kind));
  CHECK(place(broader.place) == place_of(text, "\"aging\",\n      \"related"));
  CHECK((all.references[2].field == "related" && all.references[2].any_kind));
}

TEST_CASE("a fragment may name its schema, as a text", "[load]") {
  CHECK(wrong_in(R"({"$schema": "x"})").empty());
  for (const char* other : {"null", "1", "[]", "{}"})
    CHECK(wrong_in("{\"$schema\": " + std::string(other) + "}") == Lines{"1:13: $schema must be a text"});
}

TEST_CASE("of a file with too many problems no more is read, and that is said", "[load]") {
  std::string text = "{\"terms\": [1";
  for (std::size_t i = 1; i < 2 * load::most_problems; ++i) text += ",\n1";
  const ReadText all = read(text + "]}");
  REQUIRE(all.problems.size() == load::most_problems + 1);
  CHECK(all.problems.back().message == "more than 100000 problems; the rest is not read");
  CHECK(all.problems.back().where.line == load::most_problems + 1);
  CHECK(all.definitions.size() == load::most_problems + 1);
}
