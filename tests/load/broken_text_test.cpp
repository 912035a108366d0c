// What files that could not be read whole seem to say, so that one slip makes nothing else look wrong.
#include "load/broken_text.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"

using namespace actives;
using namespace actives::loading;
using load::BrokenTexts;

namespace {

BrokenTexts broken(const std::string& text) {
  BrokenTexts texts;
  texts.add(text);
  return texts;
}

// Two terms, each resting on a source of the same name, as good JSON; one term and one source a line.
std::string good() {
  return R"({"terms": [
{"id": "serum", "name": "Serum", "aliases": [], "is": "x", "related": [], "sources": ["serum-book"]},
{"id": "toner", "name": "Toner", "aliases": [], "is": "x", "related": [], "sources": ["toner-book"]}
]})";
}

std::string sources() {
  Records records;
  records.sources = {made::source("serum-book"), made::source("toner-book")};
  return load::canonical(records);
}

// A term that refers to these ids.
std::string related(const std::vector<std::string>& ids) {
  Records records;
  records.terms = {made::record<Term>("cream")};
  records.terms[0].related = ids;
  records.terms[0].sources.clear();
  return load::canonical(records);
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), by);
}

// "a.json:2:1: message": what is wrong with a folder of these files a.json, b.json...
Lines wrong_in_folder(const std::vector<std::string>& texts) {
  const made::Folder folder;
  for (std::size_t i = 0; i < texts.size(); ++i)
    folder.file(std::string(1, static_cast<char>('a' + i)) + ".json", texts[i]);
  Lines all;
  for (const Problem& problem : load_paths({folder.path()}).problems)
    all.push_back(std::filesystem::path(problem.where.file).filename().string() + ":" + line(problem));
  return all;
}

}  // namespace

TEST_CASE("the word behind a key \"id\" may be a record, every other word may be what a record refers to", "[load]") {
  const BrokenTexts texts = broken(R"({"id": "serum", "sources": ["book"], "id" :
  "toner", "id":"cream", "name": "Serum 7")");
  for (const char* id : {"serum", "toner", "cream"}) {
    INFO(id);
    CHECK(texts.may_define(id));
    CHECK_FALSE(texts.may_mention(id));
  }
  CHECK(texts.may_mention("book"));
  CHECK_FALSE(texts.may_define("book"));
  CHECK_FALSE(texts.may_define("nonsuch"));
  CHECK_FALSE(texts.may_mention("nonsuch"));
}

TEST_CASE("words are told wherever quotes, colons and commas are torn", "[load]") {
  const BrokenTexts texts =
      broken(R"({"name": "Serum, "id": "serum" "sources": ["book", second"] id" "toner", 'id': 'a.b', "id": cream)");
  for (const char* id : {"serum", "toner", "a.b", "cream"}) CHECK(texts.may_define(id));
  for (const char* id : {"book", "second"}) CHECK(texts.may_mention(id));
}

TEST_CASE("what is said by several texts is known of all", "[load]") {
  BrokenTexts texts;
  texts.add(R"("id": "serum")");
  texts.add(R"("id": "toner" "serum")");
  CHECK(texts.may_define("serum"));
  CHECK(texts.may_define("toner"));
  CHECK(texts.may_mention("serum"));
}

TEST_CASE("what is no id is none", "[load]") {
  for (const char* text : {"", "\"", "\"id\": \"\"", "\"id\":", "\"id\": \"Serum\"", "\"id\": \"-serum\""})
    for (const char* id : {"", "serum", "erum", "Serum", "-serum"}) {
      CHECK_FALSE(broken(text).may_define(id));
      CHECK_FALSE(broken(text).may_mention(id));
    }
}

TEST_CASE("a file with a slip does not make what refers to it look wrong, wherever the slip is", "[load]") {
  const std::string whole = good();
  REQUIRE(wrong_in_folder({whole, sources(), related({"serum", "toner"})}).empty());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (std::string_view("{}[],:\"").find(whole[at]) == std::string_view::npos) continue;
    std::string torn = whole;
    torn.erase(at, 1);
    INFO(torn);
    const Lines wrong = wrong_in_folder({torn, sources(), related({"serum", "toner"})});
    REQUIRE_FALSE(wrong.empty());
    for (const std::string& each : wrong) CHECK(each.starts_with("a.json:"));
  }
}

TEST_CASE("a record with a wrong field is still there for what refers to it", "[load]") {
  const std::string wrong_name = replaced(good(), R"("name": "Serum")", R"("name": 7)");
  CHECK(wrong_in_folder({wrong_name, sources(), related({"serum"})}) ==
        Lines{"a.json:2:25: term serum: name must be a text, not a number"});
}

TEST_CASE("a record whose id is wrong is not there, and what refers to it is told so", "[load]") {
  const std::string wrong_id = replaced(good(), R"("id": "serum")", R"("id": "Serum")");
  const Lines wrong = wrong_in_folder({wrong_id, sources(), related({"serum"})});
  REQUIRE(wrong.size() == 2);
  CHECK(wrong[0].starts_with("a.json:2:8: term: id is 'Serum'"));
  CHECK(wrong[1].ends_with("related refers to 'serum', but there is no record with that id"));
}

TEST_CASE("a file with a slip does not make the sources it cites look unused", "[load]") {
  const std::string torn = good().substr(0, good().size() - 1);
  const Lines wrong = wrong_in_folder({torn, sources()});
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].starts_with("a.json:4:2: "));
}

TEST_CASE("a slip in one file hides nothing that is wrong with others", "[load]") {
  Records unused;
  unused.sources = {made::source("serum-book"), made::source("toner-book"), made::source("nobody-reads")};
  const Lines wrong = wrong_in_folder({good() + "]", load::canonical(unused), related({"serum", "nonsuch"})});
  REQUIRE(wrong.size() == 3);
  CHECK(wrong[0].starts_with("a.json:4:3: "));
  CHECK(wrong[1].find("source nobody-reads: no record uses this source") != std::string::npos);
  CHECK(wrong[2].find("term cream: related refers to 'nonsuch'") != std::string::npos);
}

TEST_CASE("a source in a file with a slip that nothing cites is not said to be used by its own id", "[load]") {
  Records records;
  records.sources = {made::source("nobody-reads")};
  const std::string text = replaced(load::canonical(records), R"("title": "A source")", R"("title": 7)");
  const Lines wrong = wrong_in_folder({text});
  REQUIRE(wrong.size() == 2);
  CHECK(wrong[0].find("no record uses this source") != std::string::npos);
  CHECK(wrong[1].find("title must be a text") != std::string::npos);
}

TEST_CASE("what is wrong with several files is all said, in their order", "[load]") {
  const Lines wrong = wrong_in_folder({"{\"x\": 1}", "PDRN", "{\"terms\": [7]}", related({"nonsuch"})});
  REQUIRE(wrong.size() == 4);
  for (std::size_t i = 0; i < wrong.size(); ++i) CHECK(wrong[i][0] == static_cast<char>('a' + i));
}

TEST_CASE("an id that stands twice is said beside a file with a slip", "[load]") {
  const Lines wrong = wrong_in_folder({"{", related({}), related({})});
  REQUIRE(wrong.size() == 2);
  CHECK(wrong[1].find("term cream: the id stands twice") != std::string::npos);
}
