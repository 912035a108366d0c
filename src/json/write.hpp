// Records as JSON values, field by field as model/describe.hpp names them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "json/library.hpp"
#include "json/value.hpp"
#include "model/describe.hpp"

namespace actives::json {

// canonical leaves out what `left_out_when_empty` says; complete shows every field, null for unknown.
enum class Form : std::uint8_t { canonical, complete };

// Builds an object field by field, in this order, for keys that are all different: setting them one by one looks each
// up among those before it, and an object that grows copies what it holds.
class Object {
 public:
  explicit Object(std::size_t fields) { fields_.reserve(fields); }

  Object& add(std::string_view key, Value value) {
    fields_.emplace_back(std::string(key), std::move(value));
    return *this;
  }

  Value take() {
    Value object(std::move(fields_));
    return object;
  }

 private:
  Value::object_t fields_;
};

class FieldCounter {
 public:
  template <class T>
  void operator()(const model::Field&, const T&) {
    ++count_;
  }
  std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

class Writer {
 public:
  Writer(Form form, std::size_t fields) : form_(form), object_(fields) {}

  template <class T>
  void operator()(const model::Field& field, const T& member) {
    if (form_ == Form::canonical && field.left_out_when_empty && empty(member)) return;
    object_.add(field.name, value(member));
  }

  Value take() { return object_.take(); }

  template <class R>
  static Value write(const R& record, Form form) {
    FieldCounter counter;
    model::describe(counter, record);
    Writer writer(form, counter.count());
    model::describe(writer, record);
    return writer.take();
  }

 private:
  template <class T>
  static bool empty(const T& member) {
    if constexpr (requires { member.has_value(); })
      return !member.has_value();
    else if constexpr (requires { member.empty(); })
      return member.empty();
    else
      return false;
  }

  template <class T>
  Value value(const T& member) const {
    if constexpr (Word<T>) {
      return std::string(to_string(member));
    } else if constexpr (std::is_same_v<T, std::string> || std::is_arithmetic_v<T>) {
      return member;
    } else if constexpr (requires { member.has_value(); }) {
      return member ? value(*member) : Value(nullptr);
    } else if constexpr (requires { member.begin(); }) {
      Value::array_t list;
      list.reserve(member.size());
      for (const auto& item : member) list.push_back(value(item));
      return list;
    } else {
      return write(member, form_);
    }
  }

  Form form_;
  Object object_;
};

// One record as a JSON object.
template <class R>
Value to_json(const R& record, Form form) {
  return Writer::write(record, form);
}

// The text of a value: UTF-8, `indent` blanks a level or one line where it is negative; `depth` levels are around it. Bytes
// that are not UTF-8 are replaced, never thrown on.
std::string dump(const Value& value, int indent = -1, std::size_t depth = 0);

}  // namespace actives::json
