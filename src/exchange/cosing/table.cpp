#include "exchange/cosing/table.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "actives/error.hpp"
#include "exchange/cosing/names.hpp"
#include "text/utf8.hpp"

namespace actives::exchange {

namespace {

// Headings by their letters and digits, of the official exports, of today's, and of the copies that are about.
constexpr std::array headings_known = std::to_array<std::pair<std::string_view, Column>>({
    {"inciname", Column::name},
    {"casno", Column::cas},
    {"casnumber", Column::cas},
    {"ecno", Column::ec},
    {"ecnumber", Column::ec},
    {"einecsno", Column::ec},
    {"einecsnumber", Column::ec},
    {"einecselincsno", Column::ec},
    {"function", Column::function},
    {"functions", Column::function},
    {"functionname", Column::function},
    {"restriction", Column::restriction},
    {"restrictions", Column::restriction},
    {"cosmeticrestriction", Column::restriction},
    {"status", Column::status},
    {"updatedate", Column::updated},
    {"referencenumber", Column::entry},
    {"chemicalnameinn", Column::chemical},
    {"inn", Column::chemical},
    {"nameofcommoningredientsglossary", Column::glossary},
    {"commoningredients", Column::glossary},
    {"identifiedingredientsorsubstanceseg", Column::identified},
    {"identifiedingredients", Column::identified},
    {"producttypebodyparts", Column::product},
    {"producttype", Column::product},
    {"maximumconcentrationinreadyforusepreparation", Column::maximum},
    {"maximumconcentration", Column::maximum},
    {"other", Column::other},
    {"wordingofconditionsofuseandwarnings", Column::wording},
    {"wordingofconditions", Column::wording},
});

constexpr std::array<char, 3> delimiters{',', ';', '\t'};
constexpr std::size_t longest_preamble = 60;  // rows

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

[[noreturn]] void refuse(const std::string& file, std::size_t line, const std::string& why) {
  throw CatalogueError({Problem{{file, line, 0}, "", why}});
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

void check_bytes(const std::string& file, std::string_view text) {
  if (text.empty()) refuse(file, 0, "is empty; export the inventory or an annex from CosIng again");
  if (text.starts_with("\x1f\x8b")) refuse(file, 0, "is packed with gzip; uncompress it with gunzip, then import that");
  if (text.starts_with("PK\x03\x04"))
    refuse(file, 0, "is a spreadsheet or another zip file; save it as CSV, then import that");
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
    refuse(file, 1, "is UTF-16; make it UTF-8: iconv -f UTF-16 -t UTF-8");
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
    refuse(file, line_of(text, nul), "holds a NUL byte, so it is no text; export it as CSV in UTF-8");
  for (std::string_view rest = text; !rest.empty();) {
    const text::Decoded next = text::decode(rest);
    if (!next.valid)
      refuse(file, line_of(text, text.size() - rest.size()),
             "holds bytes that are no UTF-8; make it UTF-8, as with: iconv -f WINDOWS-1252 -t UTF-8");
    rest.remove_prefix(next.length);
  }
}

std::string heading_key(std::string_view heading) {
  std::string key = same_name_key(heading);
  key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return !is_letter_or_digit(c); }), key.end());
  return key;
}

void find_columns(CosingTable& table) {
  table.places = {};
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    for (const auto& [key, column] : headings_known)
      if (auto& place = table.places[static_cast<std::size_t>(column)]; !place && heading_key(table.headings[i]) == key)
        place = i;
}

// Whether the row is a header, whose columns are then known.
bool take_header(CosingTable& table, const CsvRow& row) {
  table.headings.clear();
  for (const std::string& cell : row.cells) table.headings.push_back(clean_cell(cell));
  find_columns(table);
  table.header_line = row.line;
  if (table.has(Column::entry) && (table.has(Column::chemical) || table.has(Column::identified))) {
    table.content = CosingContent::annex;
    return true;
  }
  table.content = CosingContent::inventory;
  return table.has(Column::name) && (table.has(Column::cas) || table.has(Column::function));
}

