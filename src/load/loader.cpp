#include "load/loader.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include "files/folder.hpp"
#include "files/read.hpp"
#include "load/broken_text.hpp"
#include "load/cross_check.hpp"

namespace actives::load {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw FileError(why, Position{path, 0, 0});
}

// Folders wait in a list and not on the stack, however deep they lie.
void collect(const std::string& path, std::vector<std::string>& files, std::vector<std::string>& folders) {
  std::vector<std::string> waiting{path};
  while (!waiting.empty()) {
    const std::string folder = std::move(waiting.back());
    waiting.pop_back();
    const std::vector<files::Entry> entries = files::entries_of(folder);
    folders.push_back(folder);
    const std::string before = folder.ends_with('/') ? folder : folder + "/";
    for (const files::Entry& entry : entries) {
      if (entry.name.starts_with('.')) continue;
      if (entry.is == files::EntryIs::folder) waiting.push_back(before + entry.name);
      // Folders that are links are passed over: they may lead round in a circle.
      if (entry.is == files::EntryIs::file && entry.name.ends_with(".json")) files.push_back(before + entry.name);
    }
  }
}

// Records as values, by kind in the order of reading.
class ValueStore final : public Store {
 public:
  void add(AnyRecord record) override { add_to(all_, std::move(record)); }

  Records take(const model::Order& order) {
    Records taken;
    pick<Ingredient>(order, all_.ingredients, taken.ingredients);
    pick<IngredientType>(order, all_.types, taken.types);
    pick<Concern>(order, all_.concerns, taken.concerns);
    pick<Term>(order, all_.terms, taken.terms);
    pick<Claim>(order, all_.claims, taken.claims);
    pick<Rule>(order, all_.rules, taken.rules);
    pick<Level>(order, all_.levels, taken.levels);
    pick<Source>(order, all_.sources, taken.sources);
    pick<InventoryItem>(order, all_.inventory, taken.inventory);
    return taken;
  }

 private:
  template <class R>
  static void pick(const model::Order& order, std::vector<R>& from, std::vector<R>& into) {
    for (const model::Chosen& chosen : order[static_cast<std::size_t>(kind_of<R>)])
      into.push_back(std::move(from[chosen.number]));
  }

  Records all_;
};

}  // namespace

// Hands records on to the store, and keeps what the checks of the whole need.
class Loader::Digest final : public FragmentSink {
 public:
  explicit Digest(Store* store) : store_(store == nullptr ? &values_ : store), own_(store == nullptr) {}

  void record(Definition definition, AnyRecord record) override {
    std::optional<std::string_view> broader;
    if (const auto* concern = std::get_if<Concern>(&record); concern != nullptr && concern->broader)
      broader = *concern->broader;
    check.define(definition.kind, definition.id, broader, definition.place);
    store_->add(std::move(record));
  }
  void reference(Reference reference) override { check.refer(reference); }

  Records take(const model::Order& order) { return own_ ? values_.take(order) : Records(); }

  CrossCheck check;
  BrokenTexts broken;

 private:
  ValueStore values_;
  Store* store_;
  bool own_;
};

Loader::Loader() : digest_(std::make_unique<Digest>(nullptr)) {}
Loader::Loader(Store& store) : digest_(std::make_unique<Digest>(&store)) {}
Loader::~Loader() = default;

void Loader::begin_checked(const std::string& name) { digest_->check.begin_catalogue(name); }

void Loader::add_checked(Kind kind, std::string_view id, std::optional<std::string_view> broader) {
  digest_->check.define(kind, id, broader);
}

void Loader::begin_compiled(const std::string& path) {
  digest_->check.begin_catalogue(path);
  compiled_file_ = digest_->check.add_file(path);
}

void Loader::add_compiled(AnyRecord record) { give_record({compiled_file_, 0, 0}, std::move(record), *digest_); }

void Loader::add_problem(Problem problem) {
  problems_.push_back(std::move(problem));
  is_all_known_ = false;
}

std::vector<std::string> catalogue_files(const std::string& path, std::vector<std::string>& folders) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) refuse(path, "cannot be opened: " + (error ? error.message() : std::string("no such file")));
  std::vector<std::string> files;
  if (!fs::is_directory(status)) return {path};
  collect(path, files, folders);
  std::sort(files.begin(), files.end());
  return files;
}

void Loader::add(const std::string& path) {
  const std::vector<std::string> files = catalogue_files(path, read_paths_);
  digest_->check.begin_catalogue(path);
  if (files.empty()) problems_.push_back({{path, 0, 0}, {}, "the folder holds no .json file, so it is no catalogue"});
  for (const std::string& file : files) read_file(file);
}

std::optional<std::string> Loader::text_of(const std::string& path) {
  try {
    return files::read_text(path, largest_file);
  } catch (const FileError& error) {
    if (!keep_going_) throw;
    add_problem({error.where(), {}, error.what()});
    any_unreadable_ = true;
    return std::nullopt;
  }
}

void Loader::read_file(const std::string& path) {
  read_paths_.push_back(path);
  std::optional<std::string> text = text_of(path);
  if (!text) return;
  const File file{path, std::move(*text)};
  const std::size_t before = problems_.size();
  read_fragment(file, digest_->check.add_file(path), *digest_, problems_);
  if (problems_.size() != before) digest_->broken.add(file.text);
}

Loaded Loader::finish() {
  CrossCheck& check = digest_->check;
  Loaded loaded;
  loaded.problems = std::move(problems_);
  check.check_ids(loaded.problems);
  loaded.order = check.merge();
  loaded.origins = check.origins();
  loaded.records = digest_->take(loaded.order);
  // Otherwise there is no telling what would be found in what was not read.
  if (is_all_known_) {
    check.check_unused_sources(digest_->broken, loaded.problems);
    check.check_references(digest_->broken, loaded.problems);
  }
  check.check_concern_circles(loaded.problems);
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) < std::tie(b.where.file, b.where.line, b.where.column);
  });
  return loaded;
}

}  // namespace actives::load
