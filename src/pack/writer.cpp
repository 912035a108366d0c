#include "pack/writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <functional>
#include <vector>

#include "model/describe.hpp"
#include "model/names.hpp"
#include "pack/cards.hpp"
#include "pack/label_index.hpp"
#include "pack/layout.hpp"
#include "pack/name_table.hpp"
#include "pack/narrow.hpp"
#include "pack/search_index.hpp"
#include "text/hash.hpp"

namespace actives::pack {

namespace {

template <class T>
std::string_view bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

template <class R>
std::vector<R> read_all(const Stock& stock, const model::Order& order) {
  std::vector<R> records;
  for (const model::Chosen& chosen : order[static_cast<std::size_t>(kind_of<R>)])
    records.push_back(stock.read<R>(chosen.number));
  return records;
}

std::string twelve_hex_digits(std::uint64_t value) {
  std::string digits;
  for (int shift = 60; shift >= 16; shift -= 4) digits += "0123456789abcdef"[(value >> shift) & 15U];
  return digits;
}

// The lower bytes first on any machine: the same records have the same version everywhere.
std::uint64_t hash_of_both(std::uint64_t first, std::uint64_t second) {
  std::array<char, 2 * sizeof first> bytes{};
  for (unsigned i = 0; i < sizeof first; ++i) {
    bytes[i] = static_cast<char>((first >> (8 * i)) & 0xFFU);
    bytes[sizeof first + i] = static_cast<char>((second >> (8 * i)) & 0xFFU);
  }
  return text::hash({bytes.data(), bytes.size()});
}

std::uint32_t number_of_broader(const Numbers& concerns, const Concern& concern) {
  const auto broader = concern.broader ? concerns.find(*concern.broader) : concerns.end();
  return broader == concerns.end() ? no_record : broader->second;
}

// Reads each record once, and writes it and all that is said of it.
class Compiler {
 public:
  Compiler(const Stock& stock, const model::Order& order, Output& output)
      : stock_(stock),
        order_(order),
        writer_(output),
        types_(numbers_of(read_all<IngredientType>(stock, order))),
        concerns_(numbers_of(read_all<Concern>(stock, order))),
        rules_(read_all<Rule>(stock, order)) {}

  template <class R>
  void add_kind() {
    std::vector<DirectoryEntry> directory;
    for (const model::Chosen& chosen : order_[static_cast<std::size_t>(kind_of<R>)]) {
      directory.push_back(add<R>(chosen, narrow(directory.size())));
      origins_.push_back(chosen.catalogue);
    }
    section(directory_number(kind_of<R>), bytes_of(directory));
    section(ids_number(kind_of<R>), bytes_of(table_of_ids(directory)));
  }

  void finish(const std::string& version, Stamp stamp, std::span<const model::Origin> catalogues) {
    section(SectionId::version, stamp == Stamp::plain ? version : version + "+" + twelve_hex_digits(content_));
    section(SectionId::origins, bytes_of(origins_));
    write_search();
    write_label();
    write_catalogues(catalogues);
    names_.sort();
    section(SectionId::names, bytes_of(names_.entries()));
    section(SectionId::buckets, bytes_of(names_.buckets()));
    section(SectionId::name_texts, names_.texts());
    section(SectionId::cards, bytes_of(cards_.cards()));
    section(SectionId::target_rows, bytes_of(cards_.targets()));
    section(SectionId::rule_rows, bytes_of(cards_.rules()));
    header_.bucket_bits = names_.bucket_bits();
    writer_.finish(header_);
  }

 private:
  template <class R>
  DirectoryEntry add(const model::Chosen& chosen, std::uint32_t number) {
    const R record = stock_.read<R>(chosen.number);
    model::each_name(record, [&](How how, std::string_view name) { names_.add(kind_of<R>, number, how, name); });
    if constexpr (std::same_as<R, Ingredient>) cards_.add(record);
    if constexpr (std::same_as<R, Ingredient> || std::same_as<R, InventoryItem>) label_.add(record);
    search_.add(record);
    const std::string_view bytes = stock_.packed(kind_of<R>, chosen.number);
    writer_.align();
    DirectoryEntry entry;
    entry.offset = writer_.offset();
    entry.size = narrow(bytes.size());
    entry.id = names_.store(record.id);
    entry.name = names_.store(model::shown_name(record));
    if constexpr (std::same_as<R, Concern>) entry.broader = number_of_broader(concerns_, record);
    writer_.append(bytes);
    content_ = hash_of_both(content_, text::hash(bytes));
    return entry;
  }

