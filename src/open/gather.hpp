// Catalogues read, merged and checked, ready to be compiled.
#pragma once

#include <vector>

#include "actives/catalogue.hpp"
#include "load/loader.hpp"
#include "open/source_files.hpp"
#include "pack/output.hpp"
#include "pack/stock.hpp"

namespace actives::open {

struct Gathered {
  pack::Stock stock;
  load::Loaded loaded;  // nothing is wrong with it

  void compile(pack::Output& output) const;
};

// Throws FileError, CatalogueError, PackError.
Gathered gather(const std::vector<SourceFiles>& sources);

// Reads as gather() does and goes on whatever is wrong.
Checked check(const std::vector<SourceFiles>& sources);

}  // namespace actives::open
