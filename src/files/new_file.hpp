// Files that are written whole or not at all.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"
#include "files/held_signals.hpp"

namespace actives::files {

enum class IfThere : std::uint8_t {
  replace,
  refuse,  // throw FileError, and never lose what is there, even when it comes into being meanwhile
};

// A file in the making. What stands at its path stays there until commit(). A file that is not committed leaves nothing
// behind: as long as it is written it has no name, so that not even a killed program leaves one. (Where the file system
// knows no files without names it has a hidden one; signals are then held back, and write() gives up when one waits.)
//
// A link is followed: what it leads to is replaced. What is no plain file, as /dev/stdout, is written as it is.
class NewFile {
 public:
  // Throws FileError: a folder is missing or may not be written, or something is in the way.
  NewFile(std::string path, IfThere if_there);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  // Behind what was written. Throws FileError, as for a full disk.
  void write(std::string_view bytes);
  // Whether what was written can be written over: not in a pipe or terminal.
  bool can_rewrite() const;
  // Over what stands at the very start.
  void rewrite_start(std::string_view bytes);

  // Puts the file in its place. Throws FileError. With `durable` it is on the disk when this returns.
  void commit(bool durable = true);

 private:
  [[noreturn]] void refuse(const std::string& why) const;
  // What the system just said, in the words of IfThere::refuse where it fits.
  [[noreturn]] void refuse_taken() const;
  void find_target();
  bool open_nameless();
  void open_named();
  void keep_permissions() const;
  std::string hidden_name() const;
  void link_to(const std::string& name) const;
  void rename_where_free();
  void replace_target();

  std::string path_;    // as it was given, for messages
  std::string target_;  // where links lead
  std::string folder_;
  IfThere if_there_;
  bool is_plain_ = true;   // false: a device or pipe, written as it is
  std::string temporary_;  // the hidden name; empty while it has none
  std::optional<HeldSignals> held_;
  Descriptor file_;
};

// Writes a whole file. Throws FileError.
void write_file(const std::string& path, std::string_view text, IfThere if_there);

}  // namespace actives::files
