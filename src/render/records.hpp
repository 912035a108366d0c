// What each command answers, as JSON values with every documented field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/compare.hpp"
#include "actives/query.hpp"
#include "actives/search.hpp"
#include "json/write.hpp"

namespace actives::render {

// A record of `explain`: kind, matched, the record's own fields, and what the catalogue knows about it besides.
json::Value explain_record(const Page& page, std::string_view asked);

// A record of `for`.
json::Value target_record(const TargetHit& hit);

// A record of `list ingredients`.
json::Value ingredient_record(const IngredientHit& hit);

// A record of `search`.
json::Value search_record(const SearchHit& hit);

// A record of `list` for other kinds.
json::Value plain_record(const AnyRecord& record);

// A record of `matrix`: the cell of this row in this column.
json::Value cell_record(const MatrixRow& row, const MatrixColumn& column, const MatrixCell& cell);

// A record of `compare`; `asked` is the name that led to it.
json::Value compared_record(const Compared& compared, std::string_view asked);

// The paths that `explain` adds before and behind a record's own.
std::vector<std::string> matched_paths();
std::vector<std::string> added_paths();

}  // namespace actives::render
