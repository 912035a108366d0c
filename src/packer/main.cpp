// actives_packer: compiles, checks and formats the catalogue's own files while the project is built.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "files/new_file.hpp"
#include "files/read.hpp"
#include "load/canonical.hpp"
#include "load/loader.hpp"
#include "pack/writer.hpp"

namespace {

using actives::load::Loaded;
using actives::load::Loader;

namespace fs = std::filesystem;

constexpr auto replace = actives::files::IfThere::replace;

bool report(const Loaded& loaded) {
  for (const actives::Problem& problem : loaded.problems) std::fprintf(stderr, "%s\n", problem.text().c_str());
  return loaded.problems.empty();
}

std::string option(const std::vector<std::string>& words, std::string_view name) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == name) return words[i + 1];
  return {};
}

// A path as make reads it.
std::string escaped(const std::string& path) {
  std::string rule;
  for (const char c : path) {
    if (c == ' ' || c == '#') rule += '\\';
    if (c == '$') rule += '$';
    rule += c;
  }
  return rule;
}

int build(const std::vector<std::string>& words) {
  Loader loader;
  loader.add(words[1]);
  const Loaded loaded = loader.finish();
  if (!report(loaded)) return 3;
  actives::files::write_file(words[2], actives::pack::compile(loaded.records, option(words, "--version")), replace);
  if (const std::string depfile = option(words, "--depfile"); !depfile.empty()) {
    std::string rule = escaped(words[2]) + ":";
    for (const std::string& path : loader.read_paths()) rule += " \\\n  " + escaped(path);
    actives::files::write_file(depfile, rule + "\n", replace);
  }
  return 0;
}

int check(const std::vector<std::string>& words) {
  Loader loader;
  loader.add(words[1]);
  return report(loader.finish()) ? 0 : 3;
}

// Rewrites each file that is not in canonical form; with --check only names it.
int format(const std::vector<std::string>& words) {
  Loader all;
  all.add(words[1]);
  const bool only_check = words.size() > 2;
  int status = 0;
  const std::vector<std::string>& paths = all.read_paths();
  const auto is_folder = [](const std::string& path) { return fs::is_directory(path); };
  if (std::all_of(paths.begin(), paths.end(), is_folder)) return report(all.finish()) ? 0 : 3;
  for (const std::string& path : paths) {
    if (is_folder(path)) continue;
    const actives::load::File file{path, actives::files::read_text(path, actives::load::largest_file)};
    std::vector<actives::Problem> problems;
    const actives::load::Fragment fragment = actives::load::read_fragment(file, problems);
    if (!report({{}, {}, {}, problems})) return 3;
    const std::string canonical = actives::load::canonical(fragment.records, fragment.schema);
    if (canonical == file.text) continue;
    status = 1;
    if (!only_check) actives::files::write_file(path, canonical, replace);
    std::fprintf(stderr, "%s: %s\n", path.c_str(), only_check ? "not in canonical form" : "formatted");
  }
  return only_check ? status : 0;
}

bool takes(const std::vector<std::string>& words, std::string_view command, std::size_t operands) {
  return words.size() > operands && words[0] == command;
}

// Only the options of `build`, each with its value, behind its operands.
bool has_good_options(const std::vector<std::string>& words) {
  for (std::size_t i = 3; i < words.size(); i += 2)
    if ((words[i] != "--version" && words[i] != "--depfile") || i + 1 == words.size()) return false;
  return true;
}

int run(const std::vector<std::string>& words) {
  if (takes(words, "build", 2) && has_good_options(words)) return build(words);
  if (takes(words, "check", 1) && words.size() == 2) return check(words);
  if (takes(words, "format", 1) && (words.size() == 2 || (words.size() == 3 && words[2] == "--check")))
    return format(words);
  std::fprintf(stderr,
               "usage: actives_packer build DIR OUT [--version V] [--depfile F] | check DIR | format DIR [--check]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    return run(words);
  } catch (const actives::Error& error) {
    std::fprintf(stderr, "%s: %s\n", error.where().file.c_str(), error.what());
    return 4;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "actives_packer: %s\n", error.what());
    return 4;
  }
}
