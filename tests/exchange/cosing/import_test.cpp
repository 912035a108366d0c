#include "exchange/cosing/import.hpp"

#include <algorithm>

#include "actives/error.hpp"
#include "actives/query.hpp"
#include "catch.hpp"
#include "exchange/fragment_files.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using namespace actives::exchange;

namespace {

constexpr std::string_view header = "INCI name,CAS No,EC No,Restriction,Function,Update Date\n";

CosingTable inventory(const std::string& rows, const std::string& file = "a.csv") {
  return read_cosing(file, std::string(header) + rows);
}

CosingTable annex(const std::string& number, const std::string& rows) {
  return read_cosing("annex-" + number + ".txt",
                     "File creation date: 24/12/2025\n\"ANNEX " + number +
                         "\",\"Last update: 08/12/2025\"\n\"Substance identification\"\nReference Number,Chemical name "
                         "/ INN,Name of Common Ingredients "
                         "Glossary,Maximum concentration in ready for use preparation,Identified INGREDIENTS or "
                         "substances e.g.\n" +
                         rows);
}

CosingImport import(const std::vector<CosingTable>& tables) { return import_cosing(tables, Catalogue::builtin()); }

const InventoryItem& item(const CosingImport& import, std::string_view id) {
  const auto& all = import.records.inventory;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
  INFO(id);
  REQUIRE(found != all.end());
  return *found;
}

// "LINE kind reason: name" for each entry but those on whole files.
std::string told(const CosingImport& import) {
  std::string lines;
  for (const ImportEntry& entry : import.report)
    if (!entry.counts)
      lines += std::to_string(entry.line) + " " + std::string(to_string(entry.kind)) + " " + entry.reason + ": " +
               entry.name + "\n";
  return lines;
}

ImportCounts counts(const CosingImport& import, std::size_t file = 0) {
  std::vector<ImportCounts> all;
  for (const ImportEntry& entry : import.report)
    if (entry.counts) all.push_back(*entry.counts);
  return all.at(file);
}

std::string rules(const CosingImport& import) {
  std::string lines;
  for (const Rule& rule : import.records.rules) {
    lines += rule.id + " " + std::string(to_string(rule.status)) + ":";
    for (const std::string& name : rule.applies_to.inci) lines += " " + name + ";";
    lines += "\n";
  }
  return lines;
}

// The import in a folder, opened.
Catalogue opened(const CosingImport& import) {
  const made::Folder folder;
  for (const FragmentFile& file : fragment_files(import.records, "cosing")) folder.file(file.name, file.text);
  const std::vector<std::string> paths{"builtin", folder.path()};
  return Catalogue::open(paths);
}

}  // namespace

TEST_CASE("a row becomes a record with what its cells hold", "[exchange]") {
  const CosingImport made =
      import({inventory("ZZYZX OIL,56-81-5 / 64-17-5,200-289-5,III/62,\"SOLVENT, HUMECTANT\",15/12/2021\n")});
  const InventoryItem& oil = item(made, "zzyzx-oil");
  CHECK(oil.inci == "Zzyzx Oil");
  CHECK(oil.cas == std::vector<std::string>{"56-81-5", "64-17-5"});
  CHECK(oil.ec == std::vector<std::string>{"200-289-5"});
  CHECK(oil.functions == std::vector<std::string>{"solvent", "humectant"});
  CHECK(oil.restriction == "III/62");
  CHECK(oil.type == std::nullopt);
  CHECK(oil.sources == std::vector<std::string>{"cosing-inventory-2021-12-15"});
  REQUIRE(made.records.sources.size() == 1);
  CHECK(made.records.sources[0].title ==
        "CosIng, inventory of cosmetic ingredients (export, last update 15 December 2021)");
  CHECK(made.records.sources[0].year == 2021);
  CHECK(told(made).empty());
}

TEST_CASE("a name that stands twice is one record with the numbers of both", "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX OIL,56-81-5,,,SOLVENT,\nZzyzx  oil,64-17-5,,II/1,SOLVENT,\n")});
  CHECK(item(made, "zzyzx-oil").cas == std::vector<std::string>{"56-81-5", "64-17-5"});
  CHECK(item(made, "zzyzx-oil").restriction == "II/1");
  CHECK(told(made) == "3 merged the name stands twice in the file: Zzyzx oil\n");
}

TEST_CASE("names that differ in signs alone are two records", "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX-6 OIL,,,,X,\nZZYZX 6 OIL,,,,X,\n")});
  REQUIRE(made.records.inventory.size() == 2);
  CHECK(made.records.inventory[0].id == "zzyzx-6-oil");
  CHECK(made.records.inventory[0].inci == "Zzyzx 6 Oil");
  CHECK_THAT(made.records.inventory[1].id, Catch::Matchers::StartsWith("zzyzx-6-oil-"));
}

