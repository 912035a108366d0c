// A pack whose checksums are right and that is wrong inside is refused, at the latest where the wrong part is read.
#include "pack/forged.hpp"

#include <functional>
#include <string>

#include "catch.hpp"
#include "pack/layout.hpp"
#include "pack/packed.hpp"

using namespace actives;
using pack::SectionId;
using packed::Forged;
using packed::Opened;
using packed::opening;

namespace {

constexpr const char* damaged = "PackError: the compiled catalogue is damaged";

Forged forged() { return Forged(pack::compile(packed::small(), "1.0.0")); }

// What is said when a pack with such a header is opened.
std::string opened_with(const std::function<void(pack::Header&)>& change) {
  Forged made = forged();
  change(made.header);
  return opening(made.with_header());
}

// As above, with sections that lie within any pack: only the pages are wrong.
std::string opened_with_pages_end(std::uint64_t end) {
  return opened_with([&](pack::Header& header) {
    header.section = {};
    header.pages_end = end;
  });
}

// Opens a pack that was changed, and says what came of reading from it.
std::string reading(Forged& made, const std::function<void(const pack::Pack&)>& read) {
  const Opened opened(made.sealed());
  try {
    read(*opened);
    return "read";
  } catch (const PackError& error) {
    return std::string("PackError: ") + error.what();
  }
}

}  // namespace

TEST_CASE("a pack that was sealed anew without a change is read as before", "[pack]") {
  Forged made = forged();
  const Opened opened(made.sealed());
  CHECK(packed::texts_of(*opened) == packed::texts_of(packed::small()));
  CHECK(made.sealed() == pack::compile(packed::small(), "1.0.0"));
}

TEST_CASE("the end of the pages must be one, behind the header and within the pack", "[pack]") {
  const std::uint64_t end = forged().header.pages_end;
  const std::uint64_t size = forged().header.size;
  for (const std::uint64_t wrong : {std::uint64_t{0}, end + 1, end - 8, end - pack::page_size, end + pack::page_size,
                                    size / pack::page_size * pack::page_size, size + 1, ~std::uint64_t{0}}) {
    CAPTURE(wrong);
    CHECK(opened_with_pages_end(wrong) == damaged);
  }
}

TEST_CASE("the root checksums must be those that the header names", "[pack]") {
  CHECK(opened_with([](pack::Header& header) { header.root_checksum ^= 1U; }) == damaged);
}

TEST_CASE("a section must lie within the pages", "[pack]") {
  for (std::size_t number = 0; number < pack::sections; ++number) {
    CAPTURE(number);
    CHECK(opened_with([&](pack::Header& header) { header.section[number].offset = header.pages_end + 8; }) == damaged);
    CHECK(opened_with([&](pack::Header& header) { header.section[number].size = header.pages_end; }) == damaged);
    CHECK(opened_with([&](pack::Header& header) { header.section[number].size = ~std::uint64_t{0}; }) == damaged);
  }
}

TEST_CASE("there must be as many buckets as the header says, and no absurd number of them", "[pack]") {
  for (const auto member : {&pack::Header::bucket_bits, &pack::Header::label_bucket_bits}) {
    for (const std::uint32_t wrong : {0U, 29U, 64U, 0xFFFFFFFFU})
      CHECK(opened_with([&](pack::Header& header) { header.*member = wrong; }) == damaged);
    CHECK(opened_with([&](pack::Header& header) { ++(header.*member); }) == damaged);
  }
  CHECK(opened_with([](pack::Header& header) {
          header.section[pack::section_number(SectionId::buckets)].size -= sizeof(std::uint32_t);
        }) == damaged);
}

TEST_CASE("every kind must have a table of ids", "[pack]") {
  for (std::size_t kind = 0; kind < pack::kinds; ++kind)
    CHECK(opened_with([&](pack::Header& header) {
            header.section[pack::ids_number(static_cast<Kind>(kind))].size = sizeof(std::uint32_t) - 1;
          }) == damaged);
}

TEST_CASE("a table of ids without a free place is refused where an id is not in it", "[pack]") {
  Forged made = forged();
  const pack::Part ids = made.ids(Kind::ingredient);
  for (std::size_t place = 0; place < ids.size / sizeof(std::uint32_t); ++place) made.set(ids, place, std::uint32_t{0});
  CHECK(reading(made, [](const pack::Pack& pack) { pack.find(Kind::ingredient, "nonsuch"); }) == damaged);
  CHECK(reading(made, [](const pack::Pack& pack) { pack.find(Kind::ingredient, "rose-peptide"); }) == "read");
}

TEST_CASE("a table of ids that leads to no record is refused", "[pack]") {
  Forged made = forged();
  const pack::Part ids = made.ids(Kind::term);
  for (std::size_t place = 0; place < ids.size / sizeof(std::uint32_t); ++place) made.set(ids, place, std::uint32_t{9});
  CHECK(reading(made, [](const pack::Pack& pack) { pack.find(Kind::term, "serum"); }) == damaged);
}

