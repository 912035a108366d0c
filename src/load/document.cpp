#include "load/document.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include <nlohmann/json.hpp>

#include "text/sanitize.hpp"

namespace actives::load {

namespace {

// How far the parser has come.
struct Progress {
  const char* reached = nullptr;
  bool at_end = false;  // it asked for more than there is
};

// Reads the text a byte at a time and notes the progress.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, Progress& progress) : at_(at), progress_(&progress) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    ++at_;
    progress_->reached = at_;
    return *this;
  }
  // The parser compares with nothing but the end.
  bool operator==(const Cursor& other) const {
    if (at_ == other.at_) progress_->at_end = true;
    return at_ == other.at_;
  }

 private:
  const char* at_;
  Progress* progress_;
};

// Builds the tree from the parser's events.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  Builder(const File& file, const Progress& progress, Node& root, FileProblems& problems, const TakeItem& take)
      : file_(file), progress_(progress), root_(root), problems_(problems), take_(take) {}

  bool null() {
    add(Node::Type::null);
    return ended();
  }
  bool boolean(bool value) {
    add(Node::Type::boolean)->boolean = value;
    return ended();
  }
  bool number_integer(number_integer_t value) {
    add_number(Node::Type::integer).integer = value;
    return ended();
  }
  bool number_unsigned(number_unsigned_t value) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    const auto clamped = std::min<number_unsigned_t>(value, static_cast<number_unsigned_t>(largest));
    return number_integer(static_cast<number_integer_t>(clamped));
  }
  bool number_float(number_float_t, const string_t& written) {
    using limits = std::numeric_limits<number_integer_t>;
    if (written.find_first_of(".eE") == string_t::npos)
      return number_integer(written.starts_with('-') ? limits::min() : limits::max());
    add_number(Node::Type::real);
    return ended();
  }
  bool string(string_t& value) {
    add(Node::Type::text)->text = std::move(value);
    return ended();
  }
  bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Node::Type::object); }
  bool start_array(std::size_t) { return open(Node::Type::array); }
  bool key(string_t& name) {
    open_.back()->members.push_back({std::move(name), token_start(), {}});
    end_token();
    return true;
  }
  bool end_object() {
    report_duplicate_keys(*open_.back());
    return close();
  }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string& last_read, const nlohmann::detail::exception& error) {
    constexpr int number_overflow = 406;
    // What the parser says of nothing depends on its version.
    const bool is_empty = file_.text.find_first_not_of(" \t\r\n") == std::string::npos;
    const std::string why =
        is_empty ? "unexpected end of input; there is nothing in it" : reason(error.what(), last_read);
    const std::size_t stop = stopped_at(why);
    if (error.id == number_overflow)
      problem(token_start(), "not valid JSON: a number is too large to be read");
    else if (stop < file_.text.size() && file_.text[stop] == '\0')
      problem(stop, nul_byte);
    else
      problem(stop, "not valid JSON: " + why);
    return false;
  }

  // The parser takes a NUL byte for the end of the text.
  static constexpr const char* nul_byte = "not valid JSON: a NUL byte; save the file as UTF-8 text";

 private:
  Node* add(Node::Type type) {
    Node node;
    node.type = type;
    node.offset = token_start();
    end_token();
    return place(std::move(node));
  }

  // The byte that ends a number was read already, but belongs to what follows.
  Node& add_number(Node::Type type) {
    Node* node = add(type);
    if (!progress_.at_end) --last_end_;
    return *node;
  }

  Node* place(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return &root_;
    }
    Node& parent = *open_.back();
    if (parent.type == Node::Type::array) return &parent.items.emplace_back(std::move(node));
    parent.members.back().value = std::move(node);
    return &parent.members.back().value;
  }

  bool open(Node::Type type) {
    const std::size_t start = token_start();
    end_token();
    if (open_.size() == deepest_nesting) {
      problem(start, "nested deeper than " + std::to_string(deepest_nesting) + " levels");
      return false;
    }
    // A parent's list may grow, but only after this child is closed, so the pointer stays good while it is open.
    Node node;
    node.type = type;
    node.offset = start;
    open_.push_back(place(std::move(node)));
    return true;
  }

  bool close() {
    open_.pop_back();
    end_token();
    return ended();
  }

  // A value has ended: gives it away where it is an item of one of the outermost lists.
  bool ended() {
    constexpr std::size_t in_a_list = 2;
    if (++values_ > most_values) {
      problem(token_start(), "more than " + std::to_string(most_values) + " values in one record");
      return false;
    }
    if (!take_ || open_.size() != in_a_list || open_[0]->type != Node::Type::object) return true;
    std::vector<Node>& items = open_[1]->items;
    if (open_[1]->type != Node::Type::array) return true;
    take_(open_[0]->members.back(), items.back());
    items.clear();
    values_ = 0;
    return !problems_.is_full();
  }

  // Between two tokens stand only white space, commas and colons.
  std::size_t token_start() const {
    return std::min(file_.text.find_first_not_of(" \t\r\n,:", last_end_), file_.text.size());
  }
  void end_token() { last_end_ = reached(); }
  std::size_t reached() const { return static_cast<std::size_t>(progress_.reached - file_.text.data()); }

  // Where the text stops being JSON: at a good token in a wrong place, or at the first byte that is in no token.
  std::size_t stopped_at(std::string_view why) const {
    const bool is_word = why.starts_with("unexpected ") && !why.starts_with("unexpected '");
    if (is_word && !why.starts_with("unexpected end")) return token_start();
    if (!progress_.at_end) return reached() - 1;
    return file_.text.size() - (file_.text.ends_with('\n') ? 1 : 0);
  }

  void report_duplicate_keys(const Node& object) {
    std::vector<const Member*> sorted;
    for (const Member& member : object.members) sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
      if (sorted[i]->key == sorted[i - 1]->key)
        problem(sorted[i]->offset, "the key " + text::quoted(sorted[i]->key) + " stands twice in one object");
  }

  void problem(std::size_t offset, std::string message) { problems_.add(offset, {}, std::move(message)); }

  // nlohmann's message without its own prefix and position, which are for programmers, and without what it read last,
  // which may be long and not printable.
  static std::string reason(std::string_view what, const std::string& last_read) {
    if (const auto colon = what.find(": "); what.starts_with("[json.exception") && colon != std::string_view::npos)
      what.remove_prefix(colon + 2);
    for (std::string_view prefix : {"syntax error while parsing value - ", "syntax error while parsing object - ",
                                    "syntax error while parsing object key - ", "syntax error while parsing array - ",
                                    "syntax error while parsing object separator - "})
      if (what.starts_with(prefix)) what.remove_prefix(prefix.size());
    std::string why(what);
    const std::string context = "; last read: '" + last_read + "'";
    if (const auto start = why.find(context); start != std::string::npos) why.erase(start, context.size());
    return text::printable(why);
  }

  const File& file_;
  const Progress& progress_;
  Node& root_;
  FileProblems& problems_;
  const TakeItem& take_;
  std::vector<Node*> open_;
  std::size_t last_end_ = 0;
  std::size_t values_ = 0;  // since the last one was given away
};

}  // namespace

