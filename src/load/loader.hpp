// Loads catalogues from JSON, merges them, and checks them against each other.
#pragma once

#include <string>
#include <vector>

#include "actives/records.hpp"
#include "load/fragment.hpp"

namespace actives::load {

// Everything wrong, sorted by file, line and column; the records are good only when there is nothing wrong.
struct Loaded {
  Records records;
  std::vector<Problem> problems;
};

// Catalogues added later replace records of the same kind and id in earlier ones.
class Loader {
 public:
  // Records that were checked before, as those of the built-in catalogue.
  void add(Records checked);

  // A fragment file, or a folder that is searched for .json files: those that are hidden and folders that are links
  // are passed over. A folder without a .json file is a problem. Throws FileError when something cannot be read.
  void add(const std::string& path);

  // Merges and cross-checks all that was added. Call once.
  Loaded finish();

  // Every file and folder that was read, for dependency files.
  const std::vector<std::string>& read_paths() const { return read_paths_; }

 private:
  void read_file(const std::string& path, Fragments& into);

  std::vector<File> files_;
  std::vector<Fragments> catalogues_;
  std::vector<Problem> problems_;
  std::vector<std::string> read_paths_;
};

// A whole file, refused over `largest_file`. Throws FileError.
std::string read_text(const std::string& path);

}  // namespace actives::load
