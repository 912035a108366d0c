// One run of a command: its arguments, its catalogue, and where its answer and its notes go.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/query.hpp"
#include "cli/arguments.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"
#include "render/format.hpp"

namespace actives::cli {

// What is wrong with catalogues that the command line did not name, so that whoever typed it may not think of them.
class OwnCatalogueError : public CatalogueError {
 public:
  using CatalogueError::CatalogueError;
};

class Session {
 public:
  Session(Arguments arguments, const Surroundings& surroundings, Streams& streams);

  const Arguments& arguments() const { return arguments_; }
  render::Format format() const { return format_; }
  bool output_is_terminal() const { return output_is_terminal_; }
  bool text() const { return format_ == render::Format::text; }
  render::Look look() const { return look_; }

  // Opened when first asked for: those that the arguments and the surroundings name.
  const Catalogue& catalogue();
  // For a command that reads others than those, or none: these may be broken.
  void set_catalogue(Catalogue catalogue) { catalogue_ = std::move(catalogue); }
  // The compiled form of the catalogue that is read from the cache; empty: none is.
  std::string cache_file() const { return catalogue_ ? catalogue_->cache_file() : std::string(); }

  const Surroundings& surroundings() const { return surroundings_; }
  // Whether anything was written, or read of standard input, so that the run cannot begin anew.
  bool has_begun() const { return has_begun_; }

  // Adds to standard output. It is written by flush(), which run() calls at the end.
  void print(std::string_view words) { out_ += words; }
  // The same of many words, which are not copied where nothing waits.
  void print_all(std::string words) {
    if (out_.empty())
      out_ = std::move(words);
    else
      out_ += words;
  }

  // Records in the machine format that was asked for, with the fields that were asked for: one by one and then the end, or
  // what `record_of` makes of each item, one at a time.
  void add_record(render::Record record);
  // The writer of records, for whoever writes them in several threads: RecordStream::written() and add_written().
  render::RecordStream& records();
  void end_records();
  template <class Items, class RecordOf>
  void print_records(const Items& items, RecordOf record_of) {
    for (const auto& item : items) add_record(record_of(item));
    end_records();
  }

  // A line on standard error. A note is left out with --quiet, a failure is not.
  void note(const std::string& line);
  void fail(const std::string& line);
  // Said at once, to whoever sits before a terminal: a note that comes with the answer explains no waiting.
  void note_of_waiting(const std::string& line);

  Streams& streams() {
    has_begun_ = true;
    return streams_;
  }

  // Writes what is due, standard error first. Throws OutputFailed.
  void flush();

  // The next line of standard input that is not empty; nothing at its end. Whatever was printed is written before
  // anybody has to wait. Throws FileError, OutputFailed.
  std::optional<std::string> next_line();

 private:
  Arguments arguments_;
  render::Format format_ = render::Format::text;
  render::Look look_;
  bool output_is_terminal_ = false;
  Streams& streams_;
  const Surroundings& surroundings_;
  std::optional<Catalogue> catalogue_;
  std::optional<render::RecordStream> records_;  // begun
  bool told_to_type_ = false;
  bool has_begun_ = false;
  std::string out_;
  std::string err_;
};

// Every field of the command's records. Throws UsageError where it has none.
std::vector<std::string> fields_of(const Arguments& arguments);

// The fields that --fields names. Throws UsageError for one that the command does not have.
std::vector<std::string> chosen_fields(const Arguments& arguments);

}  // namespace actives::cli
