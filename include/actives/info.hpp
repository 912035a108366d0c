/// \file
/// What a catalogue was put together from, and what it holds.
///
/// \include what_is_inside.cpp
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/vocabulary.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// How well the ingredients of one type are supported: by the best grade of each on a cosmetic route.
struct TypeGrades {
  std::string type;                                                 ///< id
  std::string name;                                                 ///< as its page shows it
  std::size_t ingredients = 0;                                      ///< of the type, in this part
  std::array<std::size_t, Spelling<Grade>::names.size()> graded{};  ///< ingredients, by grade
  std::size_t ungraded = 0;                                         ///< those nothing cosmetic is recorded of
};

/// One of the catalogues that a catalogue was put together from.
struct PartInfo {
  CataloguePart part;                                              ///< where it came from
  std::size_t records = 0;                                         ///< that are in the whole
  std::array<std::size_t, Spelling<Kind>::names.size()> counts{};  ///< of these, by kind
  std::vector<TypeGrades> grades;  ///< of its ingredients; types without any are left out
};

/// In the order of Catalogue::parts(). Throws PackError when the compiled catalogue is damaged.
std::vector<PartInfo> catalogue_info(const Catalogue& catalogue);

}  // namespace actives
#pragma GCC visibility pop
