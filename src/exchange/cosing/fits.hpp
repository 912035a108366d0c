// Whether the loader would take a record, field by field.
#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include "load/checks.hpp"
#include "model/describe.hpp"

namespace actives::exchange {

// Finds the first text that the loader would refuse.
class Misfit {
 public:
  template <class T>
  void operator()(const model::Field& field, const T& member) {
    if (wrong_) return;
    if constexpr (std::is_same_v<T, std::string>) {
      wrong_ = load::check_text(field, member);
    } else if constexpr (requires { member.has_value(); }) {
      if (member) (*this)(field, *member);
    } else if constexpr (requires { member.begin(); }) {
      for (const auto& item : member) (*this)(field, item);
    } else if constexpr (std::is_class_v<T>) {
      model::describe(*this, member);
    }
  }

  const std::optional<std::string>& wrong() const { return wrong_; }

 private:
  std::optional<std::string> wrong_;
};

// What is wrong with a record; nothing where the loader would take it.
template <class R>
std::optional<std::string> misfit_in(const R& record) {
  Misfit misfit;
  model::describe(misfit, record);
  return misfit.wrong();
}

}  // namespace actives::exchange
