#include "render/exported_file.hpp"

#include <fmt/format.h>

#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

std::string plural(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

}  // namespace

Record exported_record(const ExportedFile& file) {
  return json::Object(4)
      .add("path", file.path)
      .add("format", std::string(file.format))
      .add("records", file.records)
      .add("bytes", file.bytes)
      .take();
}

std::vector<std::string> exported_paths() { return {"path", "format", "records", "bytes"}; }

std::string exported_text(const ExportedFile& file) {
  return fmt::format("wrote {}: {}, {}\n", text::printable(file.path), plural(file.records, "record"),
                     plural(file.bytes, "byte"));
}

}  // namespace actives::render
