// The whole program but for its streams, so that tests and fuzz targets can run it in-process.
#pragma once

#include <span>
#include <string>

#include "cli/status.hpp"
#include "cli/terminal.hpp"

namespace actives::cli {

struct Outcome {
  Status status = found;
  std::string out;
  std::string err;
};

// `words` are the arguments without the program's name. Throws nothing but std::bad_alloc.
Outcome run(std::span<const std::string> words, const Surroundings& surroundings);

}  // namespace actives::cli
