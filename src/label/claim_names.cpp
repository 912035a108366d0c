#include "label/claim_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "query/plain_words.hpp"

namespace actives::label {

namespace {

// Whose skin it is matters: "renews your stem cells" is no word on those in the jar.
bool is_yours(std::string_view folded) { return folded == "your" || folded == "own"; }

bool says_nothing(std::string_view folded) {
  if (is_yours(folded)) return false;
  return query::says_nothing(folded) || folded == "contain" || folded == "instead" || is_number(folded) ||
         is_product_form(folded);
}

// Verbs for setting the skin going, as stems; "active" and "regenerative" share theirs.
bool sets_going(std::string_view folded, std::string_view stem) {
  constexpr std::array<std::string_view, 13> verbs{"activ",   "awaken",  "boost",   "increas", "rais",
                                                   "rebuild", "regener", "rejuven", "renew",   "restor",
                                                   "reviv",   "stimul",  "wake"};
  return !folded.ends_with("ive") && std::binary_search(verbs.begin(), verbs.end(), stem);
}

// "are exosomes safe", "peptides with retinol", "PDRN vs PRP": questions, and pairs that are asked about, claim nothing.
bool is_question(const std::vector<FrontWord>& words) {
  constexpr std::array<std::string_view, 7> asking{"are", "can", "do", "does", "is", "may", "should"};
  constexpr std::array<std::string_view, 4> pairing{"and", "or", "vs", "with"};
  const auto is_in = [](const auto& list, const FrontWord& word) {
    return std::find(list.begin(), list.end(), word.folded) != list.end();
  };
  return is_in(asking, words.front()) ||
         std::any_of(words.begin() + 1, words.end(), [&](const FrontWord& word) { return is_in(pairing, word); });
}

}  // namespace

ClaimNames::ClaimNames(const Catalogue& catalogue, Meanings& meanings) {
  for (std::size_t claim = 0; claim < catalogue.count(Kind::claim); ++claim) {
    const auto record = catalogue.at<Claim>(claim);
    add(claim, record.claim, false, meanings);
    add(claim, record.id, false, meanings);
    for (const std::string& alias : record.aliases) add(claim, alias, true, meanings);
  }
}

std::span<const std::size_t> ClaimNames::beginning_with(const std::string& folded) const {
  const auto found = beginning_.find(folded);
  if (found == beginning_.end()) return {};
  return found->second;
}

std::span<const std::size_t> ClaimNames::with(std::uint32_t sense) const {
  if (sense >= with_.size()) return {};
  return with_[sense];
}

void ClaimNames::add(std::size_t claim, std::string_view name, bool is_alias, Meanings& meanings) {
  const std::vector<FrontWord> words = front_words(name);
  if (words.empty() || (is_alias && is_question(words))) return;
  const std::vector<Named> named = meanings.names_in(name, words);
  ClaimName made{claim, {}, {}};
  // Names alone only say what is in a product.
  bool claims_something = false;
  bool of_a_product = false;
  std::size_t next = 0;
  for (std::size_t i = 0; i < words.size();) {
    if (next < named.size() && named[next].first == i) {
      made.says.push_back(sense_of(named[next].sense));
      i += named[next++].words;
      continue;
    }
    const std::string& word = words[i++].folded;
    of_a_product = of_a_product || is_product_form(word);
    if (says_nothing(word)) continue;
    claims_something = claims_something || !is_yours(word);
    made.says.push_back(sense_of(word));
  }
  std::sort(made.says.begin(), made.says.end());
  made.says.erase(std::unique(made.says.begin(), made.says.end()), made.says.end());
  if (!claims_something || made.says.size() < 2) made.says.clear();
  if (claims_something || of_a_product)
    for (const FrontWord& word : words) made.words.push_back(word.folded);
  const std::size_t number = names_.size();
  with_.resize(senses_.size());
  for (const std::uint32_t sense : made.says) with_[sense].push_back(number);
  if (!made.words.empty()) beginning_[made.words.front()].push_back(number);
  names_.push_back(std::move(made));
}

// A number for what the word, or the sense of a name, says.
std::uint32_t ClaimNames::sense_of(const std::string& word) {
  std::string said = word;
  if (is_yours(word))
    said = "your";
  else if (const std::string_view stem = stemmer_.stem(word); sets_going(word, stem))
    said = "boost";
  else
    said = stem;
  return senses_.try_emplace(said, static_cast<std::uint32_t>(senses_.size())).first->second;
}

std::vector<ClaimPlace> ClaimNames::places_of(const std::vector<FrontWord>& words, const std::vector<Named>& names) {
  std::vector<ClaimPlace> places;
  std::size_t next = 0;
  bool stop = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    stop = stop || words[i].after_stop;
    if (words[i].after_comma)
      places.push_back({ClaimPlace::nothing, ClaimPlace::nothing, 0, i, std::exchange(stop, false)});
    while (next < names.size() && names[next].first + names[next].words <= i) ++next;
    const bool begins = next < names.size() && names[next].first == i;
    if (!begins && says_nothing(words[i].folded)) continue;
    ClaimPlace place{sense_of(words[i].folded), ClaimPlace::nothing, 0, i, std::exchange(stop, false)};
    if (begins) {
      place.name_sense = sense_of(names[next].sense);
      place.name_places = 1;
      for (std::size_t w = 1; w < names[next].words; ++w)
        if (!says_nothing(words[i + w].folded)) ++place.name_places;
    }
    places.push_back(place);
  }
  return places;
}

}  // namespace actives::label
