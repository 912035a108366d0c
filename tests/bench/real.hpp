// What the benchmarks read: the catalogue's own files, and labels.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "actives/error.hpp"

namespace actives::bench {

inline const std::string source_folder = ACTIVES_SOURCE_FOLDER;
inline const std::string data_folder = source_folder + "/data";

inline std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  if (lines.empty()) throw FileError("cannot be read, or is empty", {path, 0, 0});
  return lines;
}

// One label a line: made up ones, or those of a file of real ones that ACTIVES_LABELS names.
inline const std::vector<std::string>& labels() {
  static const std::vector<std::string> lines = [] {
    const char* const named = std::getenv("ACTIVES_LABELS");
    return lines_of(named != nullptr ? std::string(named) : source_folder + "/tests/bench/fixtures/labels.txt");
  }();
  return lines;
}

inline std::size_t bytes_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

}  // namespace actives::bench
