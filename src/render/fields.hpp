// The documented fields of every command's records, as dotted paths, and how a path is followed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/vocabulary.hpp"
#include "json/value.hpp"

namespace actives::render {

// "id", "targets", "targets.concern", ... in the order in which records are written.
std::vector<std::string> explain_paths();
std::vector<std::string> target_paths();           // of `for`
std::vector<std::string> ingredient_row_paths();   // of `list ingredients`
std::vector<std::string> search_paths();           // of `search`
std::vector<std::string> compared_paths();         // of `compare`
std::vector<std::string> cell_paths();             // of `matrix`
std::vector<std::string> record_paths(Kind kind);  // of `list` for other kinds

// The paths without a dot.
std::vector<std::string> top_level(const std::vector<std::string>& paths);

// The value a dotted path leads to; in a list it is followed in each item. Null where there is nothing.
json::Value value_at(const json::Value& record, std::string_view path);

}  // namespace actives::render
