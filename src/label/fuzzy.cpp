#include "label/fuzzy.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <tuple>
#include <vector>

#include "pack/label_index.hpp"
#include "text/distance.hpp"
#include "text/hash.hpp"
#include "text/label_words.hpp"
#include "text/utf8.hpp"

namespace actives::label {

namespace {

constexpr std::size_t shortest = 6;      // letters; a shorter word is near to too many others
constexpr std::size_t long_enough = 12;  // for a second slip
constexpr std::size_t longest = 160;
constexpr std::size_t most_remembered = 1U << 15;

std::size_t allowed_slips(std::size_t letters) { return letters < shortest ? 0 : letters < long_enough ? 1 : 2; }

// Words that count: no slip turns a tripeptide into a dipeptide, or a disodium salt into a trisodium one.
constexpr std::array<std::string_view, 14> counts{"mono", "di",   "tri",  "tetra", "penta", "hexa", "hepta",
                                                  "octa", "nona", "deca", "oligo", "poly",  "iso",  "un"};

// How often each of them stands in the key.
std::array<std::uint8_t, counts.size()> counted(std::string_view key) {
  std::array<std::uint8_t, counts.size()> found{};
  for (std::size_t i = 0; i < counts.size(); ++i)
    for (std::size_t at = key.find(counts[i]); at != std::string_view::npos; at = key.find(counts[i], at + 1))
      ++found[i];
  return found;
}

// Whether one of two near keys counts otherwise than the other. A count that is misspelled is in one of them only.
bool count_differently(std::string_view a, std::string_view b) {
  const auto in_a = counted(a);
  const auto in_b = counted(b);
  bool more = false;
  bool fewer = false;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    more = more || in_a[i] > in_b[i];
    fewer = fewer || in_a[i] < in_b[i];
  }
  return more && fewer;
}

// Each syllable of Hangul as its letters: one wrong syllable is another plant, one wrong letter in it a slip.
std::u32string letters_of(std::string_view key) {
  constexpr char32_t first_syllable = 0xAC00;
  constexpr char32_t last_syllable = 0xD7A3;
  constexpr char32_t finals = 28;
  constexpr char32_t vowels = 21;
  std::u32string letters;
  for (const char32_t c : text::to_code_points(key)) {
    if (c < first_syllable || c > last_syllable) {
      letters += c;
      continue;
    }
    const char32_t number = c - first_syllable;
    letters += static_cast<char32_t>(0x1100 + number / (finals * vowels));
    letters += static_cast<char32_t>(0x1161 + number / finals % vowels);
    if (number % finals != 0) letters += static_cast<char32_t>(0x11A7 + number % finals);
  }
  return letters;
}

bool is_hangul(std::string_view word) { return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xEA; }

}  // namespace

std::optional<Near> NearNames::nearest(std::string_view key, std::span<const std::string_view> words) {
  if (key.size() < shortest || key.size() > longest) return std::nullopt;
  if (asked_.size() > most_remembered) asked_.clear();
  // Which of its words are slips tells how far it may be from another name: so the same letters, otherwise parted, are
  // another question.
  std::uint64_t hash = text::hash(key);
  for (const std::string_view word : words) hash = (hash ^ word.size()) * 0x9E3779B97F4A7C15ULL;
  const auto known = asked_.find(hash);
  if (known != asked_.end()) return known->second;
  return asked_[hash] = search(key, words);
}

NearNames::Candidate NearNames::candidate(std::size_t number) const {
  const pack::LabelName name = pack_.label_name(number);
  return {static_cast<std::uint32_t>(number), name.mask, name.letters};
}

const NearNames::Candidates& NearNames::with_head(std::uint32_t letters) {
  const auto known = heads_.find(letters);
  if (known != heads_.end()) return known->second;
  Candidates& found = heads_[letters];
  pack_.each_label_head(letters, [&](std::size_t number) { found.push_back(candidate(number)); });
  return found;
}

const NearNames::Candidates& NearNames::with_tail(std::uint32_t letters) {
  const auto known = tails_.find(letters);
  if (known != tails_.end()) return known->second;
  Candidates& found = tails_[letters];
  pack_.each_label_tail(letters, [&](std::size_t number) { found.push_back(candidate(number)); });
  return found;
}

bool NearNames::is_word(std::string_view word) {
  const auto [place, is_new] = words_.try_emplace(text::hash(word));
  if (is_new) place->second = pack_.has_search_word(word);
  return place->second;
}

