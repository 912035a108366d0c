#include <utility>

#include "actives/render.hpp"
#include "render/fields.hpp"
#include "render/format.hpp"
#include "render/label.hpp"
#include "render/label_records.hpp"
#include "render/records.hpp"

namespace actives::render {

namespace {

Format stream_format(RecordFormat format) {
  switch (format) {
    case RecordFormat::json: return Format::json;
    case RecordFormat::jsonl: return Format::jsonl;
    case RecordFormat::csv: return Format::csv;
    case RecordFormat::tsv: return Format::tsv;
    case RecordFormat::markdown: return Format::markdown;
  }
  return Format::json;
}

// A whole answer: `paths` are the fields of its records.
class Answer {
 public:
  Answer(const Catalogue& catalogue, const std::vector<std::string>& paths, RecordFormat format)
      : stream_({std::string(catalogue.version()), top_level(paths), false}, stream_format(format)),
        out_(stream_.begin()) {}

  void add(Record record) { out_ += stream_.add(std::move(record)); }
  RecordStream& stream() { return stream_; }
  void add_written(std::string records) { out_ += stream_.add_written(std::move(records)); }
  std::string take() && {
    out_ += stream_.end();
    return std::move(out_);
  }

 private:
  RecordStream stream_;
  std::string out_;
};

}  // namespace

std::string page_records(const Catalogue& catalogue, const Page& page, std::string_view asked, RecordFormat format) {
  Answer answer(catalogue, explain_paths(), format);
  answer.add(explain_record(page, asked));
  return std::move(answer).take();
}

std::string target_records(const Catalogue& catalogue, const TargetList& list, RecordFormat format) {
  Answer answer(catalogue, target_paths(), format);
  for (const TargetHit& hit : list.hits) answer.add(target_record(hit));
  return std::move(answer).take();
}

std::string ingredient_records(const Catalogue& catalogue, const IngredientList& list, RecordFormat format) {
  Answer answer(catalogue, ingredient_row_paths(), format);
  for (const IngredientHit& hit : list.hits) answer.add(ingredient_record(hit));
  return std::move(answer).take();
}

std::string search_records(const Catalogue& catalogue, const SearchAnswer& found, RecordFormat format) {
  Answer answer(catalogue, search_paths(), format);
  for (const SearchHit& hit : found.hits) answer.add(search_record(hit));
  return std::move(answer).take();
}

std::string compare_records(const Catalogue& catalogue, const std::vector<Compared>& records,
                            const std::vector<std::string>& asked, RecordFormat format) {
  Answer answer(catalogue, compared_paths(), format);
  for (std::size_t i = 0; i < records.size(); ++i) answer.add(compared_record(records[i], asked[i]));
  return std::move(answer).take();
}

std::string matrix_records(const Catalogue& catalogue, const Matrix& matrix, RecordFormat format) {
  Answer answer(catalogue, cell_paths(), format);
  for (const MatrixRow& row : matrix.rows)
    for (std::size_t i = 0; i < matrix.columns.size(); ++i)
      answer.add(cell_record(row, matrix.columns[i], row.cells[i]));
  return std::move(answer).take();
}

std::string label_records(const Catalogue& catalogue, const ReadLabel& read, RecordFormat format) {
  Answer answer(catalogue, label_paths(), format);
  std::string written;
  LabelRecords(catalogue, {}, answer.stream()).write(read, written);
  answer.add_written(std::move(written));
  return std::move(answer).take();
}

}  // namespace actives::render
