#include "exchange/html/template.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "exchange/html/escape.hpp"

namespace actives::exchange::html {

namespace {

constexpr std::string_view opens = "{{";
constexpr std::string_view closes = "}}";
constexpr std::string_view blanks = " \t";

// The lines without the blanks they begin with, and without the end of a line that holds one mark alone.
std::string dense(std::string_view source) {
  std::string text;
  while (!source.empty()) {
    std::string_view line = source.substr(0, source.find('\n'));
    source.remove_prefix(std::min(source.size(), line.size() + 1));
    const std::size_t begin = line.find_first_not_of(blanks);
    if (begin == std::string_view::npos) continue;
    line.remove_prefix(begin);
    text += line;
    const bool mark_alone = line.starts_with(opens) && line.find_first_of("#?^/>", 2) == 2 &&
                            line.find(closes) == line.size() - closes.size();
    if (!mark_alone) text += '\n';
  }
  return text;
}

}  // namespace

class Templates::Reader {
 public:
  Reader(std::string_view name, std::string_view source) : name_(name), rest_(source) {}

  Nodes whole() {
    Nodes nodes = until("");
    if (!rest_.empty()) fail("ends before its end");
    return nodes;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::logic_error("template " + std::string(name_) + ": " + what);
  }

  // Up to the end of the section, or of the template where none is open.
  Nodes until(std::string_view section) {
    Nodes nodes;
    while (!rest_.empty()) {
      const std::size_t at = rest_.find(opens);
      if (at != 0) nodes.push_back({Is::words, std::string(rest_.substr(0, at)), {}});
      if (at == std::string_view::npos) break;
      const std::size_t end = rest_.find(closes, at);
      if (end == std::string_view::npos) fail("a mark is not closed");
      const std::string_view mark = rest_.substr(at + opens.size(), end - at - opens.size());
      rest_.remove_prefix(end + closes.size());
      if (mark.starts_with('/')) {
        if (section.empty() || mark.substr(1) != section) fail("{{" + std::string(mark) + "}} ends nothing");
        return nodes;
      }
      nodes.push_back(node_of(mark, nodes));
    }
    if (!section.empty()) fail("{{#" + std::string(section) + "}} has no end");
    rest_ = {};
    return nodes;
  }

  Node node_of(std::string_view mark, const Nodes& before) {
    if (mark.empty()) fail("a mark without a name");
    const std::string name(mark.substr(1));
    switch (mark.front()) {
      case '#': return {Is::section, name, until(name)};
      case '?': return {Is::present, name, until(name)};
      case '^': return {Is::inverse, name, until(name)};
      case '>': return {Is::other, name, {}};
      default: return {is_address(before) ? Is::link : Is::value, std::string(mark), {}};
    }
  }

  static bool is_address(const Nodes& before) {
    if (before.empty() || before.back().is != Is::words) return false;
    const std::string& words = before.back().words;
    return words.ends_with("href=\"") || words.ends_with("src=\"");
  }

  std::string_view name_;
  std::string_view rest_;
};

class Templates::Writer {
 public:
  Writer(const Templates& templates, std::string_view name) : templates_(templates), name_(name) {}

  void write(const Nodes& nodes, const View& view) {
    scopes_.push_back(&view);
    for (const Node& node : nodes) write(node);
    scopes_.pop_back();
  }

  std::string take() { return std::move(out_); }

 private:
  [[noreturn]] void fail(const Node& node, const std::string& what) const {
    throw std::logic_error("template " + std::string(name_) + ": {{" + node.words + "}} " + what);
  }

  const View::Value& value_of(const Node& node) const {
    for (std::size_t i = scopes_.size(); i-- > 0;)
      if (const View::Value* found = scopes_[i]->find(node.words)) return *found;
    fail(node, "was not set");
  }

  void write(const Node& node) {
    switch (node.is) {
      case Is::words: out_ += node.words; break;
      case Is::value: write_value(node); break;
      case Is::link: write_link(node); break;
      case Is::section: write_section(node); break;
      case Is::present:
        if (!is_empty(value_of(node))) write_all(node.inside);
        break;
      case Is::inverse:
        if (is_empty(value_of(node))) write_all(node.inside);
        break;
      case Is::other: write_all(templates_.find(node.words)); break;
    }
  }

  void write_all(const Nodes& nodes) {
    for (const Node& node : nodes) write(node);
  }

  void write_value(const Node& node) {
    const View::Value& value = value_of(node);
    if (const auto* text = std::get_if<std::string>(&value))
      add_escaped(*text, out_);
    else if (const auto* markup = std::get_if<Markup>(&value))
      out_ += markup->html();
    else
      fail(node, "is neither text nor HTML");
  }

  void write_link(const Node& node) {
    const auto* link = std::get_if<Link>(&value_of(node));
    if (link == nullptr) fail(node, "is an address, and was set to something else");
    add_escaped(link->address(), out_);
  }

  void write_section(const Node& node) {
    const View::Value& value = value_of(node);
    if (const auto* list = std::get_if<std::vector<View>>(&value))
      for (const View& view : *list) write(node.inside, view);
    else if (!is_empty(value))
      write_all(node.inside);
  }

  static bool is_empty(const View::Value& value) {
    struct Empty {
      bool operator()(bool is_so) const { return !is_so; }
      bool operator()(const std::string& text) const { return text.empty(); }
      bool operator()(const Link&) const { return false; }
      bool operator()(const Markup& markup) const { return markup.html().empty(); }
      bool operator()(const std::vector<View>& list) const { return list.empty(); }
    };
    return std::visit(Empty{}, value);
  }

  const Templates& templates_;
  std::string_view name_;
  std::vector<const View*> scopes_;
  std::string out_;
};

void Templates::add(std::string_view name, std::string_view source) {
  const std::string text = dense(source);
  templates_.insert_or_assign(std::string(name), Reader(name, text).whole());
}

const Templates::Nodes& Templates::find(std::string_view name) const {
  const auto found = templates_.find(name);
  if (found == templates_.end()) throw std::logic_error("there is no template " + std::string(name));
  return found->second;
}

Markup Templates::fill(std::string_view name, const View& view) const {
  Writer writer(*this, name);
  writer.write(find(name), view);
  return Markup(writer.take());
}

}  // namespace actives::exchange::html
