// What is written into a pack is read out of it unchanged.
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "model/names.hpp"
#include "pack/packed.hpp"

using namespace actives;
using packed::Opened;

namespace {

// Written and read again, the only record of its kind.
template <class R>
std::string read_back(std::vector<R> Records::*list, const R& record) {
  Records records = packed::small();
  (records.*list) = {record};
  return packed::text_of<R>(*Opened(pack::compile(records, "1.0.0")), 0);
}

template <class R>
std::string text(const R& record) {
  return json::dump(json::to_json(record, json::Form::complete));
}

// Sets one field of a record to each of its words.
template <class R, Word E>
void check_words(std::vector<R> Records::*list, R record, E R::*field) {
  std::set<std::string> different;
  for (std::size_t i = 0; i < Spelling<E>::names.size(); ++i) {
    record.*field = static_cast<E>(i);
    CHECK(read_back(list, record) == text(record));
    different.insert(text(record));
  }
  CHECK(different.size() == Spelling<E>::names.size());
}

Study full_study() {
  Study made;
  made.source = "smith-2020";
  made.also = {"jones-2021", "kim-2022"};
  made.via = Via::secondary;
  made.design = Design::review;
  made.route = Route::topical;
  made.procedure = "fractional CO2 laser";
  made.n = 10'000'000;
  made.comparison = "vehicle";
  made.outcome = Outcome::harm;
  made.independent = false;
  made.finding = "It stung.";
  return made;
}

Ingredient full_ingredient() {
  auto made = packed::named<Ingredient>("rose-peptide");
  made.type = "peptide";
  made.scope = Scope::related;
  made.origin = Origin::plant;
  made.organism = "Rosa damascena";
  made.inci = {"Rosa Peptide", "Rosa (Rose) Peptide, 1,2-Hexanediol"};
  made.cas = {"130120-57-9"};
  made.aliases = {"rose", "장미", "Spätlauber"};
  made.trade_names = {{"Rosome", "A maker"}, {"Rosat", std::nullopt}};
  made.summary = "A summary.";
  made.is = "It is.";
  made.is_not = "It is not.";
  made.mechanism = {{"Binds.", {"smith-2020", "jones-2021"}}, {"Holds.", {}}};
  made.constituents = {"water", "peptide"};
  made.targets = {{"wrinkles", "Smooths.", {full_study(), Study{}}}, {"aging", "Slows.", {full_study()}}};
  made.use = "At night.";
  made.cautions = {{"Stings.", {"smith-2020"}}};
  made.sources = {"smith-2020"};
  return made;
}

}  // namespace

TEST_CASE("every record of the catalogue's own files is read as it was written", "[pack]") {
  const Records& records = packed::own_records();
  const Opened opened(pack::compile(records, "1.0.0"));
  const std::vector<std::string> written = packed::texts_of(records);
  const std::vector<std::string> read = packed::texts_of(*opened);
  REQUIRE(written.size() > 500);
  REQUIRE(read.size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) REQUIRE(read[i] == written[i]);
}

TEST_CASE("every record of the catalogue's own files is found by its id and holds it", "[pack]") {
  const Records& records = packed::own_records();
  const Opened opened(pack::compile(records, "1.0.0"));
  model::each_list(
      [&](std::string_view, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        REQUIRE(opened->count(kind_of<R>) == list.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
          INFO(to_string(kind_of<R>) << " " << list[i].id);
          REQUIRE(opened->find(kind_of<R>, list[i].id) == i);
          REQUIRE(opened->template read<R>(i).id == list[i].id);
        }
      },
      records);
}

