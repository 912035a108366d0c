// Words that a shell takes as they are.
#pragma once

#include <string>
#include <string_view>

namespace actives::cli {

// In single quotes for bash and zsh. For fish too, as long as there is no backslash in the text.
inline std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'')
      quoted += "'\\''";
    else
      quoted += c;
  }
  return quoted + "'";
}

}  // namespace actives::cli
