// Reads the records of one fragment, checks every field, and collects what is wrong.
#pragma once

#include <string>
#include <vector>

#include "actives/records.hpp"
#include "load/document.hpp"

namespace actives::load {

// Where something stands: a file (by its number) and a byte offset in it.
struct Place {
  std::size_t file = 0;
  std::size_t offset = 0;
};

// Where a record is defined.
struct Definition {
  Kind kind = Kind::ingredient;
  std::string id;
  Place place;
};

// A field that names another record, to be resolved once everything is loaded.
struct Reference {
  Place place;
  Kind from_kind = Kind::ingredient;
  std::string from_id;
  std::string field;
  bool any_kind = false;
  Kind kind = Kind::source;
  std::string id;
};

// What one catalogue's fragments hold.
struct Fragments {
  Records records;
  std::vector<Definition> definitions;  // one a record, in the order of reading
  std::vector<Reference> references;
};

// Reads one parsed file into `into`. A record with an unreadable field is kept as far as it could be read, so that
// its other problems show too; the caller refuses the catalogue when there are any problems.
void read_fragment(const File& file, std::size_t file_number, const Node& root, Fragments& into,
                   std::vector<Problem>& problems);

}  // namespace actives::load
