#include "label/segments.hpp"

#include <algorithm>
#include <limits>

#include "label/phrases.hpp"
#include "label/piece.hpp"

namespace actives::label {

namespace {

namespace gap = text::gap;

bool is_mark(char c) { return c == '*' || c == '+' || c == '^' || c == '#'; }

// Whether a mark stands right before word i, and a blank or the start before the mark: "*Organic".
bool begins_note(const Sheet& sheet, std::size_t i) {
  if ((sheet.word(i).before & gap::mark) == 0) return false;
  std::size_t at = sheet.word(i).begin;
  std::size_t marks = 0;
  const std::size_t floor = i == 0 ? 0 : sheet.word(i - 1).end;
  // Of other marks the last byte is enough: letters do not end so.
  const auto is_any_mark = [&](char c) { return is_mark(c) || (static_cast<unsigned char>(c) >= 0x80); };
  while (at > floor && is_any_mark(sheet.text[at - 1])) {
    --at;
    ++marks;
  }
  if (marks == 0) return false;
  if (at == floor) return i == 0;
  const char before = sheet.text[at - 1];
  return before == ' ' || before == '\n' || before == '\r' || before == '\t' || before == '.' || before == ',' ||
         before == ';';
}

}  // namespace

bool stands_between(const Sheet& sheet, std::size_t i) {
  if (i == 0) return false;
  const std::size_t begin = sheet.word(i - 1).end;
  const std::string_view between = sheet.text.substr(begin, sheet.word(i).begin - begin);
  return between == " * " || between == "*" || between == " ** ";
}

Cut cut_before(const Sheet& sheet, std::size_t i) {
  const text::LabelWord& word = sheet.word(i);
  const std::uint32_t before = word.before;
  constexpr std::uint32_t harmless = gap::blank | gap::dash | gap::slash | gap::quote | gap::other | gap::ampersand;
  if ((before & ~harmless) == 0) return Cut::none;
  if ((before & gap::start) != 0) return Cut::hard;
  const bool in_group = sheet.group[i] != 0 && sheet.group[i] == sheet.group[i - 1];
  if ((before & gap::lines) != 0) return Cut::block;
  if (in_group) return Cut::none;
  if ((before & gap::mark) != 0 && (begins_note(sheet, i) || stands_between(sheet, i))) return Cut::note;
  if ((before & (gap::strong | gap::plus_minus)) != 0) return Cut::hard;
  if ((before & gap::comma) != 0) {
    const bool tight = before == gap::comma && word.digits && sheet.word(i - 1).last > sheet.word(i - 1).first &&
                       sheet.read.letters[sheet.word(i - 1).last - 1] >= '0' &&
                       sheet.read.letters[sheet.word(i - 1).last - 1] <= '9';
    if (!tight) return Cut::hard;
  }
  if ((before & gap::colon) != 0) return Cut::colon;
  if ((before & gap::sentence) != 0) return Cut::stop;
  if ((before & gap::stop) != 0 && (before & (gap::blank | gap::line)) != 0) {
    // "Yellow No. 5"
    const bool numbered = word.digits && before == (gap::stop | gap::blank) && sheet.letters(i - 1) == "no";
    if (!numbered) return Cut::stop;
  }
  // Behind "[+/- Mica]" a new sentence begins.
  if ((before & gap::square_close) != 0 && (before & gap::line) != 0) return Cut::stop;
  // Not "2-[1-(3,3-dimethylcyclohexyl)ethoxy]-2-methyl".
  constexpr std::uint32_t square = gap::square_open | gap::square_close;
  if ((before & square) != 0 && (before & ~(square | gap::dash | gap::open | gap::close)) != 0 && sheet.is_name(i) &&
      sheet.is_name(i - 1) && sheet.group[i] == 0)
    return Cut::hard;
  const bool words_part = word.capital || ((before & gap::square_open) != 0 && !word.digits);  // "Parfum[less"
  if ((before & square) != 0 && words_part && (before & gap::dash) == 0 && sheet.is_name(i - 1) && sheet.group[i] == 0)
    return Cut::hard;
  if ((before & gap::line) != 0) return Cut::line;
  if ((before & gap::dash_parts) != 0) return Cut::stop;
  return Cut::none;
}

namespace {

class Cutter {
 public:
  Cutter(Sheet& sheet, Names& names) : sheet_(sheet), names_(names) {}

