#include <algorithm>

#include "render/text_pages.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

constexpr std::size_t label_room = 18;  // columns that the first column of the table asks for at least
constexpr std::size_t cell_room = 20;   // ... and each record
constexpr std::size_t names_shown = 3;
constexpr int no_rank = 99;

struct Entry {
  std::string words;
  int rank = no_rank;  // of a grade on skin: the smaller is the better
  Style style = Style::plain;
  bool best = false;
};

struct Row {
  std::string label;
  std::vector<Entry> entries;  // one a record

  bool same_for_all() const {
    return std::all_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.words == entries[0].words; });
  }
};

struct Section {
  std::string heading;
  std::vector<Row> rows;
  bool is_law = false;
};

template <class F>
Row row(std::string label, const std::vector<Compared>& records, F entry) {
  Row made{std::move(label), {}};
  for (const Compared& record : records) made.entries.push_back(entry(record));
  return made;
}

// Marks the best grade where several are there to choose from.
void mark_best(Row& row) {
  int best = no_rank;
  int worst = 0;
  std::size_t graded = 0;
  for (const Entry& entry : row.entries) {
    if (entry.words == "-") continue;
    ++graded;
    best = std::min(best, entry.rank);
    worst = std::max(worst, entry.rank);
  }
  if (graded < 2 || best == worst) return;
  for (Entry& entry : row.entries) entry.best = entry.rank == best && entry.words != "-";
}

bool any_of_kind(const std::vector<Compared>& records, Kind kind) {
  return std::any_of(records.begin(), records.end(), [&](const Compared& r) { return r.kind == kind; });
}

std::string labels(const Compared& record) {
  if (record.kind == Kind::type) return "of each ingredient its own";
  return record.inci.empty() ? "no INCI name is known" : listed(record.inci, names_shown);
}

Entry best_grade(const Compared& record) {
  if (!record.best_grade) return {record.targets.empty() ? "not studied" : "no result recorded"};
  Entry entry{grade_words(*record.best_grade), rank(*record.best_grade), style_of(*record.best_grade)};
  if (record.kind == Kind::type) entry.words += ", the best of " + counted(record.members, "ingredient", "ingredients");
  return entry;
}

std::string on_route(const ComparedTarget& target) {
  if (target.grade.route != Route::procedure || target.procedures.empty()) return route(target.grade);
  return listed(target.procedures, 2);
}

Entry evidence(const Compared& record, const std::string& concern) {
  const auto is_it = [&](const ComparedTarget& t) { return t.concern == concern; };
  const auto target = std::find_if(record.targets.begin(), record.targets.end(), is_it);
  if (target == record.targets.end()) return {"-"};
  const std::string letter(to_string(target->grade.grade));
  if (target->ingredients == 0) return {letter + " sellers say, of the whole type", rank(Grade::E), Style::plain};
  Entry entry;
  entry.words = (target->cosmetic ? letter : "(" + letter + ")") + " " + on_route(*target);
  if (target->grade.route) entry.words += ", " + people(target->grade);
  entry.words += ", " + funding(target->grade);
  if (record.kind == Kind::type) entry.words += "; best of " + std::to_string(target->ingredients);
  if (target->cosmetic) {
    entry.rank = rank(target->grade.grade);
    entry.style = style_of(target->grade.grade);
  }
  return entry;
}

// The concerns of all records, the one with the best grade first.
std::vector<std::pair<std::string, std::string>> concerns(const std::vector<Compared>& records) {
  struct Best {
    std::string id;
    std::string name;
    std::pair<bool, int> key;
  };
  std::vector<Best> all;
  for (const Compared& record : records) {
    for (const ComparedTarget& target : record.targets) {
      const std::pair<bool, int> key{!target.cosmetic, rank(target.grade.grade)};
      const auto known = std::find_if(all.begin(), all.end(), [&](const Best& b) { return b.id == target.concern; });
      if (known == all.end())
        all.push_back({target.concern, target.concern_name, key});
      else
        known->key = std::min(known->key, key);
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Best& a, const Best& b) { return a.key < b.key; });
  std::vector<std::pair<std::string, std::string>> ordered;
  ordered.reserve(all.size());
  for (Best& best : all) ordered.emplace_back(std::move(best.id), std::move(best.name));
  return ordered;
}

