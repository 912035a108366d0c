#include "exchange/cosing/sources.hpp"

#include <array>

#include <fmt/format.h>

#include "exchange/cosing/names.hpp"

namespace actives::exchange {

namespace {

// "2021-12-05" as "5 December 2021".
std::string in_words(const std::string& day) {
  constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};
  const auto month = static_cast<std::size_t>((day[5] - '0') * 10 + (day[6] - '0') - 1);
  const std::string number = day.substr(day[8] == '0' ? 9 : 8);
  return fmt::format("{} {} {}", number, months.at(month), day.substr(0, 4));
}

std::string title_of(const CosingTable& table) {
  if (table.content == CosingContent::inventory) return "CosIng, inventory of cosmetic ingredients";
  const std::string_view list =
      table.annex == "II" ? "list of substances prohibited in cosmetic products"
                          : "list of substances which cosmetic products must not contain except subject to the "
                            "restrictions laid down";
  return fmt::format("CosIng, Annex {}: {}", table.annex, list);
}

std::string export_of(const CosingTable& table) {
  if (table.created && table.updated)
    return fmt::format("export of {}, last update {}", in_words(*table.created), in_words(*table.updated));
  if (table.created) return "export of " + in_words(*table.created);
  if (table.updated) return "export, last update " + in_words(*table.updated);
  return "export without a date";
}

}  // namespace

Source source_of(const CosingTable& table) {
  const auto& day = table.created ? table.created : table.updated;
  Source source;
  source.id =
      table.content == CosingContent::inventory ? "cosing-inventory" : "cosing-annex-" + same_name_key(table.annex);
  source.id += day ? "-" + *day : "-undated";
  source.kind = SourceKind::database;
  source.title = fmt::format("{} ({})", title_of(table), export_of(table));
  source.authors = "European Commission";
  if (day) source.year = std::stoi(day->substr(0, 4));
  source.container = "CosIng";
  source.url = "https://ec.europa.eu/growth/tools-databases/cosing/";
  source.read = Read::full;
  return source;
}

}  // namespace actives::exchange
