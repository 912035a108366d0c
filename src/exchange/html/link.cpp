#include "exchange/html/link.hpp"

#include "text/sanitize.hpp"

namespace actives::exchange::html {

std::optional<Link> Link::outside(std::string_view address) {
  if (!address.starts_with("https://") && !address.starts_with("http://")) return std::nullopt;
  if (!text::is_clean(address)) return std::nullopt;
  std::string written;
  for (const char byte : address) {
    // Signs that no address has as they are: a validator refuses them, and a browser writes them so.
    switch (byte) {
      case ' ': written += "%20"; break;
      case '"': written += "%22"; break;
      case '<': written += "%3C"; break;
      case '>': written += "%3E"; break;
      case '[': written += "%5B"; break;
      case ']': written += "%5D"; break;
      case '\\': written += "%5C"; break;
      case '^': written += "%5E"; break;
      case '`': written += "%60"; break;
      case '{': written += "%7B"; break;
      case '|': written += "%7C"; break;
      case '}': written += "%7D"; break;
      default: written += byte;
    }
  }
  return Link(std::move(written));
}

}  // namespace actives::exchange::html
