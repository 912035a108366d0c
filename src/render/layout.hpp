// Text for people: paragraphs, headings and tables, wrapped to a width, with color where it is wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/render.hpp"
#include "actives/vocabulary.hpp"
#include "render/heat.hpp"

namespace actives::render {

enum class Style : std::uint8_t { plain, strong, faint, heading, good, fair, poor, bad };

// The style of a grade: the same four for every reader, told apart by brightness as well as by hue.
Style style_of(Grade grade);
Style style_of(Status status);

// Builds one page. Everything put on it passes the sanitizer, so no control character reaches a terminal.
class Sheet {
 public:
  explicit Sheet(Look look) : look_(look) {}

  const Look& look() const { return look_; }
  bool narrow() const { return look_.width > 0 && look_.width < 72; }

  void blank();  // an empty line, but never two and none at the top
  void heading(std::string_view words);
  // The left part in bold, the right part at the right edge, or below where it does not fit.
  void title(std::string_view left, std::string_view right);
  void paragraph(std::string_view words, std::size_t indent = 2, Style style = Style::plain);
  // A paragraph with some places of its words, by offset and length in bytes, in bold.
  void marked(const std::string& words, const std::vector<std::pair<std::size_t, std::size_t>>& marks,
              std::size_t indent = 2);
  // A paragraph whose first line starts with a marker; further lines stand below the words.
  void item(std::string_view marker, std::string_view words, std::size_t indent = 2, Style marker_style = Style::plain,
            Style style = Style::plain);
  // "Label  words", the words aligned at column `at`, behind a marker where there is one.
  void labeled(std::string_view label, std::string_view words, std::size_t at = 14, std::string_view marker = "");

  struct Cell {
    std::string words;
    Style style = Style::plain;
    bool whole = false;  // is not to wrap, and keeps the blanks it begins with
  };
  // Columns are as wide as they need to be. Where the width is short, the roomiest give way first and their cells wrap,
  // between words as long as that is enough.
  void table(std::vector<std::vector<Cell>> rows, std::size_t indent = 2);

  // While it lives, words written on the sheet are a link to the address, where links are wanted and the address is one
  // of http or https.
  class Linked {
   public:
    Linked(Sheet& sheet, std::string_view address);
    Linked(const Linked&) = delete;
    Linked& operator=(const Linked&) = delete;
    ~Linked() { sheet_.link_.clear(); }

   private:
    Sheet& sheet_;
  };
  // A stretch of a line; on paper of its own color where it has one.
  struct Piece {
    std::string words;
    Style style = Style::plain;
    std::optional<Heat> heat;
  };
  // One line, not wrapped: its writer has measured it. Blanks at its end are left out where they have no color.
  void pieces(const std::vector<Piece>& line);

  std::string take() { return std::move(out_); }

 private:
  void line(std::string_view clean, std::size_t indent, Style style);
  std::string styled(std::string_view clean, Style style) const;
  std::size_t room(std::size_t indent) const;

  Look look_;
  std::string link_;  // the address, ready to stand in an escape sequence; empty: none
  std::string out_;
};

std::string blanks(std::size_t columns);

// "1 study", "3 studies".
std::string counted(std::size_t number, std::string_view one, std::string_view many);

}  // namespace actives::render
