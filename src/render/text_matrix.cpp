#include <algorithm>

#include "render/grid.hpp"
#include "render/text_pages.hpp"
#include "text/sanitize.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"

namespace actives::render {

namespace {

using Piece = Sheet::Piece;

constexpr std::size_t letter_columns = 3;    // "(B)"
constexpr std::size_t narrowest_label = 24;  // columns; a longer label wraps
constexpr std::size_t step = 2;              // by which a narrower concern is set in
constexpr std::string_view bar = "│";
constexpr std::string_view corner = "┐";

// How a grid is cut and measured for a width.
struct Plan {
  std::size_t number = 0;  // columns for the number in a cell; 0: it is left out
  std::size_t before = 1;  // columns between the letter and the number
  std::size_t behind = 1;  // ... and behind the number
  std::size_t label = 0;   // with a blank behind it
  std::size_t block = 0;   // columns of the grid that stand side by side

  std::size_t cell() const { return letter_columns + (number > 0 ? before + number + behind : 0); }
  std::size_t letter_at(std::size_t place) const { return label + place * cell() + 1; }
};

std::size_t longest_label(const Grid& grid) {
  std::size_t longest = 0;
  for (const GridLine& line : grid.lines) longest = std::max(longest, step * line.depth + text::columns(line.label));
  return longest + 1;
}

std::size_t longest_number(const Grid& grid) {
  std::size_t longest = 0;
  for (const GridLine& line : grid.lines)
    for (const GridCell& cell : line.cells) longest = std::max(longest, cell.number.size());
  return longest;
}

// All columns side by side with their numbers; else without, where they are of ingredients; else in blocks.
Plan plan_for(const Grid& grid, std::size_t width) {
  const std::size_t count = grid.columns.size();
  Plan plan{longest_number(grid), 1, 1, longest_label(grid), count};
  if (count == 0) return plan;
  plan.label = std::max(plan.label, text::columns(grid.columns.front()) + 1);  // its heading stands above the labels
  if (width == 0) return plan;
  const std::size_t label = std::min(plan.label, narrowest_label);
  const auto fits = [&](std::size_t wide) { return wide + count * plan.cell() <= width; };
  if (!fits(plan.label)) plan.behind = 0;
  if (!fits(plan.label)) plan.before = 0;
  if (!fits(label) && grid.of_ingredients) plan.number = 0;
  const std::size_t room = std::max<std::size_t>(1, (width - label) / plan.cell());
  const std::size_t blocks = (count + room - 1) / room;
  plan.block = (count + blocks - 1) / blocks;
  plan.label = std::min(plan.label, width - plan.block * plan.cell());
  return plan;
}

std::string right(std::string_view words, std::size_t width) {
  return blanks(width - std::min(width, text::columns(words))) + std::string(words);
}

std::string letter(const GridCell& cell) {
  if (!cell.grade) return " · ";
  const std::string grade(to_string(*cell.grade));
  return cell.cosmetic ? " " + grade + " " : "(" + grade + ")";
}

// Only what was studied on skin has a color: one sees at a glance what is known of a cream.
Piece piece_of(const GridCell& cell, const Plan& plan) {
  Piece piece{letter(cell), cell.grade ? Style::plain : Style::faint, std::nullopt};
  if (plan.number > 0) piece.words += right(cell.number, plan.before + plan.number) + blanks(plan.behind);
  if (cell.grade && cell.cosmetic) piece.heat = heat_of(*cell.grade);
  return piece;
}

// One part of the grid: some columns side by side below their headings, with the lines that have something there.
class Block {
 public:
  Block(Sheet& sheet, const Grid& grid, const Plan& plan, std::size_t first)
      : sheet_(sheet),
        grid_(grid),
        plan_(plan),
        first_(first),
        end_(std::min(first + plan.block, grid.columns.size())) {}

  void write() {
    for (std::size_t column = end_; column-- > first_;) write_heading(column);
    for (const GridLine& line : grid_.lines)
      if (plan_.block == grid_.columns.size() || has_something(line)) write_line(line);
  }

 private:
  // Each heading ends above its column, and the columns behind it pass on its right.
  void write_heading(std::size_t column) {
    const std::size_t at = plan_.letter_at(column - first_);
    const std::string clean = text::printable(grid_.columns[column]);
    const std::vector<std::string_view> parts = text::wrap(clean, at - 1);
    for (const std::string_view& part : parts) {
      const bool last = &part == &parts.back();
      std::vector<Piece> line{{right(part, at - 1) + " ", Style::strong, std::nullopt},
                              {std::string(last ? corner : " "), Style::faint, std::nullopt}};
      for (std::size_t behind = column + 1; behind < end_; ++behind)
        line.push_back({blanks(plan_.cell() - 1) + std::string(bar), Style::faint, std::nullopt});
      sheet_.pieces(line);
    }
  }

