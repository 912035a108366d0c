// What the program is told by its surroundings.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "render/layout.hpp"

namespace actives::cli {

struct Surroundings {
  bool output_is_terminal = false;
  std::size_t terminal_columns = 0;                  // of the output; 0: unknown
  std::function<const char*(const char*)> variable;  // null: not set
};

// The variable's text, empty where it is not set.
std::string value_of(const Surroundings& surroundings, const char* variable);

// Asks the system.
Surroundings real_surroundings();

// Width and color of text output. `color` is auto, always or never.
render::Look look_for(const Surroundings& surroundings, std::string_view color);

}  // namespace actives::cli
