// Which catalogues a run reads, and where their compiled form is kept.
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace actives::cli {

// What --catalogue names; else what ACTIVES_CATALOGUE does, parted by colons; else the built-in one, and behind it what
// lies in the folder for a user's own. Throws FileError.
std::vector<std::string> catalogue_paths(const Arguments& arguments, const Surroundings& surroundings);

// $XDG_DATA_HOME/actives, where a user's own catalogues lie; empty where there can be none.
std::string own_catalogues_folder(const Surroundings& surroundings);

// $XDG_CACHE_HOME/actives; empty where there can be none.
std::string cache_folder(const Surroundings& surroundings);

}  // namespace actives::cli
