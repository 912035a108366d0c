// What lies in a folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace actives::files {

enum class EntryIs : std::uint8_t { file, folder, link_to_folder };

struct Entry {
  std::string name;
  EntryIs is = EntryIs::file;  // or a link to one, or to nothing, or anything that is no folder
};

// In no order, without "." and "..". Throws FileError. Asks the system for no more than the names where it tells with them
// what they are: every start of the program looks through a user's own folders.
std::vector<Entry> entries_of(const std::string& folder);
// The same; nothing where there is no such folder or it may not be read, without the cost of an exception: most users have
// none. Throws FileError where it is the system that fails, as without memory.
std::optional<std::vector<Entry>> readable_entries_of(const std::string& folder);

}  // namespace actives::files
