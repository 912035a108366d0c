// The usual line of JSON, read without building its values: label reads a million of them, and the library takes longer for
// a line than the names in it do.
#pragma once

#include <string_view>

#include "json/line.hpp"

namespace actives::json {

// What read_line() gives, for an object whose wanted fields are texts, whole numbers, true, false or null, and lie in no other
// object. False for any other line, also for one that is no JSON: the library then reads it, or says what is wrong.
bool read_plain_line(std::string_view line, const WantedFields& wanted, Line& into);

}  // namespace actives::json
