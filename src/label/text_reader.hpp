// Reads a text step by step: its words, the runs of words between separators, names, prose, what is torn or run together.
#pragma once

#include <string_view>

#include "label/family.hpp"
#include "label/fuzzy.hpp"
#include "label/names.hpp"
#include "label/piece.hpp"
#include "label/sheet.hpp"

namespace actives::label {

class TextReader {
 public:
  explicit TextReader(const pack::Pack& pack) : pack_(pack), names_(pack), families_(pack), near_(pack) {}

  void read(std::string_view text, Label& into);

  // Reads a text of which a part is known: `read_words(sheet)` reads the words and says what was passed over. Gives the same
  // as read(). False where it cannot: `into` then holds nothing of use.
  template <class F>
  bool read_rest(std::string_view text, Label& into, F&& read_words) {
    sheet_.text = text;
    sheet_.passed.clear();
    read_words(sheet_);
    return write_rest(into);
  }

  // Reads what stands between two commas, at most 255 bytes.
  void read_piece(std::string_view text, PieceReading& into);

 private:
  void find_segments();
  bool write_rest(Label& into);
  // False where something that was passed over is a part of a name that separators have torn.
  bool write(Label& into);

  const pack::Pack& pack_;
  Sheet sheet_;
  Names names_;
  Families families_;
  NearNames near_;
};

}  // namespace actives::label
