// The commands there are, each defined in the file of its name.
#pragma once

#include "cli/command_table.hpp"

namespace actives::cli {

extern const Command explain_command;
extern const Command for_command;
extern const Command list_command;
extern const Command search_command;
extern const Command label_command;
extern const Command cite_command;
extern const Command compare_command;
extern const Command matrix_command;
extern const Command catalogue_info_command;
extern const Command catalogue_check_command;
extern const Command catalogue_format_command;
extern const Command catalogue_build_command;
extern const Command catalogue_import_command;
extern const Command catalogue_export_command;
extern const Command catalogue_new_command;
extern const Command completion_command;
extern const Command help_command;

}  // namespace actives::cli
