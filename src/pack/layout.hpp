// The compiled catalogue, byte by byte. All integers are in the byte order of the machine that wrote them, which
// the header names; a pack of the other byte order is refused, not converted. Offsets count from the start.
//
//   Header           magic, format version, byte order, size, checksum of the header, table of sections; a page
//   version          the catalogue's version, as text
//   names            NameEntry, sorted by hash; several may share one
//   buckets          uint32 for each value of the upper `bucket_bits` bits of a hash, and one more: the first
//                    NameEntry that is not below it. A lookup reads two of these, then the entries between them.
//   name texts       each name as written, once: uint32 length, bytes
//   directories      for each kind of record, in the order of the enumeration: DirectoryEntry, with what a list says
//                    of a record that it only names
//   ids              for each kind a table of uint32, a power of two of them and at least twice as many as records: the
//                    number of the record whose id's hash leads there, or the next free place behind it; no_record:
//                    free. Records name each other by id, and what one names lies close together here.
//   cards            Card, one an ingredient: what lists and filters ask before they read a record
//   target rows      TargetRow, those of one ingredient together
//   rule rows        RuleRow, those of one ingredient together, in the order of the rules
//   search words     SearchWord, every word of every record, sorted by its bytes, so that what begins alike stands
//                    together
//   search stems     SearchStem, one for all forms of a word
//   search postings  Posting, those of one stem together, in the order of the documents
//   search documents SearchDocument, one a record: the kinds in the order of the enumeration, one behind the other
//   search totals    SearchTotals, one
//   label names      LabelName, every name a label may print and each also without what it has in parentheses, sorted by
//                    hash; several may share one
//   label buckets    as buckets, for the label names
//   label heads      LabelEnd, one a label name, sorted: which names begin with these letters; for slips of the hand
//   label tails      the same for their last letters
//   origins          one byte a record, kinds as in search documents: the number of the catalogue it is from
//   catalogues       CatalogueEntry, one a catalogue that was put together
//   records          FlatBuffers of pack/records.fbs, each aligned to 8
//   page checksums   uint32 for each page in front of them
//   root checksums   uint32 for each page of page checksums
//
// All that is checked when a pack is opened is the header, the root checksums and the bounds of the sections. A page of
// the rest is checked when it is first read (pages.hpp), so a lookup costs the same in a catalogue of any size, and no
// changed byte is ever taken for an answer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "actives/vocabulary.hpp"

