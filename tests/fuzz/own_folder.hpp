// A folder of the process's own, taken away at its end: what a target writes touches nothing else. In memory where there is
// such a place: how long a disk takes is nothing that a target looks for.
#pragma once

#include <filesystem>
#include <string>

#include "query/made_catalogue.hpp"

namespace actives::fuzz {

inline const std::string& own_folder() {
  static const std::filesystem::path in_memory = "/dev/shm";
  static const made::Folder folder(std::filesystem::is_directory(in_memory) ? in_memory
                                                                            : std::filesystem::temp_directory_path());
  return folder.path();
}

}  // namespace actives::fuzz
