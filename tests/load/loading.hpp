// Catalogue files made for tests of the loader, and what it says of them in short lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/read.hpp"
#include "load/canonical.hpp"
#include "load/loader.hpp"
#include "model/describe.hpp"
#include "query/made_catalogue.hpp"

namespace actives::loading {

using Lines = std::vector<std::string>;

// "3:5": a place without its file.
inline std::string place(const Position& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column);
}

inline std::string place(const load::Place& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column);
}

// "3:5: term serum: name is empty": without the file.
inline std::string line(const Problem& problem) {
  return place(problem.where) + ": " + (problem.record.empty() ? "" : problem.record + ": ") + problem.message;
}

inline Lines lines(const std::vector<Problem>& problems) {
  Lines all;
  for (const Problem& problem : problems) all.push_back(line(problem));
  return all;
}

// "3:5": where `part` first stands in the text, counted anew.
inline std::string place_of(std::string_view text, std::string_view part) {
  std::size_t row = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(part)) return std::to_string(row) + ":" + std::to_string(column);
    column = text[i] == '\n' ? 1 : column + 1;
    row += text[i] == '\n' ? 1 : 0;
  }
  return "nowhere";
}

// One text, read as JSON.
struct Parsed {
  bool read = false;
  load::Node root;
  std::vector<Problem> problems;
};

inline Parsed parse(const std::string& text) {
  Parsed parsed;
  const load::File file{"made.json", text};
  load::FileProblems problems(file, parsed.problems);
  parsed.read = load::parse_json(file, parsed.root, problems);
  return parsed;
}

// One text, read as a fragment.
struct ReadText {
  std::vector<load::Definition> definitions;
  std::vector<load::Reference> references;
  Records records;
  std::vector<Problem> problems;
};

class Kept : public load::FragmentSink {
 public:
  explicit Kept(ReadText& all) : all_(all) {}
  void record(load::Definition definition, AnyRecord record) override {
    all_.definitions.push_back(std::move(definition));
    load::add_to(all_.records, std::move(record));
  }
  void reference(load::Reference reference) override { all_.references.push_back(std::move(reference)); }

 private:
  ReadText& all_;
};

inline ReadText read(const std::string& text) {
  ReadText all;
  Kept kept(all);
  load::read_fragment({"made.json", text}, 0, kept, all.problems);
  return all;
}

// What is wrong with one text read as a fragment.
inline Lines wrong_in(const std::string& text) { return lines(read(text).problems); }

// All that the loader makes of these paths, each a catalogue.
inline load::Loaded load_paths(const std::vector<std::string>& paths) {
  load::Loader loader;
  for (const std::string& path : paths) loader.add(path);
  return loader.finish();
}

// All that the loader makes of these texts, each a catalogue of one file.
inline load::Loaded load_texts(const std::vector<std::string>& texts) {
  const made::Folder folder;
  std::vector<std::string> paths;
  for (const std::string& text : texts) paths.push_back(folder.file(std::to_string(paths.size()) + ".json", text));
  return load_paths(paths);
}

inline Lines wrong_with(const std::vector<Records>& catalogues) {
  std::vector<std::string> texts;
  for (const Records& records : catalogues) texts.push_back(load::canonical(records));
  return lines(load_texts(texts).problems);
}

// Records that were compiled before, as a catalogue.
inline void add_compiled(load::Loader& loader, const Records& records) {
  loader.begin_compiled("made.pack");
  model::each_list(
      [&](std::string_view, const auto& list) {
        for (const auto& record : list) loader.add_compiled(AnyRecord(record));
      },
      records);
}

inline std::string own_file(const std::string& name) { return ACTIVES_SOURCE_FOLDER "/" + name; }

inline std::string text_of_file(const std::string& path) { return files::read_text(path, load::largest_file); }

// The .json files below a folder of the project.
inline std::vector<std::string> json_files(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(own_file(folder)))
    if (entry.path().extension() == ".json") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace actives::loading
