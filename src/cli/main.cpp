#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "cli/run.hpp"

namespace {

// 0, or the error that stopped the writing.
int write_all(int stream, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(stream, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// A closed stream would hand its number to the next file that is opened. Tells whether standard output was open.
bool hold_standard_streams() {
  bool output_open = true;
  for (int stream = 0; stream <= 2; ++stream) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    if (stream == STDOUT_FILENO) output_open = false;
    static_cast<void>(open("/dev/null", O_RDWR));
  }
  return output_open;
}

void say(std::string_view line) { static_cast<void>(write_all(STDERR_FILENO, line)); }

}  // namespace

int main(int argc, char** argv) {
  // A reader that stops reading ends the program silently with 0.
  std::signal(SIGPIPE, SIG_IGN);
  const bool output_open = hold_standard_streams();
  try {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    const actives::cli::Outcome outcome = actives::cli::run(words, actives::cli::real_surroundings());
    say(outcome.err);
    if (outcome.out.empty()) return outcome.status;
    if (!output_open) {
      say("actives: standard output is closed, so the answer could not be written\n");
      return actives::cli::failed_io;
    }
    const int error = write_all(STDOUT_FILENO, outcome.out);
    if (error == EPIPE) return actives::cli::found;
    if (error != 0) {
      say("actives: the answer could not be written: " + std::string(std::strerror(error)) + "\n");
      return actives::cli::failed_io;
    }
    return outcome.status;
  } catch (const std::bad_alloc&) {
    say("actives: out of memory\n");
    return actives::cli::failed_io;
  }
}
