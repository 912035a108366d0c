#include "cli/terminal.hpp"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace actives::cli {

namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 100;
constexpr std::size_t usual = 80;

// 0 when COLUMNS is no sensible number.
std::size_t columns_asked(const Surroundings& surroundings) {
  const std::string text = value_of(surroundings, "COLUMNS");
  if (text.empty() || text.size() > 6) return 0;
  std::size_t columns = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return 0;
    columns = columns * 10 + static_cast<std::size_t>(c - '0');
  }
  return columns;
}

bool colored(const Surroundings& surroundings, std::string_view color) {
  if (color == "always") return true;
  if (color == "never") return false;
  if (!value_of(surroundings, "NO_COLOR").empty()) return false;
  const std::string forced = value_of(surroundings, "CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return true;
  return surroundings.output_is_terminal && value_of(surroundings, "TERM") != "dumb";
}

}  // namespace

std::string value_of(const Surroundings& surroundings, const char* variable) {
  const char* value = surroundings.variable ? surroundings.variable(variable) : nullptr;
  return value == nullptr ? std::string() : std::string(value);
}

Surroundings real_surroundings() {
  Surroundings found;
  found.output_is_terminal = isatty(STDOUT_FILENO) == 1;
  winsize size{};
  if (found.output_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) found.terminal_columns = size.ws_col;
  found.variable = [](const char* name) -> const char* { return std::getenv(name); };
  return found;
}

render::Look look_for(const Surroundings& surroundings, std::string_view color) {
  render::Look look;
  look.color = colored(surroundings, color);
  std::size_t columns = columns_asked(surroundings);
  if (columns == 0 && surroundings.output_is_terminal)
    columns = surroundings.terminal_columns > 0 ? surroundings.terminal_columns : usual;
  look.width = columns == 0 ? 0 : std::clamp(columns, narrowest, widest);
  return look;
}

}  // namespace actives::cli
