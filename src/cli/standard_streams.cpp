#include "cli/standard_streams.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "actives/error.hpp"
#include "cli/pager.hpp"
#include "cli/read_some.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

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

std::size_t read_input(std::string& into, std::size_t most) {
  const ssize_t count = read_some(STDIN_FILENO, into, most);
  if (count < 0) throw FileError(std::string("cannot be read: ") + std::strerror(errno), {"standard input", 0, 0});
  return static_cast<std::size_t>(count);
}

}  // namespace

StandardStreams::StandardStreams() {
  for (int stream = 0; stream <= 2; ++stream) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    if (stream == STDOUT_FILENO) output_open_ = false;
    if (open("/dev/null", O_RDWR) >= 0) continue;
    // Where there is none: a pipe that nobody writes to is as empty, and takes nothing.
    std::array<int, 2> ends{};
    if (pipe(ends.data()) == 0) close(ends[1]);
  }
}

void StandardStreams::out(std::string_view bytes) {
  if (bytes.empty()) return;
  if (!pager_.empty()) {
    paged_ += bytes;
    return;
  }
  if (!output_open_) throw OutputFailed{};
  if (const int error = write_all(STDOUT_FILENO, bytes); error != 0) throw OutputFailed{error};
}

void StandardStreams::finish() {
  if (paged_.empty()) return;
  const std::string command = std::exchange(pager_, {});
  const std::string text = std::exchange(paged_, {});
  if (show_paged(command, text)) return;
  err("actives: the pager '" + text::printable(command) + "' does not run, so the answer stands here\n");
  out(text);
}

void StandardStreams::err(std::string_view bytes) { static_cast<void>(write_all(STDERR_FILENO, bytes)); }

bool StandardStreams::has_line() {
  const std::size_t end = input_.find('\n', looked_);
  looked_ = end == std::string::npos ? input_.size() : end;
  return end != std::string::npos;
}

std::optional<std::string> StandardStreams::next_line() {
  while (!ended_ && !has_line()) {
    input_.erase(0, start_);
    looked_ -= std::exchange(start_, 0);
    constexpr std::size_t block = 1 << 16;
    ended_ = read_input(input_, block) == 0;
  }
  const bool whole = has_line();
  if (!whole && start_ == input_.size()) return std::nullopt;
  std::string line = input_.substr(start_, looked_ - start_);
  start_ = looked_ + (whole ? 1 : 0);
  looked_ = start_;
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::size_t StandardStreams::read(std::string& into, std::size_t most) { return read_input(into, most); }

bool StandardStreams::error_is_terminal() const { return isatty(STDERR_FILENO) == 1; }

bool StandardStreams::input_is_terminal() const { return isatty(STDIN_FILENO) == 1; }

}  // namespace actives::cli
