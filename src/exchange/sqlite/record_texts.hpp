// The texts of a record for full-text search: what it is called, and what it says.
#pragma once

#include <string>
#include <string_view>

#include "actives/records.hpp"

namespace actives::exchange {

// Joined by " | ", in the order of the record, without the name that is shown for it. Ids, words of closed lists, dates and
// addresses are none.
struct RecordTexts {
  std::string names;
  std::string texts;
};

RecordTexts texts_of(const AnyRecord& record);

}  // namespace actives::exchange
