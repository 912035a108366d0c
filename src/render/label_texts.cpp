#include "render/label_texts.hpp"

#include <algorithm>

#include "json/text.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

const LabelTexts::Spelling& LabelTexts::of(const ReadLabel& read, const LabelIngredient& ingredient) {
  constexpr std::size_t most = 1U << 16;
  const std::size_t slot = ingredient.spelling % most;
  if (slot >= spellings_.size()) spellings_.resize(std::min(most, std::max(slot + 1, 2 * spellings_.size())));
  Spelling& known = spellings_[slot];
  if (known.number == ingredient.spelling && known.number != 0) return known;
  known.number = ingredient.spelling;
  write(known, read, ingredient);
  return known;
}

void LabelTexts::write(Spelling& known, const ReadLabel& read, const LabelIngredient& ingredient) {
  const auto matches = read.label->matches_of(ingredient);
  std::string& out = known.texts;
  const auto here = [&] { return static_cast<std::uint32_t>(out.size()); };
  out = ",\"printed\":";
  known.printed_begin = here();
  json::append_quoted(out, text::printable(printed_name(read.text, *read.label, ingredient)));
  known.printed_end = here();
  out += ",\"offset\":";
  known.before_offset = here();
  out += ",\"length\":";
  json::append_number(out, ingredient.length);
  out += ",\"section\":\"main\",\"kind\":\"";
  out += to_string(ingredient.kind);
  out += "\",\"functions\":";
  known.functions_begin = here();
  append_functions(out, matches);
  known.functions_end = here();
  out += ",\"matches\":";
  known.matches_begin = here();
  json::append_list(out, matches, [&](const LabelMatch& match) { append_match(out, match); });
  out += '}';
}

const LabelTexts::Texts& LabelTexts::texts_of(const LabelMatch& match) {
  constexpr std::size_t most = 1U << 16;
  const std::uint64_t key = static_cast<std::uint64_t>(match.kind) << 32U | match.record;
  if (const auto known = texts_.find(key); known != texts_.end()) return known->second;
  if (texts_.size() >= most) texts_.clear();
  Texts& texts = texts_[key];
  texts.id_and_name = "\"id\":" + json::quoted(catalogue_.id_of(match.kind, match.record)) +
                      ",\"name\":" + json::quoted(catalogue_.name_of(match.kind, match.record));
  texts.origin = "null";
  if (match.kind == Kind::ingredient)
    if (const auto origin = catalogue_.at<Ingredient>(match.record).origin)
      texts.origin = json::quoted(to_string(*origin));
  if (match.kind == Kind::inventory)
    for (const std::string& function : catalogue_.at<InventoryItem>(match.record).functions)
      texts.functions.push_back(json::quoted(function));
  return texts;
}

void LabelTexts::append_match(std::string& out, const LabelMatch& match) {
  const Texts& texts = texts_of(match);
  out += '{';
  out += texts.id_and_name;
  out += ",\"type\":";
  if (match.type)
    json::append_quoted(out, catalogue_.id_of(Kind::type, *match.type));
  else
    out += "null";
  out += ",\"origin\":";
  out += texts.origin;
  out += ",\"how\":\"";
  out += to_string(match.how);
  out += "\",\"distance\":";
  json::append_number(out, match.distance);
  out += '}';
}

// Of all matches, each once.
void LabelTexts::append_functions(std::string& out, std::span<const LabelMatch> matches) {
  std::vector<std::string> functions;
  for (const LabelMatch& match : matches)
    for (const std::string& function : texts_of(match).functions)
      if (std::find(functions.begin(), functions.end(), function) == functions.end()) functions.push_back(function);
  json::append_list(out, functions, [&](const std::string& function) { out += function; });
}

}  // namespace actives::render
