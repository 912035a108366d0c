// FlatBuffers (pack/records.fbs) back to records.
#pragma once

#include <cstddef>
#include <string_view>

#include "actives/records.hpp"
#include "pack/trust.hpp"

namespace actives::pack {

// Reads one record. `bytes` must be aligned to 8. Throws PackError when they are not a record of this kind.
template <class R>
R decode(std::string_view bytes, Trust trust = Trust::none);

// One target of an ingredient. Throws PackError also when it has no such target.
Target decode_target(std::string_view bytes, std::size_t number, Trust trust = Trust::none);

// What a list says of an ingredient.
ListedIngredient decode_listed(std::string_view bytes, Trust trust = Trust::none);

}  // namespace actives::pack
