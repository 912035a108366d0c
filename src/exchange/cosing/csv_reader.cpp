#include "exchange/cosing/csv_reader.hpp"

#include <exception>
#include <new>
#include <utility>

#include <csv.h>

#include "actives/error.hpp"

namespace actives::exchange {

namespace {

// The parser of libcsv with the rows it makes. It is given one line of the file after the other, so that the line in which
// a row begins is known.
class Parser {
 public:
  Parser(const std::string& file, char delimiter, const std::function<bool(CsvRow&)>& take) : file_(file), take_(take) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }

  // False: no more is wanted.
  bool line(std::size_t number, std::string_view text) {
    if (!in_row_) {
      row_.line = number;
      in_row_ = text.find_first_not_of(" \t\r\n") != std::string_view::npos;
    }
    const std::size_t read = csv_parse(&parser_, text.data(), text.size(), &Parser::on_cell, &Parser::on_row, this);
    if (thrown_) std::rethrow_exception(thrown_);
    if (read == text.size()) return !done_;
    if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    refuse(number, read + 1,
           "a quote stands in the middle of a cell; put the whole cell in quotes and write each quote inside twice");
  }

  void end() {
    const int failed = csv_fini(&parser_, &Parser::on_cell, &Parser::on_row, this);
    if (thrown_) std::rethrow_exception(thrown_);
    if (failed == 0) return;
    if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    refuse(row_.line, 0, "a cell of the row that begins here is in quotes that are never closed");
  }

 private:
  [[noreturn]] void refuse(std::size_t number, std::size_t column, const char* why) const {
    throw CatalogueError({Problem{{file_, number, column}, "", why}});
  }

  // What is called by C must not throw: it is kept until the library has returned.
  template <class F>
  void guard(F&& work) noexcept {
    if (thrown_) return;
    try {
      work();
    } catch (...) {
      thrown_ = std::current_exception();
    }
  }

  static void on_cell(void* bytes, std::size_t size, void* self) {
    Parser& parser = *static_cast<Parser*>(self);
    parser.guard([&] { parser.row_.cells.emplace_back(static_cast<const char*>(bytes), size); });
  }

  static void on_row(int, void* self) {
    Parser& parser = *static_cast<Parser*>(self);
    parser.in_row_ = false;
    parser.guard([&] {
      if (!parser.done_) parser.done_ = !parser.take_(parser.row_);
    });
    parser.row_.cells.clear();
  }

  const std::string& file_;
  const std::function<bool(CsvRow&)>& take_;
  csv_parser parser_{};
  CsvRow row_;
  std::exception_ptr thrown_;
  bool in_row_ = false;
  bool done_ = false;
};

// Behind the end of the first line.
std::size_t behind_line(std::string_view text) {
  const std::size_t end = text.find_first_of("\r\n");
  if (end == std::string_view::npos) return text.size();
  return text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? end + 2 : end + 1;
}

}  // namespace

void read_csv(const std::string& file, std::string_view text, char delimiter,
              const std::function<bool(CsvRow&)>& take) {
  Parser parser(file, delimiter, take);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t length = behind_line(text);
    if (!parser.line(number, text.substr(0, length))) return;
    text.remove_prefix(length);
  }
  parser.end();
}

std::string_view unguarded(std::string_view cell) {
  constexpr std::string_view guarded = "=+-@'\t\r";
  if (cell.size() > 1 && cell[0] == '\'' && guarded.find(cell[1]) != std::string_view::npos) cell.remove_prefix(1);
  return cell;
}

}  // namespace actives::exchange
