// What a template is filled with: values by name, lists of further views among them.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "exchange/html/link.hpp"

namespace actives::exchange::html {

// HTML that came out of a template. Nothing else makes it, so that text cannot be taken for it.
class Markup {
 public:
  const std::string& html() const { return html_; }

 private:
  friend class Templates;
  explicit Markup(std::string html) : html_(std::move(html)) {}
  std::string html_;
};

class View {
 public:
  // Texts are escaped where they are filled in. An empty text or list and a false value leave their section out.
  using Value = std::variant<bool, std::string, Link, Markup, std::vector<View>>;

  // The name is that of a template, a literal. What is set may be anything that a Value holds, a number, or an optional of
  // these, where nothing is an empty text.
  template <class T>
  View& set(std::string_view name, T&& value) {
    values_.emplace_back(name, value_of(std::forward<T>(value)));
    return *this;
  }

  // Null where there is none.
  const Value* find(std::string_view name) const {
    for (const auto& [known, value] : values_)
      if (known == name) return &value;
    return nullptr;
  }

 private:
  template <class T>
  static Value value_of(T&& value) {
    using Plain = std::remove_cvref_t<T>;
    if constexpr (requires { value.has_value(); })
      return value ? value_of(*value) : Value(std::string());
    else if constexpr (std::is_same_v<Plain, std::size_t>)
      return std::to_string(value);
    else if constexpr (std::is_convertible_v<T, std::string_view> && !std::is_same_v<Plain, std::string>)
      return std::string(std::string_view(value));
    else
      return Value(std::forward<T>(value));
  }

  std::vector<std::pair<std::string_view, Value>> values_;
};

using Views = std::vector<View>;

}  // namespace actives::exchange::html