  void write_line(const GridLine& line) {
    const std::size_t indent = step * line.depth;
    const std::string clean = text::printable(line.label);
    const std::size_t room = plan_.label > indent + 1 ? plan_.label - indent - 1 : 1;
    bool first = true;
    for (std::string_view part : text::wrap(clean, room)) {
      const std::size_t used = indent + text::columns(part);
      std::vector<Piece> pieces{{blanks(indent) + std::string(part), Style::plain, std::nullopt},
                                {blanks(plan_.label - std::min(plan_.label, used)), Style::plain, std::nullopt}};
      if (std::exchange(first, false))
        for (std::size_t column = first_; column < end_; ++column)
          pieces.push_back(piece_of(line.cells[column], plan_));
      sheet_.pieces(pieces);
    }
  }

  bool has_something(const GridLine& line) const {
    const auto from = line.cells.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto to = line.cells.begin() + static_cast<std::ptrdiff_t>(end_);
    return std::any_of(from, to, [](const GridCell& cell) { return cell.grade.has_value(); });
  }

  Sheet& sheet_;
  const Grid& grid_;
  const Plan& plan_;
  std::size_t first_;
  std::size_t end_;
};

// One line of the grid below the other, each with what is recorded of it.
void stacked(Sheet& sheet, const Grid& grid) {
  const std::size_t number = longest_number(grid) + 1;
  for (const GridLine& line : grid.lines) {
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < line.cells.size(); ++i)
      if (line.cells[i].grade) known.push_back(i);
    sheet.paragraph(line.label, step * line.depth, Style::strong);
    if (known.empty()) sheet.item(" · ", "nothing recorded", step * line.depth + 1, Style::faint, Style::faint);
    for (std::size_t i : known) {
      const GridCell& cell = line.cells[i];
      sheet.item(letter(cell) + right(cell.number, number), grid.columns[i], step * line.depth + 1,
                 cell.cosmetic ? style_of(*cell.grade) : Style::plain);
    }
  }
}

// "A well supported  B supported ...", each letter on its color, as many on a line as fit.
void legend(Sheet& sheet) {
  std::vector<Piece> line;
  std::size_t used = 0;
  for (const auto& [grade, words] : grade_legend()) {
    const std::size_t wide = letter_columns + 1 + text::columns(words) + 2;
    if (used > 0 && sheet.look().width > 0 && used + wide - 2 > sheet.look().width) {
      sheet.pieces(std::exchange(line, {}));
      used = 0;
    }
    line.push_back({" " + std::string(to_string(grade)) + " ", Style::strong, heat_of(grade)});
    line.push_back({" " + words + "  ", Style::plain, std::nullopt});
    used += wide;
  }
  sheet.pieces(line);
}

void notes(Sheet& sheet, const Grid& grid, bool with_numbers) {
  std::string words;
  for (const std::string& sentence : how_to_read(grid, with_numbers)) words += (words.empty() ? "" : " ") + sentence;
  if (grid.of_ingredients && !with_numbers)
    words += " Fewer columns, with --concern, leave room for the number of people.";
  sheet.paragraph(words, 0, Style::faint);
  if (!grid.left_out_columns.empty())
    sheet.paragraph("No column, since nothing is recorded: " + listed(grid.left_out_columns, everything) + ".", 0,
                    Style::faint);
  if (!grid.left_out_lines.empty())
    sheet.paragraph("No line, since nothing is recorded: " + listed(grid.left_out_lines, everything) + ".", 0,
                    Style::faint);
  sheet.paragraph(grid.of_ingredients ? "'actives explain NAME' says why."
                                      : "'actives for CONCERN --type TYPE --show-null' lists what is behind a cell.",
                  0, Style::faint);
}

}  // namespace

std::string matrix_text(const Matrix& matrix, const MatrixHead& head, Look look) {
  const Grid grid = grid_of(matrix, head);
  Sheet sheet(look);
  sheet.title(grid.title, grid.narrowed);
  sheet.blank();
  bool with_numbers = true;
  if (sheet.narrow()) {
    stacked(sheet, grid);
  } else {
    const Plan plan = plan_for(grid, look.width);
    with_numbers = plan.number > 0;
    for (std::size_t first = 0; first < grid.columns.size(); first += plan.block) {
      if (first > 0) sheet.blank();
      Block(sheet, grid, plan, first).write();
    }
  }
  sheet.blank();
  legend(sheet);
  sheet.blank();
  notes(sheet, grid, with_numbers);
  return sheet.take();
}

}  // namespace actives::render
