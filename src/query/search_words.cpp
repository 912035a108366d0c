#include "query/search_words.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "query/plain_words.hpp"
#include "text/distance.hpp"
#include "text/words.hpp"

namespace actives::query {

namespace {

constexpr double as_beginning = 0.8;           // "hypoallerg" for hypoallergenic
constexpr double as_same = 0.7;                // "banned" for prohibited
constexpr double as_also = 0.3;                // the same for a word that the records have too
constexpr double as_near = 0.8;                // "colagen" for collagen
constexpr std::size_t shortest_beginning = 3;  // bytes
constexpr std::size_t most_beginnings = 60;
constexpr std::size_t most_near = 4;
constexpr std::size_t most_asked = 50;  // words; further ones are not looked for

class Resolver {
 public:
  explicit Resolver(const pack::Pack& pack) : pack_(pack) {}

  AskedWord resolve(const text::Word& word) {
    AskedWord asked;
    asked.folded = word.folded;
    asked.needed = word.whole;
    const auto exact = stem_of(word.folded);
    if (exact) add(asked, *exact, 1, word.folded);
    // Korean words carry their particles and compounds behind them.
    const bool ascii = static_cast<unsigned char>(word.folded.front()) < 0x80;
    if (!exact || !ascii) add_beginnings(asked);
    for (std::string_view same : same_as(stemmer_.stem(word.folded)))
      if (const auto stem = stem_of(std::string(same))) add(asked, *stem, exact ? as_also : as_same, same);
    if (!exact && word.whole) add_near(asked);
    return asked;
  }

  // Two words that the records write as one.
  void join(AskedWord& first, AskedWord& second) {
    const auto stem = stem_of(first.folded + second.folded);
    if (!stem) return;
    add(first, *stem, 1, first.folded + second.folded);
    add(second, *stem, 1, first.folded + second.folded);
  }

 private:
  void add(AskedWord& asked, std::uint32_t stem, double weight, std::string_view word) {
    const auto known = std::find_if(asked.variants.begin(), asked.variants.end(),
                                    [&](const Variant& variant) { return variant.stem == stem; });
    if (known == asked.variants.end())
      asked.variants.push_back({stem, weight, std::string(stemmer_.stem(std::string(word)))});
  }

  // The number of the word's stem, when it or another form of it is written anywhere.
  std::optional<std::uint32_t> stem_of(const std::string& word) {
    const auto [first, last] = pack_.words_beginning(word);
    if (first < last) {
      const pack::SearchWord entry = pack_.search_word(first);
      if (pack_.text_of(entry) == word) return entry.stem;
    }
    const std::string wanted(stemmer_.stem(word));
    // The stem of "bodies" is "bodi", and no form of it begins so.
    const std::string_view prefix(wanted.data(), wanted.size() - (wanted.ends_with('i') ? 1 : 0));
    if (prefix.size() < shortest_beginning) return std::nullopt;
    const auto [begin, end] = pack_.words_beginning(prefix);
    for (std::size_t i = begin; i < std::min(end, begin + most_beginnings); ++i) {
      const pack::SearchWord entry = pack_.search_word(i);
      if (stemmer_.stem(std::string(pack_.text_of(entry))) == wanted) return entry.stem;
    }
    return std::nullopt;
  }

  void add_beginnings(AskedWord& asked) {
    if (asked.folded.size() < shortest_beginning) return;
    const auto [begin, end] = pack_.words_beginning(asked.folded);
    for (std::size_t i = begin; i < std::min(end, begin + most_beginnings); ++i) {
      const pack::SearchWord entry = pack_.search_word(i);
      add(asked, entry.stem, as_beginning, pack_.text_of(entry));
    }
  }

  void add_near(AskedWord& asked) {
    const std::u32string wanted = text::to_code_points(asked.folded);
    std::size_t allowed = text::allowed_distance(wanted.size());
    const std::uint32_t letters = pack::letters_of(asked.folded);
    struct Near {
      std::size_t distance = 0;
      std::uint32_t stem = 0;
      std::string word;
    };
    std::vector<Near> near;
    const std::size_t count = pack_.search_words();
    for (std::size_t i = 0; allowed > 0 && i < count; ++i) {
      if (static_cast<std::size_t>(std::popcount(pack_.letters_of_word(i) ^ letters)) > 2 * allowed) continue;
      const pack::SearchWord entry = pack_.search_word(i);
      const std::string_view word = pack_.text_of(entry);
      if (word.size() > (wanted.size() + allowed) * 4 || word.size() + allowed < wanted.size()) continue;
      const auto distance = text::distance_within(wanted, text::to_code_points(word), allowed);
      if (!distance) continue;
      allowed = *distance;  // only the nearest count
      near.push_back({*distance, entry.stem, std::string(word)});
    }
    std::erase_if(near, [&](const Near& n) { return n.distance > allowed; });
    for (const Near& n : near) {
      if (asked.near.size() == most_near) break;
      add(asked, n.stem, as_near, n.word);
      asked.near.push_back(n.word);
    }
  }

  const pack::Pack& pack_;
  text::Stemmer stemmer_;
};

}  // namespace

std::vector<AskedWord> asked_words(const pack::Pack& pack, std::string_view question) {
  std::vector<text::Word> words = text::words(question);
  const auto is_empty = [](const text::Word& word) { return says_nothing(word.folded); };
  if (!std::all_of(words.begin(), words.end(), is_empty)) std::erase_if(words, is_empty);
  if (words.size() > most_asked) words.resize(most_asked);
  Resolver resolver(pack);
  std::vector<AskedWord> asked;
  asked.reserve(words.size());
  for (const text::Word& word : words) asked.push_back(resolver.resolve(word));
  for (std::size_t i = 1; i < asked.size(); ++i)
    if (words[i - 1].whole && words[i].whole) resolver.join(asked[i - 1], asked[i]);
  return asked;
}

}  // namespace actives::query
