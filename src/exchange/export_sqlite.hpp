// A catalogue as an SQLite database, with the grades and the law that are computed from it.
#pragma once

#include "actives/catalogue.hpp"
#include "exchange/take.hpp"

namespace actives::exchange {

// Its table README says what is where. The same catalogue gives the same bytes, with the same version of the SQLite
// library. It is made in memory, once, and given at the end. Throws Error where it is larger than 2 GiB.
void export_sqlite(const Catalogue& catalogue, const Take& take);

}  // namespace actives::exchange
