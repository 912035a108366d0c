// Pages as files of HTML with names in braces, in the manner of Mustache:
//
//   {{name}}               a text, escaped, or HTML that another template made
//   href="{{name}}"        a Link, and nothing else; src likewise
//   {{#name}}...{{/name}}  once for each view of a list, or where another value is not empty
//   {{?name}}...{{/name}}  once where a list is not empty
//   {{^name}}...{{/name}}  where it is empty
//   {{>file}}              another template in its place
//
// A name is looked for in the view of the innermost section first. One that is nowhere is a mistake of ours and throws
// std::logic_error, as does a template that is not well formed. The blanks that begin a line are left out.
//
// Debian's header for this, kainjow-mustache, would start the streams and locales of C++ with every start of the program.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/html/view.hpp"

namespace actives::exchange::html {

class Templates {
 public:
  // Reads a template. The ones it takes in may be added later.
  void add(std::string_view name, std::string_view source);

  Markup fill(std::string_view name, const View& view) const;

 private:
  enum class Is : std::uint8_t { words, value, link, section, present, inverse, other };
  struct Node {
    Is is = Is::words;
    std::string words;  // or the name
    std::vector<Node> inside;
  };
  using Nodes = std::vector<Node>;
  class Reader;
  class Writer;

  const Nodes& find(std::string_view name) const;

  std::map<std::string, Nodes, std::less<>> templates_;
};

}  // namespace actives::exchange::html
