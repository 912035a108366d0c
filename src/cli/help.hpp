// Help, made from the command table.
#pragma once

#include <string>

#include "cli/command_table.hpp"
#include "render/layout.hpp"

namespace actives::cli {

std::string help_for(const Command& command, render::Look look);
std::string help_for(const Group& group, render::Look look);
std::string help_for_all(render::Look look);

// The screen for somebody who typed the name of the program and nothing else.
std::string first_steps(render::Look look);

}  // namespace actives::cli
