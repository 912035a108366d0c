#include "load/loader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <memory>
#include <tuple>
#include <unordered_map>

#include "load/cross_check.hpp"
#include "model/describe.hpp"

namespace actives::load {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw FileError(why, Position{path, 0, 0});
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

void collect(const fs::path& folder, std::vector<std::string>& files, std::vector<std::string>& folders) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error) refuse(folder.string(), "cannot be read: " + error.message());
  folders.push_back(folder.string());
  std::vector<fs::path> inner;
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".")) continue;
    // Folders that are links are passed over: they may lead round in a circle.
    if (entry.is_directory(error)) {
      if (!entry.is_symlink(error)) inner.push_back(entry.path());
    } else if (name.ends_with(".json")) {
      files.push_back(entry.path().string());
    }
  }
  for (const fs::path& path : inner) collect(path, files, folders);
}

// Keeps the later of two records with one id, in the place of the earlier.
template <class R>
void merge_list(std::vector<R>& into, std::vector<R>&& from) {
  std::unordered_map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < into.size(); ++i) place.emplace(into[i].id, i);
  for (R& record : from) {
    const auto [entry, is_new] = place.emplace(record.id, into.size());
    if (is_new)
      into.push_back(std::move(record));
    else
      into[entry->second] = std::move(record);
  }
}

void merge(Records& into, Records&& from) {
  merge_list(into.ingredients, std::move(from.ingredients));
  merge_list(into.types, std::move(from.types));
  merge_list(into.concerns, std::move(from.concerns));
  merge_list(into.terms, std::move(from.terms));
  merge_list(into.claims, std::move(from.claims));
  merge_list(into.rules, std::move(from.rules));
  merge_list(into.levels, std::move(from.levels));
  merge_list(into.sources, std::move(from.sources));
  merge_list(into.inventory, std::move(from.inventory));
}

// Ingredients come from many files; their order must not depend on how these are spread over folders.
void order(Records& records) {
  std::sort(records.ingredients.begin(), records.ingredients.end(),
            [](const Ingredient& a, const Ingredient& b) { return a.id < b.id; });
}

}  // namespace

std::string read_text(const std::string& path) {
  std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
  std::string text;
  std::size_t read = 0;
  do {
    const std::size_t before = text.size();
    text.resize(before + (std::size_t{1} << 16));
    read = std::fread(text.data() + before, 1, text.size() - before, file.get());
    text.resize(before + read);
    if (text.size() > largest_file)
      refuse(path, "is larger than " + std::to_string(largest_file >> 20) + " MiB; split it into several files");
  } while (read > 0);
  if (std::ferror(file.get()) != 0) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
  return text;
}

void Loader::add(Records checked) { catalogues_.emplace_back().records = std::move(checked); }

void Loader::add(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) refuse(path, "cannot be opened: " + (error ? error.message() : std::string("no such file")));
  Fragments& catalogue = catalogues_.emplace_back();
  if (!fs::is_directory(status)) return read_file(path, catalogue);

  std::vector<std::string> files;
  collect(path, files, read_paths_);
  std::sort(files.begin(), files.end());
  if (files.empty()) problems_.push_back({{path, 0, 0}, {}, "the folder holds no .json file, so it is no catalogue"});
  for (const std::string& file : files) read_file(file, catalogue);
}

void Loader::read_file(const std::string& path, Fragments& into) {
  read_paths_.push_back(path);
  File& file = files_.emplace_back(File{path, read_text(path)});
  Node root;
  if (parse_json(file, root, problems_)) read_fragment(file, files_.size() - 1, root, into, problems_);
}

Loaded Loader::finish() {
  Loaded loaded;
  loaded.problems = std::move(problems_);
  const bool all_read = loaded.problems.empty();
  for (const Fragments& catalogue : catalogues_) check_ids(catalogue, files_, loaded.problems);
  // Unreadable records would make every reference to them, and every source they cite, look wrong too.
  if (all_read)
    for (const Fragments& catalogue : catalogues_) check_unused_sources(catalogue, files_, loaded.problems);
  std::vector<Reference> references;
  std::vector<Definition> definitions;
  for (Fragments& catalogue : catalogues_) {
    merge(loaded.records, std::move(catalogue.records));
    std::move(catalogue.references.begin(), catalogue.references.end(), std::back_inserter(references));
    std::move(catalogue.definitions.begin(), catalogue.definitions.end(), std::back_inserter(definitions));
  }
  if (all_read) {
    check_references(loaded.records, references, files_, loaded.problems);
    check_concern_circles(loaded.records, definitions, files_, loaded.problems);
  }
  order(loaded.records);
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) < std::tie(b.where.file, b.where.line, b.where.column);
  });
  return loaded;
}

}  // namespace actives::load