namespace actives::pack {

inline constexpr std::array<char, 8> magic{'a', 'c', 't', 'i', 'v', 'e', 's', '\x1a'};
inline constexpr std::uint32_t format_version = 9;
inline constexpr std::uint32_t byte_order = 0x01020304;
inline constexpr std::size_t kinds = Spelling<Kind>::names.size();

// What a checksum is for.
inline constexpr std::size_t page_size = 1024;

// A number that stands for "unknown" where a closed list is stored in one byte.
inline constexpr std::uint8_t unknown = 0xFF;

// Stands for "no record" where a record is named by its number.
inline constexpr std::uint32_t no_record = 0xFFFFFFFF;

enum class SectionId : std::uint8_t {
  version,
  names,
  buckets,
  name_texts,
  directories,
  cards,
  target_rows,
  rule_rows,
  search_words,
  search_stems,
  search_postings,
  search_documents,
  search_totals,
  label_names,
  label_buckets,
  label_heads,
  label_tails,
  origins,
  catalogues,
  count
};

// One directory and one table of ids a kind.
inline constexpr std::size_t sections = static_cast<std::size_t>(SectionId::count) - 1 + 2 * kinds;

struct Section {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;  // bytes
};

// A section of a pack that is in memory: there, no size has more bits than the machine's own.
struct Part {
  std::size_t offset = 0;
  std::size_t size = 0;
};

constexpr Part in_memory(const Section& section) {
  return {static_cast<std::size_t>(section.offset), static_cast<std::size_t>(section.size)};
}

struct Header {
  std::array<char, 8> magic_bytes{};
  std::uint32_t version = 0;
  std::uint32_t order = 0;
  std::uint64_t size = 0;           // of the whole pack, bytes
  std::uint32_t checksum = 0;       // of this header with 0 in this field
  std::uint32_t root_checksum = 0;  // of the root checksums
  std::uint64_t pages_end = 0;      // where the page checksums begin; a multiple of page_size
  std::uint32_t bucket_bits = 0;
  std::uint32_t label_bucket_bits = 0;
  std::array<Section, sections> section{};
};

struct NameEntry {
  std::uint64_t hash = 0;    // of the folded name
  std::uint32_t record = 0;  // its number within its kind
  std::uint32_t text = 0;    // offset into the name texts
  std::uint8_t kind = 0;
  std::uint8_t how = 0;
  std::uint8_t loose = 0;  // 1: the name without its parenthesised part
  std::array<std::uint8_t, 5> padding{};
};

struct DirectoryEntry {
  std::uint64_t offset = 0;
  std::uint32_t size = 0;             // bytes
  std::uint32_t id = 0;               // offset into the name texts
  std::uint32_t name = 0;             // the name that is shown, likewise
  std::uint32_t broader = no_record;  // of a concern: the number of the broader one
};

struct Card {
  std::uint32_t type = 0;          // number of its type
  std::uint32_t first_target = 0;  // number of its first TargetRow
  std::uint32_t targets = 0;       // how many
  std::uint32_t first_rule = 0;    // number of its first RuleRow
  std::uint32_t rules = 0;         // how many
  std::uint8_t origin = unknown;
  std::uint8_t scope = 0;
  std::uint8_t best_grade = unknown;  // best of its targets on a cosmetic route
  std::uint8_t padding = 0;
};

struct TargetRow {
  std::uint32_t ingredient = 0;
  std::uint32_t target = 0;   // its number within the ingredient
  std::uint32_t concern = 0;  // number of the concern
  std::int32_t people = 0;
  std::int32_t people_unknown = 0;
  std::int32_t studies = 0;
  std::uint8_t grade = 0;
  std::uint8_t route = unknown;
  std::uint8_t cosmetic = 0;
  std::uint8_t funding = 0;
  std::uint8_t controlled = 0;
  std::uint8_t vehicle = 0;
  std::uint8_t first_hand = 0;
  std::uint8_t routes_studied = 0;  // one bit a route on which people were studied
};

// A rule that speaks about an ingredient.
struct RuleRow {
  std::uint32_t rule = 0;        // number of the rule
  std::uint8_t binds_class = 0;  // 1: as binds_class() of law.hpp says
  std::array<std::uint8_t, 3> padding{};
};

struct SearchWord {
  std::uint32_t text = 0;     // offset into the name texts
  std::uint32_t stem = 0;     // number of its stem
  std::uint32_t letters = 0;  // as letters_of() says
};

struct SearchStem {
  std::uint32_t first = 0;  // number of its first Posting
  std::uint32_t count = 0;  // how many
};

// How often a stem stands in a record, one number a field of model/search_text.hpp, 255 at most.
struct Posting {
  std::uint32_t document = 0;
  std::array<std::uint8_t, 4> counts{};
};

// How many words each field of a record has, 65535 at most.
struct SearchDocument {
  std::array<std::uint16_t, 4> lengths{};
};

// What the rarity of a word and the usual length of a field are measured by: the records that say something. Thousands
// of inventory items that are a name and a function would make every other record look long, and its words rare.
struct SearchTotals {
  std::array<std::uint64_t, 4> words{};  // of these records, by field
  std::uint32_t documents = 0;           // how many they are; they are the first SearchDocuments
  std::uint32_t padding = 0;
};

struct LabelName {
  std::uint64_t hash = 0;          // of the name's label_key()
  std::uint32_t record = 0;        // its number within its kind
  std::uint32_t text = 0;          // the name as written: offset into the name texts
  std::uint32_t type = no_record;  // number of the type it belongs to; none for what is no regenerative ingredient
  std::uint8_t kind = 0;           // ingredient or inventory
  std::uint8_t how = 0;
  std::uint8_t scope = 0;    // of an ingredient; of an inventory item 1: the name may be one of a family
  std::uint8_t letters = 0;  // how many its key has, 255 at most
  std::uint32_t mask = 0;    // of the key, as letters_of() says
  std::uint32_t padding = 0;
};

// The first or last letters of a label name's key, end_letters of them.
struct LabelEnd {
  std::uint32_t letters = 0;
  std::uint32_t name = 0;  // number of the LabelName
};

// One of the catalogues that were put together.
struct CatalogueEntry {
  std::uint32_t name = 0;      // its path as it was given, or "builtin": offset into the name texts
  std::uint32_t files = 0;     // how many were read
  std::uint32_t replaced = 0;  // records of earlier catalogues that it replaced
};

// How many letters of a key are compared before it is read, when a slip of the hand is looked for.
inline constexpr std::size_t end_letters = 4;

// One bit a letter that the word holds, and one for all other characters. A slip of the hand changes at most two bits, so
// words that are far apart need not be compared.
constexpr std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (char c : word) letters |= std::uint32_t{1} << (c >= 'a' && c <= 'z' ? static_cast<unsigned>(c - 'a') : 26U);
  return letters;
}

static_assert(sizeof(LabelName) == 32 && sizeof(LabelEnd) == 8);
static_assert(sizeof(SearchWord) == 12 && sizeof(SearchStem) == 8 && sizeof(Posting) == 8 &&
              sizeof(SearchDocument) == 8 && sizeof(SearchTotals) == 40 && sizeof(CatalogueEntry) == 12);
static_assert(sizeof(Header) == 48 + 16 * sections && sizeof(Header) <= page_size);
static_assert(sizeof(NameEntry) == 24 && sizeof(DirectoryEntry) == 24 && sizeof(Card) == 24 &&
              sizeof(TargetRow) == 32 && sizeof(RuleRow) == 8);

constexpr std::size_t section_number(SectionId id) {
  const auto number = static_cast<std::size_t>(id);
  return id > SectionId::directories ? number - 1 + kinds : number;
}
constexpr std::size_t directory_number(Kind kind) {
  return section_number(SectionId::directories) + static_cast<std::size_t>(kind);
}

constexpr std::size_t ids_number(Kind kind) { return sections - kinds + static_cast<std::size_t>(kind); }

}  // namespace actives::pack
