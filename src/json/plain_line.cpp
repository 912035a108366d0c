#include "json/plain_line.hpp"

#include <algorithm>
#include <utility>

#include "json/text.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace actives::json {

namespace {

constexpr std::size_t deepest_plain = 60;  // a deeper line is for the library, which has its own limit

bool has_path(const WantedFields& wanted) {
  const auto dotted = [](const std::string& field) { return field.find('.') != std::string::npos; };
  return dotted(wanted.id) || std::any_of(wanted.text.begin(), wanted.text.end(), dotted) ||
         std::any_of(wanted.keep.begin(), wanted.keep.end(), dotted);
}

// Follows the grammar of RFC 8259; each function is false where the text leaves what is plain.
class PlainReader {
 public:
  PlainReader(std::string_view line, const WantedFields& wanted, Line& into)
      : rest_(line), wanted_(wanted), into_(into), texts_(wanted.text.size()) {
    into_.kept.assign(wanted.keep.size(), "null");
  }

  bool read() {
    skip_blanks();
    if (!take('{') || !read_members() || !rest_.empty()) return false;
    for (std::string& text : texts_)
      if (!text.empty()) {
        into_.text = std::move(text);
        break;
      }
    return true;
  }

 private:
  bool read_members() {
    skip_blanks();
    if (take('}')) return end_value();
    do {
      skip_blanks();
      std::string_view key;
      if (!take_raw_string(key) || key.find('\\') != std::string_view::npos) return false;
      skip_blanks();
      if (!take(':')) return false;
      skip_blanks();
      if (!(is_wanted(key) ? read_wanted(key) : skip_value(0))) return false;
      skip_blanks();
    } while (take(','));
    return take('}') && end_value();
  }

  bool end_value() {
    skip_blanks();
    return true;
  }

  bool is_wanted(std::string_view key) const {
    return key == wanted_.id || std::find(wanted_.text.begin(), wanted_.text.end(), key) != wanted_.text.end() ||
           std::find(wanted_.keep.begin(), wanted_.keep.end(), key) != wanted_.keep.end();
  }

  // Of a key that stands twice the last one counts.
  bool read_wanted(std::string_view key) {
    value_.clear();
    std::string_view raw;
    const bool is_text = rest_.starts_with('"');
    if (is_text) {
      if (!take_raw_string(raw) || !unescape(raw)) return false;
    } else if (!take_scalar(raw)) {
      return false;
    }
    const auto as_json = [&] { return is_text ? json::quoted(value_) : std::string(raw); };
    if (key == wanted_.id) into_.id = as_json();
    for (std::size_t i = 0; i < wanted_.keep.size(); ++i)
      if (key == wanted_.keep[i]) into_.kept[i] = as_json();
    for (std::size_t i = 0; i < wanted_.text.size(); ++i)
      if (key == wanted_.text[i]) texts_[i] = value_;
    return true;
  }

  bool skip_value(std::size_t depth) {
    if (depth > deepest_plain || rest_.empty()) return false;
    std::string_view ignored;
    switch (rest_.front()) {
      case '"': return take_raw_string(ignored) && has_good_escapes(ignored);
      case '{': return skip_list('}', depth, true);
      case '[': return skip_list(']', depth, false);
      default: return take_scalar(ignored);
    }
  }

  bool skip_list(char end, std::size_t depth, bool has_keys) {
    rest_.remove_prefix(1);
    skip_blanks();
    if (take(end)) return true;
    do {
      skip_blanks();
      std::string_view key;
      if (has_keys) {
        if (!take_raw_string(key) || !has_good_escapes(key)) return false;
        skip_blanks();
        if (!take(':')) return false;
        skip_blanks();
      }
      if (!skip_value(depth + 1)) return false;
      skip_blanks();
    } while (take(','));
    return take(end);
  }

  // What stands between the quotes.
  bool take_raw_string(std::string_view& raw) {
    if (!take('"')) return false;
    std::size_t end = rest_.find('"');
    while (end != std::string_view::npos && is_escaped(end)) end = rest_.find('"', end + 1);
    if (end == std::string_view::npos) return false;
    raw = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    unsigned char controls = 0;
    for (const char c : raw) controls |= static_cast<unsigned char>(static_cast<unsigned char>(c) < 0x20);
    return controls == 0;
  }

  bool is_escaped(std::size_t quote) const {
    std::size_t backslashes = 0;
    while (backslashes < quote && rest_[quote - 1 - backslashes] == '\\') ++backslashes;
    return backslashes % 2 == 1;
  }

  static char escaped(char letter) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    const std::size_t at = letters.find(letter);
    return at == std::string_view::npos ? '\0' : meant[at];
  }

  // Characters by their number are for the library.
  static bool has_good_escapes(std::string_view raw) {
    for (std::size_t at = raw.find('\\'); at != std::string_view::npos; at = raw.find('\\', at + 2))
      if (at + 1 >= raw.size() || escaped(raw[at + 1]) == '\0') return false;
    return true;
  }

  bool unescape(std::string_view raw) {
    for (std::size_t at = raw.find('\\'); at != std::string_view::npos; at = raw.find('\\')) {
      if (at + 1 >= raw.size() || escaped(raw[at + 1]) == '\0') return false;
      value_ += raw.substr(0, at);
      value_ += escaped(raw[at + 1]);
      raw.remove_prefix(at + 2);
    }
    value_ += raw;
    return true;
  }

  // A whole number that is written as it will be again, true, false, null.
  bool take_scalar(std::string_view& raw) {
    for (const std::string_view word : {"true", "false", "null"})
      if (rest_.starts_with(word)) {
        raw = word;
        rest_.remove_prefix(word.size());
        return true;
      }
    constexpr std::size_t most_digits = 18;
    const std::size_t sign = rest_.starts_with('-') ? 1 : 0;
    std::size_t end = sign;
    while (end < rest_.size() && text::is_digit(rest_[end])) ++end;
    const std::size_t digits = end - sign;
    if (digits == 0 || digits > most_digits || (rest_[sign] == '0' && (digits > 1 || sign > 0))) return false;
    if (end < rest_.size() && (rest_[end] == '.' || rest_[end] == 'e' || rest_[end] == 'E')) return false;
    raw = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return true;
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_blanks() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\r'))
      rest_.remove_prefix(1);
  }

  std::string_view rest_;
  const WantedFields& wanted_;
  Line& into_;
  std::vector<std::string> texts_;  // of the fields of wanted_.text
  std::string value_;
};

}  // namespace

bool read_plain_line(std::string_view line, const WantedFields& wanted, Line& into) {
  return !has_path(wanted) && text::is_valid_utf8(line) && PlainReader(line, wanted, into).read();
}

}  // namespace actives::json
