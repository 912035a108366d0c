#include <array>

#include <fmt/format.h>

#include "cli/command_list.hpp"
#include "cli/near_words.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "exchange/export_csv.hpp"
#include "exchange/export_json.hpp"
#include "exchange/export_jsonl.hpp"
#include "exchange/export_sqlite.hpp"
#include "exchange/html/site.hpp"
#include "files/new_folder.hpp"
#include "files/read.hpp"
#include "render/exported_file.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array catalogue_export_options{
    Option{"--output", "PATH", "where to, -o for short; - is standard output, a / at the end a folder", "", false,
           Completes::file},
    Option{"--force", "", "replace what is there", ""},
    Option{"--spreadsheet-safe", "", "csv: an ' before a cell that begins with = + - @ ' tab or carriage return", ""},
};
constexpr std::array catalogue_export_examples{
    Example{"actives catalogue export json -o catalogue.json", "all records in one file, which --catalogue reads"},
    Example{"actives catalogue export sqlite -o actives.db", "for queries; SELECT * FROM README says what is where"},
    Example{"actives catalogue export csv -o tables/ --spreadsheet-safe", "a file for each kind, for a spreadsheet"},
    Example{"actives catalogue export html -o site/", "pages for a browser; open site/index.html"},
    Example{"actives catalogue export jsonl -o - | jq -r 'select(.kind == \"source\").doi'", "a record a line"},
};

enum class To : std::uint8_t { json, jsonl, csv, sqlite, html };
constexpr std::array<std::string_view, 5> to_names{"json", "jsonl", "csv", "sqlite", "html"};

constexpr std::string_view standard_output = "-";

To format_named(const std::vector<std::string>& operands) {
  if (operands.size() > 1)
    throw UsageError("catalogue export takes one format, but " + std::to_string(operands.size()) + " were given",
                     {"-o says where it is written"});
  for (std::size_t i = 0; i < to_names.size(); ++i)
    if (operands.front() == to_names[i]) return static_cast<To>(i);
  throw UsageError("a catalogue is not exported as " + text::quoted(operands.front()),
                   {"allowed: json, jsonl, csv, sqlite, html"});
}

// Carries out one export, and tells what was written.
class Exporter {
 public:
  explicit Exporter(Session& session) : session_(session), to_(format_named(session.arguments().operands)) {
    const Arguments& arguments = session.arguments();
    const auto path = arguments.value("--output");
    if (!path)
      throw UsageError("catalogue export needs -o PATH, where to write to",
                       {"as in: actives catalogue export json -o catalogue.json", "-o - is standard output"});
    path_ = *path;
    if (path_.empty()) throw UsageError("the value of --output is empty", {"-o - is standard output"});
    if (arguments.has("--spreadsheet-safe") && to_ != To::csv)
      throw UsageError("--spreadsheet-safe applies to csv alone");
    if (path_ == standard_output && to_ == To::csv)
      throw UsageError("csv is a folder, a file for each kind of record, and does not go to standard output",
                       {"as in: actives catalogue export csv -o tables/"});
    if (path_ == standard_output && to_ == To::html)
      throw UsageError("html is a folder of pages, and does not go to standard output",
                       {"as in: actives catalogue export html -o site/"});
    if (path_ == standard_output && to_ == To::sqlite && session.output_is_terminal())
      throw UsageError("a database is not for a terminal", {"as in: actives catalogue export sqlite -o actives.db"});
  }

  void carry_out() {
    switch (to_) {
      case To::json: json(); break;
      case To::jsonl: one_file(exchange::export_jsonl); break;
      case To::csv: csv(); break;
      case To::sqlite: one_file(exchange::export_sqlite); break;
      case To::html: html(); break;
    }
    if (path_ != standard_output && !session_.text()) session_.end_records();
  }

 private:
  files::IfThere if_there() const {
    return session_.arguments().has("--force") ? files::IfThere::replace : files::IfThere::refuse;
  }

  bool is_folder_named() const { return path_.ends_with('/'); }

  std::string in_folder(const std::string& name) const { return path_ + (is_folder_named() ? "" : "/") + name; }

  void tell(std::string path, std::size_t records, std::size_t bytes) {
    const render::ExportedFile file{std::move(path), to_names[static_cast<std::size_t>(to_)], records, bytes};
    if (session_.text())
      session_.print(render::exported_text(file));
    else
      session_.add_record(render::exported_record(file));
  }

  // What is written piece by piece.
  template <class Export>
  void one_file(const Export& export_to) {
    const Catalogue& catalogue = session_.catalogue();
    if (path_ == standard_output) {
      const auto write = [this](std::string_view bytes) { session_.streams().out(bytes); };
      export_to(catalogue, [&](std::string_view bytes) { gather(bytes, write); });
      write(waiting_);
      return;
    }
    if (is_folder_named())
      throw FileError("cannot be written: it ends as a folder does, and this is one file", {path_, 0, 0});
    files::NewFile file(path_, if_there());
    std::size_t size = 0;
    const auto write = [&](std::string_view bytes) {
      file.write(bytes);
      size += bytes.size();
    };
    export_to(catalogue, [&](std::string_view bytes) { gather(bytes, write); });
    write(waiting_);
    file.commit();
    tell(path_, catalogue.count(), size);
  }

  // Small pieces are written together; a large one is not copied, as it may be most of the memory there is.
  template <class Write>
  void gather(std::string_view bytes, const Write& write) {
    if (waiting_.size() + bytes.size() < enough) {
      waiting_ += bytes;
      return;
    }
    write(waiting_);
    waiting_.clear();
    write(bytes);
  }

