// Slips of the hand.
#include "text/distance.hpp"

#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace actives::text;

TEST_CASE("short names allow fewer slips", "[distance]") {
  const std::vector<std::size_t> expected{0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3};
  for (std::size_t letters = 0; letters < expected.size(); ++letters)
    CHECK(allowed_distance(letters) == expected[letters]);
  CHECK(allowed_distance(1'000'000) == 3);
  for (std::size_t letters = 0; letters < 100; ++letters) CHECK(allowed_distance(letters) * 3 <= letters);
}

TEST_CASE("a letter left out, added or changed is one slip", "[distance]") {
  CHECK(distance_within(U"exosome", U"exosom", 3) == 1U);
  CHECK(distance_within(U"exosome", U"exxosome", 3) == 1U);
  CHECK(distance_within(U"exosome", U"exasome", 3) == 1U);
  CHECK(distance_within(U"exosome", U"exosome", 3) == 0U);
}

TEST_CASE("two neighbors swapped are one slip", "[distance]") {
  CHECK(distance_within(U"pdrn", U"prdn", 1) == 1U);
  CHECK(distance_within(U"ab", U"ba", 1) == 1U);
  CHECK(distance_within(U"ca", U"abc", 3) == 3U);  // optimal string alignment: nothing between the two
}

TEST_CASE("nothing is found beyond the allowed distance", "[distance]") {
  CHECK(distance_within(U"exosome", U"peptide", 3) == std::nullopt);
  CHECK(distance_within(U"abc", U"abd", 0) == std::nullopt);
  CHECK(distance_within(U"abc", U"abc", 0) == 0U);
  CHECK(distance_within(U"abc", U"abcdefg", 3) == std::nullopt);
}

TEST_CASE("an empty name is as far as the other is long", "[distance]") {
  CHECK(distance_within(U"", U"", 0) == 0U);
  CHECK(distance_within(U"", U"abc", 3) == 3U);
  CHECK(distance_within(U"abc", U"", 3) == 3U);
  CHECK(distance_within(U"", U"abc", 2) == std::nullopt);
}

TEST_CASE("another digit is another thing, not a slip", "[distance]") {
  CHECK(distance_within(U"shpolypeptide1", U"shpolypeptide11", 3) == std::nullopt);
  CHECK(distance_within(U"shpolypeptide1", U"shpolypeptide2", 3) == std::nullopt);
  CHECK(distance_within(U"shpolypeptide1", U"shpolypeptide", 3) == std::nullopt);
  CHECK(distance_within(U"shpolypeptide12", U"shpolypeptide21", 3) == std::nullopt);
  CHECK(distance_within(U"shpolypeptide1", U"shpolypeptidel", 3) == std::nullopt);
  CHECK(distance_within(U"shpolypeptide1", U"shpolypepitde1", 3) == 1U);
}

TEST_CASE("two numbers are not near to one of the same digits", "[distance]") {
  CHECK(distance_within(U"peptide1 1", U"peptide11", 3) == std::nullopt);
  CHECK(distance_within(U"1abc", U"abc1", 3) == std::nullopt);
}

TEST_CASE("letters may move around a digit, one by one", "[distance]") {
  CHECK(distance_within(U"ab1", U"1ab", 9) == 4U);
  CHECK(distance_within(U"ab1", U"1ab", 3) == std::nullopt);
  CHECK(distance_within(U"a1", U"1a", 1) == 1U);
}

TEST_CASE("code points count, not bytes", "[distance]") {
  CHECK(distance_within(U"漢字", U"漢子", 1) == 1U);
  CHECK(distance_within(U"крем", U"крэм", 1) == 1U);
}

TEST_CASE("two megabyte-long names are compared at once", "[distance]") {
  const std::u32string a(1'000'000, U'a');
  std::u32string b = a;
  b[0] = U'b';
  b[999'999] = U'b';
  CHECK(distance_within(a, b, 3) == 2U);
  CHECK(distance_within(a, std::u32string(1'000'000, U'c'), 3) == std::nullopt);
  CHECK(distance_within(a, U"a", static_cast<std::size_t>(3)) == std::nullopt);
}

TEST_CASE("a limit without bounds is no danger", "[distance]") {
  CHECK(distance_within(U"kitten", U"sitting", static_cast<std::size_t>(-1)) == 3U);
}

TEST_CASE("code points are read from UTF-8, bad bytes as U+FFFD", "[distance]") {
  CHECK(to_code_points("").empty());
  CHECK(to_code_points("aé漢😀") == U"aé漢😀");
  CHECK(to_code_points("a\xFF") == U"a\xFFFD");
}

TEST_CASE("texts of ASCII are as far apart as their code points are", "[distance]") {
  for (const char* a : {"", "exosome", "glycerin", "1 2hexanediol", "peptide11"})
    for (const char* b : {"", "exosom", "exxosmoe", "glycreine", "1 3hexanediol", "1 2hexandiol", "peptide1"})
      for (std::size_t most = 0; most < 5; ++most)
        CHECK(ascii_distance_within(a, b, most) == distance_within(to_code_points(a), to_code_points(b), most));
}
