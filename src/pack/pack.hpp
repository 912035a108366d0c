// Reads a compiled catalogue in place (layout.hpp).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/records.hpp"
#include "model/order.hpp"
#include "pack/layout.hpp"
#include "pack/pages.hpp"

namespace actives::pack {

// Where a record is.
struct Place {
  Kind kind = Kind::ingredient;
  std::size_t number = 0;  // within its kind
};

// A view of a pack; the bytes must outlive it. Reading a damaged part throws PackError; nothing is ever read
// outside of the bytes.
class Pack {
 public:
  // `bytes` must be aligned to 8. Throws PackError when they are no pack of this version and byte order, are cut
  // off, or have a damaged header.
  explicit Pack(std::string_view bytes, Trust trust = Trust::none);

  std::string_view version() const;
  std::size_t count(Kind kind) const;

  // Record `number` of its kind, checked and copied out.
  template <class R>
  R read(std::size_t number) const;

  // Its bytes as they stand here, checked.
  std::string_view packed(Kind kind, std::size_t number) const { return record_bytes(kind, number); }

  // Target `target` of an ingredient, without the rest of its record.
  Target read_target(std::size_t ingredient, std::size_t target) const;

  // What a list says of an ingredient, without the rest of its record.
  ListedIngredient read_listed(std::size_t ingredient) const;

  // The id of a record, and the name that is shown for it, without reading the record.
  std::string_view id(Kind kind, std::size_t number) const { return shown(directory_entry(kind, number).id); }
  std::string_view name(Kind kind, std::size_t number) const { return shown(directory_entry(kind, number).name); }

  // The number of the concern that this one is part of.
  std::optional<std::size_t> broader(std::size_t concern) const;

  // Number of the catalogue that a record is from, among catalogues(); 255: that one or a later.
  std::uint8_t origin(Kind kind, std::size_t number) const;
  std::vector<model::Origin> catalogues() const;

  // The number of the record with exactly this id.
  std::optional<std::size_t> find(Kind kind, std::string_view id) const;

  // The record with exactly this id, of the first kind that has one.
  std::optional<Place> find(std::string_view id) const;

  // Calls `visit(NameEntry, name)` for each name whose fold is `folded`, exact ones before those without their
  // parenthesised part.
  template <class F>
  void lookup(std::string_view folded, F&& visit) const;

  // Calls `visit(NameEntry, name)` for every name there is.
  template <class F>
  void each_name(F&& visit) const;

  Card card(std::size_t ingredient) const { return item<Card>(section(SectionId::cards), ingredient); }
  std::size_t target_rows() const { return count_of<TargetRow>(SectionId::target_rows); }
  RuleRow rule_row(std::size_t number) const { return item<RuleRow>(section(SectionId::rule_rows), number); }
  TargetRow target_row(std::size_t number) const { return item<TargetRow>(section(SectionId::target_rows), number); }

  // ---- names on labels ----

  std::size_t label_names() const { return count_of<LabelName>(SectionId::label_names); }
  LabelName label_name(std::size_t number) const { return item<LabelName>(section(SectionId::label_names), number); }
  std::string_view text_of(const LabelName& name) const { return text_at(name.text); }
  // Numbers of the label names with this hash: first and behind the last.
  std::pair<std::size_t, std::size_t> label_names_with(std::uint64_t hash) const;
  // Calls visit(number) for each label name whose key begins, or ends, with these letters.
  template <class F>
  void each_label_head(std::uint32_t letters, F&& visit) const {
    each_label_end(section(SectionId::label_heads), letters, visit);
  }
  template <class F>
  void each_label_tail(std::uint32_t letters, F&& visit) const {
    each_label_end(section(SectionId::label_tails), letters, visit);
  }

  // ---- full-text search ----

