// Writes what was read of labels, for machines.
//
// A million labels come to gigabytes of records, so these are written as text where they are made; only formats and fields
// that take a record apart have it read again as a value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/format.hpp"
#include "render/label.hpp"
#include "render/label_texts.hpp"

namespace actives::render {

class LabelRecords {
 public:
  // The stream must outlive this.
  LabelRecords(const Catalogue& catalogue, const LabelFields& fields, const RecordStream& stream);

  // Appends the label's record, or one for each ingredient, as the stream writes those that are not its first.
  void write(const ReadLabel& read, std::string& out);

 private:
  enum class Field : std::uint8_t {
    label,
    id,
    ingredients,
    other,
    flags,
    amount,
    counts,
    says,
    note,
    position,
    printed,
    offset,
    length,
    section,
    kind,
    functions,
    matches,
    kept
  };
  struct Column {
    std::string key;  // as it stands in the record, with its colon
    Field field = Field::kept;
    std::size_t number = 0;  // of a field carried through
  };
  // An ingredient of a label, and what is said of it.
  struct Row {
    std::size_t number = 0;  // from 0
    const LabelAmount* amount = nullptr;
    std::span<const LabelFlag> flags;
  };

  void add_column(const std::string& name);
  void write_rows(const ReadLabel& read, std::string& out);
  void write_object(const ReadLabel& read, const Row& row, std::string& out);
  void append_field(const Column& column, const ReadLabel& read, const Row& row, std::string& out);
  void append_field_of_label(Field field, const ReadLabel& read, std::string& out);
  void append_field_of_ingredient(Field field, const ReadLabel& read, const Row& row, std::string& out);
  void append_amount(std::string& out, const LabelAmount& amount);
  void append_ingredient(const ReadLabel& read, std::size_t i, std::string& out);

  const RecordStream& stream_;
  bool rows_;
  bool lines_;  // the text of a record is its line
  std::vector<std::string> kept_;
  std::vector<Column> columns_;
  LabelTexts texts_;
  // The last amount that was written.
  struct {
    double percent = 0;
    std::string percent_text;
    std::string because;
    std::string quoted;
  } because_;
  std::string object_;
};

}  // namespace actives::render
