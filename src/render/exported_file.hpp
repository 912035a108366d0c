// A file that was exported, as the answer to that.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/record.hpp"

namespace actives::render {

struct ExportedFile {
  std::string path;         // as it was given, and the name in a folder
  std::string_view format;  // "json"
  std::size_t records = 0;
  std::size_t bytes = 0;
};

Record exported_record(const ExportedFile& file);
std::vector<std::string> exported_paths();

// A line about it.
std::string exported_text(const ExportedFile& file);

}  // namespace actives::render
