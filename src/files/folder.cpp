#include "files/folder.hpp"

#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

#include <dirent.h>
#include <sys/stat.h>

#include "actives/error.hpp"

namespace actives::files {

namespace {

struct Close {
  void operator()(DIR* folder) const { closedir(folder); }
};

[[noreturn]] void refuse(const std::string& folder) {
  throw FileError(std::string("cannot be read: ") + std::strerror(errno), {folder, 0, 0});
}

// Whether the system fails, whatever the folder.
bool fails_itself(int error) { return error == ENOMEM || error == EMFILE || error == ENFILE || error == EIO; }

EntryIs what_is(const std::string& folder, const dirent& entry) {
  if (entry.d_type == DT_DIR) return EntryIs::folder;
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return EntryIs::file;
  const std::string path = folder + "/" + static_cast<const char*>(entry.d_name);
  struct stat about {};
  if (stat(path.c_str(), &about) != 0 || !S_ISDIR(about.st_mode)) return EntryIs::file;
  return lstat(path.c_str(), &about) == 0 && S_ISLNK(about.st_mode) ? EntryIs::link_to_folder : EntryIs::folder;
}

}  // namespace

std::optional<std::vector<Entry>> readable_entries_of(const std::string& folder) {
  const std::unique_ptr<DIR, Close> opened(opendir(folder.c_str()));
  if (!opened && fails_itself(errno)) refuse(folder);
  if (!opened) return std::nullopt;
  std::vector<Entry> entries;
  for (;;) {
    errno = 0;
    const dirent* entry = readdir(opened.get());
    if (entry == nullptr && errno != 0) refuse(folder);
    if (entry == nullptr) return entries;
    const std::string_view name = static_cast<const char*>(entry->d_name);
    if (name != "." && name != "..") entries.push_back({std::string(name), what_is(folder, *entry)});
  }
}

std::vector<Entry> entries_of(const std::string& folder) {
  auto entries = readable_entries_of(folder);
  if (!entries) refuse(folder);
  return *std::move(entries);
}

}  // namespace actives::files