TEST_CASE("what the built-in record of the name has is kept", "[exchange]") {
  const auto builtin = Catalogue::builtin().get<InventoryItem>("glycerin");
  REQUIRE(builtin);
  REQUIRE(!builtin->names.empty());
  const CosingImport made = import({inventory("GLYCERIN,64-17-5,,V/1,\"NEWLY, SOLVENT\",\n")});
  const InventoryItem& glycerin = item(made, "glycerin");
  CHECK(glycerin.inci == builtin->inci);
  CHECK(glycerin.names == builtin->names);
  CHECK(glycerin.restriction == "V/1");
  for (const auto& [all, added] : {std::pair(glycerin.cas, "64-17-5"), std::pair(glycerin.functions, "newly")})
    CHECK(std::count(all.begin(), all.end(), added) == 1);
  CHECK(std::includes(glycerin.cas.begin(), glycerin.cas.end(), builtin->cas.begin(), builtin->cas.end()));
  CHECK(told(made) == "2 merged with the built-in record: GLYCERIN\n");
  CHECK(counts(made).builtin == 1);
}

TEST_CASE("every row is a record, merged or refused", "[exchange]") {
  const CosingImport made =
      import({inventory("ZZYZX OIL,,,,X,\n"
                        ",1,,,,\n"
                        "ZZYZX OIL,,,,X,\n"
                        "ZZYZX,BARK,56-81-5,,,X,15/12/2021,MORE\n"
                        "ZZYZX \xE2\x80\xAE"
                        "BARK,,,,X,\n"
                        "\xE2\x80\xA6,,,,X,\n" +
                        std::string(2001, 'Z') + ",,,,X,\n")});
  const ImportCounts all = counts(made);
  CHECK(all.rows == 7);
  CHECK(all.records == 1);
  CHECK(all.merged == 1);
  CHECK(all.refused == 5);
  CHECK(all.rows == all.records + all.merged + all.refused);
  CHECK(made.records.inventory.size() == all.records);
  CHECK_THAT(told(made), Catch::Matchers::StartsWith("3 refused no name: \n"
                                                     "4 merged the name stands twice in the file: ZZYZX OIL\n"
                                                     "5 refused more cells than the header: ZZYZX\n"
                                                     "6 refused not a name that can be printed: "));
}

TEST_CASE("numbers that are none are left out and told with their column", "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX OIL,136-17-7 / 56-81-5,200-289-4,,X,\n")});
  CHECK(item(made, "zzyzx-oil").cas == std::vector<std::string>{"56-81-5"});
  CHECK(item(made, "zzyzx-oil").ec.empty());
  CHECK(told(made) ==
        "2 doubtful no CAS number, or its check digit fails: ZZYZX OIL\n"
        "2 doubtful no EC number, or its check digit fails: ZZYZX OIL\n");
  CHECK(made.report[1].column == "CAS No");
  CHECK(made.report[1].what == "'136-17-7' was left out");
}

TEST_CASE("regenerative names have the type that their form tells", "[exchange]") {
  const CosingImport made = import(
      {inventory("ZZYZX CALLUS CULTURE EXTRACT,,,,X,\nZZYZX CELL CONDITIONED MEDIA,,,,X,\nSH-POLYPEPTIDE-999,,,,X,\n"
                 "ZZYZX EXOSOMES,,,,X,\nZZYZX LEAF EXTRACT,,,,X,\nZZYZX SH-OLIGOPEPTIDE-1,,,,X,\n")});
  CHECK(item(made, "zzyzx-callus-culture-extract").type == "plant-cell-extract");
  CHECK(item(made, "zzyzx-cell-conditioned-media").type == "conditioned-medium");
  CHECK(item(made, "sh-polypeptide-999").type == "peptide");
  CHECK(item(made, "zzyzx-exosomes").type == "exosome");
  CHECK(item(made, "zzyzx-leaf-extract").type == std::nullopt);
  CHECK(item(made, "zzyzx-sh-oligopeptide-1").type == "growth-factor");
  CHECK(counts(made).types.at("peptide") == 1);
}

TEST_CASE("an entry of annex II prohibits the names that an inventory has, one of annex III restricts them",
          "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX OIL,,,,X,\n\"1,2-ZZYZX BARK\",,,,X,\nZZYZX ROOT,,,,X,\n"),
                                    annex("II", "7,Zzyzx things,,,\",,ZZYZX OIL,1,2-ZZYZX BARK,NOT THERE\"\n"),
                                    annex("III", "2a,Zzyzx roots,ZZYZX ROOT,3 %,\n")});
  CHECK(rules(made) ==
        "cosing-annex-ii-7 prohibited: 1,2-Zzyzx Bark; Zzyzx Oil;\n"
        "cosing-annex-iii-2a restricted: Zzyzx Root;\n");
  const Rule& rule = made.records.rules[1];
  CHECK(rule.where == "EU");
  CHECK(rule.citation == "Regulation (EC) No 1223/2009, Annex III, entry 2a");
  CHECK(rule.checked == "2025-12-24");
  CHECK(rule.confidence == Confidence::secondary);
  CHECK(
      rule.text ==
      "Entry 2a of Annex III (substances allowed under conditions only), as CosIng has it: Zzyzx roots. At most: 3 %. "
      "CosIng is for information and has no legal value.");
  CHECK(told(made) == "5 doubtful a name of an entry that no inventory has: NOT THERE\n");
}

