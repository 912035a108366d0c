#include "label/said_claims.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "label/claim_names.hpp"

namespace actives::label {

namespace {

constexpr std::size_t most_claims = 3;
constexpr std::size_t longest_claim = 300;  // bytes; words further apart do not belong together

// A claim that was found: words first to last of the text make it.
struct Found {
  std::size_t claim = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t says = 0;  // words that say something
};

class Search {
 public:
  Search(const ClaimNames& names, const std::vector<FrontWord>& words, const std::vector<ClaimPlace>& places)
      : names_(names), words_(words), places_(places) {}

  // The best of each claim.
  std::map<std::size_t, Found> run() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (const std::size_t name : names_.beginning_with(words_[i].folded)) try_word_for_word(name, i);
    for (std::size_t p = 0; p < places_.size(); ++p) {
      const ClaimPlace& place = places_[p];
      for (const std::size_t name : names_.with(place.name_sense)) try_in_any_order(name, p, place.name_sense);
      for (const std::size_t name : names_.with(place.word_sense)) try_in_any_order(name, p, place.word_sense);
    }
    return std::move(found_);
  }

 private:
  void try_word_for_word(std::size_t number, std::size_t first) {
    const ClaimName& name = names_.names()[number];
    if (first + name.words.size() > words_.size()) return;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
      const FrontWord& word = words_[first + i];
      if (word.folded != name.words[i] || (i > 0 && word.after_stop)) return;
    }
    keep({name.claim, first, first + name.words.size() - 1, name.words.size()});
  }

  // For every three words that belong to the claim another may stand among them.
  void try_in_any_order(std::size_t number, std::size_t first, std::uint32_t from) {
    const ClaimName& name = names_.names()[number];
    std::vector<std::uint32_t> left = name.says;
    const auto take = [&](std::uint32_t sense) { return std::erase(left, sense) > 0; };
    const auto places = [&](const ClaimPlace& place, bool as_name) { return as_name ? place.name_places : 1; };
    take(from);
    std::size_t p = first + places(places_[first], from == places_[first].name_sense);
    std::size_t others = name.says.size() / 3;
    while (!left.empty()) {
      if (p >= places_.size() || places_[p].after_stop) return;
      const bool as_name = take(places_[p].name_sense);
      if (!as_name && !take(places_[p].word_sense) && others-- == 0) return;
      p += places(places_[p], as_name);
    }
    keep({name.claim, places_[first].word, last_word(std::min(p, places_.size())), name.says.size()});
  }

  // Of those before this place.
  std::size_t last_word(std::size_t end) const { return places_[end - 1].word; }

  // "not FDA approved"
  bool is_denied(std::size_t first) const {
    return first > 0 && !words_[first].after_stop && !words_[first].after_comma &&
           is_negation(words_[first - 1].folded);
  }

  void keep(const Found& found) {
    if (is_denied(found.first) || words_[found.last].end - words_[found.first].begin > longest_claim) return;
    const auto [known, is_new] = found_.try_emplace(found.claim, found);
    if (!is_new && known->second.says < found.says) known->second = found;
  }

  const ClaimNames& names_;
  const std::vector<FrontWord>& words_;
  const std::vector<ClaimPlace>& places_;
  std::map<std::size_t, Found> found_;
};

std::vector<Found> best_of(const std::map<std::size_t, Found>& all) {
  std::vector<Found> best;
  best.reserve(all.size());
  for (const auto& [claim, found] : all) best.push_back(found);
  std::stable_sort(best.begin(), best.end(), [](const Found& a, const Found& b) { return a.says > b.says; });
  if (best.size() > most_claims) best.resize(most_claims);
  std::stable_sort(best.begin(), best.end(), [](const Found& a, const Found& b) { return a.first < b.first; });
  return best;
}

}  // namespace

std::vector<SaidClaim> claims_in(const Catalogue& catalogue, std::string_view text, const std::vector<FrontWord>& words,
                                 const std::vector<Named>& names, Meanings& meanings) {
  ClaimNames known(catalogue, meanings);
  const std::vector<ClaimPlace> places = known.places_of(words, names);
  std::vector<SaidClaim> claims;
  for (const Found& found : best_of(Search(known, words, places).run())) {
    auto record = catalogue.at<Claim>(found.claim);
    claims.push_back({as_written(text, words, found.first, found.last), std::move(record.id), std::move(record.claim),
                      record.verdict, std::move(record.answer)});
  }
  return claims;
}

}  // namespace actives::label
