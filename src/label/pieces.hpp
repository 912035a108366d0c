// What stands between the commas of labels, remembered: a million labels are made of some thousand pieces. What a piece
// came to when it was first read is taken over; only what leans on the text around it is read anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "actives/label.hpp"
#include "label/piece.hpp"
#include "label/text_reader.hpp"

namespace actives::label {

class Pieces {
 public:
  explicit Pieces(const pack::Pack& pack) : reader_(pack), piece_reader_(pack) {}

  // As TextReader::read() does.
  void read(std::string_view text, Label& into);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t piece = 0;  // its number, from 1; 0: free
  };

  void read_words(std::string_view text, Sheet& sheet);
  // Nothing where it is not worth remembering, or leans.
  const Piece* find(std::string_view bytes);
  const Piece& read_piece(std::string_view bytes);
  void put(std::uint64_t hash, std::size_t number);
  void forget();

  TextReader reader_;
  TextReader piece_reader_;  // it reads a piece in the middle of a label
  std::vector<Slot> slots_;
  std::deque<Piece> pieces_;  // they stay where they are
  std::size_t bytes_ = 0;     // of all of them
  std::uint64_t spellings_ = 0;
};

}  // namespace actives::label
