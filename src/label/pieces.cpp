#include "label/pieces.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

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
bool comma_parts(std::string_view text, std::size_t comma) {
  constexpr std::size_t most = 8;  // commas in a row; what stands around more of them is read with them
  std::size_t before = comma;
  while (before > 0 && text[before - 1] == ',' && comma - before < most) --before;
  std::size_t behind = comma + 1;
  while (behind < text.size() && text[behind] == ',' && behind - comma < most) ++behind;
  if (before == 0 || behind == text.size()) return true;
  const char last = text[before - 1];
  const char next = text[behind];
  if (last == ',' || next == ',') return false;
  if ((is_ascii(last) && !is_digit(last)) || (is_ascii(next) && !is_digit(next))) return true;
  // Of other characters some are digits, and some are passed over.
  return begins_with_hangul(text.substr(behind)) || (before >= 3 && begins_with_hangul(text.substr(before - 3, 3)));
}

// A semicolon may end an entity of HTML.
bool semicolon_parts(std::string_view text, std::size_t semicolon) {
  constexpr std::size_t longest_entity = 10;
  const std::size_t from = semicolon - std::min(semicolon, longest_entity);
  return text.substr(from, semicolon - from).find('&') == std::string_view::npos;
}

}  // namespace

// Where the next of some signs stands.
class Pieces::Signs {
 public:
  explicit Signs(std::string_view text) : text_(text) {}

  // At or behind `from`, which never goes back; the end of the text where there is none.
  std::size_t next(std::size_t from) {
    std::size_t nearest = text_.size();
    for (std::size_t i = 0; i < signs.size(); ++i) {
      // A sign that is not there is looked for once.
      if (behind_[i] <= from) behind_[i] = std::min(text_.find(signs[i], from), text_.size()) + 1;
      nearest = std::min(nearest, behind_[i] - 1);
    }
    return nearest;
  }

 private:
  static constexpr std::string_view signs = ",;|";
  std::string_view text_;
  std::array<std::size_t, signs.size()> behind_{};  // the next ones; 0: not looked for yet
};

namespace {

// Readers begin far apart, so that who asks several of them does not meet one number for two spellings.
std::uint64_t first_spelling(const void* reader) {
  const auto now = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
  const std::array<std::uint64_t, 2> seed{reinterpret_cast<std::uintptr_t>(reader), now};
  const std::string_view bytes(reinterpret_cast<const char*>(seed.data()), sizeof seed);
  return text::hash(bytes) << 32U;
}

}  // namespace

Pieces::Pieces(const pack::Pack& pack) : reader_(pack), piece_reader_(pack), spellings_(first_spelling(this)) {}

void Pieces::read(std::string_view text, Label& into) {
  if (slots_.empty() || pieces_ >= most_pieces || bytes_ >= most_text) forget();
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
  Signs signs(text);
  for (std::size_t begin = 0; begin < text.size();) {
    find_parts(text, signs, begin);
    prepare();
    for (const Part& part : parts_) {
      const std::string_view bytes = text.substr(part.begin, part.end - part.begin);
      const Piece* piece = open == 0 ? find(bytes, part.hash) : nullptr;
      if (piece == nullptr) {
        open = brackets_left_open(bytes, open);
      } else if (piece->facts.has_words) {
        words.read_to(part.begin);
        sheet.passed.push_back({sheet.read.words.size(), piece});
        words.pass_to(part.end, piece->facts.after);
      }
    }
  }
  words.finish();
}

void Pieces::find_parts(std::string_view text, Signs& signs, std::size_t& begin) {
  constexpr std::size_t most = 32;
  parts_.clear();
  for (std::size_t from = begin; begin < text.size() && parts_.size() < most;) {
    const std::size_t sign = signs.next(from);
    from = sign + 1;
    if (sign < text.size() &&
        ((text[sign] == ',' && !comma_parts(text, sign)) || (text[sign] == ';' && !semicolon_parts(text, sign))))
      continue;
    std::size_t end = sign;
    while (begin < end && text[begin] == ' ') ++begin;
    while (begin < end && text[end - 1] == ' ') --end;
    if (begin < end) parts_.push_back({begin, end, text::hash(text.substr(begin, end - begin))});
    begin = from;
  }
}

// What is far away in memory is asked for before it is needed.
void Pieces::prepare() {
  for (const Part& part : parts_) __builtin_prefetch(&slots_[first_slot(part.hash)]);
  for (const Part& part : parts_) {
    const char* piece = reinterpret_cast<const char*>(slots_[first_slot(part.hash)].piece);
    if (piece == nullptr) continue;
    __builtin_prefetch(piece);
    __builtin_prefetch(piece + sizeof(Piece));
    __builtin_prefetch(piece + 2 * sizeof(Piece));
  }
}

const Piece* Pieces::find(std::string_view bytes, std::uint64_t hash) {
  if (bytes.size() > longest_piece) return nullptr;
  for (std::size_t at = first_slot(hash); slots_[at].piece != nullptr; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != hash) continue;
    const Piece& piece = *slots_[at].piece;
    if (piece.text() == bytes) return piece.facts.leans ? nullptr : &piece;
  }
  // One label may have more than are to be remembered.
  if (pieces_ >= 2 * most_pieces) return nullptr;
  const Piece* piece = read_piece(bytes);
  ++pieces_;
  put(hash, piece);
  return piece->facts.leans ? nullptr : piece;
}

// Copies to where it stays.
template <class T>
const T* Pieces::keep(std::span<const T> items) {
  static_assert(std::is_trivially_destructible_v<T>);  // the memory is given back as a whole
  if (items.empty()) return nullptr;
  T* kept = static_cast<T*>(memory_.allocate(items.size_bytes(), alignof(T)));
  std::uninitialized_copy(items.begin(), items.end(), kept);
  return kept;
}

const Piece* Pieces::read_piece(std::string_view bytes) {
  piece_reader_.read_piece(bytes, reading_);
  // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): memory_ owns it
  auto* piece = new (memory_.allocate(sizeof(Piece), alignof(Piece))) Piece;
  piece->facts = reading_.facts;
  piece->size = static_cast<std::uint16_t>(bytes.size());
  piece->bytes = keep(std::span<const char>(bytes));
  bytes_ += bytes.size();
  if (piece->facts.leans || !piece->facts.has_words) return piece;
  Label& label = reading_.label;
  for (LabelIngredient& ingredient : label.ingredients) ingredient.spelling = ++spellings_;
  piece->ingredients_count = static_cast<std::uint16_t>(label.ingredients.size());
  piece->first_ingredient = keep(std::span<const LabelIngredient>(label.ingredients));
  piece->matches_count = static_cast<std::uint16_t>(label.matches.size());
  piece->first_match = keep(std::span<const LabelMatch>(label.matches));
  piece->others_count = static_cast<std::uint16_t>(label.other.size());
  piece->first_other = keep(std::span<const LabelOther>(label.other));
  piece->ends = keep(std::span<const PieceEnds>(&reading_.ends, 1));
  return piece;
}

void Pieces::put(std::uint64_t hash, const Piece* piece) {
  if (2 * pieces_ > slots_.size()) {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old)
      if (slot.piece != nullptr) put_into_free(slot);
  }
  put_into_free({hash, piece});
}

void Pieces::put_into_free(const Slot& slot) {
  std::size_t at = first_slot(slot.hash);
  while (slots_[at].piece != nullptr) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = slot;
}

void Pieces::forget() {
  slots_.assign(fewest_slots, {});
  pieces_ = 0;
  memory_.release();
  bytes_ = 0;
}

}  // namespace actives::label
