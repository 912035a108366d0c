#include "label/meanings.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "pack/pack.hpp"

namespace actives::label {

namespace {

constexpr std::size_t most_words = 7;    // five words, two of them with a hyphen
constexpr std::size_t most_bytes = 160;  // no name that people print on a front is longer

// One word that means something else to most people: a callus on the heel, DNA repair. Two letters mean anything (GF).
bool is_ambiguous(const std::vector<FrontWord>& words, std::size_t first, std::size_t count) {
  if (count != 1) return false;
  constexpr std::array<std::string_view, 3> everyday{"callus", "dna", "rna"};
  const std::string& word = words[first].folded;
  return std::find(everyday.begin(), everyday.end(), word) != everyday.end() ||
         (word.size() <= 2 && static_cast<unsigned char>(word.front()) < 0x80);
}

// Its words without those for a product's form: "skin" is one here (skin booster).
std::vector<std::string> bare_words(std::string_view name) {
  std::vector<std::string> bare;
  for (FrontWord& word : front_words(name))
    if (!is_product_form(word.folded) && word.folded != "skin") bare.push_back(std::move(word.folded));
  return bare;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool same(const std::vector<Meaning>& a, const std::vector<Meaning>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Meaning& x, const Meaning& y) { return x.kind == y.kind && x.number == y.number; });
}

std::vector<Meaning> only_types(const std::vector<Meaning>& meanings) {
  std::vector<Meaning> types;
  std::copy_if(meanings.begin(), meanings.end(), std::back_inserter(types),
               [](const Meaning& m) { return m.kind == Kind::type; });
  return types;
}

std::string sense_of(const std::vector<Meaning>& meanings) {
  std::set<std::uint32_t> types;
  for (const Meaning& meaning : meanings) types.insert(meaning.type);
  std::string sense = "type";
  for (const std::uint32_t type : types) sense += ' ' + std::to_string(type);
  return sense;
}

}  // namespace

std::vector<Named> Meanings::names_in(std::string_view text, const std::vector<FrontWord>& words) {
  std::vector<Named> names;
  for (std::size_t i = 0; i < words.size();) {
    std::optional<Named> name = name_at(text, words, i);
    i += name ? name->words : 1;
    if (name) names.push_back(std::move(*name));
  }
  return names;
}

std::optional<Named> Meanings::name_at(std::string_view text, const std::vector<FrontWord>& words, std::size_t first) {
  std::size_t most = 1;
  while (most < most_words && first + most < words.size() && !words[first + most].after_stop &&
         words[first + most].end - words[first].begin <= most_bytes)
    ++most;
  const auto written = [&](std::size_t count) {
    return text.substr(words[first].begin, words[first + count - 1].end - words[first].begin);
  };
  for (std::size_t count = most; count > 0; --count) {
    if (is_ambiguous(words, first, count)) continue;
    Reading reading = read(written(count));
    if (reading.meanings.empty() && reading.everyday.empty()) continue;
    if (reading.meanings.size() > 1 && is_two_types(text, words, first, count)) continue;
    Named name{first, count, count, std::move(reading.meanings), {}};
    name.sense = name.meanings.empty() ? "everyday " + reading.everyday : sense_of(name.meanings);
    while (name.needed > 1 && is_product_form(words[first + name.needed - 1].folded) &&
           same(read(written(name.needed - 1)).meanings, name.meanings))
      --name.needed;
    return name;
  }
  return std::nullopt;
}

// "PDRN exosome", which several ingredients are called, more often says that there are both.
bool Meanings::is_two_types(std::string_view text, const std::vector<FrontWord>& words, std::size_t first,
                            std::size_t count) {
  const auto is_type = [&](std::size_t from, std::size_t end) {
    const std::string_view written = text.substr(words[from].begin, words[end - 1].end - words[from].begin);
    const std::vector<Meaning> meanings = read(written).meanings;
    return !meanings.empty() && meanings.front().kind == Kind::type;
  };
  for (std::size_t middle = first + 1; middle < first + count; ++middle)
    if (is_type(first, middle) && is_type(middle, first + count)) return true;
  return false;
}

Meanings::Reading Meanings::read(std::string_view written) {
  Reading reading;
  std::optional<std::size_t> term;
  for (const Match& match : lookup(catalogue_, written)) {
    if (match.kind == Kind::type)
      reading.meanings.push_back({Kind::type, match.number, static_cast<std::uint32_t>(match.number)});
    else if (match.kind == Kind::ingredient)
      reading.meanings.push_back({Kind::ingredient, match.number, catalogue_.compiled().card(match.number).type});
    else if (match.kind == Kind::term && !term)
      term = match.number;
    else if (match.kind == Kind::inventory && reading.everyday.empty())
      reading.everyday = catalogue_.id_of(Kind::inventory, match.number);
  }
  // A type takes in its ingredients: who says "salmon sperm" need not mean one of them.
  if (std::vector<Meaning> types = only_types(reading.meanings); !types.empty()) reading.meanings = std::move(types);
  if (reading.meanings.empty() && term) reading.meanings = types_of_term(*term, written);
  return reading;
}

const std::vector<Meaning>& Meanings::types_of_term(std::size_t term, std::string_view written) {
  const auto known = terms_.find(written);
  if (known != terms_.end()) return known->second;
  return terms_.emplace(written, find_types_of_term(term, written)).first->second;
}

// A term says a type that it is related to when its words end as one of the type's own names does: "signal peptide",
// but not "adenosine receptor". Of the types that its related terms are related to it says those that are called the
// same, but for a product's form: plant cell extracts are called "stem cell serum", so "stem cell" may mean them.
std::vector<Meaning> Meanings::find_types_of_term(std::size_t term, std::string_view written) {
  const std::vector<std::string> bare = bare_words(written);
  if (bare.empty()) return {};
  const std::string whole = joined(bare);
  std::set<std::size_t> types;
  const auto types_in = [&](const std::vector<std::string>& related, auto&& fits) {
    for (const std::string& id : related)
      if (const auto type = catalogue_.find(Kind::type, id); type && fits(names_of(*type))) types.insert(*type);
  };
  const auto record = catalogue_.at<Term>(term);
  types_in(record.related, [&](const TypeNames& names) { return holds(names.last, bare.back()); });
  for (const std::string& id : record.related)
    if (const auto next = catalogue_.find(Kind::term, id))
      types_in(catalogue_.at<Term>(*next).related, [&](const TypeNames& names) { return holds(names.whole, whole); });
  std::vector<Meaning> meanings;
  meanings.reserve(types.size());
  for (const std::size_t type : types) meanings.push_back({Kind::type, type, static_cast<std::uint32_t>(type)});
  return meanings;
}

const Meanings::TypeNames& Meanings::names_of(std::size_t type) {
  const auto known = types_.find(type);
  if (known != types_.end()) return known->second;
  TypeNames& names = types_[type];
  const auto record = catalogue_.at<IngredientType>(type);
  const auto add = [&](std::string_view name) {
    std::vector<std::string> bare = bare_words(name);
    if (bare.empty()) return;
    names.whole.push_back(joined(bare));
    names.last.push_back(std::move(bare.back()));
  };
  add(record.name);
  for (const std::string& alias : record.aliases) add(alias);
  return names;
}

}  // namespace actives::label
