#include <algorithm>

#include "render/fields.hpp"
#include "render/label.hpp"
#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

json::Value match_value(const Catalogue& catalogue, const LabelMatch& match) {
  json::Value origin(nullptr);
  if (match.kind == Kind::ingredient) origin = word(catalogue.at<Ingredient>(match.record).origin);
  return json::Object(6)
      .add("id", catalogue.id_of(match.kind, match.record))
      .add("name", catalogue.name_of(match.kind, match.record))
      .add("type", match.type ? json::Value(catalogue.id_of(Kind::type, *match.type)) : json::Value(nullptr))
      .add("origin", std::move(origin))
      .add("how", word(match.how))
      .add("distance", match.distance)
      .take();
}

json::Value functions_of(const Catalogue& catalogue, std::span<const LabelMatch> matches) {
  json::Value functions = json::Value::array();
  for (const LabelMatch& match : matches)
    if (match.kind == Kind::inventory)
      for (const std::string& function : catalogue.at<InventoryItem>(match.record).functions)
        if (std::find(functions.begin(), functions.end(), json::Value(function)) == functions.end())
          functions.push_back(function);
  return functions;
}

void add_ingredient(json::Object& object, const Catalogue& catalogue, const ReadLabel& read, std::size_t i) {
  const LabelIngredient& ingredient = read.label->ingredients[i];
  const auto matches = read.label->matches_of(ingredient);
  json::Value found = json::Value::array();
  for (const LabelMatch& match : matches) found.push_back(match_value(catalogue, match));
  object.add("position", i + 1)
      .add("printed", text::printable(printed_name(read.text, *read.label, ingredient)))
      .add("offset", ingredient.offset)
      .add("length", ingredient.length)
      .add("section", word(ingredient.section))
      .add("kind", word(ingredient.kind))
      .add("functions", functions_of(catalogue, matches))
      .add("matches", std::move(found));
}

json::Value amount_value(const LabelAmount& amount) {
  return json::Object(4)
      .add("position", amount.position)
      .add("at_most_percent", amount.at_most_percent)
      .add("printed", amount.printed)
      .add("because", text::printable(amount.because))
      .take();
}

json::Value flag_value(const LabelFlag& flag) {
  return json::Object(4)
      .add("market", flag.market)
      .add("position", flag.position)
      .add("status", word(flag.status))
      .add("rule", flag.rule)
      .take();
}

json::Value thing_value(const SaidThing& thing) {
  return json::Object(7)
      .add("words", text::printable(thing.words))
      .add("kind", word(thing.kind))
      .add("id", thing.id)
      .add("name", thing.name)
      .add("type", text_or_null(thing.type))
      .add("positions", thing.positions)
      .add("same_type", thing.same_type)
      .take();
}

json::Value claim_value(const SaidClaim& claim) {
  return json::Object(5)
      .add("words", text::printable(claim.words))
      .add("id", claim.id)
      .add("claim", claim.claim)
      .add("verdict", word(claim.verdict))
      .add("answer", text_or_null(claim.answer))
      .take();
}

json::Value says_value(const std::optional<Says>& says) {
  if (!says) return nullptr;
  return json::Object(2)
      .add("things", each(says->things, thing_value))
      .add("claims", each(says->claims, claim_value))
      .take();
}

json::Value other_value(const LabelOther& other) {
  return json::Object(3).add("offset", other.offset).add("length", other.length).add("kind", word(other.kind)).take();
}

json::Value counts_value(const Label& label) {
  json::Object counts(5);
  counts.add("ingredients", label.ingredients.size());
  for (std::size_t kind = 0; kind < label.counts.size(); ++kind)
    counts.add(to_string(static_cast<LabelKind>(kind)), label.counts[kind]);
  return counts.take();
}

void add_kept(json::Object& object, const ReadLabel& read, const LabelFields& fields) {
  for (std::size_t i = 0; i < fields.kept.size() && i < read.kept.size(); ++i)
    object.add(fields.kept[i], read.kept[i].value());
}

void append(std::vector<std::string>& paths, const std::string& prefix, std::initializer_list<const char*> names) {
  for (const char* name : names) paths.push_back(prefix + name);
}

}  // namespace

