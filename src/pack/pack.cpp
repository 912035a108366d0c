#include "pack/pack.hpp"

#include <cstring>

#include "actives/error.hpp"
#include "pack/buckets.hpp"
#include "pack/checksum.hpp"
#include "pack/decode.hpp"
#include "text/hash.hpp"
#include "text/sanitize.hpp"

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

const Header& checked(const Header& header, std::size_t size) {
  if (own_checksum(header) != header.checksum) damaged();
  if (header.size != size) throw PackError("the compiled catalogue is cut off");
  if (header.pages_end > size) damaged();
  for (const std::uint32_t bits : {header.bucket_bits, header.label_bucket_bits})
    if (bits < 1 || bits > 28) damaged();
  for (const Section& section : header.section)
    if (section.offset > header.pages_end || section.size > header.pages_end - section.offset) damaged();
  return header;
}

}  // namespace

std::uint64_t hash_of_fold(std::string_view folded) { return text::hash(folded); }

Pack::Pack(std::string_view bytes, Trust trust)
    : bytes_(bytes), header_(read_header(bytes)), pages_(bytes, checked(header_, bytes.size()), trust) {
  if (count_of<std::uint32_t>(SectionId::buckets) != (std::size_t{1} << header_.bucket_bits) + 1) damaged();
  for (std::size_t kind = 0; kind < kinds; ++kind)
    if (header_.section[ids_number(static_cast<Kind>(kind))].size < sizeof(std::uint32_t)) damaged();
  if (count_of<std::uint32_t>(SectionId::label_buckets) != (std::size_t{1} << header_.label_bucket_bits) + 1) damaged();
}

template <class T>
T Pack::item(Part section, std::size_t number) const {
  if (number >= section.size / sizeof(T)) damaged();
  T value;
  std::memcpy(&value, pages_.at(section.offset + number * sizeof(T), sizeof(T)).data(), sizeof(T));
  if (pages_.trust() != Trust::linked && !is_sound(value)) damaged();
  return value;
}

template SearchWord Pack::item(Part, std::size_t) const;
template LabelName Pack::item(Part, std::size_t) const;
template LabelEnd Pack::item(Part, std::size_t) const;
template Card Pack::item(Part, std::size_t) const;
template TargetRow Pack::item(Part, std::size_t) const;
template RuleRow Pack::item(Part, std::size_t) const;
template NameEntry Pack::item(Part, std::size_t) const;
template SearchDocument Pack::item(Part, std::size_t) const;
template SearchTotals Pack::item(Part, std::size_t) const;

std::string_view Pack::version() const {
  const Part version = section(SectionId::version);
  const std::string_view text = pages_.at(version.offset, version.size);
  if (pages_.trust() != Trust::linked && !text::is_clean(text)) damaged();
  return text;
}

std::string_view Pack::shown(std::uint32_t text) const {
  const std::string_view name = text_at(text);
  if (pages_.trust() != Trust::linked && !text::is_clean(name)) damaged();
  return name;
}

std::size_t Pack::count(Kind kind) const { return directory(kind).size / sizeof(DirectoryEntry); }

DirectoryEntry Pack::directory_entry(Kind kind, std::size_t number) const {
  return item<DirectoryEntry>(directory(kind), number);
}

std::optional<std::size_t> Pack::broader(std::size_t concern) const {
  const std::uint32_t number = directory_entry(Kind::concern, concern).broader;
  if (number == no_record) return std::nullopt;
  if (pages_.trust() != Trust::linked && !concerns_end_.load(std::memory_order_relaxed)) {
    if (!concerns_end()) damaged();
    concerns_end_.store(true, std::memory_order_relaxed);
  }
  return number;
}

std::uint8_t Pack::origin(Kind kind, std::size_t number) const {
  std::size_t document = number;
  for (std::size_t k = 0; k < static_cast<std::size_t>(kind); ++k) document += count(static_cast<Kind>(k));
  return item<std::uint8_t>(section(SectionId::origins), document);
}

std::vector<model::Origin> Pack::catalogues() const {
  std::vector<model::Origin> all;
  for (std::size_t i = 0; i < count_of<CatalogueEntry>(SectionId::catalogues); ++i) {
    const auto entry = item<CatalogueEntry>(section(SectionId::catalogues), i);
    all.push_back({std::string(shown(entry.name)), entry.files, entry.replaced});
  }
  return all;
}

