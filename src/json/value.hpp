// The JSON value by its name alone, for those who pass it on: reading or making one takes json/write.hpp, whose library
// is slow to compile.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace actives::json {

template <class T, class Enabled = void>
struct Serializer;

// The library's ordered_json, but a type of our own: json/library.hpp changes how one is destroyed, and a program that is
// linked with ours may use the library too.
using Value = nlohmann::basic_json<nlohmann::ordered_map, std::vector, std::string, bool, std::int64_t, std::uint64_t,
                                   double, std::allocator, Serializer>;

}  // namespace actives::json