// "File creation date: 24/12/2025"; "ANNEX II", "Last update: 08/12/2025".
void take_preamble(CosingTable& table, const CsvRow& row) {
  for (const std::string& raw : row.cells) {
    const std::string cell = clean_cell(raw);
    const std::string low = same_name_key(cell);
    const std::size_t colon = std::min(cell.find(':'), cell.size());
    const std::string_view behind = std::string_view(cell).substr(std::min(colon + 1, cell.size()));
    if (low.starts_with("file creation date")) table.created = day_of(behind);
    if (low.starts_with("last update")) table.updated = day_of(behind);
    if (low.starts_with("annex ")) table.annex = cell.substr(6, cell.find(' ', 6) - 6);
  }
}

bool says_nothing(const CsvRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    return std::any_of(cell.begin(), cell.end(), is_letter_or_digit);
  });
}

// Reads as far as the header, to see whether one is there.
bool has_header(const std::string& file, std::string_view text, char delimiter) {
  CosingTable table;
  bool found = false;
  std::size_t rows = 0;
  try {
    read_csv(file, text, delimiter, [&](CsvRow& row) {
      found = take_header(table, row);
      return !found && ++rows < longest_preamble;
    });
  } catch (const CatalogueError&) {
    return false;  // it is parted by something else
  }
  return found;
}

bool has_words_of_header(std::string_view text) {
  constexpr std::size_t far_enough = 1 << 16;
  const std::string key = heading_key(text.substr(0, far_enough));
  return key.find("inciname") != std::string::npos || key.find("referencenumber") != std::string::npos;
}

void find_last_update(CosingTable& table) {
  if (table.updated) return;
  for (const CsvRow& row : table.rows)
    if (const auto day = day_of(table.cell(row, Column::updated)); day && (!table.updated || *table.updated < *day))
      table.updated = day;
}

}  // namespace

std::optional<std::string> day_of(std::string_view text) {
  const std::string clean = clean_cell(text);
  if (clean.size() < 10 || clean[2] != '/' || clean[5] != '/') return std::nullopt;
  const auto digits = [&](std::size_t from, std::size_t count) {
    return std::all_of(clean.begin() + static_cast<std::ptrdiff_t>(from),
                       clean.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(0, 2) || !digits(3, 2) || !digits(6, 4)) return std::nullopt;
  const std::chrono::year_month_day day(std::chrono::year(std::stoi(clean.substr(6, 4))),
                                        std::chrono::month(static_cast<unsigned>(std::stoi(clean.substr(3, 2)))),
                                        std::chrono::day(static_cast<unsigned>(std::stoi(clean.substr(0, 2)))));
  // A source has no later year.
  if (!day.ok() || day.year() < std::chrono::year(1600) || day.year() > std::chrono::year(2100)) return std::nullopt;
  return clean.substr(6, 4) + "-" + clean.substr(3, 2) + "-" + clean.substr(0, 2);
}

std::string_view CosingTable::cell(const CsvRow& row, Column column) const {
  const auto place = places[static_cast<std::size_t>(column)];
  if (!place || *place >= row.cells.size()) return {};
  return row.cells[*place];
}

std::optional<std::string> CosingTable::heading(Column column) const {
  const auto place = places[static_cast<std::size_t>(column)];
  if (!place) return std::nullopt;
  return headings[*place];
}

CosingTable read_cosing(const std::string& file, std::string_view text) {
  check_bytes(file, text);
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const auto delimiter = std::find_if(delimiters.begin(), delimiters.end(),
                                      [&](char candidate) { return has_header(file, text, candidate); });
  if (delimiter == delimiters.end()) {
    // A quote that is never closed hides the header behind it.
    if (has_words_of_header(text)) read_csv(file, text, ',', [](CsvRow&) { return true; });
    refuse(file, 1,
           "has no header of CosIng in its first rows: an inventory has columns as 'INCI name', 'CAS No' and "
           "'Function', an annex has 'Reference Number' and 'Chemical name / INN'");
  }
  CosingTable table;
  table.file = file;
  bool in_rows = false;
  read_csv(file, text, *delimiter, [&](CsvRow& row) {
    if (in_rows) {
      if (!says_nothing(row)) table.rows.push_back(std::move(row));
    } else if (take_header(table, row)) {
      in_rows = true;
    } else {
      take_preamble(table, row);
    }
    return true;
  });
  if (table.content == CosingContent::inventory) table.annex.clear();
  find_last_update(table);
  return table;
}

}  // namespace actives::exchange
