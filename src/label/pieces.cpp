#include "label/pieces.hpp"

#include <algorithm>

#include "label/brackets.hpp"
#include "text/ascii.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace actives::label {

namespace {

using text::is_ascii;
using text::is_digit;

constexpr std::size_t longest_piece = 240;     // bytes; a longer piece is hardly met twice
constexpr std::size_t most_pieces = 1U << 15;  // remembered
constexpr std::size_t most_text = 1U << 22;    // of their texts
constexpr std::size_t fewest_slots = 256;      // a power of two

bool begins_with_hangul(std::string_view bytes) {
  const char32_t code = bytes.empty() ? 0 : text::decode(bytes).code;
  return code >= 0xAC00 && code <= 0xD7A3;
}

// Whether the comma parts what stands before it from what stands behind it, for all the text around. Between two digits,
// with nothing but other commas there, it is a part of the name: 1,2-Hexanediol.
bool parts(std::string_view text, std::size_t comma) {
  const std::size_t last = text.find_first_not_of(',', comma);
  const std::size_t before = text.find_last_not_of(',', comma);
  if (last == std::string_view::npos || before == std::string_view::npos) return true;
  if ((is_ascii(text[before]) && !is_digit(text[before])) || (is_ascii(text[last]) && !is_digit(text[last])))
    return true;
  // Of other characters some are digits, and some are passed over.
  return begins_with_hangul(text.substr(last)) || (before >= 2 && begins_with_hangul(text.substr(before - 2, 3)));
}

}  // namespace

void Pieces::read(std::string_view text, Label& into) {
  if (pieces_.size() >= most_pieces || bytes_ >= most_text) forget();
  // What lines and tags have to do with each other takes the whole text.
  constexpr std::string_view signs = "\n\r<";
  const bool is_one_line =
      std::all_of(signs.begin(), signs.end(), [&](char sign) { return text.find(sign) == std::string_view::npos; });
  if (is_one_line && reader_.read_rest(text, into, [&](Sheet& sheet) { read_words(text, sheet); })) return;
  reader_.read(text, into);
}

void Pieces::read_words(std::string_view text, Sheet& sheet) {
  text::LabelWordReader words(text, sheet.read);
  std::size_t open = 0;  // brackets, which may close behind a comma
  for (std::size_t begin = 0, from = 0; begin < text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    from = comma + 1;
    if (!parts(text, comma)) continue;
    std::size_t end = comma;
    while (begin < end && text[begin] == ' ') ++begin;
    while (begin < end && text[end - 1] == ' ') --end;
    const std::string_view bytes = text.substr(begin, end - begin);
    const Piece* piece = open == 0 ? find(bytes) : nullptr;
    if (piece == nullptr) {
      open = brackets_left_open(bytes, open);
    } else if (piece->has_words) {
      words.read_to(begin);
      sheet.passed.push_back({sheet.read.words.size(), piece});
      words.pass_to(end, piece->after);
    }
    begin = from;
  }
  words.finish();
}

const Piece* Pieces::find(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > longest_piece) return nullptr;
  if (slots_.empty()) slots_.resize(fewest_slots);
  const std::uint64_t hash = text::hash(bytes);
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].piece != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != static_cast<std::uint32_t>(hash >> 32)) continue;
    const Piece& piece = pieces_[slots_[at].piece - 1];
    if (piece.text == bytes) return piece.leans ? nullptr : &piece;
  }
  // One label may have more than are to be remembered.
  if (pieces_.size() >= 2 * most_pieces) return nullptr;
  const Piece& piece = read_piece(bytes);
  put(hash, pieces_.size());
  return piece.leans ? nullptr : &piece;
}

const Piece& Pieces::read_piece(std::string_view bytes) {
  Piece& piece = pieces_.emplace_back();
  piece.text = bytes;
  bytes_ += bytes.size();
  piece_reader_.read_piece(piece);
  for (LabelIngredient& ingredient : piece.label.ingredients) ingredient.spelling = ++spellings_;
  return piece;
}

void Pieces::put(std::uint64_t hash, std::size_t number) {
  if (2 * number > slots_.size()) {
    slots_.assign(2 * slots_.size(), {});
    for (std::size_t i = 1; i < number; ++i) put(text::hash(pieces_[i - 1].text), i);
  }
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].piece != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(number)};
}

void Pieces::forget() {
  slots_.assign(fewest_slots, {});
  pieces_.clear();
  bytes_ = 0;
}

}  // namespace actives::label
