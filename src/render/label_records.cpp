#include "render/label_records.hpp"

#include <algorithm>
#include <array>

#include "json/text.hpp"
#include "json/write.hpp"
#include "render/label_says.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

void append_word(std::string& out, std::string_view word) {
  out += '"';
  out += word;
  out += '"';
}

}  // namespace

// Amounts of one label hardly differ.
void LabelRecords::append_amount(std::string& out, const LabelAmount& amount) {
  if (because_.quoted.empty() || because_.percent != amount.at_most_percent || because_.because != amount.because) {
    because_ = {amount.at_most_percent, json::dump(amount.at_most_percent), amount.because,
                json::quoted(text::printable(amount.because))};
  }
  out += "{\"position\":";
  json::append_number(out, amount.position);
  out += ",\"at_most_percent\":";
  out += because_.percent_text;
  out += amount.printed ? ",\"printed\":true,\"because\":" : ",\"printed\":false,\"because\":";
  out += because_.quoted;
  out += '}';
}

namespace {

void append_flag(std::string& out, const LabelFlag& flag) {
  out += "{\"market\":";
  json::append_quoted(out, flag.market);
  out += ",\"position\":";
  json::append_number(out, flag.position);
  out += ",\"status\":";
  append_word(out, to_string(flag.status));
  out += ",\"rule\":";
  json::append_quoted(out, flag.rule);
  out += '}';
}

void append_other(std::string& out, const LabelOther& other) {
  out += "{\"offset\":";
  json::append_number(out, other.offset);
  out += ",\"length\":";
  json::append_number(out, other.length);
  out += ",\"kind\":";
  append_word(out, to_string(other.kind));
  out += '}';
}

void append_counts(std::string& out, const Label& label) {
  out += "{\"ingredients\":";
  json::append_number(out, label.ingredients.size());
  for (std::size_t kind = 0; kind < label.counts.size(); ++kind) {
    out += ",\"";
    out += to_string(static_cast<LabelKind>(kind));
    out += "\":";
    json::append_number(out, label.counts[kind]);
  }
  out += '}';
}

}  // namespace

LabelRecords::LabelRecords(const Catalogue& catalogue, const LabelFields& fields, const RecordStream& stream)
    : stream_(stream),
      rows_(fields.rows),
      lines_(stream.writes_lines_of_whole_fields()),
      kept_(fields.kept),
      texts_(catalogue) {
  std::vector<std::string> names = rows_ ? label_row_paths() : label_paths();
  std::erase_if(names, [](const std::string& path) { return path.find('.') != std::string::npos; });
  names.insert(names.end(), kept_.begin(), kept_.end());
  if (lines_ && !fields.top.empty()) names = fields.top;
  for (const std::string& name : names)
    if (fields.wants(name)) add_column(name);
}

void LabelRecords::add_column(const std::string& name) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(Field::kept)> fields{
      "label",    "id",      "ingredients", "other",  "flags",   "amount", "counts",    "says",   "note",
      "position", "printed", "offset",      "length", "section", "kind",   "functions", "matches"};
  Column column;
  column.key = json::quoted(name) + ":";
  // What is carried through has no name of a field.
  column.field = static_cast<Field>(std::find(fields.begin(), fields.end(), name) - fields.begin());
  column.number = static_cast<std::size_t>(std::find(kept_.begin(), kept_.end(), name) - kept_.begin());
  const bool twice =
      std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.key == column.key; });
  if (!twice) columns_.push_back(std::move(column));
}

void LabelRecords::write(const ReadLabel& read, std::string& out) {
  if (rows_)
    write_rows(read, out);
  else
    write_object(read, {}, out);
}

// Flags and amounts stand in the order of the list.
void LabelRecords::write_rows(const ReadLabel& read, std::string& out) {
  auto flag = read.flags.begin();
  auto amount = read.amounts.begin();
  for (Row row; row.number < read.label->ingredients.size(); ++row.number) {
    const std::size_t position = row.number + 1;
    const auto first = flag;
    while (flag != read.flags.end() && flag->position == position) ++flag;
    row.flags = {first, flag};
    const bool has_amount = amount != read.amounts.end() && amount->position == position;
    row.amount = has_amount ? &*amount++ : nullptr;
    write_object(read, row, out);
  }
}

