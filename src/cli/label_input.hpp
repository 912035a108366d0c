// The texts that `label` reads: whole files or standard input, or their lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace actives::cli {

// A stretch of an input: one text, or some whole lines.
struct Stretch {
  std::string input;      // "stdin", or the file's path
  std::size_t first = 1;  // number of its first text in the input
  std::string bytes;
};

class LabelInput {
 public:
  // The operands of the session; without any, standard input.
  LabelInput(Session& session, bool by_line);
  LabelInput(const LabelInput&) = delete;
  LabelInput& operator=(const LabelInput&) = delete;
  ~LabelInput();

  // The next stretch, in the order of the inputs; nothing at the end of the last. Lines come as soon as they are there. A
  // file that cannot be read is kept in failures() and left out. Throws FileError for standard input.
  std::optional<Stretch> next();

  // "FILE: cannot be opened: ...", one a file.
  const std::vector<std::string>& failures() const { return failures_; }

 private:
  bool open_next();
  // Reads more of the open input; false at its end.
  bool read_more();
  std::optional<Stretch> cut_lines(std::size_t looked);
  Stretch take(std::size_t size);

  Session& session_;
  bool by_line_;
  std::vector<std::string> names_;
  std::size_t next_name_ = 0;
  bool is_open_ = false;
  bool broken_ = false;  // reading it failed
  int file_ = -1;        // -1: standard input
  std::string name_;
  std::size_t first_ = 1;
  std::string pending_;
  std::size_t block_ = 0;  // bytes to ask for
  std::vector<std::string> failures_;
};

}  // namespace actives::cli
