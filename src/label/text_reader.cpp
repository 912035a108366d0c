#include "label/text_reader.hpp"

#include <algorithm>

#include "label/brackets.hpp"
#include "label/mend.hpp"
#include "label/part.hpp"
#include "label/roles.hpp"
#include "label/segments.hpp"
#include "label/writer.hpp"

namespace actives::label {

namespace {

namespace gap = text::gap;

// Signs that say something of what follows or went before: a line that goes on, a title, a section, a note, a sign of HTML.
bool has_leaning_signs(const Sheet& sheet) {
  constexpr std::uint32_t anywhere = gap::line | gap::lines | gap::colon | gap::plus_minus | gap::markup;
  constexpr std::uint32_t harmless_before = gap::start | gap::blank;
  constexpr std::uint32_t harmless_behind = gap::blank | gap::stop | gap::mark | gap::close | gap::percent | gap::quote;
  return (sheet.read.any & anywhere) != 0 || (sheet.read.after & ~harmless_behind) != 0 ||
         (sheet.word(0).before & ~harmless_before) != 0 || sheet.word(0).begin > 0;
}

// An amount may end with "w/w" behind its percent sign, whatever stands between.
bool may_end_an_amount(const Sheet& sheet, std::size_t i) { return sheet.letters(i) == "w" || sheet.letters(i) == "v"; }

// Whether signs without words stand around something that was passed over, and say what it is.
bool are_told_by_signs(const Sheet& sheet) {
  constexpr std::uint32_t telling_before = gap::square_open;
  constexpr std::uint32_t telling_behind = gap::colon | gap::percent | gap::square_close;
  return std::any_of(sheet.passed.begin(), sheet.passed.end(), [&](const PassedWord& passed) {
    const std::size_t next = passed.word + 1;
    return (sheet.word(passed.word).before & telling_before) != 0 ||
           (sheet.after(passed.word) & ~passed.piece->facts.after & telling_behind) != 0 ||
           (next < sheet.size() && may_end_an_amount(sheet, next));
  });
}

bool is_name_or_amount(const Label& label) {
  return std::all_of(label.other.begin(), label.other.end(), [](const LabelOther& other) {
    return other.kind == OtherKind::percentage || other.kind == OtherKind::separator;
  });
}

}  // namespace

void TextReader::find_segments() {
  find_roles(sheet_);
  find_groups(sheet_);
  cut_into_segments(sheet_, names_);
}

void TextReader::read(std::string_view text, Label& into) {
  sheet_.text = text;
  sheet_.passed.clear();
  text::read_label_words(text, sheet_.read);
  write(into);
}

bool TextReader::write_rest(Label& into) {
  // Lines are joined by what stands on all of them.
  return (sheet_.read.any & gap::line) == 0 && !are_told_by_signs(sheet_) && write(into);
}

bool TextReader::write(Label& into) {
  find_segments();
  find_prose(sheet_);
  if (!join_torn_names(sheet_, names_)) return false;
  part_run_together_names(sheet_, names_);
  Writer(sheet_, {pack_, names_, families_, near_}, into).write();
  return true;
}

void TextReader::read_piece(std::string_view text, PieceReading& into) {
  PieceFacts& piece = into.facts = {};
  if (text.find('<') != std::string_view::npos || closes_unopened(text) || brackets_left_open(text, 0) != 0) return;
  sheet_.text = text;
  sheet_.passed.clear();
  text::read_label_words(text, sheet_.read);
  piece.has_words = sheet_.size() > 0;
  if (!piece.has_words) {
    piece.leans = (sheet_.read.after & ~gap::blank) != 0;
    return;
  }
  if (has_leaning_signs(sheet_) || may_end_an_amount(sheet_, 0)) return;
  find_segments();
  if (sheet_.segments.size() != 1) return;
  const Segment segment = sheet_.segments.front();
  if (segment.verdict != Verdict::known && segment.verdict != Verdict::open) return;
  find_prose(sheet_);
  if (sheet_.segments.front().verdict != segment.verdict) return;
  piece.open = segment.verdict == Verdict::open;
  piece.prose = static_cast<std::uint8_t>(piece.open ? segment.prose : 0);
  piece.words = static_cast<std::uint16_t>(segment.last - segment.first);
  piece.begin = static_cast<std::uint16_t>(sheet_.word(segment.first).begin);
  piece.end = static_cast<std::uint16_t>(sheet_.word(segment.last - 1).end);
  piece.after = sheet_.read.after;
  into.ends.letters = letters_of(sheet_, {segment.first, segment.last});
  into.ends.outside = letters_outside(sheet_, {segment.first, segment.last});
  part_run_together_names(sheet_, names_);
  Writer(sheet_, {pack_, names_, families_, near_}, into.label).write_part();
  piece.leans = !is_name_or_amount(into.label);
}

}  // namespace actives::label
