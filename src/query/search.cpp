#include "actives/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "actives/query.hpp"
#include "model/search_text.hpp"
#include "pack/pack.hpp"
#include "query/excerpt.hpp"
#include "query/search_words.hpp"

namespace actives {

namespace {

using query::AskedWord;

// How much a word counts by its field, and how much a long field takes from that: 0 nothing, 1 in proportion.
constexpr std::array<double, model::search_fields> field_weight{6, 4, 2.5, 1};
constexpr std::array<double, model::search_fields> field_length{0.4, 0.5, 0.7, 0.35};
constexpr double saturation = 1.2;  // k1 of BM25
// How readily a kind answers a question, in the order of Kind: a source is wanted when it is asked for.
constexpr std::array<double, pack::kinds> kind_weight{1, 1.1, 1.05, 1, 1, 0.9, 1, 0.5, 0.3};

// A document with one word of the question, and what that counts before the word's rarity.
struct Meeting {
  std::uint32_t document = 0;
  std::uint32_t word = 0;
  double weight = 0;
};

struct Ranked {
  std::uint32_t document = 0;
  int score = 0;
};

class Ranking {
 public:
  Ranking(const Catalogue& catalogue, const std::vector<AskedWord>& asked)
      : pack_(catalogue.compiled()), asked_(asked), rarity_(asked.size(), 0) {
    const pack::SearchTotals totals = pack_.search_totals();
    const double documents = std::max(1.0, static_cast<double>(totals.documents));
    for (std::size_t f = 0; f < average_.size(); ++f)
      average_[f] = std::max(1.0, static_cast<double>(totals.words[f]) / documents);
    for (std::size_t w = 0; w < asked.size(); ++w) meet(static_cast<std::uint32_t>(w), totals.documents);
    std::sort(meetings_.begin(), meetings_.end(), [](const Meeting& a, const Meeting& b) {
      return std::tie(a.document, a.word) < std::tie(b.document, b.word);
    });
  }

  // Best first.
  std::vector<Ranked> rank(const std::vector<Kind>& kinds) const {
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < meetings_.size();) {
      const std::uint32_t document = meetings_[i].document;
      double sum = 0;
      double met = 0;
      for (; i < meetings_.size() && meetings_[i].document == document; ++i) {
        const Meeting& meeting = meetings_[i];
        const double rarity = rarity_[meeting.word];
        sum += rarity * meeting.weight / (saturation + meeting.weight);
        met += rarity;
      }
      const Kind kind = pack_.place_of(document).kind;
      if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
      // A record with all the words comes before one that says one of them often.
      const double share = met / all_;
      const double score = sum * share * kind_weight[static_cast<std::size_t>(kind)];
      ranked.push_back({document, static_cast<int>(std::lround(score * 100))});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    return ranked;
  }

 private:
  // All documents with this word of the question. Its rarity is that among the first `measured` documents.
  void meet(std::uint32_t word, std::uint32_t measured) {
    std::vector<Meeting> found;
    for (const query::Variant& variant : asked_[word].variants)
      for (const pack::Posting& posting : pack_.postings(variant.stem))
        found.push_back({posting.document, word, variant.weight * weight_of(posting)});
    std::sort(found.begin(), found.end(), [](const Meeting& a, const Meeting& b) { return a.document < b.document; });
    std::uint32_t with = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (i > 0 && found[i - 1].document == found[i].document) {
        meetings_.back().weight += found[i].weight;
      } else {
        meetings_.push_back(found[i]);
        if (found[i].document < measured) ++with;
      }
    }
    rarity_[word] = std::log(1 + (measured - with + 0.5) / (with + 0.5));
    if (!found.empty()) all_ += rarity_[word];
  }

  double weight_of(const pack::Posting& posting) const {
    const pack::SearchDocument document = pack_.search_document(posting.document);
    double weight = 0;
    for (std::size_t f = 0; f < average_.size(); ++f) {
      if (posting.counts[f] == 0) continue;
      const double length = static_cast<double>(document.lengths[f]) / average_[f];
      weight +=
          field_weight[f] * static_cast<double>(posting.counts[f]) / (1 - field_length[f] + field_length[f] * length);
    }
    return weight;
  }

  const pack::Pack& pack_;
  const std::vector<AskedWord>& asked_;
  std::array<double, model::search_fields> average_{};
  std::vector<double> rarity_;  // by word of the question
  double all_ = 0;              // rarity of all words that are anywhere
  std::vector<Meeting> meetings_;
};

// A record that bears the whole question as a name comes first.
void prefer_names(const Catalogue& catalogue, std::string_view words, std::vector<Ranked>& ranked) {
  const pack::Pack& pack = catalogue.compiled();
  const std::vector<Match> matches = lookup(catalogue, words);
  if (matches.empty()) return;
  const auto is_named = [&](const Ranked& r) {
    const pack::Place place = pack.place_of(r.document);
    return std::any_of(matches.begin(), matches.end(),
                       [&](const Match& m) { return m.kind == place.kind && m.number == place.number; });
  };
  const auto first_other = std::stable_partition(ranked.begin(), ranked.end(), is_named);
  // Scores fall from the first hit to the last, for those who sort by them.
  const int others = first_other == ranked.end() ? 0 : first_other->score;
  for (auto named = ranked.begin(); named != first_other; ++named) named->score = std::max(named->score, others);
}

}  // namespace

SearchAnswer search(const Catalogue& catalogue, std::string_view words, const SearchOptions& options) {
  const pack::Pack& pack = catalogue.compiled();
  const std::vector<AskedWord> asked = query::asked_words(pack, words);
  SearchAnswer answer;
  for (const AskedWord& word : asked)
    if (word.needed && (word.variants.empty() || !word.near.empty()))
      answer.read_as.push_back({word.folded, word.near});
  std::vector<Ranked> ranked = Ranking(catalogue, asked).rank(options.kinds);
  prefer_names(catalogue, words, ranked);
  answer.found = ranked.size();
  query::Excerpts excerpts(asked);
  for (std::size_t i = 0; i < std::min(ranked.size(), options.most); ++i) {
    const pack::Place place = pack.place_of(ranked[i].document);
    SearchHit hit;
    hit.kind = place.kind;
    hit.id = catalogue.id_of(place.kind, place.number);
    hit.name = catalogue.name_of(place.kind, place.number);
    hit.score = ranked[i].score;
    hit.record = catalogue.record_at(place.kind, place.number);
    excerpts.fill(hit);
    answer.hits.push_back(std::move(hit));
  }
  return answer;
}

}  // namespace actives
