// Where a record matches the words of a question, and the piece of text that shows it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "actives/search.hpp"
#include "query/search_words.hpp"
#include "text/words.hpp"

namespace actives::query {

class Excerpts {
 public:
  // `asked` must outlive this.
  explicit Excerpts(const std::vector<AskedWord>& asked);

  // Sets field, excerpt and marks from the hit's record.
  void fill(SearchHit& hit);

 private:
  struct Mark {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::size_t word = 0;  // of the question
  };

  // Whether any word of this piece of text begins as one that is looked for does: a look that costs little and rules
  // most out, since to fold and stem every word of ten records would cost more than all the rest of a search.
  bool may_match(std::string_view piece) const;
  std::vector<Mark> matches(std::string_view text);
  // Where the word matches; `start` is the place of its piece in the text.
  void add_mark(const text::Word& word, std::size_t start, std::vector<Mark>& marks);
  static void cut(std::string_view text, const std::vector<Mark>& marks, SearchHit& hit);

  const std::vector<AskedWord>& asked_;
  text::Stemmer stemmer_;
  std::vector<std::string> beginnings_;
  std::array<bool, 256> first_{};  // bytes with which one of them begins, in lower case
  bool beyond_latin_ = false;      // one of them is not ASCII
};

}  // namespace actives::query
