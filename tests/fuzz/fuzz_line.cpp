// Any bytes as a line of JSON: the quick reader gives what the library gives, or leaves the line to it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "json/plain_line.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const actives::json::WantedFields wanted{{"text", "other"}, "id", {"a", "b"}};
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  actives::json::Line plain;
  if (!actives::json::read_plain_line(line, wanted, plain)) return 0;
  std::string wrong;
  const auto any = actives::json::read_any_line(line, wanted, wrong);
  if (!any || any->text != plain.text || any->id != plain.id || any->kept != plain.kept) std::abort();
  return 0;
}