std::string origins(const TypeRule& rule) {
  std::string words;
  for (Origin origin : rule.origins) words += (words.empty() ? " if " : " or ") + std::string(to_string(origin));
  return words;
}

Entry law_entry(const Compared& record, const std::string& market, bool needling) {
  if (record.kind == Kind::type) {
    for (const TypeRule& rule : record.type_rules)
      if (rule.market == market && !needling)
        return {std::string(to_string(rule.status)) + origins(rule), no_rank, style_of(rule.status)};
    return {"as each ingredient"};
  }
  for (const ComparedLaw& law : record.law) {
    if (law.market != market) continue;
    if (const auto status = needling ? law.needling : law.status)
      return {std::string(to_string(*status)), no_rank, style_of(*status)};
  }
  return {"unknown"};
}

std::vector<std::string> markets_of(const std::vector<Compared>& records) {
  std::vector<std::string> markets;
  const auto add = [&](const std::string& market) {
    if (std::find(markets.begin(), markets.end(), market) == markets.end()) markets.push_back(market);
  };
  for (const Compared& record : records) {
    for (const ComparedLaw& law : record.law)
      if (law.status) add(law.market);
    for (const TypeRule& rule : record.type_rules) add(rule.market);
  }
  return markets;
}

Section law(const std::vector<Compared>& records, const std::optional<std::string>& market) {
  Section section{market ? "Law in " + *market : "Law, as a cosmetic", {}, true};
  if (market) {
    section.rows.push_back(
        row("As a cosmetic", records, [&](const Compared& r) { return law_entry(r, *market, false); }));
    section.rows.push_back(
        row("With needling", records, [&](const Compared& r) { return law_entry(r, *market, true); }));
    return section;
  }
  for (const std::string& where : markets_of(records))
    section.rows.push_back(row(where, records, [&](const Compared& r) { return law_entry(r, where, false); }));
  return section;
}

std::vector<Section> sections(const std::vector<Compared>& records, const std::optional<std::string>& market) {
  const auto word_or = [](const auto& value, const char* otherwise) {
    return Entry{value ? std::string(to_string(*value)) : otherwise};
  };
  Section what;
  if (any_of_kind(records, Kind::ingredient)) {
    what.rows.push_back(row("Type", records, [](const Compared& r) { return Entry{r.type_name}; }));
    what.rows.push_back(row("Origin", records, [&](const Compared& r) {
      return r.kind == Kind::type ? Entry{"of each its own"} : word_or(r.origin, "not known");
    }));
    what.rows.push_back(row("Scope", records, [&](const Compared& r) { return word_or(r.scope, "of each its own"); }));
    what.rows.push_back(row("On labels", records, [](const Compared& r) { return Entry{labels(r)}; }));
  }
  what.rows.push_back(row("Best on skin", records, best_grade));
  Section grades{"Evidence", {}, false};
  for (const auto& [id, name] : concerns(records))
    grades.rows.push_back(row(name, records, [&, &concern = id](const Compared& r) { return evidence(r, concern); }));
  mark_best(what.rows.back());
  for (Row& line : grades.rows) mark_best(line);
  return {std::move(what), std::move(grades), law(records, market)};
}

// The star stands behind the letter, so that letters stand below each other.
std::string marked(const Entry& entry) {
  return entry.best ? entry.words.substr(0, 1) + "*" + entry.words.substr(1) : entry.words;
}

