#include "exchange/cosing/annex.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "actives/error.hpp"
#include "exchange/cosing/fits.hpp"
#include "exchange/cosing/names.hpp"
#include "exchange/cosing/rule_text.hpp"
#include "text/sanitize.hpp"

namespace actives::exchange {

namespace {

constexpr std::string_view market = "EU";
constexpr std::string_view slash = "/";

// The cell without the runs of commas that stand in some; empty where there is nothing else.
std::string filled(std::string_view cell) {
  std::string clean = clean_cell(cell);
  return clean.find_first_not_of(" ,-;/") == std::string::npos ? std::string() : clean;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

using Pieces = std::vector<std::pair<std::size_t, std::size_t>>;  // begin and end

// What stands between separators, without what is empty. A number alone begins the next: "1,3-Bis(hydroxymethyl)".
Pieces pieces_of(std::string_view list, std::string_view separators) {
  Pieces pieces;
  bool goes_on = false;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t end = std::min(list.find_first_of(separators, start), list.size());
    const std::string_view piece = trimmed(list.substr(start, end - start));
    if (goes_on)
      pieces.back().second = end;
    else if (!piece.empty())
      pieces.emplace_back(start, end);
    goes_on = !piece.empty() && piece.find_first_not_of("0123456789'") == std::string_view::npos;
    start = end + 1;
  }
  return pieces;
}

}  // namespace

CosingAnnexes::CosingAnnexes(const Catalogue& builtin, const std::vector<InventoryItem>& items, ImportReport& report)
    : report_(report) {
  for (const InventoryItem& item : items) learn_name(item.inci);
  for (std::size_t i = 0; i < builtin.count(Kind::inventory); ++i) learn_name(builtin.name_of(Kind::inventory, i));
  for (std::size_t i = 0; i < builtin.count(Kind::ingredient); ++i)
    for (const std::string& name : builtin.at<Ingredient>(i).inci) learn_name(name);
  learn_builtin_rules(builtin);
}

void CosingAnnexes::learn_name(std::string_view name) { written_.emplace(same_name_key(name), name); }

void CosingAnnexes::learn_builtin_rules(const Catalogue& builtin) {
  for (std::size_t i = 0; i < builtin.count(Kind::rule); ++i) {
    const auto rule = builtin.at<Rule>(i);
    if (rule.where != market || rule.use != Use::cosmetic) continue;
    for (const std::string& name : rule.applies_to.inci)
      builtin_rules_.emplace(same_name_key(name), BuiltinRule{rule.id, rule.status});
  }
}

void CosingAnnexes::note(const Entry& entry, Column column, ImportKind kind, std::string name, std::string_view reason,
                         std::string what) {
  report_.push_back({entry.table->file, entry.row->line, entry.table->heading(column), kind, std::move(name),
                     std::string(reason), std::move(what), std::nullopt});
}

void CosingAnnexes::refuse(const Entry& entry, std::string_view reason, std::string what) {
  ++counts_[entry.table_number].refused;
  note(entry, Column::chemical, ImportKind::refused, clean_cell(entry.table->cell(*entry.row, Column::chemical)),
       reason, std::move(what));
}

void CosingAnnexes::add(const CosingTable& table, std::string source) {
  if (numbers_.contains(table.annex))
    throw CatalogueError(
        {Problem{{table.file, table.header_line, 0},
                 "",
                 "is Annex " + table.annex + ", which another of the files is too; give one of them"}});
  std::set<std::string>& numbers = numbers_[table.annex];
  const std::size_t number = counts_.size();
  counts_.emplace_back().rows = table.rows.size();
  sources_.push_back(std::move(source));
  for (const CsvRow& row : table.rows) {
    Entry entry{&table, number, &row, same_name_key(clean_cell(table.cell(row, Column::entry))), {}};
    if (entry.number.empty() || entry.number == "-") {
      refuse(entry, "no reference number", "has no reference number, so it cannot be cited");
      continue;
    }
    numbers.insert(entry.number);
    const std::string chemical = same_name_key(clean_cell(table.cell(row, Column::chemical)));
    if (chemical.find("moved or deleted") != std::string::npos) {
      gone_[table.annex].insert(entry.number);
      refuse(entry, "moved or deleted", "is an entry that was moved or deleted");
      continue;
    }
    find_names(entry);
    if (entry.names.empty())
      refuse(entry, "no label name",
             fmt::format("entry {} names no ingredient of an inventory that was read, so no label name is bound",
                         entry.number));
    else
      entries_.push_back(std::move(entry));
  }
}

void CosingAnnexes::find_names(Entry& entry) {
  const std::string identified = filled(entry.table->cell(*entry.row, Column::identified));
  if (!identified.empty()) return tie(entry, Column::identified, identified, ",");
  tie(entry, Column::glossary, filled(entry.table->cell(*entry.row, Column::glossary)), "/;,");
  if (entry.names.empty()) tie_chemical(entry);
}

// Names hold separators too, so a slash parts them only where nothing else helps: of pieces that stand side by side the longest run that is a name is one.
void CosingAnnexes::tie(Entry& entry, Column column, std::string_view list, std::string_view separators) {
  constexpr std::size_t most_pieces = 8;
  const Pieces pieces = pieces_of(list, separators);
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t taken = 0;
    for (std::size_t count = std::min(most_pieces, pieces.size() - i); count > 0 && taken == 0; --count) {
      const std::size_t begin = pieces[i].first;
      const auto name = trimmed(list.substr(begin, pieces[i + count - 1].second - begin));
      const auto known = written_.find(same_name_key(name));
      if (known == written_.end()) continue;
      taken = count;
      if (std::find(entry.names.begin(), entry.names.end(), known->second) == entry.names.end())
        entry.names.push_back(known->second);
    }
    const std::string_view piece = trimmed(list.substr(pieces[i].first, pieces[i].second - pieces[i].first));
    const bool is_list = separators != slash && (piece.find(" /") != piece.npos || piece.find("/ ") != piece.npos);
    if (taken == 0 && is_list)
      tie(entry, column, piece, slash);
    else if (taken == 0)
      note(entry, column, ImportKind::doubtful, std::string(piece), "a name of an entry that no inventory has",
           fmt::format("entry {} names it, but no inventory that was read does; no rule binds it", entry.number));
    i += std::max<std::size_t>(taken, 1);
  }
}

