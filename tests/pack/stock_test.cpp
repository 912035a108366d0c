// Records kept as they are packed, until a catalogue is put together.
#include "pack/stock.hpp"

#include <cstdint>
#include <string>

#include "catch.hpp"
#include "pack/packed.hpp"

using namespace actives;
using packed::named;

namespace {

template <class R>
std::string text(const R& record) {
  return json::dump(json::to_json(record, json::Form::complete));
}

}  // namespace

TEST_CASE("records of every kind are read as they were added, in their order", "[pack]") {
  const Records& records = packed::own_records();
  pack::Stock stock;
  model::each_list(
      [&](std::string_view, const auto& list) {
        for (const auto& record : list) stock.add(record);
      },
      records);
  model::each_list(
      [&](std::string_view, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        REQUIRE(stock.count(kind_of<R>) == list.size());
        for (std::size_t i = 0; i < list.size(); ++i) REQUIRE(text(stock.read<R>(i)) == text(list[i]));
      },
      records);
}

TEST_CASE("a record may be added whose kind is known only when the program runs", "[pack]") {
  pack::Stock stock;
  stock.add(AnyRecord(named<Term>("serum")));
  stock.add(AnyRecord(named<Concern>("aging")));
  CHECK(stock.count(Kind::term) == 1);
  CHECK(stock.read<Term>(0).id == "serum");
  CHECK(stock.read<Concern>(0).id == "aging");
  CHECK(stock.count(Kind::rule) == 0);
}

TEST_CASE("a record of another pack is kept as it stands there, and outlives it", "[pack]") {
  pack::Stock stock;
  {
    const packed::Opened other(pack::compile(packed::small(), "1"));
    for (std::size_t i = 0; i < other->count(Kind::ingredient); ++i)
      stock.add_packed(Kind::ingredient, other->packed(Kind::ingredient, i));
  }
  const Records small = packed::small();
  REQUIRE(stock.count(Kind::ingredient) == small.ingredients.size());
  for (std::size_t i = 0; i < small.ingredients.size(); ++i)
    CHECK(text(stock.read<Ingredient>(i)) == text(small.ingredients[i]));
}

TEST_CASE("records of every size stand aligned and stay where they are, over many blocks", "[pack]") {
  constexpr std::size_t many = 400;
  pack::Stock stock;
  const auto summary = [](std::size_t i) { return std::string(i % 50 == 49 ? 3'000'000 : 37 * i, 'x'); };
  const char* first = nullptr;
  for (std::size_t i = 0; i < many; ++i) {
    auto made = named<Ingredient>("i" + std::to_string(i));
    made.summary = summary(i);
    stock.add(made);
    if (i == 0) first = stock.packed(Kind::ingredient, 0).data();
  }
  CHECK(stock.packed(Kind::ingredient, 0).data() == first);
  for (std::size_t i = 0; i < many; ++i) {
    REQUIRE(reinterpret_cast<std::uintptr_t>(stock.packed(Kind::ingredient, i).data()) % 8 == 0);
    const auto read = stock.read<Ingredient>(i);
    REQUIRE(read.id == "i" + std::to_string(i));
    REQUIRE(read.summary == summary(i));
  }
}
