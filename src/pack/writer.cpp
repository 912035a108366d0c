#include "pack/writer.hpp"

#include <algorithm>
#include <concepts>
#include <cstring>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "model/describe.hpp"
#include "model/names.hpp"
#include "pack/buckets.hpp"
#include "pack/cards.hpp"
#include "pack/checksum.hpp"
#include "pack/encode.hpp"
#include "pack/label_index.hpp"
#include "pack/layout.hpp"
#include "pack/narrow.hpp"
#include "pack/search_index.hpp"
#include "text/fold.hpp"

namespace actives::pack {

namespace {

template <class T>
std::string_view bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

class NameTable {
 public:
  void add(Kind kind, std::uint32_t record, How how, std::string_view name) {
    const std::uint32_t text = store(name);
    add_entry(text::fold(name), kind, record, how, text, false);
    if (const auto shorter = text::without_parentheses(name))
      add_entry(text::fold(*shorter), kind, record, how, text, true);
  }

  void sort() {
    std::sort(entries_.begin(), entries_.end(), [](const NameEntry& a, const NameEntry& b) {
      return std::tie(a.hash, a.loose, a.how, a.kind, a.record, a.text) <
             std::tie(b.hash, b.loose, b.how, b.kind, b.record, b.text);
    });
  }

  std::uint32_t bucket_bits() const { return bits_for(entries_.size()); }
  std::vector<std::uint32_t> buckets() const { return first_by_bucket(entries_, bucket_bits()); }

  // The place of the name in the texts; the same name is written once.
  std::uint32_t store(std::string_view name) {
    const auto [known, is_new] = stored_.try_emplace(std::string(name), narrow(texts_.size()));
    if (!is_new) return known->second;
    const std::uint32_t length = narrow(name.size());
    texts_.append(reinterpret_cast<const char*>(&length), sizeof length);
    texts_ += name;
    return known->second;
  }

  const std::vector<NameEntry>& entries() const { return entries_; }
  const std::string& texts() const { return texts_; }

 private:
  void add_entry(const std::string& key, Kind kind, std::uint32_t record, How how, std::uint32_t text, bool loose) {
    if (key.empty()) return;
    NameEntry entry;
    entry.hash = hash(key);
    entry.record = record;
    entry.text = text;
    entry.kind = static_cast<std::uint8_t>(kind);
    entry.how = static_cast<std::uint8_t>(how);
    entry.loose = loose ? 1 : 0;
    entry.checksum = own_checksum(entry);
    entries_.push_back(entry);
  }

  std::vector<NameEntry> entries_;
  std::string texts_;
  std::unordered_map<std::string, std::uint32_t> stored_;
};

std::uint32_t number_of_broader(const std::vector<Concern>& concerns, const Concern& concern) {
  const auto broader =
      std::find_if(concerns.begin(), concerns.end(), [&](const Concern& other) { return other.id == concern.broader; });
  return broader == concerns.end() ? no_record : narrow(static_cast<std::size_t>(broader - concerns.begin()));
}

// Collects the sections and writes them one behind the other.
class Assembly {
 public:
  void section(std::size_t number, std::string_view bytes) {
    align();
    header_.section[number] = {sizeof(Header) + body_.size(), bytes.size()};
    body_ += bytes;
  }

  // Adds the records of one kind and their directory.
  template <class R>
  void records(const std::vector<R>& list, NameTable& names) {
    std::vector<DirectoryEntry> directory;
    for (const R& record : list) {
      const std::string bytes = encode(record);
      align();
      DirectoryEntry entry;
      entry.offset = sizeof(Header) + body_.size();
      entry.size = narrow(bytes.size());
      entry.record_checksum = checksum(bytes);
      entry.id = names.store(record.id);
      entry.name = names.store(model::shown_name(record));
      if constexpr (std::same_as<R, Concern>) entry.broader = number_of_broader(list, record);
      entry.checksum = own_checksum(entry);
      directory.push_back(entry);
      body_ += bytes;
    }
    section(directory_number(kind_of<R>), bytes_of(directory));
  }

  std::string finish(std::uint32_t bucket_bits, std::uint32_t label_bucket_bits) {
    align();
    header_.magic_bytes = magic;
    header_.version = format_version;
    header_.order = byte_order;
    header_.size = sizeof(Header) + body_.size();
    header_.bucket_bits = bucket_bits;
    header_.label_bucket_bits = label_bucket_bits;
    header_.checksum = own_checksum(header_);
    std::string pack(reinterpret_cast<const char*>(&header_), sizeof header_);
    return pack + body_;
  }

 private:
  void align() { body_.resize((body_.size() + 7) & ~std::size_t{7}); }

  Header header_;
  std::string body_;
};

}  // namespace

std::string compile(const Records& records, std::string_view version) {
  const Cards cards(records);
  NameTable names;
  Assembly assembly;
  assembly.section(section_number(SectionId::version), version);
  model::each_list(
      [&](std::string_view, const auto& list) {
        std::uint32_t count = 0;
        for (const auto& record : list) {
          model::each_name(record, [&](How how, std::string_view name) {
            names.add(kind_of<std::decay_t<decltype(record)>>, count, how, name);
          });
          ++count;
        }
        assembly.records(list, names);
      },
      records);
  SearchIndex search(records);
  for (std::size_t i = 0; i < search.entries().size(); ++i) {
    SearchWord& entry = search.entries()[i];
    entry.text = names.store(search.words()[i]);
    entry.checksum = own_checksum(entry);
  }
  const LabelIndex label(records, [&](std::string_view name) { return names.store(name); });
  names.sort();
  assembly.section(section_number(SectionId::names), bytes_of(names.entries()));
  assembly.section(section_number(SectionId::buckets), bytes_of(names.buckets()));
  assembly.section(section_number(SectionId::name_texts), names.texts());
  assembly.section(section_number(SectionId::cards), bytes_of(cards.cards()));
  assembly.section(section_number(SectionId::target_rows), bytes_of(cards.targets()));
  assembly.section(section_number(SectionId::rule_rows), bytes_of(cards.rules()));
  assembly.section(section_number(SectionId::search_words), bytes_of(search.entries()));
  assembly.section(section_number(SectionId::search_stems), bytes_of(search.stems()));
  assembly.section(section_number(SectionId::search_postings), bytes_of(search.postings()));
  assembly.section(section_number(SectionId::search_documents), bytes_of(search.documents()));
  assembly.section(section_number(SectionId::search_totals), bytes_of(std::vector<SearchTotals>{search.totals()}));
  assembly.section(section_number(SectionId::label_names), bytes_of(label.names()));
  assembly.section(section_number(SectionId::label_buckets), bytes_of(label.buckets()));
  assembly.section(section_number(SectionId::label_heads), bytes_of(label.heads()));
  assembly.section(section_number(SectionId::label_tails), bytes_of(label.tails()));
  return assembly.finish(names.bucket_bits(), label.bucket_bits());
}

}  // namespace actives::pack
