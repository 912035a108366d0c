// A JSON file as a tree that remembers where each value stands, so that every message can name its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/error.hpp"

namespace actives::load {

inline constexpr std::size_t deepest_nesting = 64;
inline constexpr std::size_t largest_file = std::size_t{64} << 20;  // bytes
// A record is read as a whole, so it may not be as large as a file.
inline constexpr std::size_t most_values = 1'000'000;  // in one record, or outside of all
// Nobody reads more of a file that is something else.
inline constexpr std::size_t most_problems = 100'000;  // of one file

struct Member;

// One JSON value. `offset` is the byte where it starts. A whole number beyond 64 bits becomes the nearest that fits.
struct Node {
  enum class Type : std::uint8_t { null, boolean, integer, real, text, array, object };

  Type type = Type::null;
  std::size_t offset = 0;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;
  std::vector<Node> items;
  std::vector<Member> members;

  // "a text", "a list": what the value is, for messages.
  std::string_view what() const;
  // The member's value, or null when there is no such key.
  const Node* find(std::string_view key) const;
};

struct Member {
  std::string key;
  std::size_t offset = 0;
  Node value;
};

// A file's text and the name under which messages speak of it.
class File {
 public:
  File(std::string file_name, std::string whole_text) : name(std::move(file_name)), text(std::move(whole_text)) {}

  std::string name;
  std::string text;

  // Line and column of a byte offset. Quick for offsets that are near to the one asked for before; not for several
  // threads at once.
  Position at(std::size_t offset) const;

 private:
  mutable std::size_t last_offset_ = 0;
  mutable std::size_t last_line_ = 1;
  mutable std::size_t last_line_start_ = 0;
};

// The problems of one file, added to those of others.
class FileProblems {
 public:
  FileProblems(const File& file, std::vector<Problem>& all) : file_(file), all_(all), before_(all.size()) {}

  // Nothing where there are too many already; the last that is added says so.
  void add(std::size_t offset, std::string record, std::string message);
  // Whether there are too many, so that nothing more of the file is to be read.
  bool is_full() const { return all_.size() - before_ > most_problems; }

 private:
  const File& file_;
  std::vector<Problem>& all_;
  std::size_t before_;
};

// Reads JSON. Adds a problem and returns false when the text is not JSON, starts with a byte order mark, nests deeper than
// `deepest_nesting`, has too many values in a record or too many problems; the tree is then not to be used. The problem
// stands at the token that is unexpected, at the first byte that fits no token, or at the end of the last line. A duplicate
// key is a problem, but leaves a tree.
//
// With `take`, each item of a list that is a member of the outermost object is given to it as soon as it is read, and is
// not in the tree: a file of a hundred thousand records never stands in memory as one.
using TakeItem = std::function<void(const Member& list, Node& item)>;
bool parse_json(const File& file, Node& root, FileProblems& problems, const TakeItem& take = {});

}  // namespace actives::load
