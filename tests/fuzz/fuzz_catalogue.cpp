// Any bytes as a catalogue file: refused with a place in it, or read, written and read again to the same, and compiled to a
// pack that has the same records.
#include <fstream>
#include <stdexcept>

#include "fuzz/broken.hpp"
#include "fuzz/own_folder.hpp"
#include "load/canonical.hpp"
#include "load/loader.hpp"
#include "pack/packed.hpp"

using namespace actives;

namespace {

load::Loaded loaded(std::string_view text) {
  const std::string path = fuzz::own_folder() + "/fuzz.json";
  std::ofstream(path, std::ios::binary) << text;
  load::Loader loader;
  loader.add(path);
  return loader.finish();
}

void check_places(std::span<const Problem> problems, std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const Problem& problem : problems) {
    if (!problem.where.file.ends_with("/fuzz.json")) fuzz::broken("a problem without its file");
    if (problem.where.line > lines) fuzz::broken("a problem behind the last line");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const load::Loaded first = loaded(text);
  check_places(first.problems, text);
  if (!first.problems.empty()) return 0;
  const std::string written = load::canonical(first.records);
  const load::Loaded second = loaded(written);
  if (!second.problems.empty()) fuzz::broken(second.problems.front().text());
  if (load::canonical(second.records) != written) fuzz::broken("written again it is another");
  const packed::Opened opened(pack::compile(first.records, "1.0.0"));
  if (packed::texts_of(*opened) != packed::texts_of(first.records)) fuzz::broken("the pack has other records");
  return 0;
}
