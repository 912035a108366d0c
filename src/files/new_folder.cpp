#include "files/new_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <new>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "actives/error.hpp"
#include "files/descriptor.hpp"
#include "files/folder.hpp"

namespace actives::files {

namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0777;
constexpr std::size_t few_files = 64;  // each of which is put on the disk by itself; waiting for hundreds takes seconds

void make_durable(const std::string& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) fsync(opened.number());
}

// The path of a folder without a '/' at its end, and where it is a link, what it leads to.
std::string target_of(const std::string& path) {
  fs::path target(path);
  if (target.filename().empty()) target = target.parent_path();
  std::error_code error;
  if (fs::is_symlink(target, error)) return fs::weakly_canonical(target, error).string();
  return target.string();
}

// "a.json" or "parts/a.json": nothing hidden, nothing above.
bool stays_within(std::string_view name) {
  const std::size_t slash = name.find('/');
  const auto is_plain = [](std::string_view part) {
    return !part.empty() && part.front() != '.' && part.find('/') == std::string_view::npos;
  };
  if (slash == std::string_view::npos) return is_plain(name);
  return is_plain(name.substr(0, slash)) && is_plain(name.substr(slash + 1));
}

// Takes away the files in a folder, and those of the folders in it, which have none.
void empty_out(const std::string& folder) {
  for (const Entry& entry : entries_of(folder)) {
    const std::string path = folder + "/" + entry.name;
    if (entry.is != EntryIs::folder) {
      unlink(path.c_str());
      continue;
    }
    for (const Entry& inner : entries_of(path)) unlink((path + "/" + inner.name).c_str());
    rmdir(path.c_str());
  }
}

}  // namespace

NewFolder::NewFolder(std::string path, IfThere if_there, MayGo may_go)
    : path_(std::move(path)), target_(target_of(path_)), if_there_(if_there), may_go_(std::move(may_go)) {
  check_target();
  make_hidden();
}

NewFolder::~NewFolder() {
  try {
    take_away();
  } catch (const std::bad_alloc&) {  // it stays, as that of a killed program does
  }
}

// What was written goes without taking memory, as that may be what there is none of. What does not go is kept in mind, and
// tried again at the end.
void NewFolder::take_away() {
  if (temporary_.empty()) return;
  for (const std::string& file : written_) unlink(file.c_str());
  for (const std::string& folder : within_) rmdir(folder.c_str());
  if (rmdir(temporary_.c_str()) == 0) return temporary_.clear();
  try {
    empty_out(temporary_);
  } catch (const FileError&) {
    return;
  }
  if (rmdir(temporary_.c_str()) == 0) temporary_.clear();
}

// One that was left by a killed program with the number of this one is passed over: it may as well be that of a program
// that still runs on another machine.
void NewFolder::make_hidden() {
  const fs::path target(target_);
  const fs::path beside = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const std::string start = (beside / ("." + target.filename().string() + "." + std::to_string(getpid()))).string();
  constexpr int most_tries = 1000;
  for (int number = 1; number <= most_tries; ++number) {
    std::string name = start + (number == 1 ? "" : "-" + std::to_string(number)) + ".part";
    if (mkdir(name.c_str(), usual_mode) == 0) {
      temporary_ = std::move(name);  // takes no memory, so that the folder is never left behind
      return;
    }
    if (errno != EEXIST) break;
  }
  refuse(errno == ENOENT ? "there is no folder " + beside.string() : std::string(std::strerror(errno)));
}

void NewFolder::refuse(const std::string& why) const { throw FileError("cannot be written: " + why, {path_, 0, 0}); }

