// Files of CosIng, the European Commission's inventory of cosmetic ingredients with its annexes, as a catalogue.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "actives/catalogue.hpp"
#include "exchange/cosing/table.hpp"
#include "model/import_report.hpp"

namespace actives::exchange {

struct CosingImport {
  Records records;      // a catalogue of their own: the built-in records that they cite are among them
  ImportReport report;  // by file: what it holds, then its rows in their order
};

// Inventories and annexes II and III, in any order; annexes IV to VI are told from others and refused row by row. Throws
// CatalogueError when the same annex stands in two of them.
CosingImport import_cosing(std::span<const CosingTable> tables, const Catalogue& builtin);

}  // namespace actives::exchange
