// What a single text of a catalogue must look like, row by row.
#include "load/checks.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/sanitize.hpp"
#include "text/utf8.hpp"

using namespace actives;
using model::Field;
using model::Role;
using Codes = std::vector<char32_t>;

namespace {

bool fits(Role role, std::string_view text) { return !load::check_text(Field{"field", role}, text); }

// What is wrong with a text as a name of at most 300 characters, or "right".
std::string judged(std::string_view text) {
  return load::check_text(model::name_field("name"), text).value_or("right");
}

std::string utf8(char32_t code) {
  std::string text;
  text::append_utf8(text, code);
  return text;
}

// Everything that Unicode calls white space.
Codes blanks() {
  Codes all{0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  for (char32_t code = 0x09; code <= 0x0D; ++code) all.push_back(code);
  for (char32_t code = 0x2000; code <= 0x200A; ++code) all.push_back(code);
  return all;
}

void check_rows(Role role, const std::vector<std::string_view>& good, const std::vector<std::string_view>& bad) {
  for (const std::string_view text : good) {
    INFO(text);
    CHECK(fits(role, text));
  }
  for (const std::string_view text : bad) {
    INFO(text);
    CHECK_FALSE(fits(role, text));
  }
}

}  // namespace

TEST_CASE("ids are small letters and digits in words joined one by one", "[load]") {
  check_rows(Role::identifier, {"a", "7", "ghk-cu", "a-1.2-b", "0-0", "a.b"},
             {"-a", "a-", ".a", "a.", "a--b", "a-.b", "a..b", "A", "a_b", "a b", "a/b", "é", "a\n", "", "-", "."});
  CHECK(load::is_identifier(std::string(100, 'a')));
  CHECK_FALSE(load::is_identifier(std::string(101, 'a')));
}

TEST_CASE("references are written like ids", "[load]") {
  for (const Role role : {Role::reference, Role::any_record}) check_rows(role, {"kim-2020"}, {"Kim-2020", "kim 2020"});
}

TEST_CASE("a market is 2 to 10 capital letters", "[load]") {
  check_rows(Role::market, {"EU", "ASEAN", "ABCDEFGHIJ"}, {"E", "ABCDEFGHIJK", "eu", "E1", "EU ", "ÉU"});
}

TEST_CASE("a date is a year, a month or a day that can be", "[load]") {
  check_rows(Role::date, {"2009", "2009-01", "2009-12", "2009-11-01", "2009-12-31"},
             {"9", "209", "20090", "2009-", "2009-0", "2009-00", "2009-13", "2009-1-1", "2009-01-00", "2009-01-32",
              "2009/01", "2009-01-1", "2009-01-011", "-009", "2009-1a", "200a", "2009-01T01", "20090101"});
}

TEST_CASE("a CAS number has 2 to 7, 2 and 1 digits, and its check digit", "[load]") {
  check_rows(Role::cas, {"50-00-0", "7732-18-5", "305-84-0", "1234567-89-5"},
             {"5-00-0", "12345678-90-1", "50-0-0", "50-000-0", "50-00-", "50-00-00", "5000-0", "50000", "a0-00-0",
              "50-00-0 ", "50-0x-0", "50-0000", "50-00-x", "50-00-1", "7732-81-5"});
  CHECK(load::check_text({"cas", Role::cas}, "50-00-1") ==
        "cas 50-00-1 fails its check digit; look the number up again");
}

TEST_CASE("the check digit of a CAS number notices each other last digit", "[load]") {
  for (const std::string number : {"50-00-0", "7732-18-5", "305-84-0", "151661-87-9", "9007-34-5"}) {
    CHECK(load::cas_check_digit_holds(number));
    for (char last = '0'; last <= '9'; ++last)
      CHECK(load::cas_check_digit_holds(number.substr(0, number.size() - 1) + last) == (last == number.back()));
  }
}

TEST_CASE("a DOI is written without its address", "[load]") {
  check_rows(Role::doi,
             {"10.1234/x", "10.123456789/x", "10.1007/s13555-020-00407-6", "10.1002/(sici)1<1::aid>3.0.co;2-x"},
             {"10.123/x", "10.1234567890/x", "10.1234", "10.1234/", "doi:10.1234/x", "https://doi.org/10.1234/x",
              "10.12a4/x", "10.1234/a b", "11.1234/x", "10./x", "10.1234/a\u00A0b", "10.1234/a\u3000b"});
}

TEST_CASE("a PMID is 1 to 9 digits", "[load]") {
  check_rows(Role::pmid, {"1", "123456789"}, {"1234567890", "PMC1", "1 ", "-1", "１"});
}

TEST_CASE("an address starts with http:// or https:// and has no blanks", "[load]") {
  check_rows(Role::url, {"http://a", "https://example.org/?q=a&b#c"},
             {"https://", "http://", "ftp://a", "HTTPS://a", "example.org", "https:/a", "https://a b", "javascript:x",
              "https://a\u00A0b", "https://a\u2003b", "https://a\u3000"});
}

TEST_CASE("an empty text is refused with its remedy", "[load]") { CHECK(judged("") == "name is empty"); }

TEST_CASE("a name of nothing but blanks is refused, whatever Unicode's blank", "[load]") {
  for (const char32_t blank : blanks()) {
    INFO("U+" << std::hex << static_cast<unsigned>(blank));
    CHECK(judged(utf8(blank)) != "right");
    CHECK(judged(utf8(blank) + utf8(0xA0) + utf8(blank)) != "right");
  }
}

TEST_CASE("a text that starts or ends with a blank is refused, whatever Unicode's blank", "[load]") {
  for (const char32_t blank : blanks()) {
    INFO("U+" << std::hex << static_cast<unsigned>(blank));
    CHECK(judged(utf8(blank) + "a") != "right");
    CHECK(judged("a" + utf8(blank)) != "right");
  }
  for (const char32_t blank : Codes{0x20, 0xA0, 0x1680, 0x2000, 0x200A, 0x202F, 0x205F, 0x3000})
    CHECK(judged("é" + utf8(blank)) == "name starts or ends with a blank");
}

TEST_CASE("blanks inside a text are allowed, and so is what only looks near to one", "[load]") {
  for (const char* text :
       {"a b", "a\u00A0b", "5\u202F%", "a\u3000b", "\u00C2", "a\u00E2", "Ġ", "a\u2010b", "。", "肽"}) {
    INFO(text);
    CHECK(judged(text) == "right");
  }
}

TEST_CASE("what could disturb a terminal is refused and named", "[load]") {
  for (const char32_t code :
       Codes{0x01, 0x1B, 0x7F, 0x9B, 0x061C, 0x200B, 0x200E, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xE0001}) {
    const std::string said = judged("a" + utf8(code) + "b");
    CHECK(said.starts_with("name holds a control or direction character (U+"));
    CHECK(text::is_clean(said));
  }
  CHECK(judged("a\x1B") == "name holds a control or direction character (U+001B), which could disturb a terminal");
  CHECK(judged("می\u200Cخواهم") == "right");
}

TEST_CASE("lengths count characters, not bytes", "[load]") {
  std::string name;
  for (int i = 0; i < 300; ++i) name += "🌾";
  CHECK(judged(name) == "right");
  CHECK(judged(name + "a") == "name has 301 characters; allowed: 300");
  CHECK_FALSE(load::check_text(model::label_name("inci"), std::string(2000, 'a')));
  CHECK(load::check_text(model::label_name("inci"), std::string(2001, 'a')));
  CHECK_FALSE(load::check_text(Field{"is"}, std::string(4000, 'a')));
  CHECK(load::check_text(Field{"is"}, std::string(4001, 'a')) == "is has 4001 characters; allowed: 4000");
}

TEST_CASE("a text is shown in messages cut and printable", "[load]") {
  CHECK(load::shown("a") == "'a'");
  CHECK(load::shown("\x1B[2J") == "'\uFFFD[2J'");
  const auto said = load::check_text(Field{"where", Role::market}, std::string(4000, 'a'));
  REQUIRE(said.has_value());
  CHECK(said->size() < 200);
}
