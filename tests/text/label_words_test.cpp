// The words of a label, what stands between them, and the keys of names.
#include "text/label_words.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace actives::text;

namespace {

LabelWords words_of(std::string_view text) {
  LabelWords words;
  read_label_words(text, words);
  return words;
}

using Pieces = std::vector<std::string>;

// The words as they stand in the text.
Pieces pieces(std::string_view text) {
  Pieces all;
  for (const LabelWord& word : words_of(text).words) all.emplace_back(text.substr(word.begin, word.end - word.begin));
  return all;
}

// What stands between "a" and "b" where this is between them.
std::uint32_t between(const std::string& signs) {
  const LabelWords words = words_of("a" + signs + "b");
  return words.words.size() == 2 ? words.words[1].before : 0;
}

}  // namespace

TEST_CASE("a key is the letters and digits of a name, however it is printed", "[label]") {
  CHECK(label_key("Caprylic/Capric Triglycerides") == "capryliccaprictriglyceride");
  CHECK(label_key("1,2-Hexanediol") == "1 2hexanediol");
  CHECK(label_key("1.2 Hexanediol") == "1 2hexanediol");
  CHECK(label_key("sh-Oligopeptide-1") == "sholigopeptide1");
  CHECK(label_key("SH OLIGOPEPTIDE 1") == "sholigopeptide1");
  CHECK(label_key("1/2-헥산다이올") == "1 2헥산다이올");
  CHECK(label_key("Vitis Vinifera (Grape) Fruit Cell Extract") == "vitisviniferagrapefruitcellextract");
  CHECK(label_key("").empty());
  CHECK(label_key(" -,()*% ").empty());
}

TEST_CASE("a plural s is dropped from a key at the end of each word that is long enough", "[label]") {
  CHECK(label_key("Lipids") == "lipid");
  CHECK(label_key("Seeds Oils") == "seedoil");
  CHECK(label_key("SEEDS") == "seed");
  CHECK(label_key("gas") == "gas");
  CHECK(label_key("Grass") == "grass");
  CHECK(label_key("Citrus") == "citrus");
  CHECK(label_key("Cutis") == "cutis");
  CHECK(label_key("s") == "s");
}

TEST_CASE("digits that anything parts are kept apart in a key, and nothing else is", "[label]") {
  CHECK(label_key("1 2") == "1 2");
  CHECK(label_key("12") == "12");
  CHECK(label_key("1, (2") == "1 2");
  CHECK(label_key("CI 77491") == "ci77491");
  CHECK(label_key("Peptide-4 5") == "peptide4 5");
  CHECK(label_key("Peptide-45") == "peptide45");
  CHECK(label_key("4a5") == "4a5");
  CHECK(label_key("C10-30") == "c10 30");
}

TEST_CASE("a key has small letters without accents, and Greek letters by their names", "[label]") {
  CHECK(label_key("Crème Brûlée") == "cremebrulee");
  CHECK(label_key("Cre\xCC\x80me") == "creme");  // the accent as a character of its own
  CHECK(label_key("α-Tocopherol") == "alphatocopherol");
  CHECK(label_key("Α") == "alpha");
  CHECK(label_key("β-Glucan") == "betaglucan");
  CHECK(label_key("γ-PGA") == "gammapga");
  CHECK(label_key("ﬁg") == "fig");  // a ligature
  CHECK(label_key("Состав") == "состав");
  CHECK(label_key("Thành Phần") == "thanhphan");
}

TEST_CASE("full-width letters, digits and signs are as the narrow ones", "[label]") {
  CHECK(label_key("Ａｑｕａ") == "aqua");
  CHECK(label_key("１，２－Ｈｅｘａｎｅｄｉｏｌ") == "1 2hexanediol");
  CHECK(pieces("정제수，글리세린") == Pieces{"정제수", "글리세린"});
}

