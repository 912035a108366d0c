// A catalogue as a site: pages of plain HTML that a browser opens from a folder, without a server and without a network.
#pragma once

#include <functional>
#include <string_view>

#include "actives/catalogue.hpp"

namespace actives::exchange {

// Told each file of the site, by its path from the root: "ingredients/ghk-cu.html". The same catalogue gives the same files.
using TakeFile = std::function<void(std::string_view path, std::string_view bytes)>;

void export_html(const Catalogue& catalogue, const TakeFile& take);

// Whether this is the index.html of a site.
bool is_site_start(std::string_view html);

// Whether a site has a file or, with '/' at its end, a folder of this path.
bool is_site_path(std::string_view path);

}  // namespace actives::exchange