TEST_CASE("a ban with an exception, and one of what annex III allows too, is a restriction", "[exchange]") {
  const CosingImport made =
      import({inventory("ZZYZX OIL,,,,X,\nZZYZX BARK,,,,X,\nZZYZX ROOT,,,,X,\n"),
              annex("II", "7,Zzyzx except in soap,,,ZZYZX OIL\n8,Zzyzx parts,,,\"ZZYZX BARK,ZZYZX ROOT\"\n"),
              annex("III", "2,Zzyzx roots,,3 %,ZZYZX ROOT\n")});
  CHECK(rules(made) ==
        "cosing-annex-ii-7 restricted: Zzyzx Oil;\n"
        "cosing-annex-ii-8 prohibited: Zzyzx Bark;\n"
        "cosing-annex-ii-8-2 restricted: Zzyzx Root;\n"
        "cosing-annex-iii-2 restricted: Zzyzx Root;\n");
  CHECK(counts(made, 1).records == 2);
}

TEST_CASE("where a built-in rule says otherwise of a name, it stands", "[exchange]") {
  // The built-in rule on sh- names says that it is not settled.
  const CosingImport made = import({inventory("ZZYZX OIL,,,,X,\n"), annex("II", "7,Zzyzx,,,SH-OLIGOPEPTIDE-1\n")});
  CHECK(rules(made).empty());
  CHECK_THAT(told(made), Catch::Matchers::StartsWith("5 doubtful a built-in rule says otherwise: sh-Oligopeptide-1\n"
                                                     "5 refused a built-in rule stands: Zzyzx\n"));
}

TEST_CASE("entries that bind no label name give no rule, and say so", "[exchange]") {
  const CosingImport made =
      import({inventory("ZZYZX OIL,,,,X,\n"),
              annex("II", "7,Moved or deleted,,,\n8,Qqq,,,\n,Zzyzx oil,,,\n9,Zzyzx oil (INN),,,\n")});
  CHECK(rules(made) == "cosing-annex-ii-9 prohibited: Zzyzx Oil;\n");
  CHECK(told(made) ==
        "5 refused moved or deleted: Moved or deleted\n"
        "6 refused no label name: Qqq\n"
        "7 refused no reference number: Zzyzx oil\n");
  const ImportCounts all = counts(made, 1);
  CHECK(all.rows == all.records + all.refused);
}

TEST_CASE("a restriction that names an entry which the annex does not have is doubtful", "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX OIL,,,II/7 II/8 II/9 III/9,X,\n"),
                                    annex("II", "7,Zzyzx,,,ZZYZX OIL\n8,Moved or deleted,,,\n")});
  CHECK(told(made) ==
        "2 doubtful an annex entry that is not there: ZZYZX OIL\n"
        "2 doubtful an annex entry that is not there: ZZYZX OIL\n"
        "6 refused moved or deleted: Moved or deleted\n");
}

TEST_CASE("other annexes are told and not read", "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX OIL,,,,X,\n"), annex("V", "1,Zzyzx,,,ZZYZX OIL\n")});
  CHECK(rules(made).empty());
  CHECK(told(made) == "5 refused an annex that is not read: Zzyzx\n");
  CHECK(counts(made, 1).refused == 1);
}

TEST_CASE("one annex in two files is refused", "[exchange]") {
  CHECK_THROWS_AS(import({annex("II", "1,A,,,\n"), annex("II", "1,A,,,\n")}), CatalogueError);
}

TEST_CASE("an import is a catalogue beside the built-in one", "[exchange]") {
  const CosingImport made =
      import({inventory("ZZYZX OIL,,,,X,\nGLYCERIN,,,,X,\nZZYZX EXOSOMES,,,,X,\n1-ZZYZX,,,,X,\n../ZZYZX,,,,X,\n"),
              annex("III", "2a,Zzyzx,,3 %,ZZYZX OIL\n")});
  const Catalogue both = opened(made);
  CHECK(both.get<InventoryItem>("zzyzx-exosomes")->type == "exosome");
  CHECK(both.count(Kind::inventory) == Catalogue::builtin().count(Kind::inventory) + 4);
  CHECK(both.count(Kind::type) == Catalogue::builtin().count(Kind::type));
  CHECK(both.get<IngredientType>("exosome")->targets.size() ==
        Catalogue::builtin().get<IngredientType>("exosome")->targets.size());
  REQUIRE(both.get<Rule>("cosing-annex-iii-2a"));
  CHECK(lookup(both, "zzyzx oil").size() == 1);
}

TEST_CASE("a file of a catalogue that would be too large is written as several", "[exchange]") {
  const CosingImport made = import({inventory("ZZYZX OIL,,,,X,\nZZYZX BARK,,,,X,\nZZYZX ROOT,,,,X,\n9 ZZYZX,,,,X,\n")});
  std::string names;
  for (const FragmentFile& file : fragment_files(made.records, "cosing", 500)) {
    names += file.name + " ";
    CHECK(file.text.size() <= 500);
  }
  CHECK(names ==
        "cosing-sources.json cosing-inventory.json cosing-inventory-2.json cosing-inventory-3.json "
        "cosing-inventory-4.json ");
}
