// Rows of a comma-separated file, each with the line it begins in.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace actives::exchange {

struct CsvRow {
  std::size_t line = 0;  // of the file, in which the row begins
  std::vector<std::string> cells;
};

// Gives each row to `take`, until that returns false. Cells may hold line ends where they are quoted; blanks around a cell
// that is not are dropped; empty lines are no rows. Lines end in LF, CR LF or CR. Throws CatalogueError for a quote that is
// never closed or stands in the middle of a cell: all that follows would be read wrongly.
void read_csv(const std::string& file, std::string_view text, char delimiter, const std::function<bool(CsvRow&)>& take);

// The cell without the apostrophe that `export --spreadsheet-safe` puts before what a spreadsheet would take for a formula.
std::string_view unguarded(std::string_view cell);

}  // namespace actives::exchange
