#include "pack/search_index.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "model/search_text.hpp"
#include "pack/narrow.hpp"

namespace actives::pack {

namespace {

template <class Number>
void add_up_to_most(Number& count, std::size_t more) {
  constexpr std::size_t most = std::numeric_limits<Number>::max();
  count = static_cast<Number>(std::min(most, count + more));
}

// Seven bits a byte, the lowest first; the upper bit says that more follow.
void append_number(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80U; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

std::uint32_t take_number(std::string_view& bytes) {
  std::uint32_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= (byte & 0x7FU) << shift;
    if (byte < 0x80U) return number;
  }
}

}  // namespace

void SearchIndex::Postings::add(const Posting& posting) {
  append_number(bytes_, posting.document - last_);
  last_ = posting.document;
  ++count_;
  unsigned fields = 0;
  for (std::size_t f = 0; f < posting.counts.size(); ++f)
    if (posting.counts[f] > 0) fields |= 1U << f;
  bytes_ += static_cast<char>(fields);
  for (const std::uint8_t count : posting.counts)
    if (count > 0) bytes_ += static_cast<char>(count);
}

std::vector<Posting> SearchIndex::Postings::unpacked() const {
  std::vector<Posting> list(count_);
  std::string_view left = bytes_;
  std::uint32_t document = 0;
  for (Posting& posting : list) {
    document += take_number(left);
    posting.document = document;
    const auto fields = static_cast<unsigned char>(left.front());
    left.remove_prefix(1);
    for (std::size_t f = 0; f < posting.counts.size(); ++f) {
      if ((fields >> f & 1U) == 0) continue;
      posting.counts[f] = static_cast<std::uint8_t>(left.front());
      left.remove_prefix(1);
    }
  }
  return list;
}

std::uint32_t SearchIndex::stem_of(const std::string& folded) {
  const std::uint32_t word = words_.add(folded);
  if (word < stem_of_word_.size()) return stem_of_word_[word];
  const std::uint32_t stem = stems_.add(stemmer_.stem(folded));
  if (stem == by_stem_.size()) by_stem_.emplace_back();
  stem_of_word_.push_back(stem);
  return stem;
}

template <class R>
void SearchIndex::add(const R& record) {
  std::vector<std::pair<std::uint32_t, std::size_t>> found;  // stem and field of each word
  SearchDocument document;
  model::each_search_text(record, [&](model::SearchField field, std::string_view, std::string_view text) {
    const auto f = static_cast<std::size_t>(field);
    for (const text::Word& word : text::words(text)) {
      found.emplace_back(stem_of(word.folded), f);
      if (word.whole) add_up_to_most(document.lengths[f], 1);
    }
  });
  std::sort(found.begin(), found.end());
  Posting posting;
  posting.document = narrow(documents_.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    add_up_to_most(posting.counts[found[i].second], 1);
    if (i + 1 < found.size() && found[i + 1].first == found[i].first) continue;
    by_stem_[found[i].first].add(posting);
    posting.counts = {};
  }
  documents_.push_back(document);
  if constexpr (kind_of<R> == Kind::inventory) return;
  ++totals_.documents;
  for (std::size_t f = 0; f < totals_.words.size(); ++f) totals_.words[f] += document.lengths[f];
}

template void SearchIndex::add(const Ingredient&);
template void SearchIndex::add(const IngredientType&);
template void SearchIndex::add(const Concern&);
template void SearchIndex::add(const Term&);
template void SearchIndex::add(const Claim&);
template void SearchIndex::add(const Rule&);
template void SearchIndex::add(const Level&);
template void SearchIndex::add(const Source&);
template void SearchIndex::add(const InventoryItem&);

std::vector<SearchWord> SearchIndex::words(const std::function<std::uint32_t(std::string_view)>& store) const {
  std::vector<std::uint32_t> sorted(words_.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(),
            [&](std::uint32_t a, std::uint32_t b) { return words_.text(a) < words_.text(b); });
  std::vector<SearchWord> entries(sorted.size());
  std::transform(sorted.begin(), sorted.end(), entries.begin(), [&](std::uint32_t number) {
    const std::string_view word = words_.text(number);
    return SearchWord{store(word), stem_of_word_[number], letters_of(word)};
  });
  return entries;
}

std::vector<SearchStem> SearchIndex::stems() const {
  std::vector<SearchStem> stems;
  stems.reserve(by_stem_.size());
  std::size_t first = 0;
  for (const Postings& list : by_stem_) {
    stems.push_back({narrow(first), list.count()});
    first += list.count();
  }
  return stems;
}

}  // namespace actives::pack
