#include "render/label.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <thread>

#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/in_order.hpp"
#include "cli/label_input.hpp"
#include "cli/label_work.hpp"
#include "cli/number_option.hpp"
#include "cli/operands.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "files/read.hpp"
#include "render/fields.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array label_options{
    Option{"--says", "TEXT", "the words on the front of the pack, or @FILE; held against the list", ""},
    in_market,
    Option{"--brief", "", "only the regenerative ingredients", ""},
    Option{"--lines", "", "each line of the input is a label", ""},
    Option{"--jsonl", "", "each line is a JSON object that holds a label", ""},
    Option{"--text-field", "FIELD,...", "of a JSON object: where the list stands; the first that is there", ""},
    Option{"--id-field", "FIELD", "of a JSON object: what goes into the field id", ""},
    Option{"--keep", "FIELD,...", "of a JSON object: what is carried through", ""},
    Option{"--rows", "ROWS", "ingredients: a row for each instead of one for each label", "ingredients"},
    Option{"--summary", "", "add up: counts, and the most frequent names", ""},
    Option{"--jobs", "NUMBER", "threads that read labels: 1 to 256, or 0 for one a processor", ""},
    Option{"--strict", "", "stop at a line that is no JSON", ""},
};

constexpr std::array label_examples{
    Example{"actives label list.txt", "what is in the jar, and what is known of it"},
    Example{"actives label list.txt --says 'Exosome PDRN serum'", "what the front promises, held against it"},
    Example{"echo 'Aqua, Glycerin, Sodium DNA' | actives label --brief", "only what is regenerative"},
    Example{"actives label --jsonl --text-field ingredients --id-field sku products.jsonl --format jsonl",
            "a record a product"},
    Example{"zcat labels.txt.gz | actives label --lines --summary", "how many names are known, and which are not"},
};