std::string_view Pack::record_bytes(Kind kind, std::size_t number) const {
  const DirectoryEntry at = directory_entry(kind, number);
  if (at.offset % 8 != 0 || at.offset > header_.pages_end || at.size > header_.pages_end - at.offset) damaged();
  return pages_.at(static_cast<std::size_t>(at.offset), at.size);
}

template <class R>
R Pack::read(std::size_t number) const {
  return decode<R>(record_bytes(kind_of<R>, number), pages_.trust());
}

Target Pack::read_target(std::size_t ingredient, std::size_t target) const {
  return decode_target(record_bytes(Kind::ingredient, ingredient), target, pages_.trust());
}

ListedIngredient Pack::read_listed(std::size_t ingredient) const {
  return decode_listed(record_bytes(Kind::ingredient, ingredient), pages_.trust());
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
  const Part table = ids(kind);
  const std::size_t places = table.size / sizeof(std::uint32_t);
  auto place = static_cast<std::size_t>(text::hash(id) % places);
  for (std::size_t tried = 0; tried < places; ++tried) {
    const auto number = item<std::uint32_t>(table, place);
    if (number == no_record) return std::nullopt;
    if (this->id(kind, number) == id) return number;
    place = (place + 1) % places;
  }
  damaged();  // a table has free places
}

std::optional<Place> Pack::find(std::string_view id) const {
  for (std::size_t kind = 0; kind < kinds; ++kind)
    if (const auto number = find(static_cast<Kind>(kind), id)) return Place{static_cast<Kind>(kind), *number};
  return std::nullopt;
}

std::string_view Pack::text_at(std::uint32_t offset) const {
  const Part texts = section(SectionId::name_texts);
  std::uint32_t length = 0;
  if (texts.size < sizeof length || offset > texts.size - sizeof length) damaged();
  std::memcpy(&length, pages_.at(texts.offset + offset, sizeof length).data(), sizeof length);
  const std::size_t start = offset + sizeof length;
  if (length > texts.size - start) damaged();
  return pages_.at(texts.offset + start, length);
}

std::pair<std::size_t, std::size_t> Pack::entries_with(std::uint64_t hash) const {
  const Part buckets = section(SectionId::buckets);
  const std::size_t bucket = bucket_of(hash, header_.bucket_bits);
  std::size_t first = item<std::uint32_t>(buckets, bucket);
  const std::size_t end = item<std::uint32_t>(buckets, bucket + 1);
  while (first < end && entry(first).hash < hash) ++first;
  std::size_t last = first;
  while (last < end && entry(last).hash == hash) ++last;
  return {first, last};
}

std::pair<std::size_t, std::size_t> Pack::label_names_with(std::uint64_t hash) const {
  const Part buckets = section(SectionId::label_buckets);
  const Part names = section(SectionId::label_names);
  const std::size_t bucket = bucket_of(hash, header_.label_bucket_bits);
  std::size_t first = item<std::uint32_t>(buckets, bucket);
  const std::size_t end = item<std::uint32_t>(buckets, bucket + 1);
  if (end > names.size / sizeof(LabelName)) damaged();
  const auto hash_at = [&](std::size_t number) {
    std::uint64_t value = 0;
    std::memcpy(&value, pages_.at(names.offset + number * sizeof(LabelName), sizeof value).data(), sizeof value);
    return value;
  };
  while (first < end && hash_at(first) < hash) ++first;
  std::size_t last = first;
  while (last < end && hash_at(last) == hash) ++last;
  return {first, last};
}

std::size_t Pack::first_end(Part ends, std::uint32_t letters) const {
  std::size_t low = 0;
  for (std::size_t high = ends.size / sizeof(LabelEnd); low < high;) {
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
  const auto at = item<SearchStem>(section(SectionId::search_stems), stem);
  const Part all = section(SectionId::search_postings);
  const std::size_t count = all.size / sizeof(Posting);
  if (at.first > count || at.count > count - at.first) damaged();
  const std::string_view bytes = pages_.at(all.offset + at.first * sizeof(Posting), at.count * sizeof(Posting));
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