bool LabelFields::wants(std::string_view field) const {
  return top.empty() || std::find(top.begin(), top.end(), field) != top.end();
}

std::optional<std::string_view> note_on(const Label& label) {
  if (!label.has_text) return "no text";
  if (label.ingredients.empty()) return "no list";
  return std::nullopt;
}

std::vector<std::string> label_paths() {
  std::vector<std::string> paths{"label", "id", "ingredients"};
  append(paths, "ingredients.", {"position", "printed", "offset", "length", "section", "kind", "functions", "matches"});
  append(paths, "ingredients.matches.", {"id", "name", "type", "origin", "how", "distance"});
  append(paths, "", {"other", "other.offset", "other.length", "other.kind"});
  append(paths, "", {"flags", "flags.market", "flags.position", "flags.status", "flags.rule"});
  append(paths, "", {"amount", "amount.position", "amount.at_most_percent", "amount.printed", "amount.because"});
  append(paths, "", {"counts", "counts.ingredients", "counts.regenerative", "counts.related", "counts.known"});
  append(paths, "", {"counts.unknown", "says", "says.things"});
  append(paths, "says.things.", {"words", "kind", "id", "name", "type", "positions", "same_type"});
  append(paths, "", {"says.claims"});
  append(paths, "says.claims.", {"words", "id", "claim", "verdict", "answer"});
  append(paths, "", {"note"});
  return paths;
}

std::vector<std::string> label_row_paths() {
  std::vector<std::string> paths;
  append(paths, "", {"label", "id", "position", "printed", "offset", "length", "section", "kind", "functions"});
  append(paths, "", {"matches", "matches.id", "matches.name", "matches.type", "matches.origin", "matches.how"});
  append(paths, "", {"matches.distance", "flags", "flags.market", "flags.position", "flags.status", "flags.rule"});
  append(paths, "", {"amount", "amount.position", "amount.at_most_percent", "amount.printed", "amount.because"});
  return paths;
}

Record label_record(const Catalogue& catalogue, const ReadLabel& read, const LabelFields& fields) {
  const Label& label = *read.label;
  json::Object object(9 + fields.kept.size());
  if (fields.wants("label")) object.add("label", text::printable(read.name));
  if (fields.wants("id")) object.add("id", read.id.value());
  if (fields.wants("ingredients")) {
    json::Value::array_t list;
    list.reserve(label.ingredients.size());
    for (std::size_t i = 0; i < label.ingredients.size(); ++i) {
      json::Object ingredient(8);
      add_ingredient(ingredient, catalogue, read, i);
      list.push_back(ingredient.take());
    }
    object.add("ingredients", std::move(list));
  }
  if (fields.wants("other")) object.add("other", each(label.other, other_value));
  if (fields.wants("flags")) object.add("flags", each(read.flags, flag_value));
  if (fields.wants("amount")) object.add("amount", each(read.amounts, amount_value));
  if (fields.wants("counts")) object.add("counts", counts_value(label));
  if (fields.wants("says")) object.add("says", says_value(read.says));
  if (fields.wants("note")) {
    const auto note = note_on(label);
    object.add("note", note ? json::Value(*note) : json::Value(nullptr));
  }
  add_kept(object, read, fields);
  return object.take();
}

std::vector<Record> label_rows(const Catalogue& catalogue, const ReadLabel& read, const LabelFields& fields) {
  std::vector<Record> rows;
  rows.reserve(read.label->ingredients.size());
  auto flag = read.flags.begin();  // both stand in the order of the list
  auto amount = read.amounts.begin();
  for (std::size_t i = 0; i < read.label->ingredients.size(); ++i) {
    json::Object row(12 + fields.kept.size());
    row.add("label", text::printable(read.name)).add("id", read.id.value());
    add_ingredient(row, catalogue, read, i);
    json::Value flags = json::Value::array();
    for (; flag != read.flags.end() && flag->position == i + 1; ++flag) flags.push_back(flag_value(*flag));
    row.add("flags", std::move(flags));
    const bool has_amount = amount != read.amounts.end() && amount->position == i + 1;
    row.add("amount", has_amount ? amount_value(*amount++) : json::Value(nullptr));
    add_kept(row, read, fields);
    rows.emplace_back(row.take());
  }
  return rows;
}

}  // namespace actives::render
