#include "render/layout.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/sanitize.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"

namespace actives::render {

namespace {

constexpr std::size_t narrowest_text = 16;  // columns; below this wrapping makes no sense

std::string_view escape(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::strong: return "\x1b[1m";
    case Style::faint: return "\x1b[2m";
    case Style::heading: return "\x1b[1;4m";
    case Style::good: return "\x1b[1;34m";
    case Style::fair: return "\x1b[36m";
    case Style::poor: return "\x1b[33m";
    case Style::bad: return "\x1b[1;31m";
  }
  return "";
}

}  // namespace

Style style_of(Grade grade) {
  switch (grade) {
    case Grade::A:
    case Grade::B: return Style::good;
    case Grade::C: return Style::fair;
    case Grade::M:
    case Grade::D:
    case Grade::E: return Style::poor;
    case Grade::N: return Style::bad;
  }
  return Style::plain;
}

Style style_of(Status status) {
  switch (status) {
    case Status::permitted: return Style::good;
    case Status::restricted:
    case Status::unclear:
    case Status::not_listed: return Style::poor;
    case Status::prohibited:
    case Status::not_approved: return Style::bad;
  }
  return Style::plain;
}

std::string blanks(std::size_t columns) {
  std::string row(columns, ' ');
  return row;
}

std::string Sheet::styled(std::string_view clean, Style style) const {
  if (!look_.color || style == Style::plain || clean.empty()) return std::string(clean);
  return std::string(escape(style)) + std::string(clean) + "\x1b[0m";
}

std::size_t Sheet::room(std::size_t indent) const {
  if (look_.width == 0) return 0;
  return std::max(narrowest_text, look_.width > indent ? look_.width - indent : 0);
}

void Sheet::line(std::string_view clean, std::size_t indent, Style style) {
  if (!clean.empty()) {
    out_ += blanks(indent);
    if (!link_.empty()) out_ += "\x1b]8;;" + link_ + "\x1b\\";
    out_ += styled(clean, style);
    if (!link_.empty()) out_ += "\x1b]8;;\x1b\\";
  }
  out_ += '\n';
}

Sheet::Linked::Linked(Sheet& sheet, std::string_view address) : sheet_(sheet) {
  if (!sheet.look_.links || !(address.starts_with("https://") || address.starts_with("http://"))) return;
  // Nothing but printable ASCII may stand in the sequence, or it could end it.
  for (char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F)
      sheet.link_ += c;
    else
      sheet.link_ += fmt::format("%{:02X}", byte);
  }
}

void Sheet::blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void Sheet::heading(std::string_view words) {
  blank();
  const std::string clean = text::printable(words);
  for (std::string_view part : text::wrap(clean, room(0))) line(part, 0, Style::heading);
}

void Sheet::title(std::string_view left, std::string_view right) {
  const std::string name = text::printable(left);
  const std::string note = text::printable(right);
  const std::size_t used = text::columns(name) + text::columns(note);
  const bool fits = look_.width == 0 || used + 2 <= look_.width;
  if (!fits || note.empty()) {
    for (std::string_view part : text::wrap(name, room(0))) line(part, 0, Style::strong);
    for (std::string_view part : text::wrap(note, room(2)))
      if (!part.empty()) line(part, 2, Style::faint);
    return;
  }
  const std::size_t gap = look_.width == 0 ? 2 : look_.width - used;
  out_ += styled(name, Style::strong) + blanks(gap) + styled(note, Style::faint) + "\n";
}

void Sheet::paragraph(std::string_view words, std::size_t indent, Style style) {
  const std::string clean = text::printable(words);
  for (std::string_view part : text::wrap(clean, room(indent))) line(part, indent, style);
}

void Sheet::marked(const std::string& words, const std::vector<std::pair<std::size_t, std::size_t>>& marks,
                   std::size_t indent) {
  // Where something had to be replaced the places no longer fit.
  if (!look_.color || !text::is_clean(words)) return paragraph(words, indent);
  for (std::string_view part : text::wrap(words, room(indent))) {
    const auto start = static_cast<std::size_t>(part.data() - words.data());
    out_ += blanks(indent);
    std::size_t done = 0;
    for (const auto& [offset, length] : marks) {
      const std::size_t from = std::clamp(offset, start, start + part.size()) - start;
      const std::size_t to = std::clamp(offset + length, start, start + part.size()) - start;
      if (from >= to || from < done) continue;
      out_ += std::string(part.substr(done, from - done)) + styled(part.substr(from, to - from), Style::strong);
      done = to;
    }
    out_ += std::string(part.substr(done)) + "\n";
  }
}

void Sheet::item(std::string_view marker, std::string_view words, std::size_t indent, Style marker_style, Style style) {
  const std::string clean_marker = text::printable(marker);
  const std::string clean = text::printable(words);
  const std::size_t hang = indent + text::columns(clean_marker) + 1;
  bool first = true;
  for (std::string_view part : text::wrap(clean, room(hang))) {
    out_ += first ? blanks(indent) + styled(clean_marker, marker_style) + " " : blanks(hang);
    first = false;
    line(part, 0, style);
  }
}

void Sheet::labeled(std::string_view label, std::string_view words, std::size_t at, std::string_view marker) {
  const std::string clean_label = text::printable(label);
  const std::string clean_marker = marker.empty() ? "" : text::printable(marker) + " ";
  const std::string clean = text::printable(words);
  const std::size_t used = 2 + text::columns(clean_label);
  const std::size_t first = std::max(narrow() ? used + 1 : at, used + 1) + text::columns(clean_marker);
  const std::size_t further = narrow() ? 4 : first;
  std::string before =
      "  " + styled(clean_label, Style::faint) + blanks(first - used - text::columns(clean_marker)) + clean_marker;
  for (std::string_view part : text::wrap(clean, room(further), first - further)) {
    out_ += std::exchange(before, blanks(further));
    line(part, 0, Style::plain);
  }
}

void Sheet::pieces(const std::vector<Piece>& line) {
  std::size_t owed = 0;  // blanks are written only before something that follows
  for (const Piece& piece : line) {
    std::string clean = text::printable(piece.words);
    if (look_.color && piece.heat) {
      out_ += blanks(std::exchange(owed, 0));
      out_ += fmt::format("\x1b[48;5;{};38;5;{}m{}\x1b[0m", piece.heat->paper, piece.heat->ink, clean);
      continue;
    }
    const std::size_t words_end = clean.find_last_not_of(' ') + 1;  // 0: nothing but blanks
    const std::size_t behind = clean.size() - words_end;
    clean.resize(words_end);
    if (!clean.empty()) out_ += blanks(std::exchange(owed, 0)) + styled(clean, piece.style);
    owed += behind;
  }
  out_ += '\n';
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace actives::render
