// Every closed list is spelled one way and read back from that spelling only.
#include "actives/vocabulary.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "model/describe.hpp"
#include "model/list_names.hpp"

using namespace actives;

#define EVERY_WORD                                                                                                \
  Kind, Origin, Scope, Design, Route, Outcome, Via, Grade, Funding, Verdict, Use, Status, Confidence, SourceKind, \
      Read, How

TEMPLATE_TEST_CASE("each word is read back from its spelling", "[vocabulary]", EVERY_WORD) {
  for (std::size_t i = 0; i < Spelling<TestType>::names.size(); ++i) {
    const auto value = static_cast<TestType>(i);
    const auto read = parse<TestType>(to_string(value));
    CAPTURE(to_string(value));
    REQUIRE(read.has_value());
    CHECK(*read == value);
  }
}

TEMPLATE_TEST_CASE("spellings differ, are not empty and hold letters and hyphens only", "[vocabulary]", EVERY_WORD) {
  std::set<std::string_view> seen;
  for (const std::string_view name : Spelling<TestType>::names) {
    CAPTURE(name);
    CHECK_FALSE(name.empty());
    CHECK(seen.insert(name).second);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string_view::npos);
  }
}

TEMPLATE_TEST_CASE("anything but an exact spelling is refused", "[vocabulary]", EVERY_WORD) {
  CHECK_FALSE(parse<TestType>("").has_value());
  CHECK_FALSE(parse<TestType>("no such word").has_value());
  for (const std::string_view name : Spelling<TestType>::names) {
    const std::string word(name);
    CAPTURE(word);
    CHECK_FALSE(parse<TestType>(word + " ").has_value());
    CHECK_FALSE(parse<TestType>(" " + word).has_value());
    CHECK_FALSE(parse<TestType>(word + word).has_value());
    CHECK_FALSE(parse<TestType>(std::string_view(word).substr(1)).has_value());
    std::string other_case = word;
    other_case[0] = static_cast<char>(other_case[0] ^ ' ');
    CHECK_FALSE(parse<TestType>(other_case).has_value());
    CHECK_FALSE(parse<TestType>(std::string_view("x\0y", 3)).has_value());
  }
}

TEST_CASE("words that are not their enumerator's name are spelled as in JSON", "[vocabulary]") {
  CHECK(to_string(Route::in_vitro) == "in-vitro");
  CHECK(to_string(Outcome::not_isolated) == "not-isolated");
  CHECK(to_string(Verdict::yes) == "true");
  CHECK(to_string(Verdict::no) == "false");
  CHECK(to_string(Verdict::partly_true) == "partly-true");
  CHECK(to_string(Status::not_approved) == "not-approved");
  CHECK(to_string(SourceKind::systematic_review) == "systematic-review");
  CHECK(to_string(How::trade_name) == "trade-name");
  CHECK_FALSE(parse<Route>("in_vitro").has_value());
  CHECK_FALSE(parse<Verdict>("yes").has_value());
}

TEST_CASE("the last enumerator of each list has a spelling", "[vocabulary]") {
  CHECK(to_string(Kind::inventory) == "inventory");
  CHECK(to_string(Origin::recombinant) == "recombinant");
  CHECK(to_string(Scope::related) == "related");
  CHECK(to_string(Design::review) == "review");
  CHECK(to_string(Route::in_vitro) == "in-vitro");
  CHECK(to_string(Outcome::harm) == "harm");
  CHECK(to_string(Via::secondary) == "secondary");
  CHECK(to_string(Grade::N) == "N");
  CHECK(to_string(Funding::unknown) == "unknown");
  CHECK(to_string(Use::labeling) == "labeling");
  CHECK(to_string(Status::unclear) == "unclear");
  CHECK(to_string(Confidence::secondary) == "secondary");
  CHECK(to_string(SourceKind::press) == "press");
  CHECK(to_string(Read::secondary) == "secondary");
  CHECK(to_string(How::cas) == "cas");
}

TEST_CASE("human, trial and review have people and trial and review are controlled", "[vocabulary]") {
  CHECK_FALSE(has_people(Design::claim));
  CHECK_FALSE(has_people(Design::cell));
  CHECK_FALSE(has_people(Design::animal));
  CHECK(has_people(Design::human));
  CHECK(has_people(Design::trial));
  CHECK(has_people(Design::review));
  CHECK_FALSE(is_controlled(Design::human));
  CHECK(is_controlled(Design::trial));
  CHECK(is_controlled(Design::review));
}

TEST_CASE("topical and procedure are the cosmetic routes", "[vocabulary]") {
  CHECK(is_cosmetic(Route::topical));
  CHECK(is_cosmetic(Route::procedure));
  for (const Route route : {Route::injected, Route::wound, Route::oral, Route::in_vitro})
    CHECK_FALSE(is_cosmetic(route));
}

TEST_CASE("the lists of a catalogue file stand in the order of the kinds", "[model]") {
  std::size_t kind = 0;
  const Records none;
  model::each_list(
      [&](std::string_view key, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        CHECK(static_cast<std::size_t>(kind_of<R>) == kind);
        CHECK(model::list_names.at(kind++) == key);
      },
      none);
  CHECK(kind == model::list_names.size());
}
