// A folder of the process's own, taken away at its end: what a target writes touches nothing else. In memory where there is
// such a place: how long a disk takes is nothing that a target looks for.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "fuzz/broken.hpp"

namespace actives::fuzz {

class OwnFolder {
 public:
  OwnFolder() : path_((place() / "actives-fuzz-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) broken("no folder can be made");
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  ~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  static std::filesystem::path place() {
    const char* const in_memory = "/dev/shm";
    return std::filesystem::is_directory(in_memory) ? in_memory : std::filesystem::temp_directory_path();
  }

  std::string path_;
};

inline const std::string& own_folder() {
  static const OwnFolder folder;
  return folder.path();
}

}  // namespace actives::fuzz
