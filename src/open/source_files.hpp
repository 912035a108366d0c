// The files of catalogues as the system sees them, without reading them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actives::open {

// One of the catalogues that were asked for.
struct SourceFiles {
  std::string path;                // as it was given
  std::vector<std::string> files;  // sorted
  bool compiled = false;           // one file, a pack
};

// The files of each path; "builtin" has none. Throws FileError.
std::vector<SourceFiles> source_files(std::span<const std::string> paths);

inline constexpr std::string_view builtin_name = "builtin";

// A hash of the paths, sizes, times and numbers on the disk of all files. 0 where one of them was changed so lately that
// another change might leave all of these as they are.
std::uint64_t seen_of(const std::vector<SourceFiles>& sources, std::uint64_t builtin);

// Waits for the moment, a few hundredths of a second at most, from which on a change shows in the times of the files.
void wait_for_clock(const std::vector<SourceFiles>& sources);

// A hash of what all files say, and of their names. 0 where one of them, as a pipe, can be read only once: then none is.
std::uint64_t content_of(const std::vector<SourceFiles>& sources, std::uint64_t builtin);

}  // namespace actives::open
