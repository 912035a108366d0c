// JSON written as text where it is made, for what is written a million times: no value is built.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>

#include "json/value.hpp"

namespace actives::json {

// A string with its quotes. The text is UTF-8; what dump() escapes is escaped.
void append_quoted(std::string& out, std::string_view text);

template <std::integral Number>
void append_number(std::string& out, Number number) {
  std::array<char, 20> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

inline std::string quoted(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

// `[`, the items parted by commas, `]`.
template <class List, class F>
void append_list(std::string& out, const List& items, F&& append_item) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!std::exchange(first, false)) out += ',';
    append_item(item);
  }
  out += ']';
}

// The value of a text that is known to be JSON.
Value parse(std::string_view text);

}  // namespace actives::json
