#include "query/plain_words.hpp"

#include <algorithm>
#include <array>

namespace actives::query {

namespace {

// What people type who do not know the trade's word; spellings that differ by country stand here
// too, since a stemmer does not know them.
constexpr std::array rows{
    PlainWord{"advert", {"advertising"}},
    PlainWord{"advertis", {"advertising"}},
    PlainWord{"afterbirth", {"placenta"}},
    PlainWord{"alga", {"alga", "seaweed"}},
    PlainWord{"alopecia", {"hair"}},
    PlainWord{"babi", {"fetal", "neonatal"}},
    PlainWord{"bald", {"hair", "alopecia"}},
    PlainWord{"ban", {"prohibited"}},
    PlainWord{"big", {"large"}},
    PlainWord{"blackhead", {"acne"}},
    PlainWord{"blemish", {"acne"}},
    PlainWord{"blotch", {"redness", "uneven"}},
    PlainWord{"botox", {"botulinum"}},
    PlainWord{"brighten", {"lighter", "radiance"}},
    PlainWord{"brow", {"eyebrow"}},
    PlainWord{"bruis", {"redness"}},
    PlainWord{"bum", {"body"}},
    PlainWord{"capsul", {"oral", "swallowed"}},
    PlainWord{"colour", {"color"}},
    PlainWord{"complic", {"adverse", "harm"}},
    PlainWord{"creas", {"wrinkle"}},
    PlainWord{"crinkl", {"wrinkle"}},
    PlainWord{"danger", {"harm", "risk"}},
    PlainWord{"dewi", {"radiance", "hydration"}},
    PlainWord{"donor", {"human"}},
    PlainWord{"drip", {"injected", "infusion"}},
    PlainWord{"dull", {"radiance"}},
    PlainWord{"european", {"eu", "europe"}},
    PlainWord{"eyelash", {"lash"}},
    PlainWord{"fake", {"misleading"}},
    PlainWord{"fat", {"adipose"}},
    PlainWord{"fibr", {"fiber"}},
    PlainWord{"filler", {"injected"}},
    PlainWord{"fish", {"salmon"}},
    PlainWord{"flush", {"redness"}},
    PlainWord{"forbidden", {"prohibited"}},
    PlainWord{"freckl", {"pigment"}},
    PlainWord{"glow", {"radiance"}},
    PlainWord{"glutathion", {"glutathione"}},
    PlainWord{"greasi", {"sebum"}},
    PlainWord{"heal", {"wound"}},
    PlainWord{"heavi", {"large"}},
    PlainWord{"illeg", {"prohibited"}},
    PlainWord{"itch", {"irritation"}},
    PlainWord{"jab", {"injected"}},
    PlainWord{"jowl", {"firmness", "sagging"}},
    PlainWord{"lab", {"laboratory"}},
    PlainWord{"legal", {"permitted", "law"}},
    PlainWord{"lift", {"firmness"}},
    PlainWord{"lighten", {"pigment", "lighter"}},
    PlainWord{"liposuct", {"adipose"}},
    PlainWord{"lump", {"granuloma"}},
    PlainWord{"mark", {"spot", "scar"}},
    PlainWord{"meso", {"mesotherapy"}},
    PlainWord{"mice", {"mouse", "animal"}},
    PlainWord{"minoxidil", {"hair"}},
    PlainWord{"mous", {"mice", "animal"}},
    PlainWord{"needl", {"needling", "microneedling"}},
    PlainWord{"nodul", {"granuloma"}},
    PlainWord{"oestrogen", {"estrogen"}},
    PlainWord{"oili", {"sebum"}},
    PlainWord{"outlaw", {"prohibited"}},
    PlainWord{"pig", {"porcine"}},
    PlainWord{"pigment", {"hyperpigmentation"}},
    PlainWord{"pill", {"oral", "swallowed"}},
    PlainWord{"pimpl", {"acne"}},
    PlainWord{"plump", {"hydration", "volume"}},
    PlainWord{"poison", {"venom", "toxin"}},
    PlainWord{"pregnant", {"pregnancy"}},
    PlainWord{"proof", {"evidence"}},
    PlainWord{"proven", {"evidence"}},
    PlainWord{"rat", {"animal"}},
    PlainWord{"sag", {"firmness"}},
    PlainWord{"scali", {"dryness"}},
    PlainWord{"scam", {"misleading"}},
    PlainWord{"seafood", {"fish"}},
    PlainWord{"seawe", {"alga"}},
    PlainWord{"semen", {"sperm"}},
    PlainWord{"shed", {"hair"}},
    PlainWord{"sheep", {"ovine"}},
    PlainWord{"shot", {"injected"}},
    PlainWord{"snake", {"viper", "venom"}},
    PlainWord{"sperm", {"milt"}},
    PlainWord{"spot", {"pigment", "hyperpigmentation"}},
    PlainWord{"stemcel", {"stem"}},
    PlainWord{"sunburn", {"photoaging"}},
    PlainWord{"swallow", {"oral"}},
    PlainWord{"tablet", {"oral", "swallowed"}},
    PlainWord{"thirsti", {"dehydration"}},
    PlainWord{"tight", {"firmness"}},
    PlainWord{"toxin", {"botulinum", "venom"}},
    PlainWord{"tummi", {"body"}},
    PlainWord{"tumour", {"tumor", "cancer"}},
    PlainWord{"umbil", {"cord"}},
    PlainWord{"unsaf", {"harm", "risk"}},
    PlainWord{"vampir", {"platelet", "blood"}},
    PlainWord{"vegan", {"plant"}},
    PlainWord{"veggi", {"plant"}},
    PlainWord{"whiten", {"pigment", "lighter"}},
    PlainWord{"wrink", {"wrinkle"}},
    PlainWord{"young", {"aging"}},
    PlainWord{"youth", {"aging"}},
    PlainWord{"zit", {"acne"}},
};

constexpr std::array<std::string_view, 63> empty_words{
    "a",    "about", "am",    "an",    "and",  "any",   "are",   "as",   "at",    "be",    "been", "but",    "by",
    "can",  "could", "did",   "do",    "does", "for",   "from",  "had",  "has",   "have",  "how",  "i",      "if",
    "in",   "into",  "is",    "it",    "its",  "me",    "my",    "of",   "on",    "or",    "our",  "should", "so",
    "than", "that",  "the",   "their", "them", "there", "these", "they", "this",  "those", "to",   "was",    "were",
    "what", "when",  "where", "which", "who",  "why",   "will",  "with", "would", "you",   "your"};

}  // namespace

std::span<const PlainWord> plain_words() { return rows; }

std::span<const std::string_view> same_as(std::string_view stem) {
  const auto row = std::lower_bound(rows.begin(), rows.end(), stem,
                                    [](const PlainWord& r, std::string_view wanted) { return r.stem < wanted; });
  if (row == rows.end() || row->stem != stem) return {};
  const auto end = std::find(row->words.begin(), row->words.end(), std::string_view());
  return {row->words.begin(), end};
}

bool says_nothing(std::string_view folded) {
  return std::binary_search(empty_words.begin(), empty_words.end(), folded);
}

}  // namespace actives::query
