// Reads the records of one fragment, checks every field, and collects what is wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "load/document.hpp"

namespace actives::load {

// Where something stands: a file, by its number, and a line and column as in Position.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
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
  std::string_view field;
  bool any_kind = false;
  Kind kind = Kind::source;
  std::string id;
};

// Takes what a fragment holds, piece by piece.
class FragmentSink {
 public:
  FragmentSink() = default;
  FragmentSink(const FragmentSink&) = delete;
  FragmentSink& operator=(const FragmentSink&) = delete;
  virtual ~FragmentSink() = default;

  virtual void record(Definition definition, AnyRecord record) = 0;
  // Of the record that comes next.
  virtual void reference(Reference reference) = 0;
};

// Reads one file, and gives each of its records to `sink`. A record with an unreadable field is given as far as it could
// be read, so that its other problems show too; the caller refuses the catalogue when there are any problems. Gives what
// the fragment names as its schema.
std::optional<std::string> read_fragment(const File& file, std::uint32_t file_number, FragmentSink& sink,
                                         std::vector<Problem>& problems);

// One file as values.
struct Fragment {
  std::optional<std::string> schema;
  Records records;
};
Fragment read_fragment(const File& file, std::vector<Problem>& problems);

// Gives a record that was read before, and what it refers to, with one place for all.
void give_record(Place place, AnyRecord record, FragmentSink& sink);

// Adds a record to the list of its kind.
void add_to(Records& records, AnyRecord record);

}  // namespace actives::load
