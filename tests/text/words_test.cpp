#include "text/words.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace actives;

namespace {

// The folded words; those that span others or end them in brackets.
std::string split(std::string_view text) {
  std::string all;
  for (const text::Word& word : text::words(text))
    all += (all.empty() ? "" : " ") + (word.whole ? word.folded : "[" + word.folded + "]");
  return all;
}

// The words as they stand in the text.
std::string cut(std::string_view text) {
  std::string all;
  for (const text::Word& word : text::words(text))
    all += (all.empty() ? "" : "|") + std::string(text.substr(word.offset, word.length));
  return all;
}

}  // namespace

TEST_CASE("words are parted by blanks and signs and folded like names", "[text]") {
  CHECK(split("Vitis vinifera (Grape) Fruit,cells/callus.") == "vitis vinifera grape fruit cell callus");
  CHECK(split("crow's feet; Centella, ﬁne") == "crow feet centella fine");
  CHECK(split("  ") == "");
  CHECK(split("") == "");
  CHECK(split("()-–") == "");
}

TEST_CASE("what dashes hold together is a word too", "[text]") {
  CHECK(split("GHK-Cu works") == "ghk cu [ghkcu] work");
  CHECK(split("anti-aging, well-known") == "anti aging [antiaging] well known [wellknown]");
  CHECK(split("GHK Cu") == "ghk cu");
  CHECK(split("GHK - Cu") == "ghk cu");
  CHECK(split("a-b-c-d-e") == "a b c d e");
  CHECK(split("peptide-") == "peptide");
}

TEST_CASE("two numbers joined by a dash stay two words", "[text]") { CHECK(split("1-2") == "1 2"); }

TEST_CASE("a run of Chinese or Japanese is found by each of its ends", "[text]") {
  CHECK(split("幹細胞") == "幹細胞 [細胞] [胞]");
  CHECK(split("연어 주사") == "연어 주사");
}

TEST_CASE("offset and length say where the word stands", "[text]") {
  CHECK(cut("The GHK-Cu, été!") == "The|GHK|Cu|GHK-Cu|été");
  CHECK(cut("幹細胞") == "幹細胞|細胞|胞");
}

TEST_CASE("bad bytes part words", "[text]") {
  CHECK(split("skin\xff"
              "care") == "skin care");
  CHECK(split("\xf0\x9f") == "");
}

TEST_CASE("a word longer than anybody types is none", "[text]") {
  CHECK(split(std::string(101, 'x')) == "");
  CHECK(split(std::string(100, 'x')) == std::string(100, 'x'));
}

TEST_CASE("the forms of an English word have one stem", "[text]") {
  text::Stemmer stemmer;
  const std::string stem(stemmer.stem("wrinkle"));
  for (const char* form : {"wrinkled", "wrinkling", "wrinkles"}) CHECK(stemmer.stem(form) == stem);
  const std::string other(stemmer.stem("peptide"));
  CHECK(stemmer.stem("peptone") != other);
}

TEST_CASE("a word with other characters is its own stem", "[text]") {
  text::Stemmer stemmer;
  for (const char* word : {"배양액", "hyaluronsäuren", "tgf1s", "b2"}) CHECK(stemmer.stem(word) == word);
}
