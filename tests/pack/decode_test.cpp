// Records as FlatBuffers: what is absent there, and what our own writer would never write.
#include "pack/decode.hpp"

#include <string>
#include <string_view>

#include <flatbuffers/flatbuffers.h>

#include "actives/error.hpp"
#include "catch.hpp"
#include "pack/encode.hpp"
#include "pack/packed.hpp"
#include "pack/records_generated.h"

using namespace actives;

namespace {

constexpr const char* damaged = "a record of the compiled catalogue is damaged";

// The bytes of a table in which no field is set.
template <class TableBuilder>
std::string empty_table() {
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(TableBuilder(builder).Finish());
  return {reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize()};
}

template <class R>
std::string text_of(const R& record) {
  return json::dump(json::to_json(record, json::Form::complete));
}

// Whether absent fields read as a record of which nothing is known. A closed list has no word for that: its first stands.
template <class R, class TableBuilder>
bool reads_as_nothing_known() {
  R nothing;
  if constexpr (requires { nothing.verdict; }) nothing.verdict = {};
  if constexpr (requires { nothing.status; }) nothing.status = {};
  if constexpr (requires { nothing.confidence; }) nothing.confidence = {};
  if constexpr (requires { nothing.kind; }) nothing.kind = {};
  if constexpr (requires { nothing.read; }) nothing.read = {};
  return text_of(pack::decode<R>(empty_table<TableBuilder>())) == text_of(nothing);
}

template <class R>
void check_refused(const R& record) {
  CHECK_THROWS_WITH(pack::decode<R>(pack::encode(record)), damaged);
}

}  // namespace

TEST_CASE("a record without any field is one of which nothing is known", "[pack]") {
  CHECK(reads_as_nothing_known<Ingredient, fb::IngredientBuilder>());
  CHECK(reads_as_nothing_known<IngredientType, fb::IngredientTypeBuilder>());
  CHECK(reads_as_nothing_known<Concern, fb::ConcernBuilder>());
  CHECK(reads_as_nothing_known<Term, fb::TermBuilder>());
  CHECK(reads_as_nothing_known<Claim, fb::ClaimBuilder>());
  CHECK(reads_as_nothing_known<Rule, fb::RuleBuilder>());
  CHECK(reads_as_nothing_known<Level, fb::LevelBuilder>());
  CHECK(reads_as_nothing_known<Source, fb::SourceBuilder>());
  CHECK(reads_as_nothing_known<InventoryItem, fb::InventoryItemBuilder>());
  CHECK(pack::decode_listed(empty_table<fb::IngredientBuilder>()).concerns.empty());
  CHECK_THROWS_WITH(pack::decode_target(empty_table<fb::IngredientBuilder>(), 0), damaged);
}

TEST_CASE("a word that is in no list is refused wherever it stands in a record", "[pack]") {
  auto ingredient = packed::named<Ingredient>("rose-peptide");
  ingredient.origin = static_cast<Origin>(7);
  check_refused(ingredient);
  ingredient.origin.reset();
  ingredient.scope = static_cast<Scope>(2);
  check_refused(ingredient);
  ingredient.scope = Scope::core;
  Study study;
  study.design = static_cast<Design>(6);
  ingredient.targets = {{"wrinkles", "Smooths.", {study}}};
  check_refused(ingredient);
  ingredient.targets[0].studies[0].design = Design::trial;
  ingredient.targets[0].studies[0].outcome = static_cast<Outcome>(5);
  check_refused(ingredient);
  auto source = packed::named<Source>("smith-2020");
  source.kind = static_cast<SourceKind>(11);
  check_refused(source);
  auto rule = packed::named<Rule>("eu-rule");
  rule.applies_to.origins = {Origin::plant, static_cast<Origin>(7)};
  check_refused(rule);
  auto claim = packed::named<Claim>("a-claim");
  claim.verdict = static_cast<Verdict>(5);
  check_refused(claim);
}

TEST_CASE("bytes that are no record of this kind are refused", "[pack]") {
  const std::string whole = pack::encode(packed::small().ingredients[0]);
  CHECK(pack::decode<Ingredient>(whole).id == "rose-peptide");
  CHECK_THROWS_WITH(pack::decode<Ingredient>(std::string_view(whole).substr(0, whole.size() / 2)), damaged);
  CHECK_THROWS_WITH(pack::decode<Ingredient>(std::string(64, '\xFF')), damaged);
  CHECK_THROWS_WITH(pack::decode_listed(std::string(64, '\xFF')), damaged);
}
