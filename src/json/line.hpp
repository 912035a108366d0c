// One line of JSON that holds a text, among others.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.hpp"

namespace actives::json {

// A JSON value that is passed on without being looked into.
class Passed {
 public:
  Passed();  // null
  explicit Passed(Value value);
  ~Passed();
  Passed(const Passed& other);
  Passed(Passed&& other) noexcept;
  Passed& operator=(Passed other) noexcept;

  const Value& value() const { return *value_; }

 private:
  std::unique_ptr<Value> value_;
};

// Which fields of a line are wanted; dotted paths.
struct WantedFields {
  std::vector<std::string> text;  // the first that is there and is a text that is not empty
  std::string id;                 // empty: none
  std::vector<std::string> keep;
};

struct Line {
  std::optional<std::string> text;
  Passed id;
  std::vector<Passed> kept;  // one a field of `keep`
};

// Nothing where the line is no JSON object; `wrong` then says what is the matter with it.
std::optional<Line> read_line(std::string_view line, const WantedFields& wanted, std::string& wrong);

}  // namespace actives::json
