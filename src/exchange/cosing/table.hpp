// A file of CosIng as a table, in whichever of the shapes that people have it.
//
// The official exports have lines of preamble before the header and line breaks inside fields; copies of them have other
// headings, fewer columns or other separators. So the header is found by its words, and columns by their headings.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/cosing/csv_reader.hpp"

namespace actives::exchange {

enum class CosingContent : std::uint8_t { inventory, annex };

// The columns that are read. Those behind `updated` are of annexes only.
enum class Column : std::uint8_t {
  name,
  cas,
  ec,
  function,
  restriction,
  status,
  updated,
  entry,
  chemical,
  glossary,
  identified,
  product,
  maximum,
  other,
  wording,
};
inline constexpr std::size_t columns_known = 15;

struct CosingTable {
  std::string file;
  CosingContent content = CosingContent::inventory;
  std::string annex;                   // "II"; of an annex whose number the file does not tell, empty
  std::optional<std::string> created;  // YYYY-MM-DD, as the preamble says
  std::optional<std::string> updated;  // YYYY-MM-DD: the preamble's last update, else the latest of the rows
  std::size_t header_line = 0;
  std::vector<std::string> headings;
  std::array<std::optional<std::size_t>, columns_known> places;  // of each column among the cells
  std::vector<CsvRow> rows;                                      // none without any letter or digit

  bool has(Column column) const { return places[static_cast<std::size_t>(column)].has_value(); }
  // Empty where the table or the row has none. Not cleaned.
  std::string_view cell(const CsvRow& row, Column column) const;
  // The heading as the file has it. Nothing where the table has no such column.
  std::optional<std::string> heading(Column column) const;
};

// Throws CatalogueError, with the line, for what is no such table: another header, a packed file, bytes that are no UTF-8.
CosingTable read_cosing(const std::string& file, std::string_view text);

// DD/MM/YYYY as YYYY-MM-DD; nothing where it is no day.
std::optional<std::string> day_of(std::string_view text);

}  // namespace actives::exchange
