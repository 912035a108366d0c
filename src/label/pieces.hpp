// What stands between the commas, semicolons and bars of labels, remembered: a million labels are made of some thousand
// pieces. What a piece came to when it was first read is taken over; only what leans on the text around it is read anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "actives/label.hpp"
#include "label/piece.hpp"
#include "label/text_reader.hpp"

namespace actives::label {

class Pieces {
 public:
  explicit Pieces(const pack::Pack& pack);

  // As TextReader::read() does.
  void read(std::string_view text, Label& into);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const Piece* piece = nullptr;  // null: free
  };
  class Signs;
  // What stands between two commas or other signs that part names, without blanks at its ends.
  struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t hash = 0;
  };

  void read_words(std::string_view text, Sheet& sheet);
  // The next parts of the text from `begin` on, which moves behind them.
  void find_parts(std::string_view text, Signs& signs, std::size_t& begin);
  void prepare();
  // Nothing where it is not worth remembering, or leans.
  const Piece* find(std::string_view bytes, std::uint64_t hash);
  const Piece* read_piece(std::string_view bytes);
  template <class T>
  const T* keep(std::span<const T> items);
  std::size_t first_slot(std::uint64_t hash) const { return static_cast<std::size_t>(hash) & (slots_.size() - 1); }
  void put(std::uint64_t hash, const Piece* piece);
  void put_into_free(const Slot& slot);
  void forget();

  TextReader reader_;
  TextReader piece_reader_;  // it reads a piece in the middle of a label
  PieceReading reading_;
  std::vector<Slot> slots_;
  std::size_t pieces_ = 0;                      // how many are remembered
  std::pmr::monotonic_buffer_resource memory_;  // they stay where they are, what belongs together lies together
  std::size_t bytes_ = 0;                       // of their texts
  std::uint64_t spellings_;                     // the last that was given
  std::vector<Part> parts_;
};

}  // namespace actives::label