std::string_view Node::what() const {
  switch (type) {
    case Type::null: return "null";
    case Type::boolean: return "true or false";
    case Type::integer: return "a number";
    case Type::real: return "a number with a fraction";
    case Type::text: return "a text";
    case Type::array: return "a list";
    case Type::object: return "an object";
  }
  return "";
}

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

Position File::at(std::size_t offset) const {
  const auto [from, to] = std::minmax(offset, last_offset_);
  const std::string_view between = std::string_view(text).substr(from, to - from);
  const auto lines = static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
  if (lines > 0) {
    last_line_ = offset < last_offset_ ? last_line_ - lines : last_line_ + lines;
    const auto line_end = std::string_view(text).substr(0, offset).rfind('\n');
    last_line_start_ = line_end == std::string_view::npos ? 0 : line_end + 1;
  }
  last_offset_ = offset;
  return {name, last_line_, offset - last_line_start_ + 1};
}

void FileProblems::add(std::size_t offset, std::string record, std::string message) {
  if (is_full()) return;
  if (all_.size() - before_ < most_problems)
    all_.push_back({file_.at(offset), std::move(record), std::move(message)});
  else
    all_.push_back(
        {file_.at(offset), {}, "more than " + std::to_string(most_problems) + " problems; the rest is not read"});
}

bool parse_json(const File& file, Node& root, FileProblems& problems, const TakeItem& take) {
  if (file.text.starts_with("\xEF\xBB\xBF")) {
    problems.add(0, {}, "starts with a byte order mark; save the file as UTF-8 without one");
    return false;
  }
  Progress progress{file.text.data()};
  Builder builder(file, progress, root, problems, take);
  const char* const end = file.text.data() + file.text.size();
  const bool read = nlohmann::json::sax_parse(Cursor(file.text.data(), progress), Cursor(end, progress), &builder);
  if (const auto nul = file.text.find('\0'); read && nul != std::string::npos) {
    problems.add(nul, {}, Builder::nul_byte);
    return false;
  }
  return read;
}

}  // namespace actives::load