  void cut() {
    sheet_.segments.clear();
    auto passed = sheet_.passed.begin();
    for (std::size_t i = 0; i < sheet_.size();) {
      if (passed != sheet_.passed.end() && passed->word == i) {
        push_passed(*passed++);
        ++i;
        continue;
      }
      const std::size_t limit = passed == sheet_.passed.end() ? sheet_.size() : passed->word;
      std::size_t end = i + 1;
      while (end < limit && cut_before(sheet_, end) == Cut::none) ++end;
      cut_behind_amounts(i, end);
      i = end;
    }
  }

 private:
  void push(std::size_t first, std::size_t last, Verdict verdict, LabelSection section = LabelSection::main) {
    if (first >= last) return;
    Segment& segment = sheet_.segments.emplace_back();
    segment.first = static_cast<std::uint32_t>(first);
    segment.last = static_cast<std::uint32_t>(last);
    segment.verdict = verdict;
    segment.section = section;
    segment.lead = cut_before(sheet_, first);
  }

  // It stands between two commas.
  void push_passed(const PassedWord& passed) {
    Segment& segment = sheet_.segments.emplace_back();
    segment.first = static_cast<std::uint32_t>(passed.word);
    segment.last = segment.first + 1;
    segment.verdict = passed.piece->facts.open ? Verdict::open : Verdict::known;
    segment.lead = Cut::hard;
    segment.prose = passed.piece->facts.prose;
    segment.piece = passed.piece;
  }

  bool ends_with_colon(std::size_t last) const { return (sheet_.after(last - 1) & gap::colon) != 0; }

  void push_header(std::size_t first, std::size_t last, const Phrase& phrase) {
    push(first, last, phrase.begins_section ? Verdict::section : Verdict::header, phrase.section);
    sheet_.segments.back().is_selection = phrase.is_selection;
  }

  // "Zinc Oxide 10% Inactive Ingredients Water": a header behind an amount needs no separator.
  void cut_behind_amounts(std::size_t first, std::size_t last) {
    for (std::size_t i = first + 1; sheet_.has_roles && i < last; ++i) {
      if (sheet_.is_name(i - 1) || !sheet_.is_name(i)) continue;
      const auto phrase = phrase_at(sheet_, i, last);
      if (!phrase || !stands_as_header(i + phrase->words, last, *phrase)) continue;
      add(first, i);
      first = i;
    }
    add(first, last);
  }

  // Takes the headers off its beginning and end.
  void add(std::size_t first, std::size_t last) {
    if (const Hit hit = names_.exact(sheet_, {first, last})) {
      push(first, last, Verdict::known);
      sheet_.segments.back().hit = hit;
      return;
    }
    while (first < last) {
      const auto phrase = phrase_at(sheet_, first, last);
      if (!phrase || !stands_as_header(first + phrase->words, last, *phrase)) break;
      push_header(first, first + phrase->words, *phrase);
      first += phrase->words;
    }
    if (first >= last) return;
    std::size_t end = last;
    std::optional<Phrase> behind;
    if (ends_with_colon(last)) {
      for (std::size_t i = last > first + 5 ? last - 5 : first + 1; i < last && !behind; ++i) {
        behind = phrase_at(sheet_, i, last);
        if (behind && i + behind->words == last)
          end = i;
        else
          behind.reset();
      }
    }
    push(first, end, Verdict::open);
    Segment& segment = sheet_.segments.back();
    segment.hit = names_.find(sheet_, {first, end});
    if (segment.hit)
      segment.verdict = Verdict::known;
    else
      segment.prose = count_prose_words(sheet_, first, end);
    if (behind) push_header(end, last, *behind);
  }

