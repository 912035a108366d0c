#include "label/writer.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "label/brackets.hpp"
#include "label/phrases.hpp"
#include "label/piece.hpp"
#include "label/segments.hpp"
#include "text/ascii.hpp"

namespace actives::label {

namespace {

using text::is_blank;

namespace gap = text::gap;

LabelHow how_of(const pack::LabelName& name) {
  switch (static_cast<How>(name.how)) {
    case How::inci: return LabelHow::inci;
    case How::alias: return LabelHow::alias;
    case How::trade_name: return LabelHow::trade_name;
    case How::cas: return LabelHow::cas;
    default: return LabelHow::name;
  }
}

LabelKind kind_of_name(const pack::LabelName& name) {
  if (name.kind == static_cast<std::uint8_t>(Kind::ingredient))
    return name.scope == static_cast<std::uint8_t>(Scope::core) ? LabelKind::regenerative : LabelKind::related;
  return name.type != pack::no_record ? LabelKind::regenerative : LabelKind::known;
}

}  // namespace

void Writer::write() {
  write_part();
  drop_what_is_no_list();
  count();
}

void Writer::write_part() {
  label_.ingredients.clear();
  label_.matches.clear();
  label_.other.clear();
  label_.counts.fill(0);
  label_.has_text = sheet_.size() > 0;
  for (const Segment& segment : sheet_.segments) write_segment(segment);
  for (const auto& [begin, end] : sheet_.read.markup) add_other(begin, end, OtherKind::markup);
  sort_others();
}

void Writer::sort_others() {
  std::sort(label_.other.begin(), label_.other.end(), [](const LabelOther& a, const LabelOther& b) {
    return std::tie(a.offset, a.length, a.kind) < std::tie(b.offset, b.length, b.kind);
  });
}

void Writer::count() {
  for (const LabelIngredient& ingredient : label_.ingredients)
    ++label_.counts[static_cast<std::size_t>(ingredient.kind)];
}

// A word or two that nobody knows is no list.
void Writer::drop_what_is_no_list() {
  constexpr std::size_t few = 3;
  if (has_header_ || label_.ingredients.size() >= few) return;
  for (const LabelIngredient& ingredient : label_.ingredients)
    if (ingredient.kind != LabelKind::unknown) return;
  for (const LabelIngredient& ingredient : label_.ingredients)
    add_other(ingredient.offset, ingredient.offset + ingredient.length, OtherKind::prose);
  label_.ingredients.clear();
  sort_others();
}

void Writer::write_segment(const Segment& segment) {
  begin_section_by_sign(segment.first);
  std::size_t begin = sheet_.word(segment.first).begin;
  std::size_t end = sheet_.word(segment.last - 1).end;
  if (segment.piece != nullptr) {
    if (segment.verdict == Verdict::known || segment.verdict == Verdict::open)
      return write_piece(*segment.piece, begin);
    end = begin + segment.piece->facts.end;
    begin += segment.piece->facts.begin;
  }
  switch (segment.verdict) {
    case Verdict::section:
    case Verdict::header:
      section_ = segment.section;  // of a header it is main
      has_header_ = true;
      return add_other(begin, behind_header(segment.last),
                       segment.verdict == Verdict::section ? OtherKind::section : OtherKind::header);
    case Verdict::footnote: return add_sentence(begin, end, OtherKind::footnote);
    case Verdict::prose: return add_sentence(begin, end, OtherKind::prose);
    case Verdict::separator: return add_other(begin, end, OtherKind::separator);
    default: break;
  }
  if (segment.verdict == Verdict::open && is_prose(segment)) return add_sentence(begin, end, OtherKind::prose);
  write_ingredient(segment);
}

void Writer::write_piece(const Piece& piece, std::size_t begin) {
  const auto first_match = static_cast<std::uint32_t>(label_.matches.size());
  for (const LabelIngredient& ingredient : piece.ingredients()) {
    LabelIngredient& here = label_.ingredients.emplace_back(ingredient);
    here.offset += begin;
    here.section = section_;
    here.first_match += first_match;
  }
  for (const LabelMatch& match : piece.matches()) label_.matches.push_back(match);
  for (const LabelOther& other : piece.others())
    label_.other.push_back({begin + other.offset, other.length, other.kind});
}

// "+/-" begins what the product may contain.
void Writer::begin_section_by_sign(std::size_t i) {
  if ((sheet_.word(i).before & gap::plus_minus) != 0) section_ = LabelSection::may_contain;
}

bool Writer::is_prose(const Segment& segment) const {
  constexpr std::size_t longest_name = 30;  // words
  const std::size_t words = segment.last - segment.first;
  const std::size_t prose_words = segment.prose;
  return prose_words >= 2 || words > longest_name || (prose_words == 1 && words == 1) ||
         is_claim(sheet_, segment.first, segment.last);
}

std::size_t Writer::behind_header(std::size_t last) const {
  std::size_t end = sheet_.word(last - 1).end;
  const std::size_t limit = last < sheet_.size() ? sheet_.word(last).begin : sheet_.text.size();
  while (end < limit && (sheet_.text[end] == ':' || is_blank(sheet_.text[end]))) ++end;
  return end;
}

void Writer::write_ingredient(const Segment& segment) {
  std::size_t first = segment.first;
  std::size_t last = segment.last;
  while (first < last && !sheet_.is_name(first)) ++first;
  while (last > first && !sheet_.is_name(last - 1)) --last;
  add_amounts(segment.first, first);
  if (first == last) return;
  add_amounts(first, last);
  add_amounts(last, segment.last);
  LabelIngredient& ingredient = label_.ingredients.emplace_back();
  const Span span = span_of_name(sheet_, first, last);
  ingredient.offset = span.begin;
  ingredient.length = span.end - span.begin;
  ingredient.section = section_;
  ingredient.first_match = static_cast<std::uint32_t>(label_.matches.size());
  if (segment.verdict == Verdict::known)
    add_known({first, last}, segment.hit, ingredient);
  else
    add_likely({first, last}, ingredient);
  ingredient.matches = static_cast<std::uint32_t>(label_.matches.size()) - ingredient.first_match;
  for (std::size_t i = first + 1; segment.torn && i < last; ++i) {
    const Cut cut = cut_before(sheet_, i);
    if (cut != Cut::hard && cut != Cut::stop) continue;
    const std::size_t begin = sheet_.is_name(i - 1) ? sheet_.word(i - 1).end : behind_amount(i - 1);
    const std::size_t end = sheet_.is_name(i) ? sheet_.word(i).begin : begin_of_amount(i);
    const Span separator = without_brackets(sheet_, {begin, end});
    add_other(separator.begin, separator.end, OtherKind::separator);
  }
}

void Writer::add_amounts(std::size_t first, std::size_t last) {
  if (!sheet_.has_roles) return;
  for (std::size_t i = first; i < last; ++i) {
    if (sheet_.is_name(i)) continue;
    const Role role = sheet_.roles[i];
    std::size_t end = i + 1;
    while (end < last && sheet_.roles[end] == role) ++end;
    add_other(begin_of_amount(i), behind_amount(end - 1),
              role == Role::amount ? OtherKind::percentage : OtherKind::footnote);
    i = end - 1;
  }
}

// With the bracket of a reference to a note.
std::size_t Writer::begin_of_amount(std::size_t first) const {
  const std::size_t begin = sheet_.word(first).begin;
  const bool bracket = sheet_.roles[first] == Role::footnote && begin > 0 && sheet_.text[begin - 1] == '[';
  return bracket ? begin - 1 : begin;
}

// With its percent sign or bracket.
std::size_t Writer::behind_amount(std::size_t last) const {
  const std::size_t end = sheet_.word(last).end;
  const std::size_t limit = last + 1 < sheet_.size() ? sheet_.word(last + 1).begin : sheet_.text.size();
  std::size_t behind = end;
  while (behind < limit && is_blank(sheet_.text[behind])) ++behind;
  behind = behind < limit && sheet_.text[behind] == '%' ? behind + 1 : end;
  const bool bracket = sheet_.roles[last] == Role::footnote && behind < limit && sheet_.text[behind] == ']';
  return bracket ? behind + 1 : behind;
}

void Writer::add_other(std::size_t begin, std::size_t end, OtherKind kind) {
  if (begin < end) label_.other.push_back({begin, end - begin, kind});
}

// Sentences and notes that follow each other are one, unless a name stands between them.
void Writer::add_sentence(std::size_t begin, std::size_t end, OtherKind kind) {
  if (!label_.other.empty() && label_.other.back().kind == kind) {
    LabelOther& before = label_.other.back();
    const bool behind_names = label_.ingredients.empty() ||
                              label_.ingredients.back().offset + label_.ingredients.back().length <= before.offset;
    if (behind_names && before.offset < begin) {
      before.length = end - before.offset;
      return;
    }
  }
  add_other(begin, end, kind);
}

void Writer::add_known(Run run, Hit hit, LabelIngredient& ingredient) {
  std::optional<Family> family;
  ingredient.kind = LabelKind::unknown;
  for (std::uint32_t n = hit.first; n < hit.last; ++n) {
    const pack::LabelName name = by_.pack.label_name(n);
    LabelMatch& match = label_.matches.emplace_back();
    match.kind = static_cast<Kind>(name.kind);
    match.record = name.record;
    match.how = how_of(name);
    ingredient.kind = std::min(ingredient.kind, kind_of_name(name));
    if (name.type == pack::no_record) {
      // An item of an inventory that says no type: the form of the name may tell it.
      if (name.scope == 0) continue;
      if (!family) family = by_.families.of(sheet_, by_.names, run);
      if (family) match.type = by_.families.type(*family);
      if (match.type) ingredient.kind = LabelKind::regenerative;
      continue;
    }
    match.type = name.type;
    // "... Callus Conditioned Media" is a conditioned medium, whatever its record is.
    if (!family) family = by_.families.of(sheet_, by_.names, run);
    if (!family || *family > Family::exosome) continue;
    if (const auto type = by_.families.type(*family)) match.type = *type;
  }
}

// By a near name, or else by the form of this one.
void Writer::add_likely(Run run, LabelIngredient& ingredient) {
  add_near(run, ingredient);
  if (ingredient.kind != LabelKind::unknown && ingredient.kind != LabelKind::known) return;
  const auto family = by_.families.of(sheet_, by_.names, run);
  const auto type = family ? by_.families.type(*family) : std::nullopt;
  if (!type) return;
  label_.matches.resize(ingredient.first_match);
  ingredient.kind = LabelKind::regenerative;
  label_.matches.push_back({Kind::type, *type, *type, LabelHow::family, 0});
}

void Writer::add_near(Run run, LabelIngredient& ingredient) {
  std::string key;
  std::vector<std::string_view> words;
  for (std::size_t i = run.first; i < run.second; ++i) {
    if (!sheet_.is_name(i) || (sheet_.group[i] != 0 && i > run.first)) continue;
    const std::string_view letters = sheet_.letters(i);
    if (letters.empty()) continue;
    if (!key.empty() && sheet_.word(i).digits && key.back() >= '0' && key.back() <= '9') key += ' ';
    key += letters;
    words.push_back(letters);
  }
  const auto near = by_.near.nearest(key, words);
  if (!near) return;
  const std::uint64_t hash = by_.pack.label_name(near->name).hash;
  const auto [first, last] = by_.pack.label_names_with(hash);
  for (std::size_t n = first; n < last; ++n) {
    const pack::LabelName name = by_.pack.label_name(n);
    LabelMatch match;
    match.kind = static_cast<Kind>(name.kind);
    match.record = name.record;
    match.how = LabelHow::fuzzy;
    match.distance = near->distance;
    if (name.type != pack::no_record) match.type = name.type;
    ingredient.kind = std::min(ingredient.kind, kind_of_name(name));
    label_.matches.push_back(match);
  }
}

}  // namespace actives::label
