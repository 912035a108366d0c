// The full-text index of a pack, while it is being written (layout.hpp).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"
#include "pack/layout.hpp"
#include "text/text_set.hpp"
#include "text/words.hpp"

namespace actives::pack {

class SearchIndex {
 public:
  // The next record: the kinds in the order of the enumeration.
  template <class R>
  void add(const R& record);

  // Sorted by the bytes of the word; `store` keeps a word in the pack and gives its place.
  std::vector<SearchWord> words(const std::function<std::uint32_t(std::string_view)>& store) const;
  std::vector<SearchStem> stems() const;
  // Calls `visit(postings)` for each stem, in the order of stems().
  template <class F>
  void each_list(F&& visit) const {
    for (const Postings& list : by_stem_) visit(list.unpacked());
  }
  const std::vector<SearchDocument>& documents() const { return documents_; }
  const SearchTotals& totals() const { return totals_; }

 private:
  // The postings of one stem, in few bytes each: tens of millions of them have to fit.
  class Postings {
   public:
    void add(const Posting& posting);
    std::uint32_t count() const { return count_; }
    std::vector<Posting> unpacked() const;

   private:
    std::string bytes_;  // of each: the distance from the document before, a bit a field that has the stem, the counts
    std::uint32_t last_ = 0;
    std::uint32_t count_ = 0;
  };

  std::uint32_t stem_of(const std::string& folded);

  text::Stemmer stemmer_;
  text::TextSet words_;
  std::vector<std::uint32_t> stem_of_word_;  // by the number of the word
  text::TextSet stems_;
  std::vector<Postings> by_stem_;
  std::vector<SearchDocument> documents_;
  SearchTotals totals_;
};

}  // namespace actives::pack
