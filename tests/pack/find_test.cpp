// Records are found by id through the hashed index.
#include <string>

#include "catch.hpp"
#include "pack/packed.hpp"

using namespace actives;
using packed::Opened;

TEST_CASE("an id is found among a few or among thousands, and no other is", "[pack]") {
  for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 15U, 16U, 17U, 100U, 5000U}) {
    Records records;
    for (std::size_t i = 0; i < count; ++i) records.terms.push_back(packed::named<Term>("term-" + std::to_string(i)));
    const Opened opened(pack::compile(records, "1"));
    for (std::size_t i = 0; i < count; ++i) REQUIRE(opened->find(Kind::term, "term-" + std::to_string(i)) == i);
    for (std::size_t i = count; i < 2 * count; ++i)
      REQUIRE_FALSE(opened->find(Kind::term, "term-" + std::to_string(i)).has_value());
  }
}

TEST_CASE("an id is found exactly as it is written", "[pack]") {
  const Opened opened(pack::compile(packed::small(), "1"));
  CHECK(opened->find(Kind::ingredient, "rose-peptide") == 0U);
  for (const char* other : {"Rose-Peptide", "rose peptide", "rosepeptide", "rose-peptides", "rose-peptide ",
                            "Name of rose-peptide", "Rosa Peptide (and) Water"})
    CHECK_FALSE(opened->find(Kind::ingredient, other).has_value());
}

TEST_CASE("ids that fold to one key are told apart", "[pack]") {
  Records records;
  for (const char* id : {"exosomes", "exosome", "exo-some"}) records.terms.push_back(packed::named<Term>(id));
  const Opened opened(pack::compile(records, "1"));
  CHECK(opened->find(Kind::term, "exosomes") == 0U);
  CHECK(opened->find(Kind::term, "exosome") == 1U);
  CHECK(opened->find(Kind::term, "exo-some") == 2U);
  CHECK_FALSE(opened->find(Kind::term, "exo-somes").has_value());
}

TEST_CASE("one id in two kinds leads to each in its own", "[pack]") {
  Records records;
  records.terms = {packed::named<Term>("serum"), packed::named<Term>("trial")};
  records.levels = {packed::named<Level>("claim"), packed::named<Level>("cell"), packed::named<Level>("trial")};
  const Opened opened(pack::compile(records, "1"));
  CHECK(opened->find(Kind::term, "trial") == 1U);
  CHECK(opened->find(Kind::level, "trial") == 2U);
  CHECK_FALSE(opened->find(Kind::concern, "trial").has_value());
}

TEST_CASE("an alias that is another record's id does not stand for that id", "[pack]") {
  Records records;
  records.terms = {packed::named<Term>("first"), packed::named<Term>("second")};
  records.terms[0].aliases = {"second"};
  const Opened opened(pack::compile(records, "1"));
  CHECK(opened->find(Kind::term, "second") == 1U);
}
