#include "actives/says.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "label/front_words.hpp"
#include "label/meanings.hpp"
#include "label/said_claims.hpp"

namespace actives {

namespace {

using label::FrontWord;
using label::Meaning;
using label::Named;

constexpr std::size_t most_bytes = 1'000'000;

// What the front says of the reader's skin ("your own stem cells", "skin's growth factors") or says to be missing ("no
// PDRN", "peptide-free") is not said to be in the pack.
bool is_said_of_pack(std::string_view text, const std::vector<FrontWord>& words, const Named& name) {
  const std::size_t behind = name.first + name.words;
  if (behind < words.size() && words[behind].folded == "free") {
    const auto between = text.substr(words[behind - 1].end, words[behind].begin - words[behind - 1].end);
    if (between.find_first_of(" \t\n\r") == std::string_view::npos) return false;
  }
  if (name.first == 0 || words[name.first].after_stop || words[name.first].after_comma) return true;
  const FrontWord& before = words[name.first - 1];
  const bool possessive = before.folded == "skin" && before.end - before.begin > std::string_view("skins").size();
  if (possessive || before.folded == "your" || before.folded == "own" || label::is_negation(before.folded))
    return false;
  const bool from = before.folded == "of" || before.folded == "from";
  return !(from && name.first > 1 && words[name.first - 2].folded == "free");
}

bool is_same(const Meaning& a, const Meaning& b) { return a.kind == b.kind && a.number == b.number; }

struct Said {
  std::string words;
  std::vector<Meaning> meanings;  // several: any of them may be meant
};

bool shares_a_meaning(const Said& said, const std::vector<Said>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Said& other) {
    return std::any_of(other.meanings.begin(), other.meanings.end(), [&](const Meaning& meaning) {
      return std::any_of(said.meanings.begin(), said.meanings.end(),
                         [&](const Meaning& mine) { return is_same(meaning, mine); });
    });
  });
}

// Each once; words that may mean several things only where none of these is said clearly elsewhere.
std::vector<Said> things_in(std::string_view text, const std::vector<FrontWord>& words,
                            const std::vector<Named>& names) {
  std::vector<Said> all;
  std::vector<Said> clear;
  std::set<std::pair<bool, std::string>> seen;
  for (const Named& name : names) {
    if (name.meanings.empty() || !is_said_of_pack(text, words, name)) continue;
    std::string key;
    for (const Meaning& m : name.meanings) key += std::to_string(m.number) + ' ';
    if (!seen.emplace(name.meanings.front().kind == Kind::type, std::move(key)).second) continue;
    all.push_back({as_written(text, words, name.first, name.first + name.needed - 1), name.meanings});
    if (name.meanings.size() == 1) clear.push_back(all.back());
  }
  std::vector<Said> kept;
  for (Said& said : all)
    if (said.meanings.size() == 1 || (!shares_a_meaning(said, clear) && !shares_a_meaning(said, kept)))
      kept.push_back(std::move(said));
  return kept;
}

// Places of the names of which one match fits.
template <class Fits>
std::vector<std::size_t> places_where(const Label& read, Fits&& fits) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < read.ingredients.size(); ++i) {
    const auto matches = read.matches_of(read.ingredients[i]);
    if (std::any_of(matches.begin(), matches.end(), fits)) places.push_back(i + 1);
  }
  return places;
}

SaidThing thing_of(const Catalogue& catalogue, const Label& read, const std::string& words, const Meaning& meaning) {
  SaidThing thing;
  thing.words = words;
  thing.kind = meaning.kind;
  thing.id = catalogue.id_of(meaning.kind, meaning.number);
  thing.name = catalogue.name_of(meaning.kind, meaning.number);
  thing.type = std::string(catalogue.id_of(Kind::type, meaning.type));
  const auto is_type = [&](const LabelMatch& match) { return match.type == meaning.type; };
  if (meaning.kind == Kind::type) {
    thing.positions = places_where(read, is_type);
    return thing;
  }
  thing.positions = places_where(
      read, [&](const LabelMatch& match) { return match.kind == Kind::ingredient && match.record == meaning.number; });
  if (thing.positions.empty()) thing.same_type = places_where(read, is_type);
  return thing;
}

}  // namespace

struct Front::Content {
  Catalogue catalogue;
  std::vector<Said> things;
  std::vector<SaidClaim> claims;
};

Front::Front(const Catalogue& catalogue, std::string_view text)
    : content_(std::make_unique<Content>(Content{catalogue, {}, {}})) {
  text = text.substr(0, most_bytes);
  const std::vector<FrontWord> words = label::front_words(text);
  if (words.empty()) return;
  label::Meanings meanings(catalogue);
  const std::vector<Named> names = meanings.names_in(text, words);
  content_->things = things_in(text, words, names);
  content_->claims = label::claims_in(catalogue, text, words, names, meanings);
}

Front::Front(Front&&) noexcept = default;
Front& Front::operator=(Front&&) noexcept = default;
Front::~Front() = default;

Says Front::against(const Label& label) const {
  Says says;
  says.claims = content_->claims;
  for (const Said& said : content_->things) {
    std::vector<SaidThing> meant;
    for (const Meaning& meaning : said.meanings)
      meant.push_back(thing_of(content_->catalogue, label, said.words, meaning));
    const auto is_missing = [](const SaidThing& thing) { return thing.positions.empty(); };
    if (!std::all_of(meant.begin(), meant.end(), is_missing)) std::erase_if(meant, is_missing);
    std::move(meant.begin(), meant.end(), std::back_inserter(says.things));
  }
  return says;
}

Says hold_against(const Catalogue& catalogue, const Label& label, std::string_view front) {
  return Front(catalogue, front).against(label);
}

}  // namespace actives
