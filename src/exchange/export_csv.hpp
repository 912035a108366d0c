// A catalogue as tables of comma-separated values, one a kind of record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "actives/catalogue.hpp"

namespace actives::exchange {

// What spreadsheets are kept from doing with a cell that begins with = + - @, a tab or a carriage return: they would
// take it for a formula. In a safe table an apostrophe stands before such a cell, and before one that begins with an
// apostrophe, so that whoever reads it takes one away from every cell that begins with one.
enum class Cells : std::uint8_t { exact, spreadsheet_safe };

// The file for a kind: "ingredients.csv".
std::string csv_name(Kind kind);

// Whether a file has such a name.
bool is_csv_name(std::string_view name);

// All records of a kind, a line each, below the names of their fields. RFC 4180 quoting, lines end in LF; a scalar as it
// is, what is unknown or left out as nothing, lists and objects as compact JSON.
std::string export_csv(const Catalogue& catalogue, Kind kind, Cells cells);

}  // namespace actives::exchange
