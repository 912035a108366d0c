// The files in templates/, which are compiled into the program.
#pragma once

#include <span>
#include <string_view>

namespace actives::exchange::html {

struct BuiltinFile {
  std::string_view name;
  std::string_view bytes;
};

// All templates, by the names under which others take them in.
std::span<const BuiltinFile> template_files();

// What is written to the site as it is: the style sheet, the script and the icon.
std::span<const BuiltinFile> site_files();

}  // namespace actives::exchange::html