std::vector<std::string> parted(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t comma = std::min(list.find(',', start), list.size());
    if (comma > start) parts.push_back(list.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

bool rows(const Arguments& arguments) { return arguments.value("--rows").has_value(); }

std::vector<std::string> kept_fields(const Arguments& arguments) {
  std::vector<std::string> kept = parted(arguments.value("--keep").value_or(""));
  const std::vector<std::string> own = rows(arguments) ? render::label_row_paths() : render::label_paths();
  for (const std::string& field : kept)
    if (std::find(own.begin(), own.end(), field) != own.end())
      throw UsageError("--keep " + text::quoted(field) + " has the name of a field that label writes itself",
                       {"rename it before, as with: jq -c '.brand_id = .id'"});
  return kept;
}

std::vector<std::string> label_fields(const Arguments& arguments) {
  if (arguments.has("--summary")) return render::label_summary_paths();
  std::vector<std::string> paths = rows(arguments) ? render::label_row_paths() : render::label_paths();
  for (const std::string& field : kept_fields(arguments)) paths.push_back(field);
  return paths;
}

void check(const Arguments& arguments) {
  const bool json = arguments.has("--jsonl");
  if (json && arguments.has("--lines")) throw UsageError("--lines and --jsonl exclude each other");
  for (const char* option : {"--text-field", "--id-field", "--keep", "--strict"})
    if (arguments.has(option) && !json)
      throw UsageError(std::string(option) + " is for --jsonl: it names what stands in a JSON object");
  if (json && !arguments.has("--text-field"))
    throw UsageError("--jsonl needs --text-field", {"as in: actives label --jsonl --text-field ingredients"});
  if (arguments.has("--summary") && (rows(arguments) || arguments.has("--keep")))
    throw UsageError("--summary adds labels up, so --rows and --keep do not apply");
  if (arguments.has("--says") && (rows(arguments) || arguments.has("--summary")))
    throw UsageError("--says is about a whole label, so --rows and --summary do not apply");
}

std::size_t jobs(const Arguments& arguments) {
  const std::size_t number = number_option(arguments, "--jobs", 0, 256).value_or(1);
  return number == 0 ? std::max(1U, std::thread::hardware_concurrency()) : number;
}

LabelTask task_of(Session& session) {
  const Arguments& arguments = session.arguments();
  check(arguments);
  LabelTask task;
  task.unit = arguments.has("--jsonl")   ? LabelTask::Unit::json_line
              : arguments.has("--lines") ? LabelTask::Unit::line
                                         : LabelTask::Unit::whole;
  task.strict = arguments.has("--strict");
  task.summary = arguments.has("--summary");
  task.wanted.text = parted(arguments.value("--text-field").value_or(""));
  task.wanted.id = arguments.value("--id-field").value_or("");
  task.wanted.keep = kept_fields(arguments);
  task.fields.rows = rows(arguments);
  task.fields.kept = task.wanted.keep;
  if (arguments.has("--fields"))
    for (const std::string& path : chosen_fields(arguments)) task.fields.top.push_back(path.substr(0, path.find('.')));
  task.page.brief = arguments.has("--brief");
  task.page.market = read_market(session);
  task.page.named = task.unit != LabelTask::Unit::whole || arguments.operands.size() > 1;
  task.look = session.look();
  return task;
}

// The words of --says, which may stand in a file.
std::optional<Front> front_of(Session& session) {
  auto words = session.arguments().value("--says");
  if (!words) return std::nullopt;
  if (words->starts_with('@')) {
    constexpr std::size_t largest_front = std::size_t{64} << 20;  // bytes
    words = files::read_text(words->substr(1), largest_front);
  }
  return Front(session.catalogue(), *words);
}

// Tells a person who waits how far the work is.
class Progress {
 public:
  explicit Progress(Session& session)
      : session_(session),
        shown_(session.streams().error_is_terminal() && !session.output_is_terminal() &&
               !session.arguments().has("--quiet")) {}

  void at(std::size_t labels) {
    using namespace std::chrono_literals;
    if (!shown_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - begin_ < 2s || now - last_ < 500ms) return;
    last_ = now;
    any_ = true;
    session_.streams().err("\ractives: " + std::to_string(labels) + " labels read");
  }

  void end() {
    if (any_) session_.streams().err("\r\x1b[K");
  }

 private:
  Session& session_;
  bool shown_;
  bool any_ = false;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = begin_;
};

class Run {
 public:
  explicit Run(Session& session) : session_(session), task_(task_of(session)), progress_(session) {
    if (!session.text() && !task_.summary) task_.records = &session.records();
    front_ = front_of(session);
    if (front_) task_.front = &*front_;
  }

  Status run() {
    const Catalogue catalogue = session_.catalogue();
    LabelInput input(session_, task_.unit != LabelTask::Unit::whole);
    InOrder<Stretch, LabelResult> pool(
        jobs(session_.arguments()),
        [&] {
          auto worker = std::make_shared<LabelWorker>(catalogue, task_);
          return [worker](const Stretch& stretch) { return worker->work(stretch); };
        },
        [&](LabelResult result) { return deliver(std::move(result)); });
    while (auto stretch = input.next())
      if (!pool.give(std::move(*stretch))) break;
    pool.finish();
    progress_.end();
    return end(input);
  }

 private:
  bool deliver(LabelResult result) {
    if (task_.records != nullptr) {
      session_.print_all(session_.records().add_written(std::move(result.out)));
    } else if (!result.out.empty()) {
      session_.print(any_text_ ? "\n" + result.out : result.out);
      any_text_ = true;
    }
    for (const std::string& complaint : result.complaints) session_.fail(complaint);
    sums_.labels += result.sums.labels;
    sums_.with_list += result.sums.with_list;
    sums_.no_text += result.sums.no_text;
    sums_.no_list += result.sums.no_list;
    sums_.not_json += result.sums.not_json;
    sums_.bytes += result.sums.bytes;
    sums_.prose_bytes += result.sums.prose_bytes;
    for (std::size_t kind = 0; kind < sums_.counts.size(); ++kind) sums_.counts[kind] += result.sums.counts[kind];
    regenerative_.add(result.regenerative);
    unknown_.add(result.unknown);
    session_.flush();
    progress_.at(sums_.labels);
    return !result.stop;
  }

  Status end(const LabelInput& input) {
    if (task_.summary) {
      constexpr std::size_t most = 100;
      sums_.regenerative = regenerative_.most_frequent(most);
      sums_.unknown = unknown_.most_frequent(most);
      if (session_.text())
        session_.print(render::label_summary_text(sums_, session_.look()));
      else
        session_.add_record(render::label_summary_record(sums_));
    }
    if (!session_.text()) session_.end_records();
    for (const std::string& failure : input.failures()) session_.fail(failure);
    if (sums_.with_list == 0 && input.failures().empty() && sums_.not_json == 0) say_nothing_found();
    Status status = sums_.with_list == 0 ? nothing_found : found;
    if (sums_.not_json > 0) status = worse(status, invalid_input);
    if (!input.failures().empty()) status = worse(status, failed_io);
    return status;
  }

  void say_nothing_found() {
    if (sums_.labels > sums_.no_text)
      session_.fail(
          "no list of ingredients was found in the text; what is looked for is names parted by commas or the like");
    else
      session_.fail("there is no text to read; give a file, or a list on standard input");
  }

  Session& session_;
  LabelTask task_;
  std::optional<Front> front_;
  Progress progress_;
  render::LabelSummary sums_;
  NameTally regenerative_;
  NameTally unknown_;
  bool any_text_ = false;
};

Status run_label(Session& session) { return Run(session).run(); }

}  // namespace

constinit const Command label_command{
    .name = "label",
    .operands = "[FILE...]",
    .summary = "what is in the ingredient list printed on a product",
    .about =
        "Reads the list of ingredients as it stands on a product, from files or standard input (also called -), and "
        "tells which names are regenerative ingredients, where they stand, what they are for, and how well that is "
        "supported. A whole input is one label, or with --lines and --jsonl each line of it.",
    .options = label_options,
    .examples = label_examples,
    .run = run_label,
    .fields = label_fields,
    .completes = Completes::file,
};

}  // namespace actives::cli
