// One run of a command: its arguments, its catalogue, and where its answer and its notes go.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/query.hpp"
#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "render/format.hpp"

namespace actives::cli {

class Session {
 public:
  Session(Arguments arguments, const Surroundings& surroundings);

  const Arguments& arguments() const { return arguments_; }
  render::Format format() const { return format_; }
  bool text() const { return format_ == render::Format::text; }
  render::Look look() const { return look_; }

  // Opened when first asked for.
  const Catalogue& catalogue();

  // Adds to standard output.
  void print(std::string_view words) { out_ += words; }
  // Writes records in the machine format that was asked for, with the fields that were asked for.
  void print_records(std::vector<json::Value> records);

  // A line on standard error. A note is left out with --quiet, a failure is not.
  void note(const std::string& line);
  void fail(const std::string& line);

  const std::string& out() const { return out_; }
  const std::string& err() const { return err_; }

 private:
  Arguments arguments_;
  render::Format format_ = render::Format::text;
  render::Look look_;
  std::optional<Catalogue> catalogue_;
  std::string out_;
  std::string err_;
};

// The fields that --fields names. Throws UsageError for one that the command does not have.
std::vector<std::string> chosen_fields(const Arguments& arguments);

}  // namespace actives::cli
