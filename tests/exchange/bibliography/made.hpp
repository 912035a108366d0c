// A source made for tests.
#pragma once

#include <string>

#include "actives/records.hpp"

namespace actives::made {

inline Source source(SourceKind kind = SourceKind::trial) {
  Source made;
  made.id = "kim-2020-oat";
  made.kind = kind;
  made.title = "Oat peptide on dry skin";
  made.read = Read::abstract;
  return made;
}

inline Source by(const std::string& authors, SourceKind kind = SourceKind::trial) {
  Source made = source(kind);
  made.authors = authors;
  return made;
}

inline Source in(const std::string& container, SourceKind kind = SourceKind::trial) {
  Source made = source(kind);
  made.container = container;
  return made;
}

}  // namespace actives::made
