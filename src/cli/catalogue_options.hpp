// Options that commands about catalogues share.
#pragma once

#include <string>
#include <vector>

#include "cli/command_table.hpp"
#include "cli/session.hpp"

namespace actives::cli {

inline constexpr Option alone{"--alone", "", "without the built-in catalogue beside it", ""};
inline constexpr Option output{"--output", "PATH", "where it is written; -o too", "", false, Completes::file};
inline constexpr Option force{"--force", "", "replace what is there already", ""};

// The catalogues that are loaded before those of the command's own paths: those that --catalogue names, else the built-in
// one; none with --alone.
inline std::vector<std::string> with_base(const Session& session, const std::vector<std::string>& own) {
  std::vector<std::string> paths = session.arguments().values("--catalogue");
  if (paths.empty() && !session.arguments().has(alone.name)) paths.emplace_back("builtin");
  paths.insert(paths.end(), own.begin(), own.end());
  return paths;
}

}  // namespace actives::cli
