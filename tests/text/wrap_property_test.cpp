// What holds for the lines of any text.
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"

using namespace actives::text;

namespace {

using Lines = std::vector<std::string_view>;

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (char c : text)
    if (c != ' ') kept += c;
  return kept;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (std::string_view line : lines) text += line;
  return text;
}

// Words of ASCII, none wider than the line: as many on a line as fit.
std::vector<std::string> slow_wrap(const std::vector<std::string>& words, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& word : words) {
    if (!lines.empty() && lines.back().size() + 1 + word.size() <= width)
      lines.back() += " " + word;
    else
      lines.push_back(word);
  }
  return lines;
}

}  // namespace

TEST_CASE("any text fits its lines, loses no character and leaves no line empty", "[wrap]") {
  const std::u32string alphabet = U"ab  /-.é漢字。（\u0301\u200D\uFE0F가\u202E👩❤\xFFFD";
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string text = "x";
    for (std::size_t i = 0; i < random() % 60; ++i) append_utf8(text, alphabet[random() % alphabet.size()]);
    const std::size_t width = 1 + random() % 20;
    const std::size_t used = random() % 3 == 0 ? random() % 20 : 0;
    const Lines lines = wrap(text, width, used);
    if (without_blanks(joined(lines)) != without_blanks(text)) FAIL("lost: " << text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t room = i > 0 ? width : width > used ? width - used : 1;
      const bool alone = !lines[i].empty() && first_cluster(lines[i]).length == lines[i].size();
      if (columns(lines[i]) > room && !alone) FAIL("too wide: " << lines[i] << " of " << text);
      if (lines[i].empty() || lines[i].starts_with(' ') != (first_cluster(lines[i]).length > 1 && lines[i][0] == ' '))
        FAIL("empty or indented: " << text);
    }
  }
}

TEST_CASE("words that fit are set as a plain greedy loop sets them", "[wrap]") {
  std::mt19937 random(3);
  for (int round = 0; round < 1000; ++round) {
    const std::size_t width = 6 + random() % 30;
    std::vector<std::string> words;
    std::string text;
    for (std::size_t i = 0; i < 1 + random() % 40; ++i) {
      words.emplace_back(1 + random() % 6, static_cast<char>('a' + i % 26));
      if (random() % 4 == 0) words.back().back() = '-';
      text += (i > 0 ? " " : "") + words.back();
    }
    std::vector<std::string> lines;
    for (std::string_view line : wrap(text, width)) lines.emplace_back(line);
    if (lines != slow_wrap(words, width)) FAIL("width " << width << ": " << text);
  }
}

TEST_CASE("a megabyte is wrapped at once", "[wrap]") {
  std::string pile = "a ";
  for (int i = 0; i < 300'000; ++i) pile += "\u0301";
  pile += std::string(300'000, 'x') + std::string(300'000, ' ') + "y";
  CHECK(joined(wrap(pile, 40)).size() > 900'000);
  CHECK(wrap(pile, 1).back() == "y");
  std::string blanks;
  for (int i = 0; i < 500'000; ++i) blanks += "x ";
  CHECK(wrap(blanks, 1).size() == 500'000);
}
