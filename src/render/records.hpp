// What each command answers, with every documented field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/compare.hpp"
#include "actives/query.hpp"
#include "actives/search.hpp"
#include "render/record.hpp"

namespace actives::render {

// A record of `explain`: kind, matched, the record's own fields, and what the catalogue knows about it besides.
Record explain_record(const Page& page, std::string_view asked);

// A record of `for`.
Record target_record(const TargetHit& hit);

// A record of `list ingredients`.
Record ingredient_record(const IngredientHit& hit);

// A record of `search`.
Record search_record(const SearchHit& hit);

// A record of `list` for other kinds.
Record plain_record(const AnyRecord& record);

// A record of `matrix`: the cell of this row in this column.
Record cell_record(const MatrixRow& row, const MatrixColumn& column, const MatrixCell& cell);

// A record of `compare`; `asked` is the name that led to it.
Record compared_record(const Compared& compared, std::string_view asked);

// The paths that `explain` adds before and behind a record's own.
std::vector<std::string> matched_paths();
std::vector<std::string> added_paths();

}  // namespace actives::render
