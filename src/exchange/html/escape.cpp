#include "exchange/html/escape.hpp"

#include "text/sanitize.hpp"

namespace actives::exchange::html {

namespace {

// Empty for a byte that stands for itself.
constexpr std::string_view entity(char byte) {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

void add_clean(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const std::size_t plain = text.find_first_of("&<>\"'");
    out += text.substr(0, plain);
    if (plain == std::string_view::npos) return;
    out += entity(text[plain]);
    text.remove_prefix(plain + 1);
  }
}

}  // namespace

void add_escaped(std::string_view text, std::string& out) {
  if (text::is_clean(text))
    add_clean(text, out);
  else
    add_clean(text::printable(text), out);
}

}  // namespace actives::exchange::html
