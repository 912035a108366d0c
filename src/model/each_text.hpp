// Every text of a record, whatever it stands in.
#pragma once

#include <string>
#include <type_traits>

#include "model/describe.hpp"

namespace actives::model {

// Calls `visit(field, text)` for each text of the record, in the order of its fields, those of lists and of the objects in
// it too; what is unknown has none.
template <class F>
class TextWalk {
 public:
  explicit TextWalk(F& visit) : visit_(visit) {}

  template <class T>
  void operator()(const Field& field, const T& member) {
    if constexpr (std::is_same_v<T, std::string>) {
      visit_(field, member);
    } else if constexpr (Word<T> || std::is_arithmetic_v<T>) {
      return;
    } else if constexpr (requires { member.has_value(); }) {
      if (member) (*this)(field, *member);
    } else if constexpr (requires { member.begin(); }) {
      for (const auto& item : member) (*this)(field, item);
    } else {
      describe(*this, member);
    }
  }

 private:
  F& visit_;
};

template <class R, class F>
void each_text(const R& record, F visit) {
  TextWalk<F> walk(visit);
  describe(walk, record);
}

}  // namespace actives::model
