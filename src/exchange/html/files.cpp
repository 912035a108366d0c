#include "exchange/html/files.hpp"

#include <cstdint>
#include <cstring>

extern "C" {
extern const char actives_html_files[];
extern const char actives_html_files_end[];
}

namespace actives::exchange::html {

namespace {

constexpr std::string_view template_ending = ".html";

// Takes the first `size` bytes off the front, with what follows up to the next multiple of 8.
std::string_view take(std::size_t size, std::string_view& rest) {
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix((size + 7) / 8 * 8);
  return taken;
}

std::vector<BuiltinFile> files_where(bool is_template) {
  std::string_view rest(actives_html_files, static_cast<std::size_t>(actives_html_files_end - actives_html_files));
  std::vector<BuiltinFile> files;
  while (!rest.empty()) {
    std::string_view name = take(rest.find('\0') + 1, rest);
    name.remove_suffix(1);
    std::uint64_t size = 0;
    std::memcpy(&size, take(sizeof size, rest).data(), sizeof size);
    const std::string_view bytes = take(static_cast<std::size_t>(size), rest);
    if (name.ends_with(template_ending) != is_template) continue;
    if (is_template) name.remove_suffix(template_ending.size());
    files.push_back({name, bytes});
  }
  return files;
}

}  // namespace

const std::vector<BuiltinFile>& template_files() {
  static const std::vector<BuiltinFile> files = files_where(true);
  return files;
}

const std::vector<BuiltinFile>& site_files() {
  static const std::vector<BuiltinFile> files = files_where(false);
  return files;
}

}  // namespace actives::exchange::html
