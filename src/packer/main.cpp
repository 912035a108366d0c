// actives_packer: compiles, checks and formats the catalogue's own files while the project is built.
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "load/canonical.hpp"
#include "load/loader.hpp"
#include "pack/writer.hpp"

namespace {

using actives::load::Loaded;
using actives::load::Loader;

void save(const std::string& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool closed = file != nullptr && std::fclose(file) == 0;
  if (!written || !closed) throw actives::FileError("cannot be written", {path, 0, 0});
}

bool report(const Loaded& loaded) {
  for (const actives::Problem& problem : loaded.problems) std::fprintf(stderr, "%s\n", problem.text().c_str());
  return loaded.problems.empty();
}

std::string option(const std::vector<std::string>& words, std::string_view name) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == name) return words[i + 1];
  return {};
}

int build(const std::vector<std::string>& words) {
  Loader loader;
  loader.add(words[1]);
  const Loaded loaded = loader.finish();
  if (!report(loaded)) return 3;
  save(words[2], actives::pack::compile(loaded.records, option(words, "--version")));
  if (const std::string depfile = option(words, "--depfile"); !depfile.empty()) {
    std::string rule = words[2] + ":";
    for (const std::string& path : loader.read_paths()) rule += " \\\n  " + path;
    save(depfile, rule + "\n");
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
  static_cast<void>(all.finish());
  const bool only_check = words.size() > 2 && words[2] == "--check";
  int status = 0;
  for (const std::string& path : all.read_paths()) {
    if (!path.ends_with(".json")) continue;
    const actives::load::File file{path, actives::load::read_text(path)};
    std::vector<actives::Problem> problems;
    actives::load::Node root;
    actives::load::Fragments fragments;
    if (actives::load::parse_json(file, root, problems))
      actives::load::read_fragment(file, 0, root, fragments, problems);
    if (!report({{}, problems})) return 3;
    const std::string canonical = actives::load::canonical(fragments.records);
    if (canonical == file.text) continue;
    status = 1;
    std::fprintf(stderr, "%s: %s\n", path.c_str(), only_check ? "not in canonical form" : "formatted");
    if (!only_check) save(path, canonical);
  }
  return only_check ? status : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() >= 3 && words[0] == "build") return build(words);
    if (words.size() >= 2 && words[0] == "check") return check(words);
    if (words.size() >= 2 && words[0] == "format") return format(words);
    std::fprintf(
        stderr, "usage: actives_packer build DIR OUT [--version V] [--depfile F] | check DIR | format DIR [--check]\n");
    return 2;
  } catch (const actives::Error& error) {
    std::fprintf(stderr, "%s: %s\n", error.where().file.c_str(), error.what());
    return 4;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "actives_packer: %s\n", error.what());
    return 4;
  }
}
