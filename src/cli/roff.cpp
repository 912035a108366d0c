#include "cli/roff.hpp"

#include <fmt/format.h>

#include "text/distance.hpp"

namespace actives::cli {

namespace {

// A hyphen, a quote and the like would be set as typographic ones, which nobody can paste into a shell.
std::string_view escaped(char32_t code) {
  switch (code) {
    case U'\\': return "\\e";
    case U'-': return "\\-";
    case U'\'': return "\\(aq";
    case U'`': return "\\(ga";
    case U'^': return "\\(ha";
    case U'~': return "\\(ti";
    case U'"': return "\\(dq";
    default: return {};
  }
}

}  // namespace

std::string roff(std::string_view text) {
  // A point at the beginning of a line would be a request.
  std::string out = text.starts_with('.') ? "\\&" : "";
  for (const char32_t code : text::to_code_points(text)) {
    if (const std::string_view known = escaped(code); !known.empty())
      out += known;
    else if (code < 0x20 || code == 0x7F)
      out += ' ';
    else if (code < 0x80)
      out += static_cast<char>(code);
    else
      out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(code));
  }
  return out;
}

}  // namespace actives::cli