  bool stands_as_header(std::size_t behind, std::size_t last, const Phrase& phrase) const {
    if (ends_with_colon(behind)) return true;
    if (phrase.needs_colon) return false;
    if (behind == last) return true;
    // "peut contenir/may contain"
    if (const auto next = phrase_at(sheet_, behind, last); phrase.begins_section && next && next->begins_section)
      return true;
    // "Ingredients Water", but not "Ingredients may vary".
    return !is_prose_word(sheet_.letters(behind)) && (phrase.begins_section || sheet_.word(behind).capital);
  }

  Sheet& sheet_;
  Names& names_;
};

}  // namespace

void cut_into_segments(Sheet& sheet, Names& names) { Cutter(sheet, names).cut(); }

std::uint16_t count_prose_words(const Sheet& sheet, std::size_t first, std::size_t last) {
  std::uint16_t count = 0;
  last = std::min<std::size_t>(last, first + std::numeric_limits<std::uint16_t>::max());
  for (std::size_t i = first; i < last; ++i)
    if (sheet.group[i] == 0 && is_prose_word(sheet.letters(i))) ++count;
  return count;
}

namespace {

// Segments between two ends of sentences.
struct Unit {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t known = 0;
  std::size_t prose_words = 0;
  std::size_t words = 0;  // of what is not known
  bool has_colon = false;
  std::size_t known_after_colon = 0;
};

std::size_t words_in(const Segment& segment) {
  return segment.piece != nullptr ? segment.piece->facts.words : segment.last - segment.first;
}

bool parts_units(Cut cut) { return cut == Cut::line || cut == Cut::stop || cut == Cut::block || cut == Cut::note; }

bool is_header(const Segment& segment) {
  return segment.verdict == Verdict::header || segment.verdict == Verdict::section;
}

class ProseFinder {
 public:
  explicit ProseFinder(Sheet& sheet) : sheet_(sheet) {}

  void find() {
    find_titles();
    auto& segments = sheet_.segments;
    for (std::size_t s = 0; s < segments.size();) {
      if (is_header(segments[s])) {
        ++s;
        continue;
      }
      Unit unit;
      unit.first = s;
      do {
        count(unit, segments[s]);
        ++s;
      } while (s < segments.size() && !is_header(segments[s]) && !begins_unit(segments[s]));
      unit.last = s;
      judge(unit);
    }
  }

 private:
  // "[may contain Mica, Talc.]Tested by": the bracket ends a list.
  bool begins_unit(const Segment& segment) const {
    return parts_units(segment.lead) ||
           (segment.lead == Cut::hard && (sheet_.word(segment.first).before & gap::square_close) != 0);
  }

  void count(Unit& unit, const Segment& segment) {
    if (segment.verdict == Verdict::known) {
      ++unit.known;
      if (unit.has_colon) ++unit.known_after_colon;
    } else {
      unit.prose_words += segment.prose;
      unit.words += words_in(segment);
    }
    if ((sheet_.after(segment.last - 1) & gap::colon) != 0) unit.has_colon = true;
  }

  void judge(const Unit& unit) {
    const Segment& first = sheet_.segments[unit.first];
    constexpr std::size_t most_in_note = 3;  // known names; with more it is a list that begins here
    if (first.lead == Cut::note && first.verdict != Verdict::known) {
      if (stands_between(sheet_, first.first)) {
        sheet_.segments[unit.first].verdict = Verdict::footnote;
      } else if (unit.known <= most_in_note) {
        return mark(unit, Verdict::footnote);
      }
    }
    if (is_list_of_claims(first)) return mark(unit, Verdict::prose);
    const bool dashed = (sheet_.word(first.first).before & gap::dash) != 0;
    if (dashed && unit.has_colon && unit.known_after_colon == 0 && unit.words > 0) return mark(unit, Verdict::prose);
    if (is_mostly_prose(unit.prose_words, unit.words, unit.known)) return mark(unit, Verdict::prose);
    for (std::size_t s = unit.first; unit.words > 0 && s < unit.last; ++s) {
      Segment& segment = sheet_.segments[s];
      if (segment.verdict == Verdict::open && segment.piece == nullptr && is_claim(sheet_, segment.first, segment.last))
        segment.verdict = Verdict::prose;
    }
  }