  std::vector<std::uint32_t> table_of_ids(const std::vector<DirectoryEntry>& directory) const {
    std::vector<std::uint32_t> table(std::bit_ceil(2 * directory.size() + 1), no_record);
    for (std::uint32_t number = 0; number < directory.size(); ++number) {
      auto place = static_cast<std::size_t>(text::hash(names_.stored(directory[number].id)) % table.size());
      while (table[place] != no_record) place = (place + 1) % table.size();
      table[place] = number;
    }
    return table;
  }

  void begin(SectionId id) {
    writer_.align();
    header_.section[section_number(id)].offset = writer_.offset();
  }
  void end(SectionId id) {
    Section& section = header_.section[section_number(id)];
    section.size = writer_.offset() - section.offset;
  }
  void section(std::size_t number, std::string_view bytes) {
    writer_.align();
    header_.section[number] = {writer_.offset(), bytes.size()};
    writer_.append(bytes);
  }
  void section(SectionId id, std::string_view bytes) { section(section_number(id), bytes); }

  void write_search() {
    section(SectionId::search_words, bytes_of(search_.words(store_)));
    section(SectionId::search_stems, bytes_of(search_.stems()));
    begin(SectionId::search_postings);
    search_.each_list([&](const std::vector<Posting>& list) { writer_.append(bytes_of(list)); });
    end(SectionId::search_postings);
    section(SectionId::search_documents, bytes_of(search_.documents()));
    section(SectionId::search_totals, bytes_of(std::vector<SearchTotals>{search_.totals()}));
  }

  void write_label() {
    label_.finish();
    section(SectionId::label_names, bytes_of(label_.names()));
    section(SectionId::label_buckets, bytes_of(label_.buckets()));
    section(SectionId::label_heads, bytes_of(label_.heads()));
    section(SectionId::label_tails, bytes_of(label_.tails()));
    header_.label_bucket_bits = label_.bucket_bits();
  }

  void write_catalogues(std::span<const model::Origin> catalogues) {
    std::vector<CatalogueEntry> entries;
    for (const model::Origin& catalogue : catalogues)
      entries.push_back({names_.store(catalogue.name), narrow(catalogue.files), narrow(catalogue.replaced)});
    section(SectionId::catalogues, bytes_of(entries));
  }

  const Stock& stock_;
  const model::Order& order_;
  PageWriter writer_;
  Header header_;
  Numbers types_;
  Numbers concerns_;
  std::vector<Rule> rules_;
  NameTable names_;
  std::function<std::uint32_t(std::string_view)> store_ = [this](std::string_view name) { return names_.store(name); };
  Cards cards_{types_, concerns_, rules_};
  LabelIndex label_{types_, store_};
  SearchIndex search_;
  std::vector<std::uint8_t> origins_;
  std::uint64_t content_ = 0;  // a hash of all records
};

// Calls `visit(R())` for each kind of record, in the order of the enumeration.
template <class F>
void each_kind(F&& visit) {
  const Records none;
  model::each_list(
      [&](std::string_view, const auto& list) { visit(typename std::decay_t<decltype(list)>::value_type()); }, none);
}

}  // namespace

void compile(const Stock& stock, const model::Order& order, std::string_view version, Stamp stamp,
             std::span<const model::Origin> origins, Output& output) {
  Compiler compiler(stock, order, output);
  each_kind([&](const auto& kind) { compiler.add_kind<std::decay_t<decltype(kind)>>(); });
  compiler.finish(std::string(version), stamp, origins);
}

std::string compile(const Records& records, std::string_view version, std::span<const model::Origin> origins) {
  Stock stock;
  model::Order order;
  model::each_list(
      [&](std::string_view, const auto& list) {
        for (const auto& record : list) {
          std::vector<model::Chosen>& chosen = order[static_cast<std::size_t>(kind_of<std::decay_t<decltype(record)>>)];
          chosen.push_back({narrow(chosen.size()), 0});
          stock.add(record);
        }
      },
      records);
  TextOutput output;
  compile(stock, order, version, Stamp::plain, origins, output);
  return output.take();
}

}  // namespace actives::pack
