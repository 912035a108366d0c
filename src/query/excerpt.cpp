#include "query/excerpt.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/search_text.hpp"
#include "text/utf8.hpp"

namespace actives::query {

namespace {

constexpr std::size_t longest_excerpt = 180;  // bytes, without the dots that say that something is left out
constexpr std::size_t before_match = 50;      // how much of them may stand before the first match

unsigned lower(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c >= 'A' && c <= 'Z' ? byte + 32U : byte;
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether the text may begin so, dashes and quotes between its letters not counted. What an accented letter folds to is
// not asked here.
bool begins_with(std::string_view text, std::string_view beginning) {
  for (std::size_t i = 0; !beginning.empty(); ++i) {
    if (i == text.size()) return false;
    if (static_cast<unsigned char>(text[i]) >= 0x80) return true;
    if (lower(text[i]) == static_cast<unsigned char>(beginning.front()))
      beginning.remove_prefix(1);
    else if (text[i] != '-' && text[i] != '\'')
      return false;
  }
  return true;
}

// Moves to the next blank, so that no word is cut; not further than `most` bytes.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t most) {
  if (at == 0) return 0;
  for (std::size_t i = at; i < text.size() && i < at + most; ++i)
    if (text[i] == ' ') return i + 1;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
  return at;
}

// Of two texts with as many words of the question, the one that tells a reader more. The name is shown anyway.
int worth(model::SearchField field, std::string_view path) {
  if (path == "id") return 1;
  switch (field) {
    case model::SearchField::name: return 2;
    case model::SearchField::text: return 3;
    case model::SearchField::other_name: return 4;
    case model::SearchField::summary: return path == "type" || path == "where" || path == "status" ? 0 : 5;
  }
  return 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const std::size_t blank = text.rfind(' ', at);
  if (blank != std::string_view::npos && blank + 40 > at) return blank;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

}  // namespace

Excerpts::Excerpts(const std::vector<AskedWord>& asked) : asked_(asked) {
  // The last letter of a stem may be another than that of the word: the stem of "body" is "bodi". Of short ones it may be
  // the last two: that of "dying" is "die".
  constexpr std::size_t longest = 5;
  for (const AskedWord& word : asked)
    for (const Variant& variant : word.variants) {
      const std::size_t unsure = variant.text.size() > 3 ? 1 : 2;
      const std::size_t sure = variant.text.size() > unsure ? variant.text.size() - unsure : 1;
      beginnings_.push_back(variant.text.substr(0, std::min(longest, sure)));
      first_[static_cast<unsigned char>(beginnings_.back().front())] = true;
      if (!text::is_ascii(variant.text)) beyond_latin_ = true;
    }
}

bool Excerpts::may_match(std::string_view piece) const {
  bool inside = false;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const bool part = is_letter_or_digit(piece[i]);
    if (part && !inside) {
      // Accents and other letters are folded, so such a word may be written with another beginning than its stem has;
      // but Korean, Chinese and Japanese (these bytes begin their letters) never fold to Latin.
      const auto byte = static_cast<unsigned char>(piece[i]);
      if (byte >= 0x80) return beyond_latin_ || byte < 0xE3 || byte > 0xED;
      const auto begins = [&](const std::string& beginning) { return begins_with(piece.substr(i), beginning); };
      if (first_[lower(piece[i])] && std::any_of(beginnings_.begin(), beginnings_.end(), begins)) return true;
    }
    inside = part;
  }
  return false;
}

std::vector<Excerpts::Mark> Excerpts::matches(std::string_view text) {
  std::vector<Mark> marks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view piece = text.substr(start, end - start);
    if (may_match(piece))
      for (const text::Word& word : text::words(piece)) add_mark(word, start, marks);
    start = end + 1;
  }
  return marks;
}

void Excerpts::add_mark(const text::Word& word, std::size_t start, std::vector<Mark>& marks) {
  const std::size_t offset = start + word.offset;
  if (!marks.empty() && offset < marks.back().offset + marks.back().length) return;
  const std::string_view stem = stemmer_.stem(word.folded);
  for (std::size_t w = 0; w < asked_.size(); ++w) {
    const auto fits = [&](const Variant& variant) { return variant.text == stem; };
    if (std::none_of(asked_[w].variants.begin(), asked_[w].variants.end(), fits)) continue;
    marks.push_back({offset, word.length, w});
    return;
  }
}

void Excerpts::cut(std::string_view text, const std::vector<Mark>& marks, SearchHit& hit) {
  std::size_t start = 0;
  std::size_t end = text.size();
  if (text.size() > longest_excerpt) {
    // The piece with the most different words in it.
    std::size_t best = 0;
    for (const Mark& mark : marks) {
      const std::size_t from = mark.offset > before_match ? mark.offset - before_match : 0;
      std::set<std::size_t> words;
      for (const Mark& other : marks)
        if (other.offset >= from && other.offset + other.length <= from + longest_excerpt) words.insert(other.word);
      if (words.size() <= best) continue;
      best = words.size();
      start = word_start(text, from, before_match);
      end = word_end(text, std::min(from + longest_excerpt, text.size()));
    }
  }
  hit.excerpt = start > 0 ? "..." : "";
  const std::size_t shift = hit.excerpt.size();
  hit.excerpt += text.substr(start, end - start);
  if (end < text.size()) hit.excerpt += "...";
  for (const Mark& mark : marks)
    if (mark.offset >= start && mark.offset + mark.length <= end)
      hit.marks.emplace_back(mark.offset - start + shift, mark.length);
}

void Excerpts::fill(SearchHit& hit) {
  struct Best {
    std::size_t words = 0;
    int worth = 0;
    std::string text;
    std::vector<Mark> marks;
  } best;
  bool by_market = false;
  const auto look = [&](model::SearchField field, std::string_view path, std::string_view text) {
    std::vector<Mark> marks = matches(text);
    if (marks.empty()) return;
    if (path.empty()) {
      by_market = true;
      return;
    }
    std::set<std::size_t> words;
    for (const Mark& mark : marks) words.insert(mark.word);
    if (std::pair(words.size(), worth(field, path)) <= std::pair(best.words, best.worth)) return;
    best = {words.size(), worth(field, path), std::string(text), std::move(marks)};
    hit.field = path;
  };
  std::visit([&](const auto& record) { model::each_search_text(record, look); }, hit.record);
  cut(best.text, best.marks, hit);
  // The record holds the market's code, not the name that was asked for.
  const auto* rule = std::get_if<Rule>(&hit.record);
  if (best.words > 0 || !by_market || rule == nullptr) return;
  hit.field = "where";
  hit.excerpt = rule->where;
}

}  // namespace actives::query
