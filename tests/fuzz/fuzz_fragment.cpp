// Any bytes as a catalogue file: refused with a place, or read, written and read again to the same.
#include <cstdint>
#include <cstdlib>

#include "load/canonical.hpp"
#include "load/fragment.hpp"

using namespace actives::load;

namespace {

bool read(const File& file, Fragments& fragments) {
  std::vector<actives::Problem> problems;
  Node root;
  if (!parse_json(file, root, problems)) {
    if (problems.empty()) std::abort();
    return false;
  }
  read_fragment(file, 0, root, fragments, problems);
  return problems.empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const File file{"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)};
  Fragments first;
  if (!read(file, first)) return 0;
  const File written{"again.json", canonical(first.records)};
  Fragments second;
  if (!read(written, second) || canonical(second.records) != written.text) std::abort();
  return 0;
}
