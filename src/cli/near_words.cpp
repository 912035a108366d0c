#include "cli/near_words.hpp"

#include <algorithm>
#include <vector>

#include "text/distance.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::size_t most_suggestions = 3;
constexpr std::size_t longest_word = 64;  // bytes; a longer one is no slip of the hand

}  // namespace

std::string alternatives(std::span<const std::string> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += text::quoted(words[i]);
  }
  return list;
}

std::string near_words(std::string_view word, std::span<const std::string> known) {
  if (word.size() > longest_word) return {};
  const std::u32string wanted = text::to_code_points(word);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string& candidate : known)
    if (const auto distance =
            text::distance_within(wanted, text::to_code_points(candidate), text::allowed_distance(wanted.size())))
      near.emplace_back(*distance, candidate);
  std::sort(near.begin(), near.end());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(near.size(), most_suggestions); ++i) names.push_back(near[i].second);
  return alternatives(names);
}

}  // namespace actives::cli
