#include "cli/session.hpp"

#include <algorithm>
#include <utility>

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

Session::Session(Arguments arguments, const Surroundings& surroundings)
    : arguments_(std::move(arguments)),
      format_(format_of(arguments_)),
      look_(look_for(surroundings, arguments_.value("--color").value_or("auto"))) {}

const Catalogue& Session::catalogue() {
  if (!catalogue_) {
    const std::vector<std::string> paths = arguments_.values("--catalogue");
    catalogue_ =
        paths.empty() || paths == std::vector<std::string>{"builtin"} ? Catalogue::builtin() : Catalogue::open(paths);
  }
  return *catalogue_;
}

std::vector<std::string> chosen_fields(const Arguments& arguments) {
  const std::vector<std::string> known = arguments.command->fields(arguments.operands);
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

void Session::print_records(std::vector<json::Value> records) {
  render::Answer answer;
  answer.catalogue_version = std::string(catalogue().version());
  answer.picked = arguments_.has("--fields");
  if (answer.picked)
    answer.columns = chosen_fields(arguments_);
  else if (format_ != render::Format::json && format_ != render::Format::jsonl)
    answer.columns = render::top_level(arguments_.command->fields(arguments_.operands));
  answer.records = std::move(records);
  print(render::write(std::move(answer), format_));
}

void Session::note(const std::string& line) {
  if (!arguments_.has("--quiet")) fail(line);
}

void Session::fail(const std::string& line) { err_ += "actives: " + text::printable(line) + "\n"; }

}  // namespace actives::cli
