#include "cli/session.hpp"

#include <algorithm>
#include <utility>

#include "cli/catalogue_paths.hpp"
#include "cli/near_words.hpp"
#include "cli/usage_error.hpp"
#include "render/fields.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

render::Format format_of(const Arguments& arguments) {
  if (const auto name = arguments.value("--format")) return render::parse_format(*name).value_or(render::Format::text);
  return arguments.has("--json") ? render::Format::json : render::Format::text;
}

}  // namespace

Session::Session(Arguments arguments, const Surroundings& surroundings, Streams& streams)
    : arguments_(std::move(arguments)),
      format_(format_of(arguments_)),
      look_(look_for(surroundings, arguments_.value("--color").value_or("auto"))),
      output_is_terminal_(surroundings.output_is_terminal),
      streams_(streams),
      surroundings_(surroundings) {
  look_.links = arguments_.has("--hyperlink");
}

const Catalogue& Session::catalogue() {
  if (!catalogue_) {
    OpenOptions options;
    options.cache_folder = cache_folder(surroundings_);
    options.note = [this](const std::string& line) { note_of_waiting(line); };
    const std::vector<std::string> paths = catalogue_paths(arguments_, surroundings_);
    try {
      catalogue_ = Catalogue::open(paths, options);
    } catch (const CatalogueError& error) {
      if (arguments_.has("--catalogue")) throw;
      throw OwnCatalogueError(error.problems());
    }
  }
  return *catalogue_;
}

std::vector<std::string> fields_of(const Arguments& arguments) {
  if (arguments.command->fields == nullptr)
    throw UsageError(std::string(arguments.command->name) + " writes no records, so --fields does not apply");
  return arguments.command->fields(arguments);
}

std::vector<std::string> chosen_fields(const Arguments& arguments) {
  const std::vector<std::string> known = fields_of(arguments);
  const std::string list = arguments.value("--fields").value_or("");
  std::vector<std::string> chosen;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t comma = std::min(list.find(',', start), list.size());
    const std::string field = list.substr(start, comma - start);
    start = comma + 1;
    if (std::find(known.begin(), known.end(), field) == known.end()) {
      std::vector<std::string> advice;
      if (const auto near = near_words(field, known); !near.empty()) advice.push_back("did you mean " + near + "?");
      advice.emplace_back("'--fields help' lists the fields of this command");
      throw UsageError("there is no field " + text::quoted(field), advice);
    }
    chosen.push_back(field);
  }
  return chosen;
}

render::RecordStream& Session::records() {
  if (records_) return *records_;
  render::Head head;
  head.catalogue_version = std::string(catalogue().version());
  head.picked = arguments_.has("--fields");
  if (head.picked)
    head.columns = chosen_fields(arguments_);
  else if (format_ != render::Format::json && format_ != render::Format::jsonl)
    head.columns = render::top_level(fields_of(arguments_));
  records_.emplace(std::move(head), format_);
  print(records_->begin());
  return *records_;
}

void Session::add_record(render::Record record) {
  render::RecordStream& stream = records();
  print(stream.add(std::move(record)));
}

void Session::end_records() {
  const std::string end = records().end();
  print(end);
}

void Session::note(const std::string& line) {
  if (!arguments_.has("--quiet")) fail(line);
}

void Session::note_of_waiting(const std::string& line) {
  if (streams_.error_is_terminal() && !arguments_.has("--quiet"))
    streams_.err("actives: " + text::printable(line) + "\n");
}

void Session::fail(const std::string& line) { err_ += "actives: " + text::printable(line) + "\n"; }

void Session::flush() {
  has_begun_ = true;
  streams_.err(std::exchange(err_, {}));
  streams_.out(std::exchange(out_, {}));
}

std::optional<std::string> Session::next_line() {
  while (true) {
    if (!streams_.has_line()) {
      if (streams_.input_is_terminal() && !std::exchange(told_to_type_, true))
        note("type one name a line; Ctrl-D ends");
      flush();
    }
    has_begun_ = true;
    auto line = streams_.next_line();
    if (!line || line->find_first_not_of(" \t") != std::string::npos) return line;
  }
}

}  // namespace actives::cli