TEST_CASE("a record must stand within the pages, where a record can begin", "[pack]") {
  const std::uint64_t end = forged().header.pages_end;
  using Change = std::function<void(pack::DirectoryEntry&)>;
  for (const Change& change :
       {Change([](pack::DirectoryEntry& entry) { entry.offset += 4; }),
        Change([&](pack::DirectoryEntry& entry) { entry.offset = end + 8; }),
        Change([&](pack::DirectoryEntry& entry) { entry.size = static_cast<std::uint32_t>(end - entry.offset + 1); }),
        Change([](pack::DirectoryEntry& entry) { entry.offset = ~std::uint64_t{7}; })}) {
    Forged made = forged();
    auto entry = made.item<pack::DirectoryEntry>(made.directory(Kind::ingredient), 1);
    change(entry);
    made.set(made.directory(Kind::ingredient), 1, entry);
    CHECK(reading(made, [](const pack::Pack& pack) { pack.read<Ingredient>(1); }) == damaged);
    CHECK(reading(made, [](const pack::Pack& pack) { pack.read<Ingredient>(0); }) == "read");
  }
}

TEST_CASE("a record that is no record is refused", "[pack]") {
  Forged made = forged();
  const auto entry = made.item<pack::DirectoryEntry>(made.directory(Kind::ingredient), 0);
  made.put(static_cast<std::size_t>(entry.offset), std::uint32_t{0xFFFFFFF0});
  const std::string refused = "PackError: a record of the compiled catalogue is damaged";
  CHECK(reading(made, [](const pack::Pack& pack) { pack.read<Ingredient>(0); }) == refused);
  CHECK(reading(made, [](const pack::Pack& pack) { pack.read_listed(0); }) == refused);
  CHECK(reading(made, [](const pack::Pack& pack) { pack.read_target(0, 0); }) == refused);
}

TEST_CASE("a target that an ingredient does not have is refused", "[pack]") {
  Records records = packed::small();
  records.ingredients[1].targets.clear();
  const Opened opened(pack::compile(records, "1.0.0"));
  CHECK(opened->read_target(0, 1).concern == "aging");
  CHECK_THROWS_AS(opened->read_target(0, 2), PackError);
  CHECK_THROWS_AS(opened->read_target(1, 0), PackError);
  CHECK(opened->read_listed(1).concerns.empty());
}

TEST_CASE("a name must stand within the texts", "[pack]") {
  const pack::Part texts = forged().section(SectionId::name_texts);
  const auto name_at = [](const pack::Pack& pack) { pack.name(Kind::ingredient, 0); };
  for (const std::uint32_t wrong : {static_cast<std::uint32_t>(texts.size - 3), 0xFFFFFFFFU}) {
    Forged made = forged();
    auto entry = made.item<pack::DirectoryEntry>(made.directory(Kind::ingredient), 0);
    entry.name = wrong;
    made.set(made.directory(Kind::ingredient), 0, entry);
    CHECK(reading(made, name_at) == damaged);
  }
  Forged too_long = forged();
  const auto entry = too_long.item<pack::DirectoryEntry>(too_long.directory(Kind::ingredient), 0);
  too_long.put(texts.offset + entry.name, static_cast<std::uint32_t>(texts.size - entry.name - 3));
  CHECK(reading(too_long, name_at) == damaged);
  Forged none = forged();
  none.header.section[pack::section_number(SectionId::name_texts)].size = 3;
  CHECK(reading(none, name_at) == damaged);
}

TEST_CASE("a bucket that ends behind the last name is refused", "[pack]") {
  for (const SectionId id : {SectionId::buckets, SectionId::label_buckets}) {
    Forged made = forged();
    const pack::Part buckets = made.section(id);
    for (std::size_t i = 0; i < buckets.size / sizeof(std::uint32_t); ++i)
      made.set(buckets, i, static_cast<std::uint32_t>(100'000 + i));
    CHECK(reading(made, [&](const pack::Pack& pack) {
            pack.label_names_with(~std::uint64_t{0});
            pack.lookup("rosepeptide", [](const auto&, std::string_view) {});
          }) == damaged);
  }
}

TEST_CASE("postings must stand within theirs", "[pack]") {
  for (const pack::SearchStem wrong : {pack::SearchStem{0xFFFFFFFF, 1}, pack::SearchStem{1, 0xFFFFFFFF}}) {
    Forged made = forged();
    made.set(made.section(SectionId::search_stems), 0, wrong);
    CHECK(reading(made, [](const pack::Pack& pack) { pack.postings(0); }) == damaged);
  }
  Forged none = forged();
  none.set(none.section(SectionId::search_stems), 0, pack::SearchStem{0, 0});
  const Opened opened(none.sealed());
  CHECK(opened->postings(0).empty());
}

TEST_CASE("a document behind the last record is refused", "[pack]") {
  const Opened opened(pack::compile(packed::small(), "1.0.0"));
  const std::size_t documents = opened->search_documents();
  CHECK(opened->place_of(documents - 1).kind == Kind::inventory);
  CHECK_THROWS_WITH(opened->place_of(documents), "the compiled catalogue is damaged");
}

TEST_CASE("a section that lies in the header is refused where it is read", "[pack]") {
  Forged made = forged();
  made.header.section[pack::section_number(SectionId::version)] = {16, 5};
  CHECK(reading(made, [](const pack::Pack& pack) { (void)pack.version(); }) == damaged);
}
