// A label while it is being read: its words, what each is, and the runs of words between separators.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "actives/label.hpp"
#include "text/label_words.hpp"

namespace actives::label {

// What a word is, before anybody asks whether a name is known.
enum class Role : std::uint8_t {
  name,
  amount,    // "5.0 %", "10,000 ppm"
  footnote,  // "[14]"
};

// What is known of a run of words.
enum class Verdict : std::uint8_t {
  open,   // nothing yet
  known,  // a name that the catalogue has
  prose,
  header,
  section,  // a header that begins a section
  footnote,
  separator,
};

// What stands between two words, as far as it parts them.
enum class Cut : std::uint8_t {
  none,
  line,  // the end of a line, which may stand inside a name
  colon,
  stop,   // the end of a sentence
  hard,   // a comma or another separator
  block,  // an empty line
  note,   // a mark that leads to a note, before the word it belongs to
};

// Label names of the pack: numbers of the first and behind the last.
struct Hit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  explicit operator bool() const { return last > first; }
};

struct Piece;

// A run of words between two separators.
struct Segment {
  std::uint32_t first = 0;  // words
  std::uint32_t last = 0;   // behind them
  Verdict verdict = Verdict::open;
  Cut lead = Cut::none;     // what stands before it
  std::uint16_t prose = 0;  // of a segment that is open: how many of its words are those of sentences
  LabelSection section = LabelSection::main;
  Hit hit;
  bool torn = false;             // separators stand inside of it
  bool is_selection = false;     // of a header: what follows is praised here and listed later
  const Piece* piece = nullptr;  // what it is was known before; it has one word, without letters
};

// A word that stands for a whole piece (piece.hpp).
struct PassedWord {
  std::size_t word = 0;
  const Piece* piece = nullptr;
};

struct Sheet {
  std::string_view text;
  text::LabelWords read;
  std::vector<Role> roles;           // one a word
  bool has_roles = false;            // any of them is not a name's
  std::vector<std::uint32_t> group;  // one a word: 0, or the number of the parenthesis it stands in, from 1
  std::vector<PassedWord> passed;    // in the order of the words
  std::vector<Segment> segments;

  std::size_t size() const { return read.words.size(); }
  const text::LabelWord& word(std::size_t i) const { return read.words[i]; }
  std::string_view letters(std::size_t i) const {
    const text::LabelWord& at = read.words[i];
    return std::string_view(read.letters).substr(at.first, at.last - at.first);
  }
  // What stands behind word i.
  std::uint32_t after(std::size_t i) const { return i + 1 < size() ? read.words[i + 1].before : read.after; }
  bool is_name(std::size_t i) const { return roles[i] == Role::name; }
};

}  // namespace actives::label
