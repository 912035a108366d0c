// The full-text index of a pack, while it is being written (layout.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "pack/layout.hpp"

namespace actives::pack {

class SearchIndex {
 public:
  explicit SearchIndex(const Records& records);

  // Sorted by the bytes of the word. `text` is not set; words()[i] is the word of entries()[i].
  std::vector<SearchWord>& entries() { return entries_; }
  const std::vector<std::string>& words() const { return words_; }

  const std::vector<SearchStem>& stems() const { return stems_; }
  const std::vector<Posting>& postings() const { return postings_; }
  const std::vector<SearchDocument>& documents() const { return documents_; }
  const SearchTotals& totals() const { return totals_; }

 private:
  std::vector<SearchWord> entries_;
  std::vector<std::string> words_;
  std::vector<SearchStem> stems_;
  std::vector<Posting> postings_;
  std::vector<SearchDocument> documents_;
  SearchTotals totals_;
};

}  // namespace actives::pack
