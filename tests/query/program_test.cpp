// The questions as the program asks them: operands that are one name, and lists of every kind.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/run.hpp"

using namespace actives;

namespace {

using Lines = std::vector<std::string>;

cli::Outcome run(const Lines& words) {
  cli::Surroundings surroundings;
  surroundings.variable = [](const char*) -> const char* { return nullptr; };
  return cli::run(words, surroundings);
}

// The records printed, as JSON objects.
std::vector<nlohmann::json> records(Lines words) {
  words.insert(words.end(), {"--format", "jsonl", "--quiet"});
  std::vector<nlohmann::json> all;
  std::istringstream out(run(words).out);
  for (std::string line; std::getline(out, line);) all.push_back(nlohmann::json::parse(line));
  return all;
}

// One field of each record printed.
Lines field(const std::string& name, const Lines& words) {
  Lines all;
  for (const auto& record : records(words)) all.push_back(record.at(name).is_string() ? record.at(name) : "?");
  return all;
}

// The ids in data/, by the key of their list, in the order of reading.
std::map<std::string, Lines> ids_in_files() {
  std::map<std::string, Lines> ids;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ACTIVES_SOURCE_FOLDER "/data")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    const nlohmann::json fragment = nlohmann::json::parse(file);
    for (const auto& [key, list] : fragment.items())
      if (list.is_array())
        for (const auto& record : list) ids[key].push_back(record.at("id"));
  }
  return ids;
}

Lines sorted(Lines words) {
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

TEST_CASE("operands joined by blanks are one name where there is such a name", "[program]") {
  CHECK(field("id", {"explain", "sodium", "dna"}) == Lines{"sodium-dna-unspecified", "salmon-pdrn", "trout-pdrn"});
  CHECK(field("id", {"explain", "ghk", "cu"}) == Lines{"copper-tripeptide-1"});
  CHECK(field("id", {"explain", "rose", "stem", "cells"}) == Lines{"damask-rose-callus-extract"});
}

TEST_CASE("operands that are no name together are looked up one by one, in their order", "[program]") {
  CHECK(field("id", {"explain", "wrinkles", "argireline"}) == Lines{"wrinkles", "acetyl-hexapeptide-8"});
  CHECK(field("id", {"explain", "sodium dna", "ghk-cu"}) ==
        Lines{"sodium-dna-unspecified", "salmon-pdrn", "trout-pdrn", "copper-tripeptide-1"});
  CHECK(run({"explain", "wrinkles", "argireline"}).status == cli::found);
  CHECK(run({"explain", "wrinkles", "nonsuch"}).status == cli::nothing_found);
  CHECK(field("id", {"explain", "nonsuch", "wrinkles"}) == Lines{"wrinkles"});
}

TEST_CASE("concerns may be typed as one name or as several", "[program]") {
  const auto concerns = [](const Lines& words) {
    const Lines all = field("concern", words);
    return std::set<std::string>(all.begin(), all.end());
  };
  CHECK(concerns({"for", "dark", "circles"}) == std::set<std::string>{"dark-circles"});
  CHECK(concerns({"for", "dark-circles", "scars"}) == std::set<std::string>{"dark-circles", "scars", "stretch-marks"});
}

TEST_CASE("each kind of record is listed as it stands in the files", "[program]") {
  const auto files = ids_in_files();
  REQUIRE(files.at("ingredients").size() > 100);
  for (const std::string kind :
       {"ingredients", "types", "concerns", "terms", "claims", "rules", "levels", "sources", "inventory"}) {
    INFO(kind);
    CHECK(sorted(field("id", {"list", kind})) == sorted(files.at(kind)));
    CHECK(run({"list", kind}).status == cli::found);
  }
}

TEST_CASE("rules are listed by market", "[program]") {
  for (const std::string market : {"EU", "US"}) {
    std::size_t rules = 0;
    for (const auto& rule : records({"list", "rules"}))
      if (rule.at("where") == market) ++rules;
    CHECK(rules > 0);
    CHECK(records({"list", "rules", "--market", market}).size() == rules);
  }
}

TEST_CASE("an unknown name exits with 1 and offers at most three near names, the nearest first", "[program]") {
  const cli::Outcome outcome = run({"explain", "exosom"});
  CHECK(outcome.status == cli::nothing_found);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "actives: nothing is known under the name 'exosom'\nactives: did you mean 'exosome', 'exposome' or "
        "'P-Exosome'?\n");
  CHECK(run({"explain", "zzzzzzzzzzzz", "yyyyyyyyyyyy"}).err ==
        "actives: nothing is known under the name 'zzzzzzzzzzzz'\n"
        "actives: nothing is known under the name 'yyyyyyyyyyyy'\n"
        "actives: 'actives search WORDS' looks for words in every record; 'actives list' shows what there is\n");
}

TEST_CASE("a grade that is asked for counts cosmetic routes, in both commands", "[program]") {
  for (const auto& hit : records({"for", "aging", "--grade", "C"})) {
    const std::string route = hit.at("route").get<std::string>();
    CHECK((route == "topical" || route == "procedure"));
    CHECK(std::string("ABCM").find(hit.at("grade").get<std::string>()) != std::string::npos);
  }
  for (const auto& ingredient : records({"list", "--grade", "B"}))
    CHECK(std::string("AB").find(ingredient.at("best_grade").get<std::string>()) != std::string::npos);
  CHECK_FALSE(records({"list", "--grade", "B"}).empty());
  CHECK_FALSE(records({"for", "aging", "--grade", "C"}).empty());
}
