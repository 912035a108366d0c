// The names that may be printed on a label, in the pack of the built-in catalogue.
#include <algorithm>
#include <set>
#include <string>

#include "actives/catalogue.hpp"
#include "catch.hpp"
#include "model/names.hpp"
#include "pack/label_index.hpp"
#include "pack/packed.hpp"
#include "text/label_words.hpp"

using namespace actives;

namespace {

const pack::Pack& builtin() {
  static const Catalogue catalogue = Catalogue::builtin();
  return catalogue.compiled();
}

// Whether the record is found under the key of the name.
bool is_found(Kind kind, std::size_t record, std::string_view name) {
  const auto [first, last] = builtin().label_names_with(pack::label_hash(text::sum_of(text::label_key(name))));
  for (std::size_t i = first; i < last; ++i) {
    const pack::LabelName found = builtin().label_name(i);
    if (found.kind == static_cast<std::uint8_t>(kind) && found.record == record) return true;
  }
  return false;
}

template <class R>
std::size_t check_names(const std::vector<R>& records) {
  std::size_t names = 0;
  for (std::size_t i = 0; i < records.size(); ++i)
    model::each_name(records[i], [&](How how, std::string_view name) {
      if (how == How::id || text::label_key(name).empty()) return;
      if (!is_found(kind_of<R>, i, name)) FAIL(records[i].id << ": " << name);
      ++names;
    });
  return names;
}

std::size_t count_ends(bool heads, std::uint32_t letters, std::size_t number) {
  std::size_t count = 0;
  const auto visit = [&](std::size_t name) { count += name == number ? 1U : 0U; };
  if (heads)
    builtin().each_label_head(letters, visit);
  else
    builtin().each_label_tail(letters, visit);
  return count;
}

}  // namespace

TEST_CASE("every name of every ingredient is found by its key", "[pack]") {
  CHECK(check_names(packed::own_records().ingredients) > 500);
}

TEST_CASE("every name of the inventory is found by its key", "[pack]") {
  CHECK(check_names(packed::own_records().inventory) > 1000);
}

TEST_CASE("an id is no name that is printed on a label", "[pack]") {
  Records records = packed::small();
  records.ingredients[0].id = "nobody-prints-this";
  const std::string bytes = pack::compile(records, "1.0.0");
  const packed::Opened opened(bytes);
  const auto hash = pack::label_hash(text::sum_of(text::label_key("nobody-prints-this")));
  const auto [first, last] = opened->label_names_with(hash);
  CHECK(first == last);
}

TEST_CASE("a name is found without what it has in parentheses", "[pack]") {
  Records records = packed::small();
  records.inventory[0].inci = "Nonsuch Vulgaris (Blorb) Fruit Oil";
  const std::string bytes = pack::compile(records, "1.0.0");
  const packed::Opened opened(bytes);
  for (const char* name : {"Nonsuch Vulgaris (Blorb) Fruit Oil", "Nonsuch Vulgaris Fruit Oil"}) {
    const auto [first, last] = opened->label_names_with(pack::label_hash(text::sum_of(text::label_key(name))));
    REQUIRE(last - first == 1);
    CHECK(opened->text_of(opened->label_name(first)) == "Nonsuch Vulgaris (Blorb) Fruit Oil");
  }
}

TEST_CASE("what no record is named is not found", "[pack]") {
  for (const char* name : {"Nonsuch", "Wat", "Waterr", ""}) {
    const auto [first, last] = builtin().label_names_with(pack::label_hash(text::sum_of(text::label_key(name))));
    CHECK(first == last);
  }
}

TEST_CASE("a record is found once under a key", "[pack]") {
  std::set<std::tuple<std::uint64_t, std::uint8_t, std::uint32_t>> seen;
  for (std::size_t i = 0; i < builtin().label_names(); ++i) {
    const pack::LabelName name = builtin().label_name(i);
    if (!seen.emplace(name.hash, name.kind, name.record).second) FAIL(builtin().text_of(name));
  }
  CHECK(seen.size() == builtin().label_names());
}

TEST_CASE("names that are found under one key have one key", "[pack]") {
  std::uint64_t hash = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < builtin().label_names(); ++i) {
    const pack::LabelName name = builtin().label_name(i);
    if (i > 0 && name.hash == hash && name.letters != letters)
      FAIL("two keys have one sum: " << builtin().text_of(name));
    hash = name.hash;
    letters = name.letters;
  }
}

TEST_CASE("every name is found by its first and its last letters, once", "[pack]") {
  for (std::size_t i = 0; i < builtin().label_names(); i += 37) {
    const std::string name(builtin().text_of(builtin().label_name(i)));
    const std::string key = text::label_key(name);
    // The name may be kept without its parenthesis: its first letters are then the same, unless it begins with one.
    if (builtin().label_name(i).letters != std::min<std::size_t>(key.size(), 255)) continue;
    CAPTURE(name);
    CHECK(count_ends(true, pack::head_of(key), i) == 1);
    CHECK(count_ends(false, pack::tail_of(key), i) == 1);
  }
}

TEST_CASE("a name whose parentheses do not close has one key, one whose do has another without what is in them",
          "[pack]") {
  const auto names_of = [](const char* inci) {
    Records records;
    records.inventory = {packed::named<InventoryItem>("water")};
    records.inventory[0].inci = inci;
    return packed::Opened(pack::compile(records, "1"))->label_names();
  };
  CHECK(names_of("Olea Europaea (Olive) Fruit Oil") == 2);
  CHECK(names_of("Olea Europaea Olive) Fruit Oil") == 1);
  CHECK(names_of("Olea Europaea (Olive Fruit Oil") == 1);
  CHECK(names_of("Olea Europaea Fruit Oil") == 1);
}
