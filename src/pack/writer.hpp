// Compiles records into a pack.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "actives/records.hpp"
#include "model/order.hpp"
#include "pack/output.hpp"
#include "pack/stock.hpp"

namespace actives::pack {

// A version that says only which catalogue it is, or one with "+" and 12 hex digits of the records behind it.
enum class Stamp : std::uint8_t { plain, content };

// Writes a pack (layout.hpp) of those records of the stock that the order names. They must have passed the loader: every
// reference resolves. The same records, version and origins give the same bytes.
void compile(const Stock& stock, const model::Order& order, std::string_view version, Stamp stamp,
             std::span<const model::Origin> origins, Output& output);

// The same for records that are values.
std::string compile(const Records& records, std::string_view version, std::span<const model::Origin> origins = {});

}  // namespace actives::pack
