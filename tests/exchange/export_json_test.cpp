#include "exchange/export_json.hpp"

#include <algorithm>

#include "catch.hpp"
#include "load/fragment.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using exchange::export_fragment;
using exchange::export_fragments;
using exchange::ExportedFragment;
using exchange::LeftOut;

namespace {

Records all_records(const Catalogue& catalogue) {
  Records records;
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    for (std::size_t i = 0; i < catalogue.count(static_cast<Kind>(kind)); ++i)
      load::add_to(records, catalogue.record_at(static_cast<Kind>(kind), i));
  return records;
}

std::vector<ExportedFragment> folder_of(const Catalogue& catalogue, std::size_t most) {
  std::vector<ExportedFragment> files;
  LeftOut left_out;
  export_fragments(
      catalogue, left_out, [&](ExportedFragment file) { files.push_back(std::move(file)); }, most);
  return files;
}

// What a folder of these files opens as.
Catalogue loaded(const std::vector<ExportedFragment>& files) {
  const made::Folder folder;
  for (const ExportedFragment& file : files) folder.file(file.name, file.text);
  const std::vector<std::string> paths{folder.path()};
  return Catalogue::open(paths);
}

Catalogue with_terms(std::size_t count) {
  Records records;
  for (std::size_t i = 0; i < count; ++i) records.terms.push_back(made::record<Term>("term-" + std::to_string(i)));
  records.sources = {made::source()};
  return made::open(records);
}

}  // namespace

TEST_CASE("the built-in catalogue is exported as the canonical form writes it", "[exchange]") {
  const Catalogue catalogue = Catalogue::builtin();
  LeftOut left_out;
  const auto whole = export_fragment(catalogue, left_out);
  REQUIRE(whole);
  CHECK(whole->text == load::canonical(all_records(catalogue)));
  CHECK(whole->records == catalogue.count());
  CHECK(left_out.sources == 0);
}

TEST_CASE("a catalogue without records is exported as an empty fragment", "[exchange]") {
  const Catalogue nothing = made::open_text("{}");
  LeftOut left_out;
  CHECK(export_fragment(nothing, left_out)->text == "{}\n");
  const auto files = folder_of(nothing, 1000);
  REQUIRE(files.size() == 1);
  CHECK(files.front().text == "{}\n");
  CHECK(loaded(files).count() == 0);
}

TEST_CASE("one fragment is as large as allowed or is none", "[exchange]") {
  const Catalogue catalogue = with_terms(5);
  LeftOut left_out;
  const auto whole = export_fragment(catalogue, left_out);
  REQUIRE(whole);
  CHECK(export_fragment(catalogue, left_out, whole->text.size()));
  CHECK_FALSE(export_fragment(catalogue, left_out, whole->text.size() - 1));
}

TEST_CASE("a folder has no file larger than allowed, and loads as the same records in the same order", "[exchange]") {
  const Catalogue catalogue = with_terms(25);
  for (const std::size_t most : {500U, 700U, 1000U, 5000U}) {
    const auto files = folder_of(catalogue, most);
    for (const ExportedFragment& file : files) {
      CHECK(file.text.size() <= most);
      CHECK(exchange::is_fragment_name(file.name));
    }
    CHECK(load::canonical(all_records(loaded(files))) == load::canonical(all_records(catalogue)));
  }
  CHECK(folder_of(catalogue, 5000).size() == 2);
  CHECK(folder_of(catalogue, 500).size() > 10);
}

TEST_CASE("the files of a kind sort as its records do", "[exchange]") {
  std::vector<std::string> names;
  for (const ExportedFragment& file : folder_of(with_terms(25), 500))
    if (file.name.starts_with("terms")) names.push_back(file.name);
  REQUIRE(names.size() > 10);
  CHECK(names[0] == "terms.json");
  CHECK(names[1] == "terms_002.json");
  CHECK(std::is_sorted(names.begin(), names.end()));
}

TEST_CASE("only names that an export gives are taken for its files", "[exchange]") {
  for (const char* name : {"catalogue.json", "terms.json", "terms_002.json", "inventory_1000.json"})
    CHECK(exchange::is_fragment_name(name));
  for (const char* name : {"", "notes.json", "terms", "terms_2.json", "terms_00a.json", "terms_.json", "terms-002.json",
                           "terms.json.bak", "terms_002_json"})
    CHECK_FALSE(exchange::is_fragment_name(name));
}
