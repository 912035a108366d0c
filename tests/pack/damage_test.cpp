// A pack that is cut off, foreign or changed is refused, or the record that was changed is.
#include <cstring>
#include <string>
#include <vector>

#include "catch.hpp"
#include "pack/layout.hpp"
#include "pack/packed.hpp"

using namespace actives;
using packed::Opened;
using packed::opening;

namespace {

const std::string& small_pack() {
  static const std::string bytes = pack::compile(packed::small(), "1.0.0");
  return bytes;
}

std::string flipped(std::string bytes, std::size_t at, unsigned char mask) {
  bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ mask);
  return bytes;
}

// Calls `look(pack, where)` for each change of one byte with which the pack still opens.
template <class F>
void each_change(const std::string& bytes, F&& look) {
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const unsigned mask : {0x01U, 0x02U, 0x80U, 0xFFU}) {
      const std::string changed = flipped(bytes, at, static_cast<unsigned char>(mask));
      try {
        const Opened opened(changed);
        look(*opened, "byte " + std::to_string(at) + " of " + std::to_string(bytes.size()));
      } catch (const PackError&) {
      }
    }
}

std::string refusal(const std::string& bytes) {
  const std::string said = opening(bytes);
  return said.substr(0, said.find(':'));
}

// The id of the ingredient to which an id leads, "nothing" or "refused".
std::string led_to(const pack::Pack& pack, const std::string& id) {
  try {
    const auto number = pack.find(Kind::ingredient, id);
    return number ? pack.read<Ingredient>(*number).id : "nothing";
  } catch (const PackError&) {
    return std::string(packed::refused);
  }
}

