// The whole program but for its streams, so that tests and fuzz targets can run it in-process.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/status.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"

namespace actives::cli {

// `words` are the arguments without the program's name. Throws nothing but std::bad_alloc.
Status run(std::span<const std::string> words, const Surroundings& surroundings, Streams& streams);

struct Outcome {
  Status status = found;
  std::string out;
  std::string err;
};

// The same with streams that are texts.
Outcome run(std::span<const std::string> words, const Surroundings& surroundings, std::string_view input = "");

}  // namespace actives::cli