void NewFolder::check_target() const {
  std::error_code error;
  const fs::file_status status = fs::status(target_, error);
  if (!fs::exists(status)) {
    if (fs::is_symlink(target_, error)) refuse("it is a link that leads nowhere");
    return;
  }
  if (!fs::is_directory(status)) refuse("it is no folder");
  const std::vector<Entry> entries = entries_of(target_);  // an iterator of the library ends the program without memory
  const bool is_empty = entries.empty();
  if (!is_empty && if_there_ == IfThere::refuse) refuse("it is there already; --force replaces it");
  // Its files could not be taken away.
  if (!is_empty && access(target_.c_str(), W_OK | X_OK) != 0) refuse(std::strerror(errno));
  for (const Entry& entry : entries) {
    if (entry.is == EntryIs::folder && may_go_(entry.name + "/"))
      check_within(entry.name);
    else if (entry.is != EntryIs::file || !may_go_(entry.name))
      refuse_to_lose(entry.name);
  }
}

void NewFolder::refuse_to_lose(const std::string& name) const {
  refuse("it holds " + name + ", which would be lost; take that away, or name another folder");
}

// A folder in the one that is to be replaced.
void NewFolder::check_within(const std::string& folder) const {
  const std::string path = target_ + "/" + folder;
  const std::vector<Entry> entries = entries_of(path);
  if (!entries.empty() && access(path.c_str(), W_OK | X_OK) != 0) refuse(folder + " in it: " + std::strerror(errno));
  for (const Entry& entry : entries)
    if (const std::string name = folder + "/" + entry.name; entry.is != EntryIs::file || !may_go_(name))
      refuse_to_lose(name);
}

std::string NewFolder::path_of(std::string_view name) const { return temporary_ + "/" + std::string(name); }

void NewFolder::make_within(std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return;
  std::string folder = path_of(name.substr(0, slash));
  if (std::find(within_.begin(), within_.end(), folder) != within_.end()) return;
  within_.push_back(std::move(folder));
  if (mkdir(within_.back().c_str(), usual_mode) != 0) refuse(std::strerror(errno));
}

void NewFolder::write_file(std::string_view name, std::string_view text) {
  if (held_.is_one_waiting()) refuse("interrupted");
  if (!stays_within(name)) refuse("a file of it would lie elsewhere: " + std::string(name));
  make_within(name);
  try {
    written_.push_back(path_of(name));
    NewFile file(written_.back(), IfThere::refuse);
    file.write(text);
    file.commit(written_.size() <= few_files);
  } catch (const FileError& error) {
    throw FileError(error.what(), {path_, 0, 0});  // the hidden name is nobody's business
  }
}

void NewFolder::make_all_durable() const {
  const Descriptor opened(open(temporary_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened || syncfs(opened.number()) != 0) refuse(std::strerror(errno));
}

void NewFolder::keep_permissions() const {
  struct stat before {};
  if (stat(target_.c_str(), &before) == 0) chmod(temporary_.c_str(), before.st_mode & 07777U);
}

// A folder in the way is exchanged for the new one in one step and then taken away: at every moment there is one of them,
// whole.
void NewFolder::put_in_place() {
  if (rename(temporary_.c_str(), target_.c_str()) == 0) {  // nothing in the way, or an empty folder
    temporary_.clear();
    return;
  }
  if (errno != ENOTEMPTY && errno != EEXIST) refuse(std::strerror(errno));
  check_target();
  if (renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0) return;
  // A file system that cannot exchange: the old one is kept under another name until the new one stands.
  std::string old = temporary_ + ".old";
  if (rename(target_.c_str(), old.c_str()) != 0) refuse(std::strerror(errno));
  if (rename(temporary_.c_str(), target_.c_str()) != 0) {
    const int why = errno;
    if (rename(old.c_str(), target_.c_str()) != 0) refuse("what stood there is now " + old);
    refuse(std::strerror(why));
  }
  temporary_ = std::move(old);
}

void NewFolder::commit() {
  if (held_.is_one_waiting()) refuse("interrupted");
  keep_permissions();
  if (written_.size() > few_files) make_all_durable();
  for (const std::string& folder : within_) make_durable(folder);
  make_durable(temporary_);
  put_in_place();
  const fs::path beside = fs::path(target_).parent_path();
  make_durable(beside.empty() ? "." : beside.string());
  take_away();
}

}  // namespace actives::files
