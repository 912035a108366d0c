#include "pack/search_index.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "model/search_text.hpp"
#include "pack/checksum.hpp"
#include "pack/narrow.hpp"
#include "text/words.hpp"

namespace actives::pack {

namespace {

template <class Number>
void add_up_to_most(Number& count, std::size_t more) {
  constexpr std::size_t most = std::numeric_limits<Number>::max();
  count = static_cast<Number>(std::min(most, count + more));
}

// Collects the words of the records, one record after the other.
class Collector {
 public:
  template <class R>
  void add(const R& record) {
    std::map<std::uint32_t, Posting> postings;  // by stem
    SearchDocument document;
    model::each_search_text(record, [&](model::SearchField field, std::string_view, std::string_view text) {
      const auto f = static_cast<std::size_t>(field);
      for (const text::Word& word : text::words(text)) {
        add_up_to_most(postings[stem_of(word.folded)].counts[f], 1);
        if (word.whole) add_up_to_most(document.lengths[f], 1);
      }
    });
    for (auto& [stem, posting] : postings) {
      posting.document = narrow(documents.size());
      by_stem[stem].push_back(posting);
    }
    document.checksum = own_checksum(document);
    documents.push_back(document);
  }

  std::map<std::string, std::uint32_t> words;  // with the number of their stem
  std::vector<std::vector<Posting>> by_stem;
  std::vector<SearchDocument> documents;

 private:
  std::uint32_t stem_of(const std::string& folded) {
    const auto known = words.find(folded);
    if (known != words.end()) return known->second;
    const auto [stem, is_new] = numbers_.try_emplace(std::string(stemmer_.stem(folded)), narrow(by_stem.size()));
    if (is_new) by_stem.emplace_back();
    words.emplace(folded, stem->second);
    return stem->second;
  }

  text::Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace

SearchIndex::SearchIndex(const Records& records) {
  Collector found;
  model::each_list(
      [&](std::string_view, const auto& list) {
        for (const auto& record : list) found.add(record);
      },
      records);
  for (const auto& [word, stem] : found.words) {
    SearchWord entry;
    entry.stem = stem;
    entry.letters = letters_of(word);
    entries_.push_back(entry);
    words_.push_back(word);
  }
  for (const std::vector<Posting>& list : found.by_stem) {
    SearchStem stem;
    stem.first = narrow(postings_.size());
    stem.count = narrow(list.size());
    stem.postings_checksum = checksum({reinterpret_cast<const char*>(list.data()), list.size() * sizeof(Posting)});
    stem.checksum = own_checksum(stem);
    stems_.push_back(stem);
    postings_.insert(postings_.end(), list.begin(), list.end());
  }
  // The inventory is the last kind.
  const std::size_t measured = found.documents.size() - records.inventory.size();
  for (std::size_t d = 0; d < measured; ++d)
    for (std::size_t f = 0; f < totals_.words.size(); ++f) totals_.words[f] += found.documents[d].lengths[f];
  totals_.documents = narrow(measured);
  totals_.checksum = own_checksum(totals_);
  documents_ = std::move(found.documents);
}

}  // namespace actives::pack
