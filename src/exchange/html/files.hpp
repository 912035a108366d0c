// The files in templates/, which are compiled into the program.
#pragma once

#include <string_view>
#include <vector>

namespace actives::exchange::html {

struct BuiltinFile {
  std::string_view name;
  std::string_view bytes;
};

// All templates, by the names under which others take them in: without ".html".
const std::vector<BuiltinFile>& template_files();

// What is written to the site as it is: the style sheet, the script and the icon.
const std::vector<BuiltinFile>& site_files();

}  // namespace actives::exchange::html
