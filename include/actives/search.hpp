// Full-text search over every record of a catalogue.
//
// Ranked by BM25F: a word counts by how rare it is, how often it stands in the record and where (name, other names,
// summary, other text), against the length of these. Words of a question are taken for their other forms too ("wrinkled"),
// as beginnings where no word is written so ("hypoallerg"), as slips of the hand where nothing begins so ("colagen"), and
// for the catalogue's word where an everyday one means the same ("banned").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/query.hpp"

namespace actives {

struct SearchOptions {
  std::vector<Kind> kinds;  // empty: all
  std::size_t most = 10;    // hits to read; the others are counted
};

// A word that the records do not have, and the words that were looked for in its place.
struct ReadAs {
  std::string asked;
  std::vector<std::string> words;  // empty: none was near
};

struct SearchHit {
  Kind kind = Kind::ingredient;
  AnyRecord record;
  std::string id;
  std::string name;
  int score = 0;        // hundredths; comparable within one answer only
  std::string field;    // where it matched best: "targets.effect"
  std::string excerpt;  // of that text
  // Offset and length of the matched words in the excerpt; none where a rule is found by the name of its market.
  std::vector<std::pair<std::size_t, std::size_t>> marks;
};

struct SearchAnswer {
  std::vector<SearchHit> hits;  // best first
  std::size_t found = 0;        // records with any of the words
  std::vector<ReadAs> read_as;
};

SearchAnswer search(const Catalogue& catalogue, std::string_view words, const SearchOptions& options = {});

}  // namespace actives
