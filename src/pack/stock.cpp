#include "pack/stock.hpp"

#include <cstring>

#include "pack/decode.hpp"
#include "pack/encode.hpp"

namespace actives::pack {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;

}  // namespace

std::string_view Stock::keep(std::string_view bytes) {
  const std::size_t needed = (bytes.size() + 7) & ~std::size_t{7};
  if (needed > left_) {
    const std::size_t size = needed > block_size ? needed : block_size;
    // Not set to zero: pages that are never used are never taken.
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): owned at once
    blocks_.emplace_back(new std::uint64_t[size / sizeof(std::uint64_t)]);
    next_ = reinterpret_cast<char*>(blocks_.back().get());
    left_ = size;
  }
  std::memcpy(next_, bytes.data(), bytes.size());
  const std::string_view kept(next_, bytes.size());
  next_ += needed;
  left_ -= needed;
  return kept;
}

void Stock::add_packed(Kind kind, std::string_view bytes) {
  records_[static_cast<std::size_t>(kind)].push_back(keep(bytes));
}

template <class R>
void Stock::add(const R& record) {
  add_packed(kind_of<R>, encode(record));
}

void Stock::add(const AnyRecord& record) {
  std::visit([&](const auto& one) { add(one); }, record);
}

template <class R>
R Stock::read(std::size_t number) const {
  return decode<R>(packed(kind_of<R>, number));
}

template void Stock::add(const Ingredient&);
template void Stock::add(const IngredientType&);
template void Stock::add(const Concern&);
template void Stock::add(const Term&);
template void Stock::add(const Claim&);
template void Stock::add(const Rule&);
template void Stock::add(const Level&);
template void Stock::add(const Source&);
template void Stock::add(const InventoryItem&);
template Ingredient Stock::read(std::size_t) const;
template IngredientType Stock::read(std::size_t) const;
template Concern Stock::read(std::size_t) const;
template Term Stock::read(std::size_t) const;
template Claim Stock::read(std::size_t) const;
template Rule Stock::read(std::size_t) const;
template Level Stock::read(std::size_t) const;
template Source Stock::read(std::size_t) const;
template InventoryItem Stock::read(std::size_t) const;

}  // namespace actives::pack
