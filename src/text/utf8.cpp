#include "text/utf8.hpp"

namespace actives::text {

namespace {

constexpr char32_t last_code = 0x10FFFF;

bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

unsigned byte(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

}  // namespace

Decoded decode(std::string_view bytes) {
  const unsigned first = byte(bytes, 0);
  if (first < 0x80) return {first, 1, true};
  std::size_t length = 0;
  char32_t code = 0;
  char32_t least = 0;
  if ((first & 0xE0U) == 0xC0) {
    length = 2, code = first & 0x1FU, least = 0x80;
  } else if ((first & 0xF0U) == 0xE0) {
    length = 3, code = first & 0x0FU, least = 0x800;
  } else if ((first & 0xF8U) == 0xF0) {
    length = 4, code = first & 0x07U, least = 0x10000;
  } else {
    return {};
  }
  if (bytes.size() < length) return {};
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(bytes, i) & 0xC0U) != 0x80) return {};
    code = (code << 6) | (byte(bytes, i) & 0x3FU);
  }
  if (code < least || code > last_code || is_surrogate(code)) return {};
  return {code, length, true};
}

bool is_ascii(std::string_view bytes) {
  // Without a way out of the loop, so that the compiler takes many bytes at a time.
  unsigned all = 0;
  for (char c : bytes) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

bool is_valid_utf8(std::string_view bytes) {
  if (is_ascii(bytes)) return true;
  while (!bytes.empty()) {
    const Decoded next = decode(bytes);
    if (!next.valid) return false;
    bytes.remove_prefix(next.length);
  }
  return true;
}

void append_utf8(std::string& text, char32_t code) {
  if (is_surrogate(code) || code > last_code) code = replacement;
  const auto put = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

}  // namespace actives::text
