// Any bytes as a catalogue file: refused with a place, or read, written and read again to the same.
#include <cstdint>
#include <cstdlib>

#include "load/canonical.hpp"
#include "load/fragment.hpp"

using namespace actives::load;

namespace {

bool read(const File& file, Fragment& fragment) {
  std::vector<actives::Problem> problems;
  fragment = read_fragment(file, problems);
  return problems.empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const File file{"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)};
  Fragment first;
  if (!read(file, first)) return 0;
  const File written{"again.json", canonical(first.records)};
  Fragment second;
  if (!read(written, second) || canonical(second.records) != written.text) std::abort();
  return 0;
}