  std::size_t search_words() const { return count_of<SearchWord>(SectionId::search_words); }
  SearchWord search_word(std::size_t number) const {
    return item<SearchWord>(section(SectionId::search_words), number);
  }
  // The word's letters: to rule out words without reading them.
  std::uint32_t letters_of_word(std::size_t number) const {
    return item<SearchWord>(section(SectionId::search_words), number).letters;
  }
  std::string_view text_of(const SearchWord& word) const { return text_at(word.text); }
  // Numbers of the words that begin so: first and behind the last.
  std::pair<std::size_t, std::size_t> words_beginning(std::string_view prefix) const;
  // Whether any record has exactly this word.
  bool has_search_word(std::string_view word) const;
  // Where the stem stands, checked.
  std::vector<Posting> postings(std::size_t stem) const;
  std::size_t search_documents() const { return count_of<SearchDocument>(SectionId::search_documents); }
  SearchDocument search_document(std::size_t number) const {
    return item<SearchDocument>(section(SectionId::search_documents), number);
  }
  SearchTotals search_totals() const { return item<SearchTotals>(section(SectionId::search_totals), 0); }
  // The record of a document.
  Place place_of(std::size_t document) const;

 private:
  // That they lie within the bytes was checked.
  Part section(SectionId id) const { return in_memory(header_.section[section_number(id)]); }
  Part directory(Kind kind) const { return in_memory(header_.section[directory_number(kind)]); }
  Part ids(Kind kind) const { return in_memory(header_.section[ids_number(kind)]); }
  template <class T>
  std::size_t count_of(SectionId id) const {
    return section(id).size / sizeof(T);
  }
  std::string_view record_bytes(Kind kind, std::size_t number) const;
  DirectoryEntry directory_entry(Kind kind, std::size_t number) const;
  std::string_view text_at(std::uint32_t offset) const;
  // The entries with this hash: first and behind the last.
  std::pair<std::size_t, std::size_t> entries_with(std::uint64_t hash) const;
  NameEntry entry(std::size_t number) const { return item<NameEntry>(section(SectionId::names), number); }

  template <class F>
  void each_label_end(Part ends, std::uint32_t letters, F& visit) const;
  // The first of the sorted ends that has these letters, or more.
  std::size_t first_end(Part ends, std::uint32_t letters) const;

  template <class T>
  T item(Part section, std::size_t number) const;

  // Whether what an item names is there. The writer writes nothing else, and damage shows in the checksums, but these can
  // be forged.
  bool is_sound(const NameEntry& name) const;
  bool is_sound(const DirectoryEntry& entry) const;
  bool is_sound(const Card& card) const;
  bool is_sound(const TargetRow& row) const;
  bool is_sound(const RuleRow& row) const;
  bool is_sound(const SearchTotals& totals) const;
  bool is_sound(const LabelName& name) const;
  bool is_sound(const LabelEnd& end) const { return end.name < label_names(); }
  template <class T>
  bool is_sound(const T&) const {
    return true;  // names nothing, or only what is read as an item
  }
  // Whether whoever follows the broader ones of any concern comes to an end.
  bool concerns_end() const;
  // A name that is shown.
  std::string_view shown(std::uint32_t text) const;

  std::string_view bytes_;
  Header header_;
  Pages pages_;
  mutable std::atomic<bool> concerns_end_ = false;  // that was found already
};

std::uint64_t hash_of_fold(std::string_view folded);

template <class F>
void Pack::lookup(std::string_view folded, F&& visit) const {
  const auto [first, last] = entries_with(hash_of_fold(folded));
  for (std::size_t i = first; i < last; ++i) {
    const NameEntry found = entry(i);
    visit(found, shown(found.text));
  }
}

template <class F>
void Pack::each_name(F&& visit) const {
  const std::size_t count = count_of<NameEntry>(SectionId::names);
  for (std::size_t i = 0; i < count; ++i) {
    const NameEntry found = entry(i);
    visit(found, shown(found.text));
  }
}

template <class F>
void Pack::each_label_end(Part ends, std::uint32_t letters, F& visit) const {
  const std::size_t count = ends.size / sizeof(LabelEnd);
  for (std::size_t i = first_end(ends, letters); i < count; ++i) {
    const auto end = item<LabelEnd>(ends, i);
    if (end.letters != letters) return;
    visit(std::size_t{end.name});
  }
}

}  // namespace actives::pack
