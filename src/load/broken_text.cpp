#include "load/broken_text.hpp"

#include <algorithm>

#include "load/checks.hpp"

namespace actives::load {

namespace {

bool is_in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

}  // namespace

// Every word that could be an id, whatever stands between the words: that is where it may be torn.
void BrokenTexts::add(std::string_view text) {
  std::string_view before;
  for (std::size_t start = 0; start < text.size();) {
    const auto* const from = std::find_if(text.begin() + start, text.end(), is_in_word);
    const auto* const to = std::find_if_not(from, text.end(), is_in_word);
    const std::string_view word(from, static_cast<std::size_t>(to - from));
    if (is_identifier(word)) (before == "id" ? ids_ : mentioned_).emplace(word);
    before = word;
    start = static_cast<std::size_t>(to - text.begin());
  }
}

}  // namespace actives::load
