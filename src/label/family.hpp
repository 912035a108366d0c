// What a name that no record has must be by its form.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "label/names.hpp"
#include "label/sheet.hpp"
#include "pack/pack.hpp"

namespace actives::label {

// The types that the form of a name tells, in the order in which the form decides: "Callus Conditioned Media" is a
// conditioned medium.
enum class Family : std::uint8_t {
  conditioned_medium,
  exosome,
  pdrn,
  growth_factor,
  cytokine,
  plant_cell_extract,
  peptide
};

class Families {
 public:
  explicit Families(const pack::Pack& pack);

  // Of the words of the run.
  std::optional<Family> of(const Sheet& sheet, const Names& names, Run run) const;

  // The number of the family's type; nothing when the catalogue does not have it.
  std::optional<std::uint32_t> type(Family family) const { return types_[static_cast<std::size_t>(family)]; }

 private:
  // By the numbered recombinant names inside: Nicotiana Benthamiana Hexapeptide-40 sh-Oligopeptide-1.
  std::optional<Family> by_number(const Sheet& sheet, const Names& names, Run run) const;

  const pack::Pack& pack_;
  std::array<std::optional<std::uint32_t>, 7> types_;
};

}  // namespace actives::label
