#include "exchange/sqlite/record_texts.hpp"

#include "model/each_text.hpp"
#include "model/names.hpp"

namespace actives::exchange {

namespace {

bool is_name(const model::Field& field) {
  using model::Role;
  return field.role == Role::name || field.role == Role::cas || field.role == Role::doi || field.role == Role::pmid;
}

void add(std::string& all, std::string_view text) {
  if (!all.empty()) all += " | ";
  all += text;
}

}  // namespace

RecordTexts texts_of(const AnyRecord& record) {
  return std::visit(
      [](const auto& one) {
        const std::string_view shown = model::shown_name(one);
        RecordTexts gathered;
        model::each_text(one, [&](const model::Field& field, const std::string& text) {
          if (text == shown) return;
          if (is_name(field)) add(gathered.names, text);
          if (field.role == model::Role::text) add(gathered.texts, text);
        });
        return gathered;
      },
      record);
}

}  // namespace actives::exchange
