#include "actives/search.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "pack/pack.hpp"
#include "query/made_catalogue.hpp"
#include "query/plain_words.hpp"
#include "text/words.hpp"

using namespace actives;
using namespace actives::made;

namespace {

Ingredient named(std::string id, std::string name, std::string summary) {
  Ingredient made = ingredient(std::move(id));
  made.name = std::move(name);
  made.summary = std::move(summary);
  return made;
}

Catalogue garden() {
  Ingredient tulip = named("tulip", "Tulip extract", "From a bulb.");
  tulip.aliases = {"GHK-Tulip", "虞美人"};
  Ingredient rose = named("rose", "Rose extract", "From a hedge; smells of roses.");
  rose.is = "It has thorns, and grows where tulip bulbs do not. " + std::string(300, 'x') + " At its end stands a hip.";
  Ingredient oak = named("oak", "Oak extract", "From a tree.");
  oak.is = "Nothing like a rose or a tulip.";
  Records records = shelf({tulip, rose, oak});
  records.rules = {rule("kr-bulbs", Status::prohibited, {}, "KR")};
  return open(records);
}

Lines found(const std::string& words, std::vector<Kind> kinds = {}) {
  static const Catalogue catalogue = garden();
  Lines ids;
  for (const SearchHit& hit : search(catalogue, words, {std::move(kinds), 10}).hits) ids.push_back(hit.id);
  return ids;
}

SearchHit best(const std::string& words) {
  const Catalogue catalogue = garden();
  return search(catalogue, words).hits.at(0);
}

std::string marked(const SearchHit& hit) {
  std::string words;
  for (const auto& [offset, length] : hit.marks)
    words += (words.empty() ? "" : "|") + hit.excerpt.substr(offset, length);
  return words;
}

}  // namespace

TEST_CASE("a word in the name counts more than one in the text", "[search]") {
  CHECK(found("tulip").front() == "tulip");
  CHECK(found("tulip").size() == 3);
  CHECK(found("rose") == Lines{"rose", "oak"});
}

TEST_CASE("a record with all the words comes before one with some", "[search]") {
  CHECK(found("hedge thorns tree").front() == "rose");
  CHECK(found("nothing tree").front() == "oak");
}

TEST_CASE("a whole name comes first", "[search]") { CHECK(found("Oak extract").front() == "oak"); }

TEST_CASE("beginnings, other forms, slips and parts of compounds are found", "[search]") {
  CHECK(found("hedg") == Lines{"rose"});
  CHECK(found("smelling") == Lines{"rose"});
  CHECK(found("thornes") == Lines{"rose"});
  CHECK(found("ghktulip") == Lines{"tulip"});
  CHECK(found("美人") == Lines{"tulip"});
  CHECK(found("hed ge") == Lines{"rose"});
}

TEST_CASE("what a word was taken for is said", "[search]") {
  const Catalogue catalogue = garden();
  const SearchAnswer answer = search(catalogue, "thoorns hedge zzzzzz");
  REQUIRE(answer.read_as.size() == 2);
  CHECK(answer.read_as[0].asked == "thoorn");
  CHECK(answer.read_as[0].words == std::vector<std::string>{"thorn"});
  CHECK(answer.read_as[1].asked == "zzzzzz");
  CHECK(answer.read_as[1].words.empty());
}

TEST_CASE("a rule is found by the name of its market and an everyday word for its status", "[search]") {
  CHECK(found("banned in Korea") == Lines{"kr-bulbs"});
}

TEST_CASE("the inventory is found, but changes no score of another record", "[search]") {
  Records records = shelf({named("rose", "Rose extract", "Smells of roses and of honey."),
                           named("oak", "Oak extract", "Nothing like a rose."), named("tulip", "Tulip", "A bulb.")});
  const auto scores = [&](const char* words) {
    std::vector<std::string> all;
    for (const SearchHit& hit : search(open(records), words).hits)
      if (hit.kind != Kind::inventory) all.push_back(hit.id + " " + std::to_string(hit.score));
    return all;
  };
  const auto alone = scores("rose honey");
  CHECK(alone.size() == 2);
  for (int i = 0; i < 20; ++i) {
    auto item = record<InventoryItem>("rose-" + std::string(1, static_cast<char>('a' + i)) + "-wax");
    item.inci = item.id;
    records.inventory.push_back(item);
  }
  CHECK(scores("rose honey") == alone);
  const SearchAnswer answer = search(open(records), "rose honey");
  CHECK(answer.found == 22);
  CHECK(answer.hits.back().kind == Kind::inventory);
}