void LabelRecords::write_object(const ReadLabel& read, const Row& row, std::string& out) {
  object_.clear();
  std::string& object = lines_ ? out : object_;
  object += '{';
  bool first = true;
  for (const Column& column : columns_) {
    if (!std::exchange(first, false)) object += ',';
    object += column.key;
    append_field(column, read, row, object);
  }
  object += '}';
  if (lines_)
    out += '\n';
  else
    out += stream_.written(json::parse(object_));
}

void LabelRecords::append_field(const Column& column, const ReadLabel& read, const Row& row, std::string& out) {
  if (column.field == Field::kept)
    out += column.number < read.kept.size() ? std::string_view(read.kept[column.number]) : std::string_view("null");
  else if (rows_)
    append_field_of_ingredient(column.field, read, row, out);
  else
    append_field_of_label(column.field, read, out);
}

void LabelRecords::append_field_of_label(Field field, const ReadLabel& read, std::string& out) {
  const Label& label = *read.label;
  switch (field) {
    case Field::label: return json::append_quoted(out, text::printable(read.name()));
    case Field::id: out += read.id; return;
    case Field::ingredients: {
      std::size_t i = 0;
      return json::append_list(out, label.ingredients,
                               [&](const LabelIngredient&) { append_ingredient(read, i++, out); });
    }
    case Field::other: return json::append_list(out, label.other, [&](const auto& other) { append_other(out, other); });
    case Field::flags: return json::append_list(out, read.flags, [&](const auto& flag) { append_flag(out, flag); });
    case Field::amount:
      return json::append_list(out, read.amounts, [&](const auto& amount) { append_amount(out, amount); });
    case Field::counts: return append_counts(out, label);
    case Field::says: out += json::dump(says_value(read.says)); return;
    default: break;
  }
  const auto note = note_on(label);
  if (note)
    append_word(out, *note);
  else
    out += "null";
}

void LabelRecords::append_ingredient(const ReadLabel& read, std::size_t i, std::string& out) {
  const LabelIngredient& ingredient = read.label->ingredients[i];
  const LabelTexts::Spelling& known = texts_.of(read, ingredient);
  out += "{\"position\":";
  json::append_number(out, i + 1);
  out += known.up_to_offset();
  json::append_number(out, ingredient.offset);
  if (ingredient.section == LabelSection::main) {
    out += known.behind_offset();
    return;
  }
  out += ",\"length\":";
  json::append_number(out, ingredient.length);
  out += ",\"section\":";
  append_word(out, to_string(ingredient.section));
  out += ",\"kind\":";
  append_word(out, to_string(ingredient.kind));
  out += ",\"functions\":";
  out += known.functions();
  out += ",\"matches\":";
  out += known.matches();
  out += '}';
}

void LabelRecords::append_field_of_ingredient(Field field, const ReadLabel& read, const Row& row, std::string& out) {
  const LabelIngredient& ingredient = read.label->ingredients[row.number];
  switch (field) {
    case Field::label:
    case Field::id: return append_field_of_label(field, read, out);
    case Field::position: return json::append_number(out, row.number + 1);
    case Field::printed: out += texts_.of(read, ingredient).printed(); return;
    case Field::offset: return json::append_number(out, ingredient.offset);
    case Field::length: return json::append_number(out, ingredient.length);
    case Field::section: return append_word(out, to_string(ingredient.section));
    case Field::kind: return append_word(out, to_string(ingredient.kind));
    case Field::functions: out += texts_.of(read, ingredient).functions(); return;
    case Field::matches: out += texts_.of(read, ingredient).matches(); return;
    case Field::flags: return json::append_list(out, row.flags, [&](const LabelFlag& flag) { append_flag(out, flag); });
    default: break;
  }
  if (row.amount != nullptr)
    append_amount(out, *row.amount);
  else
    out += "null";
}

}  // namespace actives::render
