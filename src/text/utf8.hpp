// UTF-8, one code point at a time. Bad bytes are reported, never skipped
// silently.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actives::text {

inline constexpr char32_t replacement = 0xFFFD;

struct Decoded {
  char32_t code = replacement;
  std::size_t length = 1;  // bytes
  bool valid = false;
};

// The first code point of a text that is not empty. A bad byte gives U+FFFD,
// length 1, not valid, so that what follows it is read anew; overlong forms,
// surrogates, values above U+10FFFF and cut-off sequences are bad.
Decoded decode(std::string_view bytes);

bool is_ascii(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);

// Appends the code point; a surrogate or a value above U+10FFFF, which UTF-8
// cannot hold, becomes U+FFFD.
void append_utf8(std::string& text, char32_t code);

}  // namespace actives::text
