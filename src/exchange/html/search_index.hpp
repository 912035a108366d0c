// What the search of the site looks through, as scripts: the script of the site loads them when somebody begins to search.
#pragma once

#include <string>

#include "exchange/html/making.hpp"

namespace actives::exchange::html {

// Everything but the inventory.
std::string search_index(const Making& making);
// The names of the inventory.
std::string everyday_index(const Making& making);

}  // namespace actives::exchange::html
