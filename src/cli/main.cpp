#include <csignal>
#include <new>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "cli/standard_streams.hpp"

int main(int argc, char** argv) {
  // A reader that stops reading ends the program silently with 0.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow further is a failure to be told
  actives::cli::StandardStreams streams;
  try {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return actives::cli::run(words, actives::cli::real_surroundings(), streams);
  } catch (const std::bad_alloc&) {
    streams.err("actives: out of memory\n");
    return actives::cli::failed_io;
  }
}
