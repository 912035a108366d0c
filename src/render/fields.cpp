#include "render/fields.hpp"

#include <algorithm>

#include "json/write.hpp"
#include "model/describe.hpp"
#include "render/records.hpp"

namespace actives::render {

namespace {

// Walks a record without values and writes down the path of every field.
class Lister {
 public:
  Lister(std::vector<std::string>& paths, std::string prefix) : paths_(paths), prefix_(std::move(prefix)) {}

  template <class T>
  void operator()(const model::Field& field, const T&) {
    const std::string path = prefix_ + std::string(field.name);
    paths_.push_back(path);
    descend<T>(path + ".");
  }

 private:
  template <class T>
  void descend(const std::string& prefix) {
    if constexpr (std::is_same_v<T, std::string> || !std::is_class_v<T>) {
      return;
    } else if constexpr (requires { typename T::value_type; }) {
      descend<typename T::value_type>(prefix);
    } else {
      Lister inner(paths_, prefix);
      const T empty{};
      model::describe(inner, empty);
    }
  }

  std::vector<std::string>& paths_;
  std::string prefix_;
};

template <class R>
std::vector<std::string> paths_of() {
  std::vector<std::string> paths;
  Lister lister(paths, "");
  const R empty{};
  model::describe(lister, empty);
  return paths;
}

void append_new(std::vector<std::string>& into, const std::vector<std::string>& from) {
  for (const std::string& path : from)
    if (std::find(into.begin(), into.end(), path) == into.end()) into.push_back(path);
}

}  // namespace

std::vector<std::string> record_paths(Kind kind) {
  switch (kind) {
    case Kind::ingredient: return paths_of<Ingredient>();
    case Kind::type: return paths_of<IngredientType>();
    case Kind::concern: return paths_of<Concern>();
    case Kind::term: return paths_of<Term>();
    case Kind::claim: return paths_of<Claim>();
    case Kind::rule: return paths_of<Rule>();
    case Kind::level: return paths_of<Level>();
    case Kind::source: return paths_of<Source>();
    case Kind::inventory: return paths_of<InventoryItem>();
  }
  return {};
}

std::vector<std::string> explain_paths() {
  std::vector<std::string> paths = matched_paths();
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    append_new(paths, record_paths(static_cast<Kind>(kind)));
  append_new(paths, added_paths());
  return paths;
}

std::vector<std::string> top_level(const std::vector<std::string>& paths) {
  std::vector<std::string> top;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(top),
               [](const std::string& path) { return path.find('.') == std::string::npos; });
  return top;
}

json::Value value_at(const json::Value& record, std::string_view path) {
  if (path.empty()) return record;
  if (record.is_array()) {
    json::Value values = json::Value::array();
    for (const json::Value& item : record) values.push_back(value_at(item, path));
    return values;
  }
  const auto dot = path.find('.');
  const std::string key(path.substr(0, dot));
  if (!record.is_object() || !record.contains(key)) return nullptr;
  return value_at(record.at(key), dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1));
}

}  // namespace actives::render