// The words that may be slips, because no record has them; none when all are too short.
std::vector<std::string_view> NearNames::possible_slips(std::span<const std::string_view> words) {
  constexpr std::size_t shortest_slip = 4;
  std::vector<std::string_view> slips;
  bool any_long = false;
  for (const std::string_view word : words) {
    const bool digits = word.front() >= '0' && word.front() <= '9';
    if (digits || word.size() < 2 || (!is_hangul(word) && is_word(word))) continue;
    slips.push_back(word);
    any_long = any_long || word.size() >= shortest_slip;
  }
  if (!any_long) slips.clear();
  return slips;
}

const NearNames::Key& NearNames::key_of(std::size_t number) {
  if (keys_.size() > most_remembered) keys_.clear();
  Key& known = keys_[static_cast<std::uint32_t>(number)];
  if (known.key.empty()) {
    known.key = text::label_key(pack_.text_of(pack_.label_name(number)));
    if (!text::is_ascii(known.key)) known.letters = letters_of(known.key);
  }
  return known;
}

// Numbers of the label names that may be within so many slips.
std::vector<std::uint32_t> NearNames::possible_names(std::string_view key, std::size_t slips) {
  const std::size_t bytes = std::min<std::size_t>(key.size(), 255);
  const std::uint32_t mask = pack::letters_of(key);
  const std::size_t slack = is_hangul(key) ? slips * 4 : slips;  // bytes
  std::vector<std::uint32_t> names;
  for (const Candidates* some : {&with_head(pack::head_of(key)), &with_tail(pack::tail_of(key))})
    for (const Candidate& near : *some) {
      if (near.letters + slack < bytes || near.letters > bytes + slack) continue;
      // A slip changes two letters at most.
      if (static_cast<std::size_t>(std::popcount(near.mask ^ mask)) <= 2 * slips) names.push_back(near.name);
    }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::optional<Near> NearNames::search(std::string_view key, std::span<const std::string_view> words) {
  if (std::max({heads_.size(), tails_.size(), words_.size()}) > most_remembered) {
    heads_.clear();
    tails_.clear();
    words_.clear();
  }
  const std::vector<std::string_view> slips = possible_slips(words);
  const Wanted wanted = wanted_of(key);
  const std::size_t allowed = slips.empty() ? 0 : allowed_slips(wanted, slips);
  if (allowed == 0) return std::nullopt;
  std::optional<Near> best;
  std::uint64_t best_hash = 0;
  bool several = false;
  for (const std::uint32_t number : possible_names(key, allowed)) {
    const std::uint64_t hash = pack_.label_name(number).hash;
    if (best && hash == best_hash) continue;
    const Key& other = key_of(number);
    const auto distance = distance_between(wanted, other, allowed);
    if (!distance || *distance == 0 || count_differently(key, other.key)) continue;
    const bool keeps_words = std::all_of(words.begin(), words.end(), [&](std::string_view word) {
      return std::find(slips.begin(), slips.end(), word) != slips.end() || other.key.find(word) != std::string::npos;
    });
    if (!keeps_words || (best && *distance > best->distance)) continue;
    several = best && *distance == best->distance;
    best = Near{number, static_cast<std::uint8_t>(*distance)};
    best_hash = hash;
  }
  if (several) return std::nullopt;
  return best;
}

NearNames::Wanted NearNames::wanted_of(std::string_view key) {
  const bool ascii = text::is_ascii(key);
  return {key, ascii, ascii ? std::u32string() : letters_of(key)};
}

std::size_t NearNames::allowed_slips(const Wanted& wanted, std::span<const std::string_view> slips) {
  const std::size_t letters = wanted.ascii ? wanted.key.size() : wanted.letters.size();
  if (is_hangul(wanted.key)) return letters >= 10 ? 1 : 0;
  const bool any_long = std::any_of(slips.begin(), slips.end(), [](std::string_view slip) { return slip.size() >= 8; });
  return std::min(label::allowed_slips(letters), any_long ? std::size_t{2} : std::size_t{1});
}

std::optional<std::size_t> NearNames::distance_between(const Wanted& wanted, const Key& other, std::size_t most) {
  const bool other_ascii = other.letters.empty();
  if (wanted.ascii && other_ascii) return text::ascii_distance_within(wanted.key, other.key, most);
  return text::distance_within(wanted.ascii ? letters_of(wanted.key) : wanted.letters,
                               other_ascii ? letters_of(other.key) : other.letters, most);
}

}  // namespace actives::label
