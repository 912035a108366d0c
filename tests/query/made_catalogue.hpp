// Small catalogues made in the test, written to a file and opened as a user's own would be.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "actives/query.hpp"
#include "load/canonical.hpp"
#include "model/made.hpp"

namespace actives::made {

// A folder of its own for a test, gone with it.
class Folder {
 public:
  explicit Folder(const std::filesystem::path& place = std::filesystem::temp_directory_path())
      : path_((place / "actives-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw FileError("no folder for a test can be made", {path_, 0, 0});
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::string& path() const { return path_; }

  // Writes a file and gives its path.
  std::string file(const std::string& name, const std::string& text) const {
    std::string written = path_ + "/" + name;
    std::ofstream(written, std::ios::binary) << text;
    return written;
  }

 private:
  std::string path_;
};

inline Catalogue open_text(const std::string& json) {
  const Folder folder;
  const std::vector<std::string> paths{folder.file("made.json", json)};
  return Catalogue::open(paths);
}

inline Catalogue open(const Records& records) { return open_text(load::canonical(records)); }

// Every text that a catalogue file must have says "x". The name is the id.
template <class R>
R record(std::string id) {
  R made;
  if constexpr (requires { made.name; }) made.name = id;
  if constexpr (requires { made.summary; }) made.summary = "x";
  if constexpr (requires { made.is.size(); }) made.is = "x";
  if constexpr (requires { made.sources; }) made.sources = {"a-source"};
  made.id = std::move(id);
  return made;
}

inline Source source(std::string id = "a-source") {
  Source made;
  made.id = std::move(id);
  made.title = "A source";
  made.url = "https://example.org/";
  return made;
}

inline Concern concern(std::string id, std::optional<std::string> broader = std::nullopt) {
  auto made = record<Concern>(std::move(id));
  made.broader = std::move(broader);
  return made;
}

inline Target target_of(std::string concern, std::vector<Study> studies) {
  return {std::move(concern), "Said to help.", std::move(studies)};
}

inline Ingredient ingredient(std::string id, std::vector<Target> targets = {}, std::string type = "peptide") {
  auto made = record<Ingredient>(std::move(id));
  made.type = std::move(type);
  made.targets = std::move(targets);
  return made;
}

inline Rule rule(std::string id, Status status, AppliesTo to = {}, std::string where = "EU", Use use = Use::cosmetic) {
  auto made = record<Rule>(std::move(id));
  made.where = std::move(where);
  made.topic = "Rule " + made.id;
  made.text = "x";
  made.applies_to = std::move(to);
  made.status = status;
  made.use = use;
  return made;
}

// Two types, a source, and these concerns: crows-feet within wrinkles within aging, firmness within aging, redness.
inline Records shelf(std::vector<Ingredient> ingredients = {}) {
  Records records;
  records.ingredients = std::move(ingredients);
  records.types = {record<IngredientType>("peptide"), record<IngredientType>("exosome")};
  records.concerns = {concern("aging"), concern("wrinkles", "aging"), concern("crows-feet", "wrinkles"),
                      concern("firmness", "aging"), concern("redness")};
  records.sources = {source()};
  return records;
}

inline Filter about(std::vector<std::string> concerns) {
  Filter filter;
  filter.concerns = std::move(concerns);
  return filter;
}

// "rose wrinkles B topical": one hit. A type has "type" for its grade, and the best inside it.
inline std::string words(const TargetHit& hit) {
  std::string line = hit.id + " " + hit.target.concern + " ";
  if (hit.kind == Kind::type)
    return line + "type " + (hit.best_inside ? std::string(to_string(*hit.best_inside)) : "-");
  return line + std::string(to_string(hit.grade.grade)) + " " + route_name(hit.grade.route);
}

using Lines = std::vector<std::string>;

inline Lines lines(const TargetList& list) {
  Lines all;
  for (const TargetHit& hit : list.hits) all.push_back(words(hit));
  return all;
}

// "rose", "tulip": ids of the ingredients, in order, each as often as it stands there.
inline Lines ids(const TargetList& list) {
  Lines all;
  for (const TargetHit& hit : list.hits) all.push_back(hit.id);
  return all;
}

inline Lines ids(const IngredientList& list) {
  Lines all;
  for (const IngredientHit& hit : list.hits) all.push_back(hit.ingredient.id);
  return all;
}

// Studies that give each grade on a route, with the rest left at its plainest.
inline std::vector<Study> graded(Grade grade, std::optional<Route> route = Route::topical) {
  switch (grade) {
    case Grade::A: return {on(route, review(Outcome::benefit, 60))};
    case Grade::B: return {on(route, trial(Outcome::benefit, 20))};
    case Grade::C: return {on(route, human(Outcome::benefit, 5))};
    case Grade::M: return {on(route, trial(Outcome::benefit, 20)), on(route, trial(Outcome::none, 20))};
    case Grade::D: return {cell(Outcome::benefit)};
    case Grade::E: return {claim()};
    case Grade::N: return {on(route, human(Outcome::none, 5))};
  }
  return {};
}

}  // namespace actives::made
