// The library of JSON values, whose values can always be destroyed.
//
// Its own way of destroying one moves what is inside to a list on the heap, lest deep nesting use up the stack. Without
// memory for the list that throws, out of a destructor, and the program ends there and then. Values of ours are nested no
// deeper than a catalogue may be, so what is inside is destroyed where it is.
#pragma once

#include <memory>

#include <nlohmann/json.hpp>

#include "json/value.hpp"

namespace actives::json {

template <class T, class>
struct Serializer : nlohmann::adl_serializer<T, void> {};

namespace detail {

// What the library made with its allocator; null where it got no memory.
template <class Inside>
void destroy_inside(Inside* inside) {
  if (inside == nullptr) return;
  std::allocator<Inside> allocator;
  std::destroy_at(inside);
  allocator.deallocate(inside, 1);
}

}  // namespace detail

}  // namespace actives::json

template <>
inline void actives::json::Value::json_value::destroy(actives::json::Value::value_t type) {
  using actives::json::detail::destroy_inside;
  switch (type) {
    case actives::json::Value::value_t::object: return destroy_inside(object);
    case actives::json::Value::value_t::array: return destroy_inside(array);
    case actives::json::Value::value_t::string: return destroy_inside(string);
    case actives::json::Value::value_t::binary: return destroy_inside(binary);
    default: return;
  }
}
