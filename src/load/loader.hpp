// Loads catalogues from JSON, merges them, and checks them against each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "load/fragment.hpp"
#include "model/order.hpp"

namespace actives::load {

// Where the records go as they are read, so that a million of them need not stand in memory as values.
class Store {
 public:
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  virtual ~Store() = default;

  // The next record of its kind: its number is how many of the kind came before.
  virtual void add(AnyRecord record) = 0;
};

// What was loaded. It is good only when there is nothing wrong; problems are sorted by file, line and column.
struct Loaded {
  Records records;                     // empty where they went to a store
  model::Order order;                  // of what is in the store
  std::vector<model::Origin> origins;  // one a catalogue
  std::vector<Problem> problems;
};

// Catalogues added later replace records of the same kind and id in earlier ones.
class Loader {
 public:
  // Keeps the records itself, or has them kept in a store, which must outlive this.
  Loader();
  explicit Loader(Store& store);
  ~Loader();
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  // Begins a catalogue of records that were checked before, as those of the built-in one; each is in the store already,
  // in this order within its kind.
  void begin_checked(const std::string& name);
  void add_checked(Kind kind, std::string_view id, std::optional<std::string_view> broader);

  // Begins a compiled catalogue, whose records are checked again for what they refer to.
  void begin_compiled(const std::string& path);
  void add_compiled(AnyRecord record);

  // Something else that is wrong, so that it is not known what a catalogue holds.
  void add_problem(Problem problem);

  // A file that cannot be read becomes a problem; without this it is thrown. A path that is not there still is.
  void keep_going() { keep_going_ = true; }
  bool any_unreadable() const { return any_unreadable_; }

  // A fragment file, or a folder that is searched for .json files: those that are hidden and folders that are links
  // are passed over. A folder without a .json file is a problem. Throws FileError when something cannot be read.
  void add(const std::string& path);

  // Merges and cross-checks all that was added. Call once.
  Loaded finish();

  // Every file and folder that was read, for dependency files.
  const std::vector<std::string>& read_paths() const { return read_paths_; }

 private:
  class Digest;

  void read_file(const std::string& path);
  std::optional<std::string> text_of(const std::string& path);

  std::unique_ptr<Digest> digest_;
  std::uint32_t compiled_file_ = 0;
  bool keep_going_ = false;
  bool any_unreadable_ = false;
  bool is_all_known_ = true;  // whether every file was read and every record of compiled catalogues
  std::vector<Problem> problems_;
  std::vector<std::string> read_paths_;
};

// The files that a path stands for, sorted: itself, or what a folder holds. Folders that were looked through are added to
// `folders`. Throws FileError.
std::vector<std::string> catalogue_files(const std::string& path, std::vector<std::string>& folders);

}  // namespace actives::load
