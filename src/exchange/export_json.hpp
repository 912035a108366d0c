// A catalogue as fragments in the canonical form, which load again: alone, and with the same records.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "actives/catalogue.hpp"

namespace actives::exchange {

// A file of a catalogue may have 64 MiB; this leaves room for what people add.
inline constexpr std::size_t largest_fragment = 60'000'000;

// One fragment file.
struct ExportedFragment {
  std::string name;  // in a folder of them: "ingredients.json", then "ingredients_002.json" and so on
  std::string text;
  std::size_t records = 0;
};

// What a loader would refuse in an export, and is left out: sources that nothing cites any more since other catalogues
// replaced the records that did.
struct LeftOut {
  std::size_t sources = 0;
};

// All records in one fragment; nothing where that would be larger than `most`.
std::optional<ExportedFragment> export_fragment(const Catalogue& catalogue, LeftOut& left_out,
                                                std::size_t most = largest_fragment);

// All records as a folder of fragments, at least one, none with records of two kinds. The files of a kind sort as its
// records do, so that they are read in that order.
void export_fragments(const Catalogue& catalogue, LeftOut& left_out, const std::function<void(ExportedFragment)>& take,
                      std::size_t most = largest_fragment);

// Whether export_fragments() gives files such names.
bool is_fragment_name(std::string_view name);

}  // namespace actives::exchange
