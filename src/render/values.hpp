// Pieces of records as JSON values: a word of a closed list as its spelling, what is unknown as null.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "json/write.hpp"

namespace actives::render {

template <Word E>
json::Value word(E value) {
  return std::string(to_string(value));
}

template <Word E>
json::Value word(std::optional<E> value) {
  return value ? word(*value) : json::Value(nullptr);
}

inline json::Value text_or_null(const std::optional<std::string>& text) {
  return text ? json::Value(*text) : json::Value(nullptr);
}

template <class T, class F>
json::Value each(const std::vector<T>& items, F write) {
  json::Value::array_t list;
  list.reserve(items.size());
  for (const T& item : items) list.push_back(write(item));
  return list;
}

}  // namespace actives::render