TEST_CASE("an inventory alone is searched too", "[search]") {
  Records records;
  records.sources = {source()};
  for (const char* id : {"rose-wax", "oak-wax"}) {
    auto item = record<InventoryItem>(id);
    item.inci = id;
    records.inventory.push_back(item);
  }
  const SearchAnswer answer = search(open(records), "oak wax");
  REQUIRE(answer.hits.size() == 2);
  CHECK(answer.hits.front().id == "oak-wax");
}

TEST_CASE("kinds narrow the answer, and the rest is counted", "[search]") {
  const Catalogue catalogue = garden();
  CHECK(search(catalogue, "tulip", {{Kind::rule}, 10}).hits.empty());
  const SearchAnswer one = search(catalogue, "tulip", {{}, 1});
  CHECK(one.hits.size() == 1);
  CHECK(one.found == 3);
}

TEST_CASE("no word finds nothing", "[search]") {
  for (const char* words : {"", " ", "()", "\xff", "-"}) CHECK(found(words).empty());
}

TEST_CASE("the excerpt is the field with the most of the words, and the marks stand on them", "[search]") {
  const SearchHit hit = best("hedge smell");
  CHECK(hit.field == "summary");
  CHECK(hit.excerpt == "From a hedge; smells of roses.");
  CHECK(marked(hit) == "hedge|smells");
}

TEST_CASE("what is found by a word with an accent is shown", "[search]") {
  Ingredient made = named("collagen", "Collagen", "A protein.");
  made.aliases = {"Col\u00e1geno"};
  const Catalogue catalogue = open(shelf({made}));
  const SearchHit hit = search(catalogue, "colageno").hits.at(0);
  CHECK(hit.field == "aliases");
  CHECK(marked(hit) == "Col\u00e1geno");
}

TEST_CASE("what is found by a word that its stem does not begin is shown", "[search]") {
  const Catalogue catalogue =
      open(shelf({named("rose", "Rose", "It dies."), named("oak", "Oak", "A dying tree, dying slowly.")}));
  const std::vector<SearchHit> hits = search(catalogue, "dies").hits;
  REQUIRE(hits.size() == 2);
  for (const SearchHit& hit : hits) CHECK(marked(hit) == (hit.id == "rose" ? "dies" : "dying|dying"));
}

TEST_CASE("a long text is cut between words around what matches", "[search]") {
  const SearchHit hit = best("hip");
  CHECK(hit.field == "is");
  CHECK(hit.excerpt.starts_with("..."));
  CHECK(hit.excerpt.ends_with("At its end stands a hip."));
  CHECK(marked(hit) == "hip");
  const SearchHit front = best("thorns");
  CHECK(front.excerpt.starts_with("It has thorns"));
  CHECK(front.excerpt.ends_with("..."));
}

TEST_CASE("scores never rise from one hit to the next", "[search]") {
  const Catalogue catalogue = Catalogue::builtin();
  for (const char* words : {"peptide", "salmon sperm", "pdrn", "oak", "exosome banned"}) {
    const SearchAnswer answer = search(catalogue, words, {{}, 100});
    CHECK(std::is_sorted(answer.hits.begin(), answer.hits.end(),
                         [](const SearchHit& a, const SearchHit& b) { return a.score > b.score; }));
  }
}

TEST_CASE("everyday words are looked up by their stems", "[search]") {
  text::Stemmer stemmer;
  for (const char* word : {"banned", "illegal", "advertisement", "bruises", "creases", "tumour", "seaweed", "zits"})
    CHECK_FALSE(query::same_as(stemmer.stem(word)).empty());
  for (const char* word : {"", "peptide", "zzz", "aaa"}) CHECK(query::same_as(stemmer.stem(word)).empty());
}

TEST_CASE("everyday words are sorted, and the catalogue has a word for each", "[search]") {
  const Catalogue catalogue = Catalogue::builtin();
  const pack::Pack& pack = catalogue.compiled();
  std::string_view before;
  for (const query::PlainWord& row : query::plain_words()) {
    CHECK(before < row.stem);
    before = row.stem;
    for (std::string_view same : query::same_as(row.stem)) {
      const auto [first, last] = pack.words_beginning(same);
      INFO(row.stem << " is " << same);
      CHECK(first < last);
    }
  }
}

TEST_CASE("a word that says nothing is one of a sorted list", "[search]") {
  for (const char* word : {"a", "the", "of", "your", "what"}) CHECK(query::says_nothing(word));
  for (const char* word : {"", "skin", "zebra", "theory"}) CHECK_FALSE(query::says_nothing(word));
}
