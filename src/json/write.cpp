#include "json/write.hpp"

#include "json/text.hpp"
#include "text/utf8.hpp"

namespace actives::json {

namespace {

class Dumper {
 public:
  Dumper(std::string& out, int indent, std::size_t base) : out_(out), indent_(indent), depth_(base) {}

  void write(const Value& value) {
    switch (value.type()) {
      case Value::value_t::object: return write_object(value.get_ref<const Value::object_t&>());
      case Value::value_t::array: return write_array(value.get_ref<const Value::array_t&>());
      case Value::value_t::string: return write_string(value.get_ref<const std::string&>());
      case Value::value_t::number_unsigned: return append_number(out_, value.get<std::uint64_t>());
      case Value::value_t::number_integer: return append_number(out_, value.get<std::int64_t>());
      case Value::value_t::boolean: out_ += value.get<bool>() ? "true" : "false"; return;
      case Value::value_t::null: out_ += "null"; return;
      default: out_ += value.dump();
    }
  }

 private:
  void write_object(const Value::object_t& object) {
    begin('{');
    for (const auto& [key, member] : object) {
      next();
      write_string(key);
      out_ += indent_ < 0 ? ":" : ": ";
      write(member);
    }
    end('}', object.empty());
  }

  void write_array(const Value::array_t& array) {
    begin('[');
    for (const Value& item : array) {
      next();
      write(item);
    }
    end(']', array.empty());
  }

  // The library replaces bad bytes; they are hardly ever there.
  void write_string(const std::string& string) {
    if (text::is_valid_utf8(string))
      append_quoted(out_, string);
    else
      out_ += Value(string).dump(-1, ' ', false, Value::error_handler_t::replace);
  }

  void begin(char bracket) {
    out_ += bracket;
    is_first_ = true;
    ++depth_;
  }

  void next() {
    if (!is_first_) out_ += ',';
    is_first_ = false;
    break_line();
  }

  void end(char bracket, bool empty) {
    --depth_;
    is_first_ = false;
    if (!empty) break_line();
    out_ += bracket;
  }

  void break_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(depth_ * static_cast<std::size_t>(indent_), ' ');
  }

  std::string& out_;
  int indent_;
  std::size_t depth_;
  bool is_first_ = true;
};

}  // namespace

std::string dump(const Value& value, int indent, std::size_t depth) {
  std::string out;
  Dumper(out, indent, depth).write(value);
  return out;
}

}  // namespace actives::json
