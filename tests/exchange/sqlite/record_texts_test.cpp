#include "exchange/sqlite/record_texts.hpp"

#include "catch.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using exchange::texts_of;

TEST_CASE("the names of a record stand apart from what it says, without the one that is shown", "[exchange]") {
  auto ingredient = made::record<Ingredient>("oat");
  ingredient.name = "Oat";
  ingredient.inci = {"Avena Sativa Kernel Extract", "Oat"};
  ingredient.cas = {"84012-26-0"};
  ingredient.trade_names = {{"Oatex", "Example Labs"}};
  ingredient.summary = "It calms.";
  ingredient.constituents = {"beta-glucan"};
  const auto found = texts_of(ingredient);
  CHECK(found.names == "Avena Sativa Kernel Extract | 84012-26-0 | Oatex");
  CHECK(found.texts == "Example Labs | It calms. | x | beta-glucan");
}

TEST_CASE("ids, words of closed lists, dates and addresses are no texts", "[exchange]") {
  Rule rule;
  rule.id = "eu-oat";
  rule.where = "EU";
  rule.topic = "Oat";
  rule.text = "Allowed.";
  rule.since = "2009";
  rule.applies_to.types = {"peptide"};
  rule.sources = {"a-source"};
  CHECK(texts_of(rule).texts == "Allowed.");
  CHECK(texts_of(made::source()).texts.empty());
}
