// The manual page actives(1), made from the command table and the topics.
#pragma once

#include <string>

namespace actives::cli {

// In roff, with the man macros.
std::string manual();

}  // namespace actives::cli
