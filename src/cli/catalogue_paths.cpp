#include "cli/catalogue_paths.hpp"

#include <algorithm>

#include "actives/error.hpp"
#include "files/folder.hpp"

namespace actives::cli {

namespace {

constexpr std::string_view builtin = "builtin";

// As the XDG Base Directory Specification has it: a path that is not absolute counts as none.
std::string base_folder(const Surroundings& surroundings, const char* variable, std::string_view below_home) {
  const std::string set = value_of(surroundings, variable);
  if (set.starts_with('/')) return set + "/actives";
  const std::string home = value_of(surroundings, "HOME");
  return home.starts_with('/') ? home + "/" + std::string(below_home) + "/actives" : std::string();
}

std::vector<std::string> parted(std::string_view list) {
  std::vector<std::string> paths;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t colon = std::min(list.find(':', start), list.size());
    if (colon > start) paths.emplace_back(list.substr(start, colon - start));
    start = colon + 1;
  }
  return paths;
}

// A folder that cannot be read is passed over: whether it holds any is for nobody to tell.
std::vector<files::Entry> readable_entries(const std::string& folder) {
  return files::readable_entries_of(folder).value_or(std::vector<files::Entry>());
}

// Folders wait in a list and not on the stack, however deep they lie.
bool holds_json(const std::string& path) {
  std::vector<std::string> waiting{path};
  while (!waiting.empty()) {
    const std::string folder = std::move(waiting.back());
    waiting.pop_back();
    for (const files::Entry& entry : readable_entries(folder)) {
      if (entry.is == files::EntryIs::file && entry.name.ends_with(".json")) return true;
      if (entry.is == files::EntryIs::folder) waiting.push_back(folder + "/" + entry.name);
    }
  }
  return false;
}

// What people keep beside their catalogues, as notes and empty folders, is passed over.
bool is_catalogue(const std::string& folder, const files::Entry& entry) {
  if (entry.name.starts_with('.')) return false;
  if (entry.is != files::EntryIs::file) return holds_json(folder + "/" + entry.name);
  return entry.name.ends_with(".json") || entry.name.ends_with(".pack");
}

}  // namespace

std::string own_catalogues_folder(const Surroundings& surroundings) {
  return base_folder(surroundings, "XDG_DATA_HOME", ".local/share");
}

std::string cache_folder(const Surroundings& surroundings) {
  return base_folder(surroundings, "XDG_CACHE_HOME", ".cache");
}

std::vector<std::string> catalogue_paths(const Arguments& arguments, const Surroundings& surroundings) {
  std::vector<std::string> paths = arguments.values("--catalogue");
  if (paths.empty()) paths = parted(value_of(surroundings, "ACTIVES_CATALOGUE"));
  if (!paths.empty()) return paths;
  const std::string folder = own_catalogues_folder(surroundings);
  // Nobody has one until somebody makes one.
  if (!folder.empty())
    for (const files::Entry& entry : readable_entries(folder))
      if (is_catalogue(folder, entry)) paths.push_back(folder + "/" + entry.name);
  std::sort(paths.begin(), paths.end());
  paths.insert(paths.begin(), std::string(builtin));
  return paths;
}

}  // namespace actives::cli
