#include "exchange/export_csv.hpp"

#include <vector>

#include "json/write.hpp"
#include "load/canonical.hpp"
#include "model/describe.hpp"

namespace actives::exchange {

namespace {

class FieldNames {
 public:
  template <class T>
  void operator()(const model::Field& field, const T&) {
    names.emplace_back(field.name);
  }

  std::vector<std::string> names;
};

// What is known of a kind without a record of it: the key of its list, and its fields.
struct Form {
  std::string key;
  std::vector<std::string> fields;
};

Form form_of(Kind kind) {
  Form form;
  const Records none;
  model::each_list(
      [&](std::string_view key, const auto& list) {
        using R = typename std::remove_cvref_t<decltype(list)>::value_type;
        if (kind_of<R> != kind) return;
        FieldNames fields;
        const R empty;
        model::describe(fields, empty);
        form = {std::string(key), std::move(fields.names)};
      },
      none);
  return form;
}

std::string plain(const json::Value& record, const std::string& field) {
  const auto found = record.find(field);
  if (found == record.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : json::dump(*found);
}

void add_cell(std::string cell, Cells cells, std::string& line) {
  const bool strange = !cell.empty() && std::string_view("=+-@'\t\r").find(cell.front()) != std::string_view::npos;
  if (cells == Cells::spreadsheet_safe && strange) cell.insert(cell.begin(), '\'');
  if (cell.find_first_of("\",\n\r") == std::string::npos) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace

std::string csv_name(Kind kind) { return form_of(kind).key + ".csv"; }

bool is_csv_name(std::string_view name) {
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    if (csv_name(static_cast<Kind>(kind)) == name) return true;
  return false;
}

std::string export_csv(const Catalogue& catalogue, Kind kind, Cells cells) {
  const std::vector<std::string> fields = form_of(kind).fields;
  std::string table;
  const auto add_line = [&](const auto& cell_of) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) table += ',';
      cell_of(fields[i]);
    }
    table += '\n';
  };
  add_line([&](const std::string& field) { table += field; });
  for (std::size_t i = 0; i < catalogue.count(kind); ++i) {
    const json::Value record = load::canonical_value(catalogue.record_at(kind, i));
    add_line([&](const std::string& field) { add_cell(plain(record, field), cells, table); });
  }
  return table;
}

}  // namespace actives::exchange
