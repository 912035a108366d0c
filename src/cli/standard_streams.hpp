// The streams of the process.
#pragma once

#include <string>

#include "cli/streams.hpp"

namespace actives::cli {

class StandardStreams final : public Streams {
 public:
  // A closed stream would hand its number to the next file that is opened, so each is held open from here on.
  StandardStreams();

  void out(std::string_view bytes) override;
  void err(std::string_view bytes) override;
  bool has_line() override;
  std::optional<std::string> next_line() override;
  std::size_t read(std::string& into, std::size_t most) override;
  bool input_is_terminal() const override;
  bool error_is_terminal() const override;

  void page_with(const std::string& command) override { pager_ = command; }
  void finish() override;

 private:
  bool output_open_ = true;
  std::string pager_;       // empty: none
  std::string paged_;       // what it will show
  std::string input_;       // read so far; what was given out is dropped when more is read
  std::size_t start_ = 0;   // of the next line
  std::size_t looked_ = 0;  // up to here there is no line end behind the start
  bool ended_ = false;
};

}  // namespace actives::cli