  // "Free of parabens, sulfates and phthalates": what follows is not in it.
  bool is_list_of_claims(const Segment& segment) const {
    if (segment.last - segment.first < 2) return false;
    const std::string_view one = sheet_.letters(segment.first);
    const std::string_view two = sheet_.letters(segment.first + 1);
    return (one == "free" && (two == "of" || two == "from")) || (one == "formulated" && two == "without") ||
           (one == "made" && two == "without") || (one == "doe" && two == "not") ||
           (one == "without" && segment.last - segment.first > 2);
  }

  // What stands before a colon or in square brackets, or alone on its line above a list, is the name of a product or of a
  // part of it: "Day Serum: Water", "[Serum] Water", "30ml: Water".
  void find_titles() {
    auto& segments = sheet_.segments;
    for (std::size_t s = 0; s < segments.size(); ++s) {
      Segment& segment = segments[s];
      if (segment.verdict != Verdict::open || segment.prose > 1) continue;
      const bool before_colon = (sheet_.after(segment.last - 1) & gap::colon) != 0 && s + 1 < segments.size() &&
                                segments[s + 1].verdict == Verdict::known &&
                                (sheet_.word(segment.first).before & gap::dash) == 0;
      const bool in_brackets = (sheet_.word(segment.first).before & gap::square_open) != 0 &&
                               (sheet_.after(segment.last - 1) & gap::square_close) != 0;
      if (before_colon || in_brackets || is_line_above_list(s)) segment.verdict = Verdict::header;
    }
    skip_selections();
  }

  bool is_line_above_list(std::size_t s) const {
    const auto& segments = sheet_.segments;
    constexpr std::size_t enough = 3;
    if (s + enough >= segments.size()) return false;
    const auto is_line = [&](std::size_t at) {
      const Cut cut = segments[at].lead;
      return cut == Cut::line || cut == Cut::block || sheet_.word(segments[at].first).before == gap::start;
    };
    if (!is_line(s) || !is_line(s + 1)) return false;
    // A line that was wrapped goes on behind a comma; a title has none.
    if (s > 0 && (sheet_.word(segments[s].first).before & gap::comma) != 0) return false;
    if (s > 0 && segments[s].lead == Cut::line && segments[s - 1].verdict == Verdict::open) return false;
    for (std::size_t n = s + 1; n <= s + enough; ++n) {
      if (segments[n].verdict != Verdict::known) return false;
      if (n > s + 1 && segments[n].lead != Cut::hard) return false;
    }
    return true;
  }

  // "Key ingredients: ... Full ingredients: ..." lists some twice.
  void skip_selections() {
    auto& segments = sheet_.segments;
    for (std::size_t s = 0; s < segments.size(); ++s) {
      if (!segments[s].is_selection) continue;
      std::size_t end = s + 1;
      while (end < segments.size() && !is_title(segments[end])) ++end;
      if (end == segments.size()) return;
      for (std::size_t n = s + 1; n < end; ++n) segments[n].verdict = Verdict::prose;
      s = end - 1;
    }
  }

  static bool is_title(const Segment& segment) { return is_header(segment) && !segment.is_selection; }

  void mark(const Unit& unit, Verdict verdict) {
    for (std::size_t s = unit.first; s < unit.last; ++s) sheet_.segments[s].verdict = verdict;
  }

  Sheet& sheet_;
};

}  // namespace

void find_prose(Sheet& sheet) { ProseFinder(sheet).find(); }

}  // namespace actives::label
