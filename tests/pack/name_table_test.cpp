// The names of a pack while it is written.
#include "pack/name_table.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

using namespace actives;
using pack::NameEntry;
using pack::NameTable;

namespace {

std::string text_at(const NameTable& table, std::uint32_t place) {
  std::uint32_t length = 0;
  std::memcpy(&length, table.texts().data() + place, sizeof length);
  return table.texts().substr(place + sizeof length, length);
}

// "rose 3", "rose 3 loose": what a name leads to, found over the buckets as a pack does.
std::vector<std::string> found(const NameTable& table, const std::string& name) {
  const std::uint64_t hash = text::hash(text::fold(name));
  const std::vector<std::uint32_t> buckets = table.buckets();
  const auto bucket = static_cast<std::size_t>(hash >> (64 - table.bucket_bits()));
  std::vector<std::string> all;
  for (std::uint32_t i = buckets.at(bucket); i < buckets.at(bucket + 1); ++i) {
    const NameEntry& entry = table.entries().at(i);
    if (entry.hash != hash) continue;
    all.push_back(text_at(table, entry.text) + " " + std::to_string(entry.record) + (entry.loose == 1 ? " loose" : ""));
  }
  return all;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a name leads to its record, however it is written", "[pack]") {
  NameTable table;
  table.add(Kind::ingredient, 3, How::name, "GHK-Cu");
  table.sort();
  for (const char* name : {"GHK-Cu", "ghk cu", "GHKCU"}) CHECK(found(table, name) == Found{"GHK-Cu 3"});
  CHECK(found(table, "GHK").empty());
}

TEST_CASE("a name of several records leads to each, a text of several names is kept once", "[pack]") {
  NameTable table;
  table.add(Kind::term, 1, How::name, "Serum");
  table.add(Kind::ingredient, 2, How::alias, "serum");
  table.add(Kind::claim, 0, How::name, "Serum");
  table.sort();
  CHECK(found(table, "serum").size() == 3);
  CHECK(table.texts().size() == 2 * (sizeof(std::uint32_t) + 5));
}

TEST_CASE("a name is found without its parentheses too, behind those that are exactly so", "[pack]") {
  NameTable table;
  table.add(Kind::ingredient, 1, How::inci, "Vitis Vinifera (Grape) Fruit Cell Extract");
  table.add(Kind::ingredient, 2, How::inci, "Vitis Vinifera Fruit Cell Extract");
  table.sort();
  CHECK(found(table, "vitis vinifera fruit cell extract") ==
        Found{"Vitis Vinifera Fruit Cell Extract 2", "Vitis Vinifera (Grape) Fruit Cell Extract 1 loose"});
  CHECK(found(table, "vitis vinifera (grape) fruit cell extract") ==
        Found{"Vitis Vinifera (Grape) Fruit Cell Extract 1"});
}

TEST_CASE("a name of which nothing is left when it is folded has no entry", "[pack]") {
  NameTable table;
  table.add(Kind::term, 0, How::name, "");
  table.add(Kind::term, 0, How::alias, " - ");
  CHECK(table.entries().empty());
  table.sort();
  CHECK(found(table, "").empty());
}

TEST_CASE("entries stand in one order, however they came", "[pack]") {
  std::vector<std::string> names;
  for (int i = 0; i < 500; ++i) names.push_back("name " + std::to_string(i % 250));
  const auto entries = [&] {
    NameTable table;
    for (const std::string& name : names) table.store(name);  // places are those of adding
    for (std::uint32_t i = 0; i < names.size(); ++i) table.add(Kind::term, i / 2, How::name, names[i]);
    table.sort();
    std::vector<std::string> all;
    for (const NameEntry& entry : table.entries())
      all.push_back(std::to_string(entry.hash) + " " + text_at(table, entry.text));
    return all;
  };
  const std::vector<std::string> forward = entries();
  CHECK(forward.size() == 500);
  CHECK(std::is_sorted(forward.begin(), forward.end(),
                       [](const auto& a, const auto& b) { return std::stoull(a) < std::stoull(b); }));
  std::reverse(names.begin(), names.end());
  CHECK(entries() == forward);
}

TEST_CASE("every name of many is found over its bucket", "[pack]") {
  NameTable table;
  constexpr std::uint32_t many = 3000;
  for (std::uint32_t i = 0; i < many; ++i) table.add(Kind::ingredient, i, How::name, "peptide " + std::to_string(i));
  table.sort();
  const std::vector<std::uint32_t> buckets = table.buckets();
  CHECK(buckets.size() == (std::size_t{1} << table.bucket_bits()) + 1);
  CHECK(buckets.front() == 0);
  CHECK(buckets.back() == many);
  for (std::uint32_t i = 0; i < many; i += 7)
    REQUIRE(found(table, "peptide " + std::to_string(i)) ==
            Found{"peptide " + std::to_string(i) + " " + std::to_string(i)});
}
