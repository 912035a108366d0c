// What a run reads from and writes to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actives::cli {

// Standard output takes no more. `error` is the system's number, 0 when it was closed from the start.
struct OutputFailed {
  int error = 0;
};

// The three standard streams; a test has its own.
class Streams {
 public:
  Streams() = default;
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  virtual ~Streams() = default;

  // Writes all of it. Throws OutputFailed.
  virtual void out(std::string_view bytes) = 0;
  // Writes what can be written.
  virtual void err(std::string_view bytes) = 0;

  // Whether next_line() would give a line that is here already, so that nobody waits.
  virtual bool has_line() = 0;
  // The next line of standard input without its end; nothing at the end of the input. Throws FileError.
  virtual std::optional<std::string> next_line() = 0;
  // Appends what is there of standard input, at most `most` bytes, waiting when nothing is; 0 at the end of the input.
  // Throws FileError.
  virtual std::size_t read(std::string& into, std::size_t most) = 0;
  // Whether a person types what is read.
  virtual bool input_is_terminal() const = 0;
  // Whether a person may be looking at what err() writes.
  virtual bool error_is_terminal() const = 0;

  // What is written to standard output is kept and shown by this command when the run finishes.
  virtual void page_with(const std::string& command) = 0;
  // Called once, behind the last out(). Throws OutputFailed.
  virtual void finish() = 0;
};

}  // namespace actives::cli
