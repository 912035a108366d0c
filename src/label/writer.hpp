// Turns the segments of a sheet into the ingredients of a label and what else stands in the text.
#pragma once

#include <optional>
#include <vector>

#include "label/family.hpp"
#include "label/fuzzy.hpp"
#include "label/names.hpp"
#include "label/sheet.hpp"

namespace actives::label {

// What recognizes a name.
struct Recognizers {
  const pack::Pack& pack;
  Names& names;
  Families& families;
  NearNames& near;
};

class Writer {
 public:
  Writer(Sheet& sheet, const Recognizers& by, Label& into) : sheet_(sheet), by_(by), label_(into) {}

  // Of a whole label: a word or two that nobody knows is no list.
  void write();
  // Of a part of one, which may be a single name.
  void write_part();

 private:
  void write_segment(const Segment& segment);
  void write_piece(const Piece& piece, std::size_t begin);
  void write_ingredient(const Segment& segment);
  void add_known(Run run, Hit hit, LabelIngredient& ingredient);
  void add_likely(Run run, LabelIngredient& ingredient);
  void add_near(Run run, LabelIngredient& ingredient);
  bool is_prose(const Segment& segment) const;
  void begin_section_by_sign(std::size_t i);
  void add_other(std::size_t begin, std::size_t end, OtherKind kind);
  void add_sentence(std::size_t begin, std::size_t end, OtherKind kind);
  void add_amounts(std::size_t first, std::size_t last);
  std::size_t begin_of_amount(std::size_t first) const;
  std::size_t behind_amount(std::size_t last) const;
  std::size_t behind_header(std::size_t last) const;
  void drop_what_is_no_list();
  void sort_others();
  void count();

  Sheet& sheet_;
  Recognizers by_;
  Label& label_;
  LabelSection section_ = LabelSection::main;
  bool has_header_ = false;
};

}  // namespace actives::label
