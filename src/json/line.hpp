// One line of JSON that holds a text, among others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actives::json {

// Which fields of a line are wanted; dotted paths.
struct WantedFields {
  std::vector<std::string> text;  // the first that is there and is a text that is not empty
  std::string id;                 // empty: none
  std::vector<std::string> keep;
};

struct Line {
  std::optional<std::string> text;
  // As compact JSON:
  std::string id = "null";
  std::vector<std::string> kept;  // one a field of `keep`
};

// Nothing where the line is no JSON object; `wrong` then says what is the matter with it.
std::optional<Line> read_line(std::string_view line, const WantedFields& wanted, std::string& wrong);
// The same, by the library whatever the line looks like.
std::optional<Line> read_any_line(std::string_view line, const WantedFields& wanted, std::string& wrong);

}  // namespace actives::json
