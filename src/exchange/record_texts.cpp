#include "exchange/record_texts.hpp"

#include "model/describe.hpp"
#include "model/names.hpp"

namespace actives::exchange {

namespace {

bool is_name(const model::Field& field) {
  using model::Role;
  return field.role == Role::name || field.role == Role::cas || field.role == Role::doi || field.role == Role::pmid;
}

class Gatherer {
 public:
  explicit Gatherer(std::string_view shown) : shown_(shown) {}

  template <class T>
  void operator()(const model::Field& field, const T& member) {
    if constexpr (std::is_same_v<T, std::string>) {
      if (member == shown_) return;
      if (is_name(field)) add(gathered.names, member);
      if (field.role == model::Role::text) add(gathered.texts, member);
    } else if constexpr (Word<T> || std::is_arithmetic_v<T>) {
      return;
    } else if constexpr (requires { member.has_value(); }) {
      if (member) (*this)(field, *member);
    } else if constexpr (requires { member.begin(); }) {
      for (const auto& item : member) (*this)(field, item);
    } else {
      model::describe(*this, member);
    }
  }

  RecordTexts gathered;

 private:
  static void add(std::string& all, std::string_view text) {
    if (!all.empty()) all += " | ";
    all += text;
  }

  std::string_view shown_;
};

}  // namespace

RecordTexts texts_of(const AnyRecord& record) {
  return std::visit(
      [](const auto& one) {
        Gatherer gatherer(model::shown_name(one));
        model::describe(gatherer, one);
        return std::move(gatherer.gathered);
      },
      record);
}

}  // namespace actives::exchange