  void json() {
    const Catalogue& catalogue = session_.catalogue();
    exchange::LeftOut left_out;
    auto whole = is_folder_named() ? std::nullopt : exchange::export_fragment(catalogue, left_out);
    if (whole && path_ == standard_output) {
      session_.print(whole->text);
    } else if (whole) {
      files::write_file(path_, whole->text, if_there());
      tell(path_, whole->records, whole->text.size());
    } else {
      if (path_ == standard_output)
        throw FileError(
            "does not take this catalogue: one file of a catalogue may have 64 MiB at most; name a folder, "
            "as in -o catalogue/",
            {"standard output", 0, 0});
      left_out = {};
      json_folder(catalogue, left_out);
    }
    if (left_out.sources > 0)
      session_.note(fmt::format("{} that no record cites {} left out, as a catalogue may not hold {}",
                                left_out.sources == 1 ? "1 source" : fmt::format("{} sources", left_out.sources),
                                left_out.sources == 1 ? "was" : "were", left_out.sources == 1 ? "it" : "them"));
  }

  void json_folder(const Catalogue& catalogue, exchange::LeftOut& left_out) {
    files::NewFolder folder(path_, if_there(), exchange::is_fragment_name);
    std::size_t count = 0;
    exchange::export_fragments(catalogue, left_out, [&](const exchange::ExportedFragment& fragment) {
      folder.write_file(fragment.name, fragment.text);
      tell(in_folder(fragment.name), fragment.records, fragment.text.size());
      ++count;
    });
    folder.commit();
    if (!is_folder_named())
      session_.note(
          fmt::format("{} is a folder of {} files: one file of a catalogue may have 64 MiB at most, and all "
                      "records together are more",
                      text::quoted(path_), count));
  }

  void csv() {
    const Catalogue& catalogue = session_.catalogue();
    const auto cells =
        session_.arguments().has("--spreadsheet-safe") ? exchange::Cells::spreadsheet_safe : exchange::Cells::exact;
    files::NewFolder folder(path_, if_there(), exchange::is_csv_name);
    for (std::size_t k = 0; k < Spelling<Kind>::names.size(); ++k) {
      const auto kind = static_cast<Kind>(k);
      const std::string name = exchange::csv_name(kind);
      const std::string table = exchange::export_csv(catalogue, kind, cells);
      folder.write_file(name, table);
      tell(in_folder(name), catalogue.count(kind), table.size());
    }
    folder.commit();
  }

  // The first page of what stands where the site is to be; empty where there is none.
  const std::string& start_there() {
    if (!start_there_) {
      try {
        start_there_ = files::read_start(in_folder("index.html"), head_of_page);
      } catch (const FileError&) {
        start_there_ = "";
      }
    }
    return *start_there_;
  }

  // A site is told as one: its pages are not records.
  void html() {
    const std::size_t ingredients = session_.catalogue().count(Kind::ingredient);
    if (ingredients >= many_ingredients)
      session_.note_of_waiting(
          fmt::format("writing a page for each of {} ingredients, about 1,000 in a second", ingredients));
    // Somebody's pages may have such names too.
    files::NewFolder folder(path_, if_there(), [this](std::string_view path) {
      return exchange::is_site_path(path) && exchange::is_site_start(start_there());
    });
    std::size_t count = 0;
    std::size_t size = 0;
    exchange::export_html(session_.catalogue(), [&](std::string_view path, std::string_view bytes) {
      folder.write_file(path, bytes);
      ++count;
      size += bytes.size();
    });
    folder.commit();
    tell(in_folder("index.html"), session_.catalogue().count(), size);
    if (session_.text())
      session_.note(fmt::format("{} files; open {} in a browser, no server is needed", count, in_folder("index.html")));
  }

  static constexpr std::size_t head_of_page = 4096;  // bytes that hold the head of a page
  static constexpr std::size_t many_ingredients = 2000;
  static constexpr std::size_t enough = std::size_t{1} << 20;  // bytes that are written at once

  Session& session_;
  To to_;
  std::string path_;
  std::string waiting_;
  std::optional<std::string> start_there_;
};

Status run_catalogue_export(Session& session) {
  Exporter exporter(session);
  exporter.carry_out();
  return found;
}

}  // namespace

constinit const Command catalogue_export_command{
    .name = "catalogue export",
    .operands = "FORMAT",
    .summary = "write the catalogue as JSON, CSV, an SQLite database or a site",
    .about =
        "Writes all records that the other commands answer from, or those of --catalogue. FORMAT is json (a catalogue "
        "file that loads again, or with -o FOLDER/ a folder of them; over 60 MB always a folder), jsonl (a record a "
        "line: kind, then its fields as in json; the kind of a source is source_kind), csv (a folder with a file for "
        "each kind of record; lists and objects as compact JSON, nothing for unknown), sqlite (a database with the "
        "grades, the law and full-text search; its table README says what is where) or html (a folder of pages that a "
        "browser opens without a server or a network: start with index.html). The same catalogue gives the "
        "same bytes. A file or folder is there whole or not at all. Answers with what was written.",
    .options = catalogue_export_options,
    .examples = catalogue_export_examples,
    .run = run_catalogue_export,
    .fields = [](const Arguments&) { return render::exported_paths(); },
    .completes = Completes::nothing,
};

}  // namespace actives::cli
