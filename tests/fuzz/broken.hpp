// How a fuzz target tells that something does not hold.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace actives::fuzz {

[[noreturn]] inline void broken(const std::string& what) {
  std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  std::abort();
}

}  // namespace actives::fuzz
