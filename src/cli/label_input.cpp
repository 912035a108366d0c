#include "cli/label_input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/operands.hpp"
#include "cli/read_some.hpp"

namespace actives::cli {

namespace {

constexpr std::size_t small_block = 1 << 12;  // a label; memory that is not touched costs nothing
constexpr std::size_t large_block = 1 << 16;  // a million labels

std::size_t count_lines(std::string_view bytes) {
  std::size_t lines = 0;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) ++lines;
  return lines;
}

}  // namespace

LabelInput::LabelInput(Session& session, bool by_line)
    : session_(session), by_line_(by_line), names_(session.arguments().operands) {
  if (names_.empty()) names_.emplace_back(from_input);
}

LabelInput::~LabelInput() {
  if (file_ >= 0) close(file_);
}

bool LabelInput::open_next() {
  while (next_name_ < names_.size()) {
    name_ = names_[next_name_++];
    first_ = 1;
    pending_.clear();
    block_ = small_block;
    if (name_ == from_input) {
      name_ = "stdin";
      file_ = -1;
      if (session_.streams().input_is_terminal())
        session_.note(by_line_ ? "type one label a line; Ctrl-D ends" : "paste the list of ingredients; Ctrl-D ends");
      session_.flush();
      return true;
    }
    file_ = open(name_.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file_ >= 0 && fstat(file_, &status) == 0 && S_ISDIR(status.st_mode)) {
      close(std::exchange(file_, -1));
      errno = EISDIR;
    }
    if (file_ >= 0) return true;
    failures_.push_back(name_ + ": cannot be opened: " + std::strerror(errno));
  }
  return false;
}

bool LabelInput::read_more() {
  const std::size_t before = pending_.size();
  const std::size_t wanted = block_;
  if (file_ < 0) {
    session_.streams().read(pending_, wanted);
  } else if (read_some(file_, pending_, wanted) < 0) {
    broken_ = true;
    failures_.push_back(name_ + ": cannot be read: " + std::strerror(errno));
    pending_.clear();
    return false;
  }
  const std::size_t count = pending_.size() - before;
  if (count == wanted) block_ = large_block;
  return count > 0;
}

Stretch LabelInput::take(std::size_t size) {
  Stretch stretch{name_, first_, pending_.substr(0, size)};
  pending_.erase(0, size);
  return stretch;
}

// The whole lines of what is pending, when there are any behind `looked`: what stands before was looked through, which a
// line of many blocks cannot have again and again.
std::optional<Stretch> LabelInput::cut_lines(std::size_t looked) {
  const std::size_t end = std::string_view(pending_).substr(looked).rfind('\n');
  if (end == std::string_view::npos) return std::nullopt;
  Stretch stretch = take(looked + end + 1);
  first_ += count_lines(stretch.bytes);
  return stretch;
}

std::optional<Stretch> LabelInput::next() {
  while (true) {
    if (!is_open_) {
      if (!open_next()) return std::nullopt;
      is_open_ = true;
    }
    std::size_t looked = pending_.size();
    while (read_more()) {
      if (by_line_)
        if (auto lines = cut_lines(looked)) return lines;
      looked = pending_.size();
    }
    is_open_ = false;
    if (file_ >= 0) close(std::exchange(file_, -1));
    if (std::exchange(broken_, false) || (by_line_ && pending_.empty())) continue;
    return take(pending_.size());
  }
}

}  // namespace actives::cli
