#include <algorithm>

#include "render/grid.hpp"
#include "render/svg.hpp"
#include "render/text_pages.hpp"
#include "text/wrap.hpp"

namespace actives::render {

namespace {

// All in pixels.
constexpr std::size_t margin = 24;
constexpr std::size_t row_height = 26;
constexpr std::size_t step = 18;  // by which a narrower concern is set in
constexpr std::size_t label_size = 13;
constexpr std::size_t number_size = 10;
constexpr std::size_t digit = 7;  // the widest there is at this size
constexpr std::size_t note_size = 12;
constexpr std::size_t note_height = 18;
constexpr std::size_t swatch = 20;
constexpr std::size_t head_height = 58;        // title and what is below it
constexpr std::size_t least_width = 620;       // so that the notes have room
constexpr std::string_view faint = "#595959";  // still read well on white
constexpr std::string_view empty_paper = "#f4f4f4";

class Picture {
 public:
  Picture(const Grid& grid, std::string_view version) : grid_(grid) {
    for (const GridLine& line : grid.lines)
      label_ = std::max(label_, step * line.depth + width_of(line.label, label_size));
    std::size_t number = 0;
    for (const GridLine& line : grid.lines)
      for (const GridCell& cell : line.cells) number = std::max(number, digit * cell.number.size());
    cell_ = 36 + number;
    std::size_t heading = 0;
    for (const std::string& column : grid.columns) heading = std::max(heading, slant(column));
    heading_ = heading + 14;
    left_ = margin + label_ + 12;
    std::size_t right = left_ + cell_ * grid.columns.size();
    for (std::size_t i = 0; i < grid.columns.size(); ++i)
      right = std::max(right, left_ + cell_ * i + cell_ / 2 + slant(grid.columns[i]) + 8);
    width_ = std::max({right + margin, least_width, 2 * margin + width_of(grid.title, 20)});
    top_ = margin + head_height + heading_;
    find_notes(version);
  }

  std::string draw() {
    const std::size_t bottom = top_ + row_height * grid_.lines.size();
    const std::size_t legend = bottom + 24;
    const std::size_t notes = legend + legend_rows() * (swatch + 8) + 14;
    Svg svg(width_, notes + note_height * notes_.size() + margin - 8, grid_.title, description());
    svg.text(margin, margin + 18, grid_.title, {.size = 20, .bold = true});
    const std::string below = grid_.narrowed.empty() ? "on skin" : "on skin, " + grid_.narrowed;
    svg.text(margin, margin + 40, below, {.size = label_size, .color = faint});
    for (std::size_t i = 0; i < grid_.columns.size(); ++i)
      svg.text(left_ + cell_ * i + cell_ / 2 + 4, top_ - 8, grid_.columns[i], {.size = label_size, .turned = -45});
    for (std::size_t i = 0; i < grid_.lines.size(); ++i) draw_line(svg, grid_.lines[i], top_ + row_height * i);
    draw_legend(svg, legend);
    for (std::size_t i = 0; i < notes_.size(); ++i)
      svg.text(margin, notes + note_height * i, notes_[i], {.size = note_size, .color = faint});
    return svg.take();
  }

 private:
  // How far a heading at 45 degrees reaches to the right, and up.
  static std::size_t slant(std::string_view words) { return width_of(words, label_size) * 71 / 100 + 4; }

  void draw_line(Svg& svg, const GridLine& line, std::size_t y) const {
    svg.text(margin + step * line.depth, y + 18, line.label, {.size = label_size});
    for (std::size_t i = 0; i < line.cells.size(); ++i) draw_cell(svg, line.cells[i], left_ + cell_ * i, y);
  }

  void draw_cell(Svg& svg, const GridCell& cell, std::size_t x, std::size_t y) const {
    const std::size_t width = cell_ - 2;
    const std::size_t height = row_height - 2;
    if (!cell.grade) {
      svg.box(x, y, width, height, empty_paper);
      return svg.text(x + width / 2, y + 17, "·", {.size = 14, .anchor = "middle", .color = faint});
    }
    std::string ink = "#1a1a1a";
    std::string letter(to_string(*cell.grade));
    if (cell.cosmetic) {
      svg.box(x, y, width, height, hex(heat_of(*cell.grade).paper));
      ink = hex(heat_of(*cell.grade).ink);
    } else {
      svg.dashed_box(x, y, width, height);
      letter = "(" + letter + ")";
    }
    if (cell.number.empty()) {
      svg.text(x + width / 2, y + 17, letter, {.size = 14, .bold = true, .anchor = "middle", .color = ink});
      return;
    }
    svg.text(x + 15, y + 17, letter, {.size = 14, .bold = true, .anchor = "middle", .color = ink});
    svg.text(x + width - 4, y + 17, cell.number, {.size = number_size, .anchor = "end", .color = ink});
  }

  static std::size_t legend_width(std::string_view words) { return swatch + 6 + width_of(words, note_size) + 18; }

  std::size_t legend_rows() const {
    std::size_t rows = 1;
    std::size_t x = margin;
    for (const auto& [grade, words] : grade_legend()) {
      if (x > margin && x + legend_width(words) > width_) {
        ++rows;
        x = margin;
      }
      x += legend_width(words);
    }
    return rows;
  }

  void draw_legend(Svg& svg, std::size_t y) const {
    std::size_t x = margin;
    for (const auto& [grade, words] : grade_legend()) {
      if (x > margin && x + legend_width(words) > width_) {
        y += swatch + 8;
        x = margin;
      }
      const Heat heat = heat_of(grade);
      svg.box(x, y, swatch, swatch, hex(heat.paper));
      const std::string ink = hex(heat.ink);
      svg.text(x + swatch / 2, y + 15, to_string(grade), {.size = 13, .bold = true, .anchor = "middle", .color = ink});
      svg.text(x + swatch + 6, y + 15, words, {.size = note_size});
      x += legend_width(words);
    }
  }

  void find_notes(std::string_view version) {
    std::vector<std::string> sentences = how_to_read(grid_, true);
    const auto left_out = [&](std::string_view what, const std::vector<std::string>& names) {
      if (!names.empty()) sentences.push_back(std::string(what) + listed(names, everything) + ".");
    };
    left_out("No column, since nothing is recorded: ", grid_.left_out_columns);
    left_out("No line, since nothing is recorded: ", grid_.left_out_lines);
    sentences.push_back("actives, catalogue " + std::string(version) + ". It informs; it does not advise treatment.");
    const std::size_t columns = (width_ - 2 * margin) * 100 / (56 * note_size);
    for (const std::string& sentence : sentences)
      for (std::string_view part : text::wrap(sentence, columns)) notes_.emplace_back(part);
  }

  std::string description() const {
    std::string words = grid_.of_ingredients ? "A table of ingredients by skin concerns."
                                             : "A table of skin concerns by types of ingredients.";
    for (const std::string& sentence : how_to_read(grid_, true)) words += " " + sentence;
    return words;
  }

  const Grid& grid_;
  std::size_t label_ = 0;
  std::size_t cell_ = 0;
  std::size_t heading_ = 0;
  std::size_t left_ = 0;
  std::size_t top_ = 0;
  std::size_t width_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace

std::string matrix_svg(const Matrix& matrix, const MatrixHead& head, std::string_view catalogue_version) {
  const Grid grid = grid_of(matrix, head);
  return Picture(grid, catalogue_version).draw();
}

}  // namespace actives::render
