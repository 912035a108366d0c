#include <algorithm>
#include <span>

#include "render/layout.hpp"
#include "text/sanitize.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"

namespace actives::render {

namespace {

constexpr std::size_t gap = 2;  // columns between two cells

// One column of a table, measured in columns of the terminal.
struct Measure {
  std::size_t width = 0;         // so far; at first that of the longest cell
  std::size_t longest_word = 0;  // narrower than this breaks a word

  std::size_t slack() const { return width > longest_word ? width - longest_word : 0; }
};

std::size_t longest_word(std::string_view words) {
  std::size_t longest = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    longest = std::max(longest, text::columns(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return longest;
}

std::vector<Measure> measured(std::span<const std::vector<Sheet::Cell>> rows) {
  std::vector<Measure> columns;
  for (const std::vector<Sheet::Cell>& row : rows) {
    columns.resize(std::max(columns.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t width = text::columns(row[i].words);
      columns[i].width = std::max(columns[i].width, width);
      columns[i].longest_word = std::max(columns[i].longest_word, row[i].whole ? width : longest_word(row[i].words));
    }
  }
  return columns;
}

// Takes one column of the terminal after the other from what can spare it best.
void fit(std::vector<Measure>& columns, std::size_t room) {
  std::size_t total = columns.empty() ? 0 : gap * (columns.size() - 1);
  for (const Measure& column : columns) total += column.width;
  for (; total > room; --total) {
    const auto roomiest = std::max_element(columns.begin(), columns.end(), [](const Measure& a, const Measure& b) {
      return a.slack() != b.slack() ? a.slack() < b.slack() : a.slack() == 0 && a.width < b.width;
    });
    if (roomiest == columns.end() || roomiest->width <= 1) return;
    --roomiest->width;
  }
}

// The lines of a cell in a column that is so wide.
std::vector<std::string_view> lines_of(const Sheet::Cell& cell, std::size_t width) {
  if (cell.whole && text::columns(cell.words) <= width) return {cell.words};
  return text::wrap(cell.words, width);
}

}  // namespace

void Sheet::table(std::vector<std::vector<Cell>> rows, std::size_t indent) {
  for (std::vector<Cell>& row : rows)
    for (Cell& cell : row) cell.words = text::printable(cell.words);
  std::vector<Measure> columns = measured(rows);
  if (look_.width > 0) fit(columns, look_.width > indent ? look_.width - indent : 1);
  for (const std::vector<Cell>& row : rows) {
    std::vector<std::vector<std::string_view>> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(lines_of(row[i], columns[i].width));
      height = std::max(height, cells[i].size());
    }
    for (std::size_t l = 0; l < height; ++l) {
      std::size_t owed = indent;  // blanks are written only before something that follows
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string_view words = l < cells[i].size() ? cells[i][l] : std::string_view();
        const std::size_t used = text::columns(words);
        if (!words.empty()) {
          out_ += blanks(owed) + styled(words, row[i].style);
          owed = 0;
        }
        owed += columns[i].width - std::min(columns[i].width, used) + gap;
      }
      out_ += '\n';
    }
  }
}

}  // namespace actives::render
