// Folders of files that are put in their place whole or not at all.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "files/held_signals.hpp"
#include "files/new_file.hpp"

namespace actives::files {

// A folder in the making. What stands at its path stays there until commit(). Until then it is a hidden folder beside it,
// with signals held back; one that is not committed is taken away again, so that only a killed program leaves it.
class NewFolder {
 public:
  // Whether a file of the folder that is to be replaced is one that may be lost with it: "a.json", or in a folder within
  // it "parts/a.json". Asked of the folder itself too, "parts/".
  using MayGo = std::function<bool(std::string_view name)>;

  // Throws FileError: the folder it is to stand in is missing or may not be written, or something is in the way: a file,
  // with IfThere::refuse a folder, else a folder that holds what may not go. An empty folder is never in the way.
  NewFolder(std::string path, IfThere if_there, MayGo may_go);
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder();

  // Where to write a file of it, as with NewFile.
  std::string path_of(std::string_view name) const;
  // Writes a whole file of it; "parts/a.json" makes the folder "parts" in it, which has no folders within. Throws FileError,
  // also when a signal waits to end the program, and for a name that could lead out of the folder.
  void write_file(std::string_view name, std::string_view text);

  // Puts the folder in its place. Throws FileError.
  void commit();

 private:
  [[noreturn]] void refuse(const std::string& why) const;
  void check_target() const;
  [[noreturn]] void refuse_to_lose(const std::string& name) const;
  void check_within(const std::string& folder) const;
  void make_within(std::string_view name);
  void make_hidden();
  void make_all_durable() const;
  void keep_permissions() const;
  void put_in_place();
  void take_away();

  std::string path_;    // as it was given, for messages
  std::string target_;  // where links lead, without a '/' at its end
  IfThere if_there_;
  MayGo may_go_;
  HeldSignals held_;
  std::string temporary_;             // the hidden folder; empty once it is gone
  std::vector<std::string> written_;  // paths of the files in it
  std::vector<std::string> within_;   // paths of the folders in it
};

}  // namespace actives::files