void side_by_side(Sheet& sheet, const std::vector<Compared>& records, const std::vector<Section>& differing) {
  std::vector<std::vector<Sheet::Cell>> rows(1);
  rows.front().push_back({"", Style::plain});
  for (const Compared& record : records) rows.front().push_back({record.name, Style::strong});
  for (const Section& section : differing) {
    if (section.rows.empty()) continue;
    if (!section.heading.empty()) {
      rows.push_back({{"", Style::plain}});
      rows.push_back({{section.heading, Style::heading}});
    }
    for (const Row& line : section.rows) {
      std::vector<Sheet::Cell> cells{{line.label, Style::faint}};
      for (const Entry& entry : line.entries) cells.push_back({marked(entry), entry.best ? Style::good : entry.style});
      rows.push_back(std::move(cells));
    }
  }
  sheet.table(std::move(rows));
}

void one_below_the_other(Sheet& sheet, const std::vector<Compared>& records, const std::vector<Section>& differing) {
  for (const Section& section : differing) {
    if (section.rows.empty()) continue;
    if (!section.heading.empty()) sheet.heading(section.heading);
    for (const Row& line : section.rows) {
      sheet.paragraph(line.label, 2, Style::strong);
      for (std::size_t i = 0; i < records.size(); ++i)
        sheet.item("-", records[i].name + ": " + marked(line.entries[i]), 4);
    }
  }
}

// "as a cosmetic"; the name of a market stays as it is.
std::string in_line(std::string label) {
  if (label == "As a cosmetic" || label == "With needling") label[0] = static_cast<char>(label[0] - 'A' + 'a');
  return label;
}

// Takes the rows that are the same for all out of the sections: a line each, those of the law together.
std::vector<std::string> take_same(std::vector<Section>& all) {
  std::vector<std::string> same;
  for (Section& section : all) {
    std::string law;
    for (const Row& line : section.rows) {
      if (!line.same_for_all()) continue;
      const std::string& words = line.entries.front().words;
      if (section.is_law)
        law += (law.empty() ? section.heading + ": " : ", ") + in_line(line.label) + " " + words;
      else
        same.push_back(line.label + ": " + words);
    }
    if (!law.empty()) same.push_back(law);
    std::erase_if(section.rows, [](const Row& line) { return line.same_for_all(); });
  }
  return same;
}

// Says under which names the records were found, where that is not plain to see.
void names(Sheet& sheet, const std::vector<Compared>& records, const std::vector<std::string>& asked) {
  std::vector<std::pair<std::string, std::vector<std::string>>> lines;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string_view how = sort_of_name(records[i].by);
    if (how.empty()) continue;
    const std::string line = text::quoted(asked[i]) + " is " + std::string(how) + " of: ";
    if (lines.empty() || lines.back().first != line) lines.push_back({line, {}});
    lines.back().second.push_back(records[i].name);
  }
  for (const auto& [line, named] : lines) sheet.paragraph(line + listed(named, everything), 0, Style::faint);
  sheet.blank();
}

void notes(Sheet& sheet, const std::vector<Compared>& records) {
  std::string words =
      "*: the best grade on skin of its line, where they differ. -: nothing is recorded, which says nothing. In "
      "parentheses: not as a cosmetic.";
  if (any_of_kind(records, Kind::type))
    words += " A type stands with the best of its ingredients, and with the rules of law about it as a whole.";
  sheet.blank();
  sheet.paragraph(words + " 'actives explain NAME' says why.", 0, Style::faint);
}

}  // namespace

std::string compare_text(const std::vector<Compared>& records, const std::vector<std::string>& asked,
                         const std::optional<std::string>& market, Look look) {
  std::vector<Section> differing = sections(records, market);
  std::vector<std::string> same;
  if (records.size() > 1) same = take_same(differing);
  Sheet sheet(look);
  names(sheet, records, asked);
  const bool fits = look.width == 0 || look.width >= label_room + records.size() * cell_room;
  if (fits)
    side_by_side(sheet, records, differing);
  else
    one_below_the_other(sheet, records, differing);
  if (!same.empty()) sheet.heading("The same for all");
  for (const std::string& line : same) sheet.paragraph(line);
  notes(sheet, records);
  return sheet.take();
}

}  // namespace actives::render
