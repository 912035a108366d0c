// Values as cells of a table, and how csv, tsv and markdown join them to lines.
#pragma once

#include <span>
#include <string>

#include "json/value.hpp"

namespace actives::render {

struct CellStyle {
  std::string (*line)(std::span<const std::string> cells);
  std::string (*rule)(std::size_t columns);  // the line below the header; null where there is none
};

CellStyle csv_cells();
CellStyle tsv_cells();
CellStyle markdown_cells();

// A scalar as it is, null as nothing, lists and objects as compact JSON.
std::string plain_cell(const json::Value& value);

}  // namespace actives::render
