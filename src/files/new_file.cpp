#include "files/new_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "actives/error.hpp"

namespace actives::files {

namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0666;

// The name under which the system knows an open file, so that it can be given one in a folder.
std::string name_of(const Descriptor& file) { return "/proc/self/fd/" + std::to_string(file.number()); }

}  // namespace

NewFile::NewFile(std::string path, IfThere if_there) : path_(std::move(path)), if_there_(if_there) {
  find_target();
  if (!is_plain_) {
    file_ = Descriptor(open(target_.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file_) refuse(std::strerror(errno));
  } else if (!open_nameless()) {
    open_named();
  }
}

NewFile::~NewFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void NewFile::refuse(const std::string& why) const { throw FileError("cannot be written: " + why, {path_, 0, 0}); }

void NewFile::refuse_taken() const {
  refuse(errno == EEXIST ? "it is there already; --force replaces it" : std::strerror(errno));
}

void NewFile::find_target() {
  struct stat about {};
  const bool is_there = stat(path_.c_str(), &about) == 0;
  if (!is_there && lstat(path_.c_str(), &about) == 0) refuse("it is a link that leads nowhere");
  is_plain_ = !is_there || S_ISREG(about.st_mode);
  if (is_there && S_ISDIR(about.st_mode)) refuse("it is a folder");
  if (is_there && is_plain_ && if_there_ == IfThere::refuse) refuse("it is there already; --force replaces it");
  std::error_code error;
  target_ = is_there && is_plain_ ? fs::canonical(path_, error).string() : path_;
  if (error) refuse(error.message());
  folder_ = fs::path(target_).parent_path().string();
  if (folder_.empty()) folder_ = ".";
}

bool NewFile::open_nameless() {
  file_ = Descriptor(open(folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, usual_mode));
  if (!file_) return false;
  // Without /proc it could never be given a name.
  return access(name_of(file_).c_str(), F_OK) == 0;
}

std::string NewFile::hidden_name() const {
  return folder_ + "/." + fs::path(target_).filename().string() + "." + std::to_string(getpid()) + ".part";
}

void NewFile::open_named() {
  held_.emplace();
  temporary_ = hidden_name();
  file_ = Descriptor(open(temporary_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, usual_mode));
  if (file_) return;
  temporary_.clear();
  refuse(errno == ENOENT ? "there is no folder " + folder_ : std::string(std::strerror(errno)));
}

void NewFile::write(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{1} << 20;  // at once, so that a waiting signal is seen
  while (!bytes.empty()) {
    if (held_ && held_->is_one_waiting()) refuse("interrupted");
    const ssize_t count = ::write(file_.number(), bytes.data(), std::min(bytes.size(), most));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) refuse(std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

bool NewFile::can_rewrite() const { return lseek(file_.number(), 0, SEEK_CUR) >= 0; }

void NewFile::rewrite_start(std::string_view bytes) {
  for (off_t at = 0; !bytes.empty();) {
    const ssize_t count = pwrite(file_.number(), bytes.data(), bytes.size(), at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) refuse(std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(count));
    at += count;
  }
}

void NewFile::keep_permissions() const {
  struct stat before {};
  if (stat(target_.c_str(), &before) == 0) fchmod(file_.number(), before.st_mode & 07777U);
}

void NewFile::link_to(const std::string& name) const {
  if (linkat(AT_FDCWD, name_of(file_).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) refuse_taken();
}

// Gives up the hidden name for the right one where that is free.
void NewFile::rename_where_free() {
  if (renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) != 0) {
    // Some file systems know no such renaming, others no second name for a file.
    if (errno != EINVAL && errno != ENOSYS) refuse_taken();
    if (link(temporary_.c_str(), target_.c_str()) != 0) refuse_taken();
    unlink(temporary_.c_str());
  }
  temporary_.clear();
}

// Puts the file where there may be another. Between its two names the program must not end.
void NewFile::replace_target() {
  if (!held_) held_.emplace();
  if (temporary_.empty()) {
    std::string name = hidden_name();
    unlink(name.c_str());
    link_to(name);
    temporary_ = std::move(name);  // takes no memory, so that the name is never left behind
  }
  if (rename(temporary_.c_str(), target_.c_str()) != 0) refuse(std::strerror(errno));
  temporary_.clear();
}

void NewFile::commit(bool durable) {
  if (is_plain_) {
    keep_permissions();
    if (durable && fdatasync(file_.number()) != 0) refuse(std::strerror(errno));
    if (if_there_ == IfThere::refuse && temporary_.empty()) {
      link_to(target_);
    } else if (if_there_ == IfThere::refuse) {
      rename_where_free();
    } else {
      replace_target();
    }
  }
  if (file_.close() != 0) refuse(std::strerror(errno));
  held_.reset();
}

void write_file(const std::string& path, std::string_view text, IfThere if_there) {
  NewFile file(path, if_there);
  file.write(text);
  file.commit();
}

}  // namespace actives::files
