// Names as CosIng writes them, made into names and ids of records.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "actives/catalogue.hpp"

namespace actives::exchange {

// The words of a cell: line ends, tabs and any blanks, no-break ones too, are one blank; none at the ends. Unguarded.
std::string clean_cell(std::string_view cell);

// By which two names are the same: their words in small letters.
std::string same_name_key(std::string_view clean);

// The id of a label name: its letters and digits without accents in small letters, all else a hyphen; as in the built-in
// inventory. What is longer than an id may be is cut off, with a hash of the whole name in its place. A name without a
// letter or digit that an id can have is a hash alone.
std::string id_of_name(std::string_view name);

// The id with a hash of the name behind it, for one of several names that would have the same.
std::string id_apart(std::string_view id, std::string_view name);

// How label names are written. CosIng has capitals only; the built-in catalogue knows how thousands of words are written,
// and any other word has a capital first.
class NameCase {
 public:
  explicit NameCase(const Catalogue& catalogue);

  // A name that has small letters already stays as it is.
  std::string written(std::string_view name) const;

 private:
  void learn(std::string_view name);

  std::unordered_map<std::string, std::string> words_;  // by the word in capitals
};

}  // namespace actives::exchange
