#include "exchange/cosing/numbers.hpp"

#include "catch.hpp"

using namespace actives::exchange;

namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& one : list) text += (text.empty() ? "" : "|") + one;
  return text;
}

std::string told(const NumbersIn& found) { return joined(found.good) + " ? " + joined(found.doubtful); }

std::string entries(std::string_view text) {
  std::string list;
  for (const AnnexEntry& entry : annex_entries_in(text)) list += entry.annex + "/" + entry.number + " ";
  return list;
}

}  // namespace

TEST_CASE("CAS numbers in a cell, by whatever they are parted", "[exchange]") {
  CHECK(told(cas_numbers_in("56-81-5")) == "56-81-5 ? ");
  CHECK(told(cas_numbers_in("56-81-5 / 64-17-5,7732-18-5;110-27-0 56-81-5")) ==
        "56-81-5|64-17-5|7732-18-5|110-27-0 ? ");
  CHECK(told(cas_numbers_in("56-81-5 -64-17-5")) == "56-81-5|64-17-5 ? ");
  CHECK(told(cas_numbers_in("-")) == " ? ");
  CHECK(told(cas_numbers_in("- / -")) == " ? ");
  CHECK(told(cas_numbers_in("")) == " ? ");
}

TEST_CASE("remarks in brackets are no part of a number", "[exchange]") {
  CHECK(told(cas_numbers_in("56-81-5 (generic)/64-17-5 (2HCl)")) == "56-81-5|64-17-5 ? ");
  CHECK(told(cas_numbers_in("56-81-5(1)/ 64-17-5 [2]")) == "56-81-5|64-17-5 ? ");
  CHECK(told(cas_numbers_in("56-81-5 (never closed")) == "56-81-5 ? ");
}

TEST_CASE("what is no CAS number, or fails its check digit, is doubtful as printed", "[exchange]") {
  CHECK(told(cas_numbers_in("136-17-7 / 64-17-5")) == "64-17-5 ? 136-17-7");
  CHECK(told(cas_numbers_in("31916")) == " ? 31916");
  CHECK(told(cas_numbers_in("201-642-6")) == " ? 201-642-6");
  CHECK(told(cas_numbers_in("17603-42-8-39951-36-5")) == " ? 17603-42-8-39951-36-5");
  CHECK(told(cas_numbers_in("64-17-5 / 100209- 50-5")) == "64-17-5 ? 100209- 50-5");
  CHECK(told(cas_numbers_in("24198630-70-1")) == " ? 24198630-70-1");
}

TEST_CASE("EC numbers, with stars and gaps", "[exchange]") {
  CHECK(told(ec_numbers_in("*200-289-5 / - / 200-578-6 (I)")) == "200-289-5|200-578-6 ? ");
  CHECK(told(ec_numbers_in("200-289-4")) == " ? 200-289-4");
  CHECK(told(ec_numbers_in("208-021-")) == " ? 208-021-");
  // The sum is 10, for which ELINCS has numbers that end in 1.
  CHECK(told(ec_numbers_in("431-770-1")) == "431-770-1 ? ");
}

TEST_CASE("every annex entry of a restriction", "[exchange]") {
  CHECK(entries("III/62") == "III/62 ");
  CHECK(entries("Annex III/212") == "III/212 ");
  CHECK(entries("II/360 R3") == "II/360 ");
  CHECK(entries("III/99 V/9") == "III/99 V/9 ");
  CHECK(entries("II/419 and 416") == "II/419 II/416 ");
  CHECK(entries("III/15a, 15d") == "III/15a III/15d ");
  CHECK(entries("N-Vinyl Pyrrolidone: II/1113 and CMR2 III/66") == "II/1113 III/66 ");
  CHECK(entries("III/254 (Acid Red 33) IV/37 (CI 17200)") == "III/254 IV/37 ");
  CHECK(entries("II/778. Distillates, if they contain > 3 % w/w") == "II/778 ");
  CHECK(entries("II/306 = all of it (II/306), 1961") == "II/306 ");
}

TEST_CASE("what only looks like an annex entry is none", "[exchange]") {
  CHECK(entries("CMR1B").empty());
  CHECK(entries("1223/article 15").empty());
  CHECK(entries("Reg (EU) No 1298/2015").empty());
  CHECK(entries("XIII/4 III/x").empty());
  CHECK(entries("II/1374, 358/2014") == "II/1374 ");
}

TEST_CASE("functions are in small letters, but for pH and UV", "[exchange]") {
  CHECK(joined(functions_in("SKIN CONDITIONING - EMOLLIENT, HUMECTANT")) == "skin conditioning - emollient|humectant");
  CHECK(joined(functions_in("ABRASIVE | Skin Protecting | ABRASIVE")) == "abrasive|skin protecting");
  CHECK(joined(functions_in("pH ADJUSTERS, UV FILTER")) == "pH adjusters|UV filter");
  CHECK(joined(functions_in("")).empty());
  CHECK(joined(functions_in("-")).empty());
}
