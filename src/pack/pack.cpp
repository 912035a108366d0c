#include "pack/pack.hpp"

#include <cstring>

#include "actives/error.hpp"
#include "pack/checksum.hpp"
#include "pack/decode.hpp"
#include "text/fold.hpp"

namespace actives::pack {

namespace {

[[noreturn]] void damaged() { throw PackError("the compiled catalogue is damaged"); }

Header read_header(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) throw PackError("this is no compiled catalogue: it is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic_bytes != magic) throw PackError("this is no compiled catalogue");
  if (header.order != byte_order) throw PackError("the catalogue was compiled on a machine of the other byte order");
  if (header.version != format_version)
    throw PackError("the catalogue was compiled by another version of actives; compile it again");
  return header;
}

void check_header(const Header& header, std::size_t size) {
  if (own_checksum(header) != header.checksum) damaged();
  if (header.size != size) throw PackError("the compiled catalogue is cut off");
  for (const std::uint32_t bits : {header.bucket_bits, header.label_bucket_bits})
    if (bits < 1 || bits > 28) damaged();
  for (const Section& section : header.section)
    if (section.offset > size || section.size > size - section.offset) damaged();
}

}  // namespace

std::uint64_t hash_of_fold(std::string_view folded) { return hash(folded); }

Pack::Pack(std::string_view bytes) : bytes_(bytes), header_(read_header(bytes)) {
  check_header(header_, bytes.size());
  const std::size_t buckets = section(SectionId::buckets).size() / sizeof(std::uint32_t);
  const std::size_t label_buckets = section(SectionId::label_buckets).size() / sizeof(std::uint32_t);
  if (buckets != (std::size_t{1} << header_.bucket_bits) + 1) damaged();
  if (label_buckets != (std::size_t{1} << header_.label_bucket_bits) + 1) damaged();
}

std::string_view Pack::numbered_section(std::size_t number) const {
  const Section& at = header_.section[number];
  return bytes_.substr(at.offset, at.size);
}

template <class T>
T Pack::item(std::string_view section, std::size_t number) {
  if (number >= section.size() / sizeof(T)) damaged();
  T value;
  std::memcpy(&value, section.data() + number * sizeof(T), sizeof(T));
  return value;
}

template <class T>
T Pack::checked_item(std::string_view section, std::size_t number) {
  const T value = item<T>(section, number);
  if (own_checksum(value) != value.checksum) damaged();
  return value;
}

template SearchWord Pack::item(std::string_view, std::size_t);
template LabelName Pack::item(std::string_view, std::size_t);
template LabelEnd Pack::item(std::string_view, std::size_t);
template LabelName Pack::checked_item(std::string_view, std::size_t);
template DirectoryEntry Pack::checked_item(std::string_view, std::size_t);
template Card Pack::checked_item(std::string_view, std::size_t);
template TargetRow Pack::checked_item(std::string_view, std::size_t);
template RuleRow Pack::checked_item(std::string_view, std::size_t);
template NameEntry Pack::checked_item(std::string_view, std::size_t);
template SearchWord Pack::checked_item(std::string_view, std::size_t);
template SearchStem Pack::checked_item(std::string_view, std::size_t);
template SearchDocument Pack::checked_item(std::string_view, std::size_t);
template SearchTotals Pack::checked_item(std::string_view, std::size_t);

std::size_t Pack::count(Kind kind) const {
  return numbered_section(directory_number(kind)).size() / sizeof(DirectoryEntry);
}

DirectoryEntry Pack::directory_entry(Kind kind, std::size_t number) const {
  return checked_item<DirectoryEntry>(numbered_section(directory_number(kind)), number);
}

std::string_view Pack::record_bytes(Kind kind, std::size_t number) const {
  const DirectoryEntry at = directory_entry(kind, number);
  if (at.offset % 8 != 0 || at.offset > bytes_.size() || at.size > bytes_.size() - at.offset) damaged();
  const std::string_view record = bytes_.substr(at.offset, at.size);
  if (checksum(record) != at.record_checksum) throw PackError("a record of the compiled catalogue is damaged");
  return record;
}

template <class R>
R Pack::read(std::size_t number) const {
  return decode<R>(record_bytes(kind_of<R>, number));
}

Target Pack::read_target(std::size_t ingredient, std::size_t target) const {
  return decode_target(record_bytes(Kind::ingredient, ingredient), target);
}

template Ingredient Pack::read(std::size_t) const;
template IngredientType Pack::read(std::size_t) const;
template Concern Pack::read(std::size_t) const;
template Term Pack::read(std::size_t) const;
template Claim Pack::read(std::size_t) const;
template Rule Pack::read(std::size_t) const;
template Level Pack::read(std::size_t) const;
template Source Pack::read(std::size_t) const;
template InventoryItem Pack::read(std::size_t) const;

std::optional<std::size_t> Pack::find(Kind kind, std::string_view id) const {
  std::optional<std::size_t> number;
  lookup(text::fold(id), [&](const NameEntry& found, std::string_view name) {
    if (found.kind == static_cast<std::uint8_t>(kind) && found.how == static_cast<std::uint8_t>(How::id) && name == id)
      number = found.record;
  });
  return number;
}

std::optional<Place> Pack::find(std::string_view id) const {
  std::optional<Place> place;
  lookup(text::fold(id), [&](const NameEntry& found, std::string_view name) {
    if (found.how != static_cast<std::uint8_t>(How::id) || found.kind >= kinds || name != id) return;
    const auto kind = static_cast<Kind>(found.kind);
    if (!place || kind < place->kind) place = Place{kind, found.record};
  });
  return place;
}

std::string_view Pack::text_at(std::uint32_t offset) const {
  const std::string_view texts = section(SectionId::name_texts);
  std::uint32_t length = 0;
  if (texts.size() < sizeof length || offset > texts.size() - sizeof length) damaged();
  std::memcpy(&length, texts.data() + offset, sizeof length);
  const std::size_t start = offset + sizeof length;
  if (length > texts.size() - start) damaged();
  return texts.substr(start, length);
}

std::pair<std::size_t, std::size_t> Pack::entries_with(std::uint64_t hash) const {
  const std::string_view buckets = section(SectionId::buckets);
  const std::size_t bucket = hash >> (64 - header_.bucket_bits);
  std::size_t first = item<std::uint32_t>(buckets, bucket);
  const std::size_t end = item<std::uint32_t>(buckets, bucket + 1);
  while (first < end && entry(first).hash < hash) ++first;
  std::size_t last = first;
  while (last < end && entry(last).hash == hash) ++last;
  return {first, last};
}

std::pair<std::size_t, std::size_t> Pack::label_names_with(std::uint64_t hash) const {
  const std::string_view buckets = section(SectionId::label_buckets);
  const std::string_view names = section(SectionId::label_names);
  const std::size_t bucket = hash >> (64 - header_.label_bucket_bits);
  std::size_t first = item<std::uint32_t>(buckets, bucket);
  const std::size_t end = item<std::uint32_t>(buckets, bucket + 1);
  if (end > names.size() / sizeof(LabelName)) damaged();
  // Millions of names are asked: only what is found is checked, by whoever reads it.
  const auto hash_at = [&](std::size_t number) {
    std::uint64_t value = 0;
    std::memcpy(&value, names.data() + number * sizeof(LabelName), sizeof value);
    return value;
  };
  while (first < end && hash_at(first) < hash) ++first;
  std::size_t last = first;
  while (last < end && hash_at(last) == hash) ++last;
  return {first, last};
}

std::size_t Pack::first_end(std::string_view ends, std::uint32_t letters) {
  std::size_t low = 0;
  for (std::size_t high = ends.size() / sizeof(LabelEnd); low < high;) {
    const std::size_t middle = low + (high - low) / 2;
    if (item<LabelEnd>(ends, middle).letters < letters)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::pair<std::size_t, std::size_t> Pack::words_beginning(std::string_view prefix) const {
  // The first word that does not come before it, by `before`.
  const auto border = [&](auto before) {
    std::size_t low = 0;
    for (std::size_t high = search_words(); low < high;) {
      const std::size_t middle = low + (high - low) / 2;
      if (before(text_of(search_word(middle))))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  };
  const std::size_t first = border([&](std::string_view word) { return word < prefix; });
  const std::size_t last = border([&](std::string_view word) { return word.substr(0, prefix.size()) <= prefix; });
  return {first, last};
}

bool Pack::has_search_word(std::string_view word) const {
  const auto [first, last] = words_beginning(word);
  return first < last && text_of(search_word(first)) == word;
}

std::vector<Posting> Pack::postings(std::size_t stem) const {
  const auto at = checked_item<SearchStem>(section(SectionId::search_stems), stem);
  const std::string_view all = section(SectionId::search_postings);
  const std::size_t count = all.size() / sizeof(Posting);
  if (at.first > count || at.count > count - at.first) damaged();
  const std::string_view bytes = all.substr(at.first * sizeof(Posting), at.count * sizeof(Posting));
  if (checksum(bytes) != at.postings_checksum) damaged();
  std::vector<Posting> list(at.count);
  if (!bytes.empty()) std::memcpy(list.data(), bytes.data(), bytes.size());
  return list;
}

Place Pack::place_of(std::size_t document) const {
  for (std::size_t k = 0; k < kinds; ++k) {
    const auto kind = static_cast<Kind>(k);
    if (document < count(kind)) return {kind, document};
    document -= count(kind);
  }
  damaged();
}

}  // namespace actives::pack
