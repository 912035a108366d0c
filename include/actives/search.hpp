/// \file
/// Full-text search over every record of a catalogue.
///
/// Ranked by BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009): a word counts by how rare it is,
/// how often it stands in the record and where (name, other names, summary, other text), against the length of these.
/// Words of a question are taken for their other forms too ("wrinkled"), as beginnings where no word is written so
/// ("hypoallerg"), as slips of the hand where nothing begins so ("colagen"), and for the catalogue's word where an
/// everyday one means the same ("banned").
///
/// \include search_words.cpp
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/query.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// What is searched, and how much of the answer is read.
struct SearchOptions {
  std::vector<Kind> kinds{};  ///< empty: all
  std::size_t most = 10;      ///< hits to read; the others are counted
};

/// A word that the records do not have, and the words that were looked for in its place.
struct ReadAs {
  std::string asked;               ///< in small letters
  std::vector<std::string> words;  ///< empty: none was near
};

/// One record that was found.
struct SearchHit {
  Kind kind = Kind::ingredient;  ///< of the record
  AnyRecord record;              ///< all of it
  std::string id;                ///< of the record
  std::string name;              ///< as its page shows it
  int score = 0;                 ///< hundredths; comparable within one answer only
  std::string field;             ///< where it matched best: "targets.effect"
  std::string excerpt;           ///< of that text, with "..." where it is cut
  /// Offset and length, in bytes, of the matched words in the excerpt; none where a rule is found by the name of its
  /// market.
  std::vector<std::pair<std::size_t, std::size_t>> marks;
};

/// What a question found.
struct SearchAnswer {
  std::vector<SearchHit> hits;  ///< best first
  std::size_t found = 0;        ///< records with any of the words
  std::vector<ReadAs> read_as;  ///< in the order of the question
};

/// Finds records with the words of a question, those with most of them first. A record that bears the whole question as
/// a name comes before all others. Throws PackError when the compiled catalogue is damaged.
SearchAnswer search(const Catalogue& catalogue, std::string_view words, const SearchOptions& options = {});

}  // namespace actives
#pragma GCC visibility pop
