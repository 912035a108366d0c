// What `catalogue import` answers: records for machines, and the summary that a person reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/import_report.hpp"
#include "render/layout.hpp"
#include "render/record.hpp"

namespace actives::render {

// A record of `catalogue import`.
Record import_record(const ImportEntry& entry);
std::vector<std::string> import_paths();

// The whole report, a line of JSON an entry.
std::string import_lines(const ImportReport& report);

// How much each file gave, and the first of each reason why something was merged, doubtful or refused; `report_file` has
// all of them.
std::string import_text(const ImportReport& report, std::string_view report_file, Look look);

}  // namespace actives::render
