#include "json/line.hpp"

#include "json/plain_line.hpp"
#include "json/write.hpp"

namespace actives::json {

namespace {

constexpr std::size_t deepest = 64;

const Value* at_path(const Value& object, std::string_view path) {
  // A field whose own name has a dot in it comes first.
  if (!object.is_object()) return nullptr;
  if (const auto whole = object.find(path); whole != object.end()) return &*whole;
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto inner = object.find(path.substr(0, dot));
  return inner == object.end() ? nullptr : at_path(*inner, path.substr(dot + 1));
}

// What the library says, without its own name and number.
std::string plain(const std::string& message) {
  const std::size_t colon = message.find(": ");
  std::string words = colon == std::string::npos ? message : message.substr(colon + 2);
  if (const std::size_t column = words.find("column "); column != std::string::npos) words.erase(0, column);
  return words;
}

}  // namespace

std::optional<Line> read_line(std::string_view line, const WantedFields& wanted, std::string& wrong) {
  if (Line plain; read_plain_line(line, wanted, plain)) return plain;
  return read_any_line(line, wanted, wrong);
}

std::optional<Line> read_any_line(std::string_view line, const WantedFields& wanted, std::string& wrong) {
  Value object;
  // Deep nesting would exhaust the stack when the value is destroyed or written.
  const auto not_too_deep = [](int depth, Value::parse_event_t, Value&) { return depth <= static_cast<int>(deepest); };
  try {
    object = Value::parse(line.begin(), line.end(), not_too_deep);
  } catch (const Value::parse_error& error) {
    wrong = plain(error.what());
    return std::nullopt;
  } catch (const Value::out_of_range&) {
    // Of 1e400 and the like the library says that in another way.
    wrong = "a number is too large to be read";
    return std::nullopt;
  }
  if (!object.is_object()) {
    wrong = std::string("it is no object but ") + object.type_name();
    return std::nullopt;
  }
  Line read;
  for (const std::string& path : wanted.text) {
    const Value* text = at_path(object, path);
    if (text == nullptr || !text->is_string() || text->get_ref<const std::string&>().empty()) continue;
    read.text = text->get<std::string>();
    break;
  }
  if (!wanted.id.empty())
    if (const Value* id = at_path(object, wanted.id)) read.id = dump(*id);
  for (const std::string& path : wanted.keep) {
    const Value* kept = at_path(object, path);
    read.kept.push_back(kept == nullptr ? "null" : dump(*kept));
  }
  return read;
}

}  // namespace actives::json