// The small pack with one member of its header set.
template <class T>
std::string with(T pack::Header::*member, T value) {
  std::string bytes = small_pack();
  pack::Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.*member = value;
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace

TEST_CASE("a pack that is cut off anywhere is refused", "[pack]") {
  CHECK(opening(small_pack()) == "opened");
  for (std::size_t length = 0; length < small_pack().size(); ++length) {
    INFO("cut off behind " << length << " bytes");
    REQUIRE(refusal(small_pack().substr(0, length)) == "PackError");
  }
}

TEST_CASE("a pack with bytes behind its end is refused", "[pack]") {
  for (const std::size_t more : {1U, 7U, 8U, 4096U})
    CHECK(refusal(small_pack() + std::string(more, '\0')) == "PackError");
  CHECK(refusal(small_pack() + small_pack()) == "PackError");
}

TEST_CASE("what is no pack is refused as such", "[pack]") {
  const std::string no_pack = "PackError: this is no compiled catalogue";
  std::string foreign = small_pack();
  foreign.replace(0, 8, "SQLite f");
  CHECK(opening(foreign) == no_pack);
  CHECK(opening(std::string(5000, '\0')) == no_pack);
  CHECK(opening("{\"ingredients\": []}" + std::string(5000, ' ')) == no_pack);
  CHECK(opening("").starts_with(no_pack));
  CHECK(opening("{}").starts_with(no_pack));
}

TEST_CASE("a pack of another version is refused with the advice to compile it again", "[pack]") {
  for (const std::uint32_t other : {0U, pack::format_version + 1, 0xFFFFFFFFU})
    CHECK(opening(with(&pack::Header::version, other)) ==
          "PackError: the catalogue was compiled by another version of actives; compile it again");
}

TEST_CASE("a pack of a machine with the other byte order is refused as such", "[pack]") {
  CHECK(opening(with(&pack::Header::order, std::uint32_t{0x04030201})) ==
        "PackError: the catalogue was compiled on a machine of the other byte order");
}

TEST_CASE("every changed byte of the header is noticed when a pack is opened", "[pack]") {
  for (std::size_t at = 0; at < sizeof(pack::Header); ++at)
    for (unsigned mask = 1; mask < 256; ++mask) {
      INFO("byte " << at << ", bits " << mask);
      REQUIRE(refusal(flipped(small_pack(), at, static_cast<unsigned char>(mask))) == "PackError");
    }
}

TEST_CASE("with any byte changed every record is read as it was written, or refused", "[pack]") {
  const std::vector<std::string> written = packed::texts_of(packed::small());
  std::size_t refusals = 0;
  each_change(small_pack(), [&](const pack::Pack& changed, const std::string& where) {
    INFO(where);
    const std::vector<std::string> read = packed::texts_of(changed);
    REQUIRE(read.size() == written.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (read[i] == packed::refused)
        ++refusals;
      else
        REQUIRE(read[i] == written[i]);
    }
  });
  CHECK(refusals > 4 * 1000);
}

TEST_CASE("with any byte changed a name is looked up without a crash", "[pack]") {
  const std::vector<std::string> names{"rosepeptide", "nameofwrinkle", "rosapeptide(and)water", "nonsuch", ""};
  std::size_t entries = 0;
  each_change(small_pack(), [&](const pack::Pack& changed, const std::string&) {
    try {
      for (const std::string& name : names)
        changed.lookup(name, [&](const auto&, std::string_view text) { entries += text.empty() ? 0U : 1U; });
      changed.each_name([&](const auto&, std::string_view text) { entries += text.empty() ? 0U : 1U; });
    } catch (const PackError&) {
    }
  });
  CHECK(entries > 0);
}

TEST_CASE("with any byte changed a word is searched without a crash", "[pack]") {
  std::size_t found = 0;
  each_change(small_pack(), [&](const pack::Pack& changed, const std::string&) {
    try {
      const auto [first, last] = changed.words_beginning("ros");
      for (std::size_t i = first; i < last; ++i)
        for (const pack::Posting& posting : changed.postings(changed.search_word(i).stem)) {
          found += changed.search_document(posting.document).lengths[0];
          changed.place_of(posting.document);
        }
      changed.search_totals();
    } catch (const PackError&) {
    }
  });
  CHECK(found > 0);
}

TEST_CASE("a changed posting is refused", "[pack]") {
  const Opened whole(small_pack());
  const auto [first, last] = whole->words_beginning("rose");
  REQUIRE(first < last);
  const std::size_t stem = whole->search_word(first).stem;
  const std::vector<pack::Posting> written = whole->postings(stem);
  REQUIRE_FALSE(written.empty());
  std::size_t refused = 0;
  each_change(small_pack(), [&](const pack::Pack& changed, const std::string&) {
    try {
      const std::vector<pack::Posting> read = changed.postings(stem);
      REQUIRE(read.size() == written.size());
      REQUIRE(std::memcmp(read.data(), written.data(), read.size() * sizeof(pack::Posting)) == 0);
    } catch (const PackError&) {
      ++refused;
    }
  });
  CHECK(refused > 0);
}

TEST_CASE("with any byte changed no id leads to another record", "[pack]") {
  each_change(small_pack(), [&](const pack::Pack& changed, const std::string& where) {
    INFO(where);
    for (const std::string id : {"rose-peptide", "tulip-peptide"}) {
      const std::string led = led_to(changed, id);
      CAPTURE(id, led);
      REQUIRE((led == id || led == "nothing" || led == packed::refused));
    }
  });
}

TEST_CASE("a changed byte in a record refuses what is read from its page and nothing else", "[pack]") {
  const std::string bytes = pack::compile(packed::own_records(), "1.0.0");
  const std::vector<std::string> written = packed::texts_of(packed::own_records());
  const std::size_t at = bytes.find(packed::own_records().ingredients[40].summary);
  REQUIRE(at != std::string::npos);
  const Opened opened(flipped(bytes, at + 5, 0x20));
  CHECK_THROWS_WITH(opened->read<Ingredient>(40), "the compiled catalogue is damaged");
  const std::vector<std::string> read = packed::texts_of(*opened);
  REQUIRE(read.size() == written.size());
  std::size_t refused = 0;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i] == packed::refused)
      ++refused;
    else
      CHECK(read[i] == written[i]);
  }
  CHECK(refused >= 1);
  CHECK(refused <= 20);
}

TEST_CASE("a damaged page is noticed every time it is read", "[pack]") {
  const std::string& bytes = small_pack();
  const Opened opened(flipped(bytes, bytes.find("All there is to say about tulip-peptide"), 0x01));
  for (int i = 0; i < 3; ++i) CHECK(packed::text_of<Ingredient>(*opened, 1) == packed::refused);
}

TEST_CASE("a changed byte in a record of the real catalogue is noticed", "[pack]") {
  const Records& records = packed::own_records();
  const std::string bytes = pack::compile(records, "1.0.0");
  std::size_t tried = 0;
  for (std::size_t i = 0; i < records.ingredients.size(); i += 7) {
    const std::string& summary = records.ingredients[i].summary;
    const std::size_t at = bytes.find(summary);
    REQUIRE(at != std::string::npos);
    const Opened opened(flipped(bytes, at + i % summary.size(), static_cast<unsigned char>(1U << i % 8)));
    CHECK(packed::text_of<Ingredient>(*opened, i) == packed::refused);
    ++tried;
  }
  CHECK(tried > 20);
}
