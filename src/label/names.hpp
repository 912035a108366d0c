// Whether a run of words is a name that the catalogue has.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "label/sheet.hpp"
#include "pack/pack.hpp"

namespace actives::label {

// Words of a sheet, first and behind the last.
using Run = std::pair<std::size_t, std::size_t>;

// The letters of some words as far as a name is looked up by them.
struct Letters {
  std::uint64_t sum = 0;
  std::size_t count = 0;
  bool digit_first = false;
  bool digit_last = false;
};

// Of the run without its amounts and references to notes.
Letters letters_of(const Sheet& sheet, Run run);
// The same without what is in parentheses.
Letters letters_outside(const Sheet& sheet, Run run);
// Of one and the other behind it.
Letters joined(const Letters& first, const Letters& second);

class Names {
 public:
  explicit Names(const pack::Pack& pack) : pack_(pack) {}

  // The name with just these letters.
  Hit with(const Letters& letters) const;

  // The words as they stand, without amounts and references to notes.
  Hit exact(const Sheet& sheet, Run run) const;

  // The same, and else without what is in parentheses.
  Hit plain(const Sheet& sheet, Run run);

  // The same, and else with a parenthesis in the place of what it explains, or one of
  // several names that are joined by slashes.
  Hit find(const Sheet& sheet, Run run);

  // Whether the first record that each leads to is one and the same.
  bool mean_the_same(Hit first, Hit second) const;

 private:
  Hit with_groups(const Sheet& sheet, Run run);
  Hit one_of_several(const Sheet& sheet, Run run);
  Hit joined_parts(const Sheet& sheet) const;  // the runs in parts_, one behind the other

  const pack::Pack& pack_;
  std::vector<Run> parts_;
};

}  // namespace actives::label