void CosingAnnexes::tie_chemical(Entry& entry) {
  std::string name = filled(entry.table->cell(*entry.row, Column::chemical));
  constexpr std::string_view remark = " (INN)";
  if (name.ends_with(remark)) name.resize(name.size() - remark.size());
  const auto known = written_.find(same_name_key(name));
  if (known != written_.end()) entry.names.push_back(known->second);
}

std::vector<Rule> CosingAnnexes::take() {
  for (const Entry& entry : entries_)
    if (entry.table->annex == "III")
      for (const std::string& name : entry.names) in_annex_iii_.emplace(name, entry.number);
  std::vector<Rule> rules;
  rules.reserve(entries_.size());
  for (const Entry& entry : entries_) make_rules(entry, rules);
  return rules;
}

void CosingAnnexes::make_rules(const Entry& entry, std::vector<Rule>& rules) {
  const bool prohibits = entry.table->annex == "II";
  const bool strict = prohibits && !has_condition(entry.table->cell(*entry.row, Column::chemical));
  std::vector<std::string> names = entry.names;
  std::vector<std::string> milder;
  if (strict) {
    const auto in_both = std::stable_partition(names.begin(), names.end(),
                                               [&](const std::string& name) { return !in_annex_iii_.contains(name); });
    milder.assign(in_both, names.end());
    names.erase(in_both, names.end());
  }
  bool any = add_rule(entry, strict ? Status::prohibited : Status::restricted, std::move(names), "", rules);
  if (!milder.empty()) {
    const std::string remark = fmt::format(" Annex III, entry {}, allows what has these names under conditions.",
                                           in_annex_iii_[milder.front()]);
    any = add_rule(entry, Status::restricted, std::move(milder), remark, rules) || any;
  }
  if (any)
    ++counts_[entry.table_number].records;
  else
    refuse(entry, "a built-in rule stands", "all its names are bound by built-in rules that say otherwise");
}

// Beside the built-in catalogue two rules of one name must not say different things of it.
std::vector<std::string> CosingAnnexes::without_builtin(const Entry& entry, Status status,
                                                        std::vector<std::string> names) {
  std::erase_if(names, [&](const std::string& name) {
    const auto found = builtin_rules_.find(same_name_key(name));
    if (found == builtin_rules_.end() || found->second.status == status) return false;
    note(entry, Column::identified, ImportKind::doubtful, name, "a built-in rule says otherwise",
         fmt::format("entry {} would make it {}; the built-in rule {} says {}, and stands", entry.number,
                     to_string(status), found->second.id, to_string(found->second.status)));
    return true;
  });
  return names;
}

bool CosingAnnexes::add_rule(const Entry& entry, Status status, std::vector<std::string> names, std::string_view remark,
                             std::vector<Rule>& rules) {
  names = without_builtin(entry, status, std::move(names));
  if (names.empty()) return false;
  std::sort(names.begin(), names.end());
  Rule rule;
  rule.id = id_of_name(fmt::format("cosing-annex-{}-{}", entry.table->annex, entry.number));
  if (const int times = ++ids_[rule.id]; times > 1) rule.id += "-" + std::to_string(times);
  rule.where = market;
  const RuleText words = rule_text(*entry.table, *entry.row, entry.number, remark);
  rule.topic = words.topic;
  rule.text = words.text;
  if (words.is_cut)
    note(entry, Column::chemical, ImportKind::doubtful, rule.topic, "a text that is too long",
         fmt::format("the rule {} has the beginning of the entry only", rule.id));
  rule.applies_to.inci = std::move(names);
  rule.status = status;
  rule.citation = fmt::format("Regulation (EC) No 1223/2009, Annex {}, entry {}", entry.table->annex, entry.number);
  rule.checked = entry.table->created;
  rule.sources.push_back(sources_[entry.table_number]);
  if (const auto wrong = misfit_in(rule)) {
    note(entry, Column::chemical, ImportKind::doubtful, rule.topic, "a field that is not allowed", *wrong);
    return false;
  }
  rules.push_back(std::move(rule));
  return true;
}

void CosingAnnexes::check(const std::vector<NamedEntry>& named) {
  for (const NamedEntry& one : named) {
    const auto numbers = numbers_.find(one.entry.annex);
    if (numbers == numbers_.end()) continue;
    const bool is_gone = gone_[one.entry.annex].contains(one.entry.number);
    if (numbers->second.contains(one.entry.number) && !is_gone) continue;
    report_.push_back({one.file, one.line, one.column, ImportKind::doubtful, one.name,
                       "an annex entry that is not there",
                       fmt::format("names entry {} of Annex {}, which {}", one.entry.number, one.entry.annex,
                                   is_gone ? "was moved or deleted" : "the annex that was read does not have"),
                       std::nullopt});
  }
}

}  // namespace actives::exchange
