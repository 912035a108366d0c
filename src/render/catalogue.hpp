// What the commands about catalogues print: what is wrong with one, what was written, what was loaded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/info.hpp"
#include "render/layout.hpp"
#include "render/record.hpp"

namespace actives::render {

// Of `catalogue check`: file, line, column, record, message; null where there is none.
std::vector<std::string> problem_paths();
Record problem_record(const Problem& problem);
// "a.json:3:5: term serum: name is empty", one line, however long.
std::string problem_line(const Problem& problem);

// Of `catalogue format`.
enum class FileState : std::uint8_t { unchanged, formatted, would_change, invalid, left };
std::vector<std::string> formatted_paths();
Record formatted_record(std::string_view file, FileState state);

// Of `catalogue build` and `new`: one file that was written.
struct WrittenFile {
  std::string path;
  std::size_t records = 0;
  std::size_t bytes = 0;
};
std::vector<std::string> written_paths();
Record written_record(const WrittenFile& file);

// Of `catalogue info`.
std::vector<std::string> part_paths();
Record part_record(const PartInfo& part);
struct InfoHead {
  std::string program;     // its version
  std::string catalogue;   // its version
  std::string cache_file;  // empty: the catalogue is not kept compiled
  std::string own_folder;  // where a user's own are looked for; empty: nowhere
};
std::string info_text(const InfoHead& head, const std::vector<PartInfo>& parts, Look look);

// "14.2 MB", "903 bytes".
std::string size_text(std::size_t bytes);

}  // namespace actives::render
