#include "text/words.hpp"

#include <algorithm>
#include <new>

#include <libstemmer.h>

#include "text/fold.hpp"
#include "text/fold_classes.hpp"
#include "text/utf8.hpp"

namespace actives::text {

namespace {

constexpr std::size_t longest_word = 100;  // bytes; what is longer is no word that anybody types
constexpr std::size_t most_joined = 4;     // words that a spanning word spans

// Scripts that write without blanks.
bool is_unspaced(char32_t c) {
  return is_between(c, 0x3040, 0x30FF) || is_between(c, 0x3400, 0x4DBF) || is_between(c, 0x4E00, 0x9FFF) ||
         is_between(c, 0x20000, 0x323AF);
}

bool is_in_word(char32_t c) {
  if (c == U'"' || c == U'`') return false;
  const NameClass kind = name_class(c);
  return kind == NameClass::letter || kind == NameClass::digit || kind == NameClass::dropped;
}

// Splits a text and keeps what was found.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Word> split() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const Decoded next = decode(text_.substr(at));
      if (next.valid && is_in_word(next.code)) {
        at = read_word(at);
        continue;
      }
      // Dashes hold words together; anything else ends what they hold.
      const bool dash = next.valid && name_class(next.code) == NameClass::joint && next.code != U' ' &&
                        !is_between(next.code, 0x09, 0x0D);
      if (!dash) end_chain();
      at += next.length;
    }
    end_chain();
    return std::move(words_);
  }

 private:
  // Gives back where it ends.
  std::size_t read_word(std::size_t start) {
    std::size_t at = start;
    std::vector<std::size_t> unspaced;  // places of such characters but for the first
    while (at < text_.size()) {
      const Decoded next = decode(text_.substr(at));
      if (!next.valid || !is_in_word(next.code)) break;
      if (at > start && is_unspaced(next.code)) unspaced.push_back(at);
      at += next.length;
    }
    if (add(start, at, true)) chain_.push_back(start);
    chain_end_ = at;
    for (std::size_t place : unspaced) add(place, at, false);
    return at;
  }

  bool add(std::size_t start, std::size_t end, bool whole) {
    if (end - start > longest_word) return false;
    Word word{fold(text_.substr(start, end - start)), start, end - start, whole};
    if (word.folded.empty() || word.folded.find(' ') != std::string::npos) return false;
    words_.push_back(std::move(word));
    return true;
  }

  void end_chain() {
    if (chain_.size() > 1 && chain_.size() <= most_joined) add(chain_.front(), chain_end_, false);
    chain_.clear();
  }

  std::string_view text_;
  std::vector<Word> words_;
  std::vector<std::size_t> chain_;  // starts of the words that dashes hold together
  std::size_t chain_end_ = 0;
};

}  // namespace

std::vector<Word> words(std::string_view text) { return Splitter(text).split(); }

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("english", nullptr)) {
  if (!stemmer_) throw std::bad_alloc();
}

Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(const std::string& folded) {
  const bool english = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!english) return folded;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
  return {reinterpret_cast<const char*>(stem), length};
}

}  // namespace actives::text
