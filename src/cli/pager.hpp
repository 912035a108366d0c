// Shows a text through a pager such as less.
#pragma once

#include <string>
#include <string_view>

namespace actives::cli {

// Runs the command in a shell, as a pager is named in PAGER, and waits until it ends. False when it could not be run:
// nothing of the text was shown then.
bool show_paged(const std::string& command, std::string_view text);

}  // namespace actives::cli
