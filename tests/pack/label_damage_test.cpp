// What a label is read with, in a pack that is damaged: refused, or not found, and never read as something else.
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "pack/label_index.hpp"
#include "pack/layout.hpp"
#include "pack/packed.hpp"
#include "text/label_words.hpp"

using namespace actives;
using pack::SectionId;
using packed::Opened;

namespace {

const std::string& small_pack() {
  static const std::string bytes = pack::compile(packed::small(), "1.0.0");
  return bytes;
}

pack::Part place_of(SectionId id) {
  pack::Header header;
  std::memcpy(&header, small_pack().data(), sizeof header);
  return pack::in_memory(header.section[pack::section_number(id)]);
}

// Calls `look(pack)` for each change of one byte of a section with which the pack still opens; gives how many were tried.
template <class F>
std::size_t each_change(SectionId id, F&& look) {
  const pack::Part place = place_of(id);
  std::size_t tried = 0;
  for (std::size_t at = place.offset; at < place.offset + place.size; ++at)
    for (const unsigned mask : {0x01U, 0x02U, 0x80U, 0xFFU}) {
      std::string bytes = small_pack();
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ mask);
      const Opened opened(bytes);
      look(*opened);
      ++tried;
    }
  return tried;
}

struct Found {
  std::size_t names = 0;
  bool refused = false;
};

// The label names with this key; each must be one of a record that has it.
Found found(const pack::Pack& pack, std::string_view name) {
  Found result;
  try {
    const auto [first, last] = pack.label_names_with(pack::label_hash(text::sum_of(text::label_key(name))));
    for (std::size_t i = first; i < last; ++i) {
      const pack::LabelName entry = pack.label_name(i);
      if (text::label_key(pack.text_of(entry)) != text::label_key(name)) FAIL("another name is found: " << i);
      ++result.names;
    }
  } catch (const PackError&) {
    result.refused = true;
  }
  return result;
}

constexpr const char* name_of_two = "Rosa Peptide (and) Water";

}  // namespace

TEST_CASE("the names of labels are in the small pack", "[pack]") {
  const Opened opened(small_pack());
  CHECK(found(*opened, name_of_two).names == 2);
  for (const SectionId id :
       {SectionId::label_names, SectionId::label_buckets, SectionId::label_heads, SectionId::label_tails})
    CHECK(place_of(id).size > 0);
}

TEST_CASE("a changed label name is refused", "[pack]") {
  std::size_t refused = 0;
  const std::size_t tried = each_change(SectionId::label_names, [&](const pack::Pack& changed) {
    const Found now = found(changed, name_of_two);
    REQUIRE((now.refused || now.names == 2));
    refused += now.refused ? 1U : 0U;
  });
  CHECK(refused > 0);
  CHECK(refused <= tried);
}

TEST_CASE("every changed byte of a label name is noticed when it is read", "[pack]") {
  each_change(SectionId::label_names, [&](const pack::Pack& changed) {
    std::size_t refused = 0;
    for (std::size_t i = 0; i < changed.label_names(); ++i) {
      try {
        changed.label_name(i);
      } catch (const PackError&) {
        ++refused;
      }
    }
    REQUIRE(refused > 0);
  });
}

TEST_CASE("a changed bucket of label names is refused, or leads to no other name", "[pack]") {
  std::size_t refused = 0;
  each_change(SectionId::label_buckets, [&](const pack::Pack& changed) {
    for (const char* name : {name_of_two, "Name of rose-peptide", "Name of water", "nonsuch"}) {
      const Found now = found(changed, name);
      refused += now.refused ? 1U : 0U;
    }
  });
  CHECK(refused > 0);
}

TEST_CASE("every changed byte among the ends of label names is noticed when they are read", "[pack]") {
  const std::string key = text::label_key(name_of_two);
  std::size_t refused = 0;
  for (const SectionId id : {SectionId::label_heads, SectionId::label_tails}) {
    each_change(id, [&](const pack::Pack& changed) {
      try {
        changed.each_label_head(pack::head_of(key), [](std::size_t) {});
        changed.each_label_tail(pack::tail_of(key), [](std::size_t) {});
      } catch (const PackError&) {
        ++refused;
      }
    });
  }
  CHECK(refused > 0);
}