TEST_CASE("syllables of Hangul are kept as they are", "[label]") {
  CHECK(label_key("나이아신 아마이드") == "나이아신아마이드");
  const LabelWords words = words_of("정제수 Water");
  REQUIRE(words.words.size() == 2);
  CHECK(words.words[0].hangul);
  CHECK_FALSE(words.words[1].hangul);
}

TEST_CASE("what takes no room parts no word", "[label]") {
  CHECK(pieces("Gly\xE2\x80\x8B"
               "cerin") == Pieces{"Gly\xE2\x80\x8B"
                                  "cerin"});  // a zero-width blank
  CHECK(label_key("Gly\xC2\xAD"
                  "cerin") == "glycerin");  // a soft hyphen
  CHECK(label_key("\xEF\xBB\xBF"
                  "Aqua") == "aqua");  // a byte order mark
  CHECK(label_key("Matrixyl™ 3000®") == "matrixyl3000");
}

TEST_CASE("bad bytes part words and are no letters", "[label]") {
  for (const std::string bad : {"\xFF", "\x80", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
    CAPTURE(bad);
    CHECK(pieces("Aqua" + bad + "Mica") == Pieces{"Aqua", "Mica"});
    CHECK((between(bad) & gap::other) != 0);
    CHECK(label_key(bad).empty());
    CHECK(pieces("Aqua" + bad) == Pieces{"Aqua"});
  }
}

TEST_CASE("tags and entities of HTML are no letters, and their place is kept", "[label]") {
  const std::string text = "Aqua<br>Mica &amp; Talc&nbsp;Silica</p>";
  const LabelWords words = words_of(text);
  CHECK(pieces(text) == Pieces{"Aqua", "Mica", "Talc", "Silica"});
  Pieces markup;
  for (const auto& [begin, end] : words.markup) markup.push_back(text.substr(begin, end - begin));
  CHECK(markup == Pieces{"<br>", "&amp;", "&nbsp;", "</p>"});
  CHECK(words.words[1].before == (gap::markup | gap::line));
  CHECK((words.words[2].before & gap::ampersand) != 0);
  CHECK((words.words[3].before & gap::blank) != 0);
  CHECK((words.after & gap::markup) != 0);
}

TEST_CASE("a tag and the end of its line are one end of a line", "[label]") {
  CHECK(between("<br>\n") == (gap::markup | gap::line));
  CHECK(between("<br/>\r\n") == (gap::markup | gap::line));
  CHECK(between("<br>\n\n") == (gap::markup | gap::line | gap::lines));
}

TEST_CASE("what only looks like HTML is read as text", "[label]") {
  CHECK(pieces("Alcohol <5%") == Pieces{"Alcohol", "5"});
  CHECK(pieces("a <b c") == Pieces{"a", "b", "c"});
  CHECK(pieces("A&B; c") == Pieces{"A", "B", "c"});
  CHECK(pieces("FD&C Red") == Pieces{"FD", "C", "Red"});
  CHECK(pieces("Aqua<" + std::string(200, 'x') + ">Mica").size() == 3);
  CHECK(words_of("Aqua & Mica; Talc <").markup.empty());
}

TEST_CASE("a capital behind a small letter begins a word", "[label]") {
  CHECK(pieces("WaterGlycerin") == Pieces{"Water", "Glycerin"});
  CHECK(pieces("WATERGlycerin") == Pieces{"WATERGlycerin"});
  CHECK(pieces("waterGLYCERIN") == Pieces{"water", "GLYCERIN"});
  CHECK(pieces("PEG8Laurate") == Pieces{"PEG8", "Laurate"});
  CHECK(words_of("WaterGlycerin").words[1].before == 0);
  CHECK(label_key("WaterGlycerin") == label_key("Water, Glycerin"));
}

TEST_CASE("a word tells how it is written", "[label]") {
  const LabelWords words = words_of("Aqua 5a PEG oil");
  REQUIRE(words.words.size() == 5);
  CHECK(words.words[0].capital);
  CHECK(words.words[0].small);
  CHECK(words.words[1].digits);
  CHECK_FALSE(words.words[2].digits);  // "a": letters behind a digit are a word of their own
  CHECK(words.words[3].capital);
  CHECK_FALSE(words.words[3].small);
  CHECK_FALSE(words.words[4].capital);
}

TEST_CASE("each sign between two words is told by its kind", "[label]") {
  struct Case {
    std::string signs;
    std::uint32_t before;
  };
  const std::vector<Case> cases{
      {" ", gap::blank},
      {"\t", gap::blank},
      {"_", gap::blank},
      {"\xC2\xA0", gap::blank},  // no-break
      {"　", gap::blank},
      {"\n", gap::line},
      {"\r", gap::line},
      {"\xE2\x80\xA8", gap::line},  // line separator
      {"\n\n", gap::line | gap::lines},
      {"\r\n", gap::line},
      {"\r\n\r\n", gap::line | gap::lines},
      {"\n \n", gap::line | gap::blank | gap::lines},
      {",", gap::comma},
      {"，", gap::comma},
      {"、", gap::comma},
      {"،", gap::comma},
      {";", gap::strong},
      {"|", gap::strong},
      {"@", gap::strong},
      {"•", gap::strong},
      {"·", gap::strong},
      {"●", gap::strong},
      {"｜", gap::strong},
      {".", gap::stop},
      {"!", gap::sentence},
      {"?", gap::sentence},
      {"。", gap::sentence},
      {":", gap::colon},
      {"：", gap::colon},
      {"(", gap::open},
      {"{", gap::open},
      {"（", gap::open},
      {")", gap::close},
      {"}", gap::close},
      {"）", gap::close},
      {"[", gap::square_open},
      {"]", gap::square_close},
      {"【", gap::square_open},
      {"】", gap::square_close},
      {"/", gap::slash},
      {"\\", gap::slash},
      {"／", gap::slash},
      {"-", gap::dash},
      {"–", gap::dash},
      {"—", gap::dash},
      {" - ", gap::blank | gap::dash | gap::dash_parts},
      {" – ", gap::blank | gap::dash | gap::dash_parts},
      {"- ", gap::blank | gap::dash},
      {" -", gap::blank | gap::dash},
      {"*", gap::mark},
      {"+", gap::mark},
      {"†", gap::mark},
      {"²", gap::mark},
      {"°", gap::mark},
      {"%", gap::percent},
      {"±", gap::plus_minus},
      {"+/-", gap::mark | gap::slash | gap::dash | gap::plus_minus},
      {"&", gap::ampersand},
      {"'", gap::quote},
      {"\"", gap::quote},
      {"’", gap::quote},
      {"=", gap::other},
      {"☺", gap::other},
      {", ", gap::comma | gap::blank},
      {" (*", gap::blank | gap::open | gap::mark},
  };
  for (const Case& each : cases) {
    CAPTURE(each.signs);
    CHECK(between(each.signs) == each.before);
  }
}

TEST_CASE("what stands before the first and behind the last word is told too", "[label]") {
  const LabelWords words = words_of("(Aqua).");
  REQUIRE(words.words.size() == 1);
  CHECK(words.words[0].before == (gap::open | gap::start));
  CHECK(words.after == (gap::close | gap::stop));
  CHECK((words.any & (gap::open | gap::close | gap::stop)) == (gap::open | gap::close | gap::stop));
  CHECK(words_of("").words.empty());
  CHECK(words_of("...").after == gap::stop);
}

TEST_CASE("what was read before is replaced", "[label]") {
  LabelWords words;
  read_label_words("Aqua <b> 1,2-Hexanediol 정제수", words);
  read_label_words("Mica", words);
  CHECK(words.words.size() == 1);
  CHECK(words.letters == "mica");
  CHECK(words.markup.empty());
  CHECK(words.words[0].sum == sum_of("mica"));
  CHECK(words.any == 0);
}
