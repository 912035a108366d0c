#include "load/document.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include <nlohmann/json.hpp>

namespace actives::load {

namespace {

// Reads the text a byte at a time and tells how far the parser has come.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    ++at_;
    *reached_ = at_;
    return *this;
  }
  bool operator==(const Cursor& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

// Builds the tree from the parser's events.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  Builder(const File& file, const char* const* reached, Node& root, std::vector<Problem>& problems)
      : file_(file), reached_(reached), root_(root), problems_(problems) {}

  bool null() { return add(Node::Type::null) != nullptr; }
  bool boolean(bool value) {
    add(Node::Type::boolean)->boolean = value;
    return true;
  }
  bool number_integer(number_integer_t value) {
    add(Node::Type::integer)->integer = value;
    return true;
  }
  bool number_unsigned(number_unsigned_t value) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    const auto clamped = std::min<number_unsigned_t>(value, static_cast<number_unsigned_t>(largest));
    return number_integer(static_cast<number_integer_t>(clamped));
  }
  bool number_float(number_float_t, const string_t&) { return add(Node::Type::real) != nullptr; }
  bool string(string_t& value) {
    add(Node::Type::text)->text = std::move(value);
    return true;
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
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
    const auto reached = static_cast<std::size_t>(*reached_ - file_.text.data());
    problem(reached == 0 ? 0 : reached - 1, "not valid JSON: " + reason(error.what()));
    return false;
  }

 private:
  Node* add(Node::Type type) {
    Node node;
    node.type = type;
    node.offset = token_start();
    end_token();
    return place(std::move(node));
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
    return true;
  }

  // Between two tokens stand only white space, commas and colons.
  std::size_t token_start() const {
    return std::min(file_.text.find_first_not_of(" \t\r\n,:", last_end_), file_.text.size());
  }
  void end_token() { last_end_ = static_cast<std::size_t>(*reached_ - file_.text.data()); }

  void report_duplicate_keys(const Node& object) {
    std::vector<const Member*> sorted;
    for (const Member& member : object.members) sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
      if (sorted[i]->key == sorted[i - 1]->key)
        problem(sorted[i]->offset, "the key '" + sorted[i]->key + "' stands twice in one object");
  }

  void problem(std::size_t offset, std::string message) {
    problems_.push_back({file_.at(offset), {}, std::move(message)});
  }

  // nlohmann's message without its own prefix and position, which are for programmers.
  static std::string reason(std::string_view what) {
    if (const auto colon = what.find(": "); what.starts_with("[json.exception") && colon != std::string_view::npos)
      what.remove_prefix(colon + 2);
    for (std::string_view prefix : {"syntax error while parsing value - ", "syntax error while parsing object - ",
                                    "syntax error while parsing object key - ", "syntax error while parsing array - ",
                                    "syntax error while parsing object separator - "})
      if (what.starts_with(prefix)) what.remove_prefix(prefix.size());
    return std::string(what);
  }

  const File& file_;
  const char* const* reached_;
  Node& root_;
  std::vector<Problem>& problems_;
  std::vector<Node*> open_;
  std::size_t last_end_ = 0;
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
  const std::string_view before = std::string_view(text).substr(0, offset);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const auto line_start = before.rfind('\n');
  return {name, line, offset - (line_start == std::string_view::npos ? 0 : line_start + 1) + 1};
}

bool parse_json(const File& file, Node& root, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  if (file.text.starts_with("\xEF\xBB\xBF")) {
    problems.push_back({file.at(0), {}, "starts with a byte order mark; save the file as UTF-8 without one"});
    return false;
  }
  const char* reached = file.text.data();
  Builder builder(file, &reached, root, problems);
  const char* const end = file.text.data() + file.text.size();
  const bool read = nlohmann::json::sax_parse(Cursor(file.text.data(), &reached), Cursor(end, &reached), &builder);
  if (!read && problems.size() == before) problems.push_back({file.at(0), {}, "not valid JSON"});
  return read;
}

}  // namespace actives::load
