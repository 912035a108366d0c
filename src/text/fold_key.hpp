// Builds the key of a name from characters in lower case, decomposed and
// composed again: the rules of fold.hpp that are about words, joints and marks,
// the same for ASCII and for everything else.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "text/fold_classes.hpp"
#include "text/utf8.hpp"

namespace actives::text {

class KeyBuilder {
 public:
  explicit KeyBuilder(std::size_t expected_bytes) { key_.reserve(expected_bytes); }

  void add(char32_t c) {
    const NameClass kind = name_class(c);
    if (kind == NameClass::dropped) return;
    if (kind == NameClass::joint) {
      end_word();
      after_joint_ = true;
      return;
    }
    const bool digit = kind == NameClass::digit;
    if (after_joint_ && digit && after_digit_) key_ += ' ';
    if (kind == NameClass::other) end_word();
    if (kind == NameClass::letter) ++letters_;
    if (digit) has_digits_ = true;
    after_joint_ = false;
    after_digit_ = digit;
    if (c < 0x80)
      key_ += static_cast<char>(c);
    else
      append_utf8(key_, c);
  }

  void add(std::string_view ascii) {
    for (char c : ascii) add(static_cast<char32_t>(c));
  }

  std::string take() {
    end_word();
    while (key_.ends_with('.') || key_.ends_with(',') || key_.ends_with(':')) key_.pop_back();
    return std::move(key_);
  }

 private:
  // The plural s goes, where the word is long enough for one. Virus, iris and
  // mass have none.
  void end_word() {
    const bool may_be_plural = letters_ >= 4 && !has_digits_ && key_.ends_with('s');
    if (may_be_plural && !key_.ends_with("ss") && !key_.ends_with("us") && !key_.ends_with("is")) key_.pop_back();
    letters_ = 0;
    has_digits_ = false;
  }

  std::string key_;
  std::size_t letters_ = 0;   // of the word that is being read
  bool has_digits_ = false;   // ... it is a code, not a word
  bool after_digit_ = false;  // the last character of the key is a digit
  bool after_joint_ = false;  // blanks or dashes were read since
};

// `C` is char for ASCII, char32_t for code points.
template <class C>
std::string key_of(std::basic_string_view<C> codes) {
  const auto is_at = [&](std::size_t at, std::string_view mark) {
    if (codes.size() - at < mark.size()) return false;
    for (std::size_t i = 0; i < mark.size(); ++i)
      if (codes[at + i] != static_cast<C>(mark[i])) return false;
    return true;
  };
  KeyBuilder key(codes.size());
  for (std::size_t i = 0; i < codes.size();) {
    const auto c = static_cast<char32_t>(codes[i]);
    if (c == '(' && is_at(i, "(r)")) {
      i += 3;
      continue;
    }
    if (c == '(' && is_at(i, "(tm)")) {
      i += 4;
      continue;
    }
    ++i;
    if (c == 0x3B1)
      key.add("alpha");
    else if (c == 0x3B2)
      key.add("beta");
    else if (c == 0x3B3)
      key.add("gamma");
    else
      key.add(c);
  }
  return key.take();
}

}  // namespace actives::text
