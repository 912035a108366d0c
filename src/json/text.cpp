#include "json/text.hpp"

#include <algorithm>

#include "json/library.hpp"

namespace actives::json {

namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// Without a way out of the loop, so that the compiler takes many bytes at a time.
bool needs_no_escape(std::string_view text) {
  unsigned any = 0;
  for (char c : text) any |= static_cast<unsigned>(needs_escape(c));
  return any == 0;
}

void append_escape(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  const auto code = static_cast<unsigned char>(c);
  out += "\\u00";
  out += digits[code >> 4U];
  out += digits[code & 0xFU];
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  const bool as_it_is = needs_no_escape(text);
  if (as_it_is) out += text;
  while (!as_it_is && !text.empty()) {
    const auto next = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needs_escape) - text.begin());
    out += text.substr(0, next);
    text.remove_prefix(next);
    if (text.empty()) break;
    append_escape(out, text.front());
    text.remove_prefix(1);
  }
  out += '"';
}

Value parse(std::string_view text) { return Value::parse(text.begin(), text.end()); }

}  // namespace actives::json