TEST_CASE("two packs of the same files are the same bytes", "[pack]") {
  const auto compiled = [] {
    load::Loader loader;
    loader.add(std::string(ACTIVES_SOURCE_FOLDER "/data"));
    return pack::compile(loader.finish().records, "1.0.0");
  };
  const std::string first = compiled();
  CHECK(first.size() > 100'000);
  CHECK((first == compiled()));
}

TEST_CASE("another version or another word gives another pack", "[pack]") {
  const std::string first = pack::compile(packed::small(), "1.0.0");
  CHECK((first == pack::compile(packed::small(), "1.0.0")));
  CHECK((first != pack::compile(packed::small(), "1.0.1")));
  Records changed = packed::small();
  changed.sources[0].read = Read::full;
  CHECK((first != pack::compile(changed, "1.0.0")));
}

TEST_CASE("a pack tells the version it was compiled with", "[pack]") {
  for (const std::string version : {"", "1", "1.0.0", "1.0.0+0123456789ab", "a version that is longer than a word"})
    CHECK(Opened(pack::compile(packed::small(), version))->version() == version);
}

TEST_CASE("a record with every field is read as it was written", "[pack]") {
  CHECK(read_back(&Records::ingredients, full_ingredient()) == text(full_ingredient()));
  auto type = packed::named<IngredientType>("peptide");
  type.aliases = {"peptides"};
  type.summary = "A summary.";
  type.is = "It is.";
  type.is_not = "It is not.";
  type.mechanism = {{"Binds.", {"smith-2020"}}};
  type.production = "In flasks.";
  type.open_questions = {"How?", "Why?"};
  type.targets = full_ingredient().targets;
  type.cautions = {{"Stings.", {}}};
  type.sources = {"smith-2020"};
  CHECK(read_back(&Records::types, type) == text(type));
  Concern concern{"wrinkles", "Wrinkles", {"lines"}, "Folds.", "aging", {"aging"}, {"Sun."}, "A note.", {"smith-2020"}};
  Records records = packed::small();
  records.concerns[1] = concern;
  CHECK(packed::text_of<Concern>(*Opened(pack::compile(records, "1")), 1) == text(concern));
  const Term term{"serum", "Serum", {"sera"}, "A fluid.", {"wrinkles"}, {"smith-2020"}};
  CHECK(read_back(&Records::terms, term) == text(term));
  const Claim claim{"botox", "Like botox", {"no needle"}, Verdict::no, "No.", "It is not.", {"peptide"}, {"smith"}};
  CHECK(read_back(&Records::claims, claim) == text(claim));
}

TEST_CASE("a rule, level, source and everyday ingredient with every field is read as it was written", "[pack]") {
  const AppliesTo to{{"peptide", "exosome"}, {Origin::human, Origin::recombinant}, {"rose-peptide"}, {"Rosa Peptide"}};
  const Rule rule{"eu-rule", "EU",           "Cells",   to,        Use::labeling,         Status::unclear,
                  "A text.", "Annex II/416", "2009-11", "2026-01", Confidence::confirmed, {"smith-2020"}};
  CHECK(read_back(&Records::rules, rule) == text(rule));
  const Level level{"trial", 99, "Trial", "People.", "2", {"smith-2020"}};
  CHECK(read_back(&Records::levels, level) == text(level));
  const Source source{"smith-2020", SourceKind::press,     "A title",      "Smith J", 1600, "A journal", "10.1000/1",
                      "123",        "https://example.org", Read::secondary};
  CHECK(read_back(&Records::sources, source) == text(source));
  const InventoryItem item{"water",       "Aqua",        "peptide",   "A test.", {"Eau"},
                           {"7732-18-5"}, {"231-791-2"}, {"solvent"}, "None.",   {"smith"}};
  CHECK(read_back(&Records::inventory, item) == text(item));
}

TEST_CASE("what is not known stays unknown", "[pack]") {
  const Opened opened(pack::compile(packed::small(), "1"));
  const auto source = opened->read<Source>(0);
  CHECK_FALSE(source.year.has_value());
  CHECK_FALSE(source.authors.has_value());
  const auto concern = opened->read<Concern>(0);
  CHECK_FALSE(concern.broader.has_value());
  Records records = packed::small();
  records.ingredients[0].targets[0].studies = {Study{}};
  records.ingredients[0].origin.reset();
  const auto read = Opened(pack::compile(records, "1"))->read<Ingredient>(0);
  const Study& study = read.targets.at(0).studies.at(0);
  CHECK_FALSE(read.origin.has_value());
  CHECK_FALSE(study.n.has_value());
  CHECK_FALSE(study.route.has_value());
  CHECK_FALSE(study.via.has_value());
  CHECK_FALSE(study.independent.has_value());
  CHECK_FALSE(study.comparison.has_value());
}

TEST_CASE("a zero, a no, an empty text and the first word of a list are not unknown", "[pack]") {
  Records records = packed::small();
  Study study;
  study.n = 0;
  study.route = Route::topical;
  study.via = Via::secondary;
  study.independent = false;
  study.comparison = "";
  records.ingredients[0].targets[0].studies = {study};
  records.ingredients[0].origin = Origin::plant;
  records.sources[0].year = 0;
  const Opened opened(pack::compile(records, "1"));
  CHECK(packed::text_of<Ingredient>(*opened, 0) == text(records.ingredients[0]));
  CHECK(opened->read<Source>(0).year == 0);
  const Study read = opened->read<Ingredient>(0).targets.at(0).studies.at(0);
  CHECK(read.n == 0);
  CHECK(read.route == Route::topical);
  CHECK(read.via == Via::secondary);
  CHECK(read.independent == false);
  CHECK(read.comparison == "");
  CHECK(opened->read<Ingredient>(0).origin == Origin::plant);
}

TEST_CASE("every word of a closed list is read as it was written", "[pack]") {
  check_words(&Records::sources, packed::named<Source>("a-source"), &Source::kind);
  check_words(&Records::sources, packed::named<Source>("a-source"), &Source::read);
  check_words(&Records::claims, packed::named<Claim>("a-claim"), &Claim::verdict);
  check_words(&Records::rules, packed::named<Rule>("a-rule"), &Rule::use);
  check_words(&Records::rules, packed::named<Rule>("a-rule"), &Rule::status);
  check_words(&Records::rules, packed::named<Rule>("a-rule"), &Rule::confidence);
  check_words(&Records::ingredients, full_ingredient(), &Ingredient::scope);
  const auto check_study = [](auto set, std::size_t words) {
    for (std::size_t i = 0; i < words; ++i) {
      Ingredient made = full_ingredient();
      set(made, i);
      CHECK(read_back(&Records::ingredients, made) == text(made));
    }
  };
  const auto first_study = [](Ingredient& made) -> Study& { return made.targets[0].studies[0]; };
  check_study([&](Ingredient& made, std::size_t i) { first_study(made).design = static_cast<Design>(i); }, 6);
  check_study([&](Ingredient& made, std::size_t i) { first_study(made).route = static_cast<Route>(i); }, 6);
  check_study([&](Ingredient& made, std::size_t i) { first_study(made).outcome = static_cast<Outcome>(i); }, 5);
  check_study([&](Ingredient& made, std::size_t i) { made.origin = static_cast<Origin>(i); }, 7);
}

TEST_CASE("a text of any length and script is read as it was written", "[pack]") {
  for (const std::size_t length : {0U, 1U, 3U, 4U, 7U, 8U, 9U, 255U, 256U, 65535U, 65536U, 70000U}) {
    auto term = packed::named<Term>("serum");
    term.is = std::string(length, 'x');
    CHECK((read_back(&Records::terms, term) == text(term)));
  }
  auto term = packed::named<Term>("serum");
  term.is = "글루타치온, γ-PGA, 加水分解エラスチン, \xF0\x9F\x8C\xB9";
  CHECK(read_back(&Records::terms, term) == text(term));
}

TEST_CASE("an empty catalogue is a pack that holds nothing", "[pack]") {
  const Opened opened(pack::compile(Records{}, "1.0.0"));
  CHECK(opened->version() == "1.0.0");
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind) {
    CHECK(opened->count(static_cast<Kind>(kind)) == 0);
    CHECK_FALSE(opened->find(static_cast<Kind>(kind), "wrinkles").has_value());
    CHECK_FALSE(opened->find(static_cast<Kind>(kind), "").has_value());
  }
  CHECK_THROWS_AS(opened->read<Ingredient>(0), PackError);
}

TEST_CASE("a catalogue of one record is a pack that holds it alone", "[pack]") {
  Records records;
  records.terms = {packed::named<Term>("serum")};
  const Opened opened(pack::compile(records, "1.0.0"));
  CHECK(packed::texts_of(*opened) == packed::texts_of(records));
  CHECK(opened->find(Kind::term, "serum") == 0U);
  CHECK_FALSE(opened->find(Kind::claim, "serum").has_value());
  CHECK_FALSE(opened->find(Kind::term, "sera").has_value());
}

TEST_CASE("a number behind the last record is refused", "[pack]") {
  const Opened opened(pack::compile(packed::small(), "1.0.0"));
  CHECK_NOTHROW(opened->read<Ingredient>(1));
  CHECK_THROWS_AS(opened->read<Ingredient>(2), PackError);
  CHECK_THROWS_AS(opened->read<Ingredient>(static_cast<std::size_t>(-1)), PackError);
  CHECK_THROWS_AS(opened->read<Term>(1), PackError);
}
